//! What is written to a terminal.

mod output;
mod progress;

pub use output::{build_failed, counts, failure, findings, load_failed, say, warn};
pub use progress::Progress;

//! What is written to a terminal.

mod output;
mod progress;

pub use output::{build_failed, counts, findings, load_failed, say, warn, warn_of};
pub use progress::Progress;

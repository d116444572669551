//! What is written to a terminal.

mod output;
mod progress;

pub(super) use output::{build_failed, counts, findings, load_failed, say, warn, warn_of};
pub(super) use progress::Progress;

//! What the rules find, and which of it editors leave as it is.

pub mod baseline;
pub mod exceptions;
pub mod finding;
pub mod report;

pub use baseline::{BASELINE_FILE, Baseline};
pub use finding::{LanguageFinding, beginning};
pub use report::LanguageReport;

//! What the rules find, and which of it editors leave as it is.

pub(crate) mod baseline;
pub(crate) mod exceptions;
pub(crate) mod finding;
pub(crate) mod report;

pub(crate) use baseline::{BASELINE_FILE, Baseline};
pub(crate) use finding::{LanguageFinding, beginning};
pub(crate) use report::LanguageReport;

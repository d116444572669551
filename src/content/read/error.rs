//! Files that cannot be read at all, and findings about a file as a whole.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::basis::diagnostics::{Code, Diagnostic, Severity};
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;

/// A file or folder could not be read at all. That is not the editor's mistake, so it is an error and no
/// finding.
#[derive(Debug)]
pub struct ReadError {
    /// What could not be read.
    pub(crate) path: PathBuf,
    /// Why.
    pub(crate) error: io::Error,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, reason) = (display_path(&self.path), io_reason(&self.error));
        write!(f, "{path} kan niet worden gelezen: {reason}.")
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    pub(crate) fn new(path: &Path, error: io::Error) -> Self {
        Self {
            path: path.to_owned(),
            error,
        }
    }
}

/// A finding about a file as a whole.
pub(crate) fn file_error(code: Code, shown: &str, message: String) -> Diagnostic {
    Diagnostic::about_path(Severity::Error, code, shown, message)
}

//! Paths as text.

use std::path::Path;

/// A path with forward slashes, on every system. Elsewhere than on Windows a backslash is a
/// character like any other.
#[must_use]
pub(crate) fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}

/// A path as messages show it.
#[must_use]
pub(crate) fn display_path(path: &Path) -> String {
    let text = slashes(path);
    text.strip_prefix("./").map(str::to_owned).unwrap_or(text)
}

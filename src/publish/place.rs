//! Where a site must not be published.

use std::path::{Path, PathBuf};

use crate::publish::error::PublishError;

/// Refuses a target inside a folder of content: the next build would read the site as content.
///
/// # Errors
/// When the target lies in one of the folders.
pub(crate) fn refuse_inside<'f>(
    target: &Path,
    mut folders: impl Iterator<Item = &'f PathBuf>,
) -> Result<(), PublishError> {
    let whole = nearest_existing(target).map_err(PublishError::io(target))?;
    let inside = |folder: &PathBuf| {
        folder
            .canonicalize()
            .is_ok_and(|folder| whole.starts_with(folder))
    };
    match folders.any(inside) {
        true => Err(PublishError::InsideContent(target.to_owned())),
        false => Ok(()),
    }
}

/// The whole path of a folder, or of the nearest folder above it that is there.
fn nearest_existing(path: &Path) -> std::io::Result<PathBuf> {
    let above = path.ancestors().filter(|above| *above != Path::new(""));
    let found = above.filter_map(|above| above.canonicalize().ok()).next();
    found.map_or_else(|| Path::new(".").canonicalize(), Ok)
}

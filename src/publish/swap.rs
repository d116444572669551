//! Putting the new site in the place of the old one, in one step where the system can.

use std::path::Path;

use super::error::PublishError;
use super::manifest::{MANIFEST_FILE, Manifest};
use super::target::Target;

/// Puts the new site in place and removes the old one. A file that someone put in the old site
/// meanwhile is not in its manifest, and stays in the work folder.
///
/// # Errors
/// When the new site cannot take its place; the old one is there then.
pub fn swap(target: &Target, old: &Manifest) -> Result<(), PublishError> {
    let new = target.new_site();
    if !target.site.exists() {
        return std::fs::rename(&new, &target.site).map_err(PublishError::io(&target.site));
    }
    if exchange(&new, &target.site).map_err(PublishError::io(&target.site))? {
        // The two have changed places: the old site is now in the work folder.
        return remove_site(&new, old);
    }
    let aside = target.old_site();
    std::fs::rename(&target.site, &aside).map_err(PublishError::io(&target.site))?;
    if let Err(error) = std::fs::rename(&new, &target.site) {
        // Puts the old site back; should even that fail, the next build does it.
        let _ = std::fs::rename(&aside, &target.site);
        return Err(PublishError::Io(target.site.clone(), error));
    }
    remove_site(&aside, old)
}

/// Exchanges two folders in one step; `false` when the system cannot.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> std::io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> std::io::Result<bool> {
    Ok(false)
}

/// Removes the files of a manifest, and folders that are empty then.
pub fn remove_site(site: &Path, manifest: &Manifest) -> Result<(), PublishError> {
    for path in manifest
        .files
        .keys()
        .map(String::as_str)
        .chain([MANIFEST_FILE])
    {
        let path = site.join(path);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(PublishError::Io(path, error));
            }
            _ => {}
        }
    }
    remove_empty_folders(site);
    Ok(())
}

fn remove_empty_folders(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_empty_folders(&entry.path());
        }
    }
    // A folder that is not empty holds someone else's file, which stays.
    let _ = std::fs::remove_dir(folder);
}

//! Putting the new site in the place of the old one, in one step where the system can.

use std::path::Path;

use crate::publish::error::PublishError;
use crate::publish::target::{PublishTarget, remove_retired};

/// Puts the new site in place and removes the old one. Once the new site is in place nothing is an error
/// any more: `false` means that something of the old site is left in the work folder.
///
/// # Errors
/// When the new site cannot be put in place; the old one is still there then.
pub(crate) fn swap(target: &PublishTarget) -> Result<bool, PublishError> {
    let new = target.staging();
    if !target.site.exists() {
        std::fs::rename(&new, &target.site).map_err(PublishError::io(&target.site))?;
        return Ok(true);
    }
    if exchange(&new, &target.site).map_err(PublishError::io(&target.site))? {
        // The two have changed places: the old site is now in the staging folder.
        return Ok(target.retire(&new));
    }
    let Some(aside) = target.free_place() else {
        return Err(PublishError::BadTarget(target.site.clone()));
    };
    std::fs::rename(&target.site, &aside).map_err(PublishError::io(&target.site))?;
    if let Err(error) = std::fs::rename(&new, &target.site) {
        // Puts the old site back; should even that fail, the next build does it.
        let _ = std::fs::rename(&aside, &target.site);
        return Err(PublishError::Io(target.site.clone(), error));
    }
    Ok(remove_retired(&aside))
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

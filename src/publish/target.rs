//! The target folder and the work folder beside it. The work folder is a sibling, so that moving
//! a site from one to the other is a rename and never a copy.

use std::fs::File;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::basis::paths::slashes;
use crate::publish::error::PublishError;
use crate::publish::manifest::{MANIFEST_FILE, SiteManifest};

/// How many foreign files a message names.
const NAMED_FILES: usize = 3;

/// How many retired sites may lie in the work folder; more than one only when files that are not
/// ours keep an earlier one there.
const MAX_RETIRED: usize = 20;

const LOCK_FILE: &str = "slot";

/// A target folder with its work folder, locked for one build.
#[derive(Debug)]
pub(crate) struct PublishTarget {
    /// Where the site will be; links in the path are resolved.
    pub(crate) site: PathBuf,
    work: PathBuf,
    /// Held until the build ends; the system releases it when the program dies.
    _lock: File,
}

/// Clears what this build made beside the target, however it ended.
impl Drop for PublishTarget {
    fn drop(&mut self) {
        // What cannot be removed does no harm; the next build clears it.
        let _ = self.clear_staging();
        let _ = std::fs::remove_file(self.work.join(LOCK_FILE));
        let _ = std::fs::remove_dir(&self.work);
    }
}

impl PublishTarget {
    /// Finds, makes and locks the folders; cleans up after a build that was interrupted.
    ///
    /// # Errors
    /// When the target cannot be used; the site that is there has not been changed then.
    pub(crate) fn open(path: &Path) -> Result<Self, PublishError> {
        let site = resolve(path)?;
        let bad = || PublishError::BadTarget(path.to_owned());
        let name = site.file_name().ok_or_else(bad)?;
        if site.exists() && !site.is_dir() {
            return Err(bad());
        }
        let work = site.with_file_name(format!(".{}.bouw", name.to_string_lossy()));
        let lock = lock(&work, &site)?;
        let target = Self {
            site,
            work,
            _lock: lock,
        };
        target.recover()?;
        Ok(target)
    }

    /// The folder in which the new site is written.
    pub(crate) fn staging(&self) -> PathBuf {
        self.work.join("nieuw")
    }

    /// Moves a whole site out of the way and removes the files of its manifest. A file that
    /// someone else put in it stays there; `false` says that something is left.
    pub(crate) fn retire(&self, site: &Path) -> bool {
        let Some(aside) = self.free_place() else {
            return false;
        };
        std::fs::rename(site, &aside).is_ok() && remove_retired(&aside)
    }

    /// A name for a retired site that is not taken.
    pub(crate) fn free_place(&self) -> Option<PathBuf> {
        self.retired_places().find(|place| !place.exists())
    }

    fn retired_places(&self) -> impl Iterator<Item = PathBuf> + '_ {
        (1..=MAX_RETIRED).map(|number| self.work.join(format!("oud-{number}")))
    }

    /// Cleans up after a build that was interrupted: on systems that cannot exchange folders in one step
    /// the old site may still be in the work folder, and is put back.
    fn recover(&self) -> Result<(), PublishError> {
        for place in self.retired_places().filter(|place| place.exists()) {
            if !place.join(MANIFEST_FILE).is_file() {
                // Its files are gone already; only folders may be left.
                remove_empty_folders(&place);
            } else if self.site.exists() {
                remove_retired(&place);
            } else {
                std::fs::rename(&place, &self.site).map_err(PublishError::io(&self.site))?;
            }
        }
        self.clear_staging()
    }

    /// Clears the staging folder. Without a manifest its site was only half written, by us. With
    /// one it is whole, and may be an old site that was just exchanged.
    fn clear_staging(&self) -> Result<(), PublishError> {
        let staging = self.staging();
        if staging.join(MANIFEST_FILE).is_file() {
            self.retire(&staging);
        } else if staging.exists() {
            std::fs::remove_dir_all(&staging).map_err(PublishError::io(&staging))?;
        }
        Ok(())
    }

    /// The manifest of the site that is there now.
    ///
    /// # Errors
    /// When the folder holds files that are not in it.
    pub(crate) fn manifest(&self) -> Result<SiteManifest, PublishError> {
        if !self.site.exists() {
            return Ok(SiteManifest::default());
        }
        let manifest = SiteManifest::read(&self.site)?.unwrap_or_default();
        let foreign = foreign_files(&self.site, &manifest)?;
        if foreign.is_empty() {
            Ok(manifest)
        } else {
            Err(PublishError::ForeignFiles(self.site.clone(), foreign))
        }
    }
}

/// How often the lock is tried when another build is just removing its lock file.
const LOCK_TRIES: usize = 20;

fn lock(work: &Path, site: &Path) -> Result<File, PublishError> {
    let path = work.join(LOCK_FILE);
    let mut failure = std::io::Error::from(std::io::ErrorKind::WouldBlock);
    for _ in 0..LOCK_TRIES {
        let opened = std::fs::create_dir_all(work).and_then(|()| File::create(&path));
        let file = match opened {
            Ok(file) => file,
            // The folder was removed between the two steps.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                failure = error;
                continue;
            }
            Err(error) => return Err(PublishError::Io(path, error)),
        };
        match file.try_lock() {
            Ok(()) if is_same_file(&file, &path) => return Ok(file),
            // The lock is on a file that another build has removed meanwhile.
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => {
                return Err(PublishError::Busy(site.to_owned()));
            }
            Err(std::fs::TryLockError::Error(error)) => return Err(PublishError::Io(path, error)),
        }
    }
    Err(PublishError::Io(path, failure))
}

#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let numbers = |data: std::fs::Metadata| (data.dev(), data.ino());
    let there = std::fs::metadata(path).map(numbers);
    file.metadata()
        .map(numbers)
        .is_ok_and(|here| there.is_ok_and(|there| here == there))
}

/// Elsewhere a file that is open cannot be removed.
#[cfg(not(unix))]
fn is_same_file(_: &File, path: &Path) -> bool {
    path.exists()
}

/// The real path of a folder that may not exist yet; makes its parents.
fn resolve(path: &Path) -> Result<PathBuf, PublishError> {
    if path.exists() {
        return path.canonicalize().map_err(PublishError::io(path));
    }
    let bad = || PublishError::BadTarget(path.to_owned());
    let name = path.file_name().ok_or_else(bad)?;
    let parent = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(parent).map_err(PublishError::io(parent))?;
    let parent = parent.canonicalize().map_err(PublishError::io(parent))?;
    Ok(parent.join(name))
}

/// Some files in a folder that its manifest does not know. Links count as files: they are never
/// followed.
fn foreign_files(site: &Path, manifest: &SiteManifest) -> Result<Vec<String>, PublishError> {
    let mut foreign = Vec::new();
    for entry in WalkDir::new(site).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(site).to_owned();
            PublishError::Io(path, error.into())
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let relative = entry.path().strip_prefix(site).unwrap_or(entry.path());
        let relative = slashes(relative);
        if relative != MANIFEST_FILE && !manifest.files.contains_key(&relative) {
            foreign.push(relative);
            if foreign.len() == NAMED_FILES {
                break;
            }
        }
    }
    Ok(foreign)
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

/// Removes the files of a retired site's manifest, and then folders that are empty.
pub(crate) fn remove_retired(site: &Path) -> bool {
    let Ok(Some(manifest)) = SiteManifest::read(site) else {
        return false;
    };
    for path in manifest
        .files
        .keys()
        .map(String::as_str)
        .chain([MANIFEST_FILE])
    {
        let _ = std::fs::remove_file(site.join(path));
    }
    remove_empty_folders(site);
    !site.exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::manifest::FileHash;

    /// A target with a whole site in its staging folder, as right after an exchange.
    fn exchanged(folder: &Path) -> PublishTarget {
        let target = PublishTarget::open(&folder.join("public")).unwrap();
        let site = target.staging();
        std::fs::create_dir_all(site.join("wijk")).unwrap();
        std::fs::write(site.join("wijk/noord.html"), "x").unwrap();
        let mut manifest = SiteManifest::default();
        manifest
            .files
            .insert("wijk/noord.html".into(), FileHash::of(b"x"));
        std::fs::write(site.join(MANIFEST_FILE), manifest.to_text()).unwrap();
        target
    }

    #[test]
    fn an_old_site_is_cleared_away_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = exchanged(folder.path());
        assert!(target.retire(&target.staging()));
        drop(target);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_someone_put_in_the_old_site_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let target = exchanged(folder.path());
        std::fs::write(target.staging().join("wijk/kostbaar.txt"), "van mij").unwrap();
        assert!(!target.retire(&target.staging()));
        drop(target);
        // The next build, and the one after, leave it too.
        drop(PublishTarget::open(&folder.path().join("public")).unwrap());
        drop(exchanged(folder.path()));
        let kept = folder.path().join(".public.bouw/oud-1/wijk/kostbaar.txt");
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "van mij");
    }

    #[test]
    fn where_exchange_takes_two_renames_the_next_build_puts_the_old_site_back() {
        let folder = tempfile::tempdir().unwrap();
        let target = exchanged(folder.path());
        let aside = target.free_place().unwrap();
        std::fs::rename(target.staging(), aside).unwrap();
        drop(target);
        let target = PublishTarget::open(&folder.path().join("public")).unwrap();
        assert!(target.site.join("wijk/noord.html").is_file());
        assert_eq!(target.manifest().unwrap().files.len(), 1);
    }

    #[test]
    fn empty_folders_of_a_clean_up_that_was_cut_short_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join(".public.bouw/oud-1/wijk")).unwrap();
        drop(PublishTarget::open(&folder.path().join("public")).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_half_written_site_is_thrown_away() {
        let folder = tempfile::tempdir().unwrap();
        let target = exchanged(folder.path());
        std::fs::remove_file(target.staging().join(MANIFEST_FILE)).unwrap();
        drop(target);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

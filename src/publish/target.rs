//! The target folder and the work folder beside it. The work folder is a sibling, so that moving
//! a site from one to the other is a rename and never a copy.

use std::fs::File;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::error::PublishError;
use super::manifest::{MANIFEST_FILE, Manifest};
use super::swap::remove_site;

/// How many foreign files a message names.
const NAMED_FILES: usize = 3;

/// A target folder with its work folder, locked for one build.
#[derive(Debug)]
pub struct Target {
    /// Where the site will be; links in the path are resolved.
    pub site: PathBuf,
    /// The work folder.
    pub work: PathBuf,
    /// Held until the build ends; the system lets go when the program dies.
    _lock: File,
}

/// Clears what this build made beside the target, however it ended.
impl Drop for Target {
    fn drop(&mut self) {
        // What cannot be removed does no harm; the next build clears it.
        let _ = clear(&self.new_site());
        let _ = std::fs::remove_file(self.work.join(LOCK_FILE));
        let _ = std::fs::remove_dir(&self.work);
    }
}

impl Target {
    /// Finds, makes and locks the folders; mends what a build that was cut short left behind.
    ///
    /// # Errors
    /// When the target cannot be used; nothing has been changed then.
    pub fn open(path: &Path) -> Result<Self, PublishError> {
        let site = resolve(path)?;
        let bad = || PublishError::BadTarget(path.to_owned());
        let name = site.file_name().ok_or_else(bad)?;
        if site.exists() && !site.is_dir() {
            return Err(bad());
        }
        let work = site.with_file_name(format!(".{}.bouw", name.to_string_lossy()));
        std::fs::create_dir_all(&work).map_err(PublishError::io(&work))?;
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
    pub fn new_site(&self) -> PathBuf {
        self.work.join("nieuw")
    }

    /// Where the old site goes when it cannot be exchanged in one step.
    pub fn old_site(&self) -> PathBuf {
        self.work.join("oud")
    }

    /// A build that was cut short may have left a half-written site, which is thrown away, or, on
    /// systems without an exchange in one step, the old site in the work folder, which is put back.
    fn recover(&self) -> Result<(), PublishError> {
        let old = self.old_site();
        if !self.site.exists() && old.join(MANIFEST_FILE).is_file() {
            std::fs::rename(&old, &self.site).map_err(PublishError::io(&self.site))?;
        }
        clear(&self.new_site())?;
        clear(&old)
    }

    /// The manifest of the site that is there now.
    ///
    /// # Errors
    /// When the folder holds files that are not in it.
    pub fn manifest(&self) -> Result<Manifest, PublishError> {
        if !self.site.exists() {
            return Ok(Manifest::default());
        }
        let manifest = Manifest::read(&self.site)?.unwrap_or_default();
        let foreign = foreign_files(&self.site, &manifest)?;
        if foreign.is_empty() {
            Ok(manifest)
        } else {
            Err(PublishError::ForeignFiles(self.site.clone(), foreign))
        }
    }
}

/// Removes a site from the work folder. A whole site has a manifest, and may hold a file that
/// someone put in it at the last moment, which stays; without one it was only half written, by us.
fn clear(site: &Path) -> Result<(), PublishError> {
    if !site.exists() {
        return Ok(());
    }
    match Manifest::read(site)? {
        Some(manifest) => remove_site(site, &manifest),
        None => std::fs::remove_dir_all(site).map_err(PublishError::io(site)),
    }
}

const LOCK_FILE: &str = "slot";

fn lock(work: &Path, site: &Path) -> Result<File, PublishError> {
    let path = work.join(LOCK_FILE);
    let file = File::create(&path).map_err(PublishError::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => Err(PublishError::Busy(site.to_owned())),
        Err(std::fs::TryLockError::Error(error)) => Err(PublishError::Io(path, error)),
    }
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
fn foreign_files(site: &Path, manifest: &Manifest) -> Result<Vec<String>, PublishError> {
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
        let relative = relative.to_string_lossy().replace('\\', "/");
        if relative != MANIFEST_FILE && !manifest.files.contains_key(&relative) {
            foreign.push(relative);
            if foreign.len() == NAMED_FILES {
                break;
            }
        }
    }
    Ok(foreign)
}

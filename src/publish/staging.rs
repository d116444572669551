//! Writing a new site, from many threads at once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::publish::compress::{COPIES, Compression, compress, is_worth_it};
use crate::publish::error::PublishError;
use crate::publish::manifest::{FileHash, MANIFEST_FILE, SiteManifest, is_inside};
use crate::publish::swap::swap;
use crate::publish::target::PublishTarget;

/// A site that is being written. Dropping it leaves the old site as it was.
#[derive(Debug)]
pub(crate) struct Staging {
    target: PublishTarget,
    folder: PathBuf,
    old: SiteManifest,
    compression: Compression,
    /// Files written so far, by path in lower case: some hosts ignore case.
    written: Mutex<BTreeMap<String, (String, FileHash)>>,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PublishedSite {
    /// Files, compressed copies not counted.
    pub(crate) files: usize,
    /// Whether nothing of the old site is left.
    pub(crate) cleared: bool,
}

impl Staging {
    /// Begins a new site for this target.
    ///
    /// # Errors
    /// When the target cannot be used.
    pub(crate) fn begin(target: &Path, compression: Compression) -> Result<Self, PublishError> {
        let target = PublishTarget::open(target)?;
        let old = target.manifest()?;
        let folder = target.staging();
        std::fs::create_dir_all(&folder).map_err(PublishError::io(&folder))?;
        Ok(Self {
            target,
            folder,
            old,
            compression,
            written: Mutex::default(),
        })
    }

    /// Writes one file; `path` is relative, with forward slashes.
    ///
    /// # Errors
    /// When it cannot be written, or another file has the same path but for case.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let hash = FileHash::of(bytes);
        self.write_one(path, bytes, hash)?;
        if self.compression == Compression::On && is_worth_it(path, bytes) {
            for ending in COPIES {
                self.write_copy(path, bytes, hash, ending)?;
            }
        }
        Ok(())
    }

    /// Writes a file that is compressed inside, so that copies would gain nothing.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub(crate) fn write_as_is(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.write_one(path, bytes, FileHash::of(bytes))
    }

    fn write_one(&self, path: &str, bytes: &[u8], hash: FileHash) -> Result<(), PublishError> {
        self.record(path, hash)?;
        let file = self.folder.join(path);
        match std::fs::write(&file, bytes) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let folder = file.parent().unwrap_or(&self.folder);
                std::fs::create_dir_all(folder).map_err(PublishError::io(folder))?;
                std::fs::write(&file, bytes).map_err(PublishError::io(&file))
            }
            result => result.map_err(PublishError::io(&file)),
        }
    }

    /// Reuses the compressed copy of the old site when its file had the same bytes and the copy is still as
    /// it was written; else makes one.
    fn write_copy(
        &self,
        path: &str,
        bytes: &[u8],
        hash: FileHash,
        ending: &str,
    ) -> Result<(), PublishError> {
        let copy = format!("{path}.{ending}");
        let kept = (self.old.files.get(path) == Some(&hash))
            .then(|| self.old.files.get(&copy))
            .flatten();
        if let Some(known) = kept {
            let kept = std::fs::read(self.target.site.join(&copy));
            if let Ok(kept) = kept.map_err(drop).and_then(|kept| same(kept, *known)) {
                return self.write_one(&copy, &kept, *known);
            }
        }
        let compressed = compress(bytes, ending).map_err(PublishError::io(Path::new(&copy)))?;
        self.write_one(&copy, &compressed, FileHash::of(&compressed))
    }

    fn record(&self, path: &str, hash: FileHash) -> Result<(), PublishError> {
        if !is_inside(path) {
            return Err(PublishError::BadTarget(self.folder.join(path)));
        }
        let mut written = match self.written.lock() {
            Ok(written) => written,
            // Another thread panicked; the map itself is whole.
            Err(poisoned) => poisoned.into_inner(),
        };
        let previous = written.insert(path.to_lowercase(), (path.to_owned(), hash));
        match previous {
            Some((other, _)) => Err(PublishError::SamePath(other)),
            None => Ok(()),
        }
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// When that is not possible; the old site stays then.
    pub(crate) fn publish(self) -> Result<PublishedSite, PublishError> {
        let written = match self.written.into_inner() {
            Ok(written) => written,
            Err(poisoned) => poisoned.into_inner(),
        };
        let manifest = SiteManifest {
            files: written.into_values().collect(),
        };
        // Under another name first: where there is a manifest, the site is whole.
        let file = self.folder.join(MANIFEST_FILE);
        let unfinished = file.with_extension("half");
        std::fs::write(&unfinished, manifest.to_text()).map_err(PublishError::io(&file))?;
        std::fs::rename(&unfinished, &file).map_err(PublishError::io(&file))?;
        // Checked again, because someone may have put a file there meanwhile.
        self.target.manifest()?;
        let cleared = swap(&self.target)?;
        let is_copy = |path: &&String| {
            COPIES
                .iter()
                .any(|ending| path.ends_with(&format!(".{ending}")))
        };
        Ok(PublishedSite {
            files: manifest.files.keys().filter(|path| !is_copy(path)).count(),
            cleared,
        })
    }
}

fn same(bytes: Vec<u8>, known: FileHash) -> Result<Vec<u8>, ()> {
    (FileHash::of(&bytes) == known).then_some(bytes).ok_or(())
}

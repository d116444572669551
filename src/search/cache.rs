//! The index kept between commands, so that `search` answers at once.
//!
//! One folder per index under the cache folder: tantivy's own files, the files for browsers, the
//! manifest, and the fingerprint of what it was made from. A folder is written under another name
//! first, so a cache is whole or not there.

use std::path::{Path, PathBuf};

use crate::search::collection::Collection;
use crate::search::export::Prepared;
use crate::search::export::manifest::Manifest;
use crate::search::index::{Index, IndexError};
use crate::search::repository::Repository;

/// A place for one index.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

/// An index that was opened or just made.
pub struct Opened {
    /// What there is.
    pub manifest: Manifest,
    /// Where its files are.
    pub repository: Repository,
    /// The full-text index.
    pub index: Index,
}

/// Why an index could not be kept.
#[derive(Debug)]
pub struct CacheError {
    /// Where.
    pub folder: PathBuf,
    /// What the system says.
    pub reason: String,
}

impl std::fmt::Display for CacheError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}: {}",
            crate::content::read::shown(&self.folder),
            self.reason
        )
    }
}

impl Prepared {
    /// Uses an index without keeping it.
    #[must_use]
    pub fn open(self) -> Opened {
        Opened {
            repository: Repository::of(&self.found.export.files),
            manifest: self.found.export.manifest,
            index: self.index,
        }
    }
}

const MANIFEST: &str = "manifest.json";
const FINGERPRINT: &str = "vingerafdruk";
const FULL_TEXT: &str = "tantivy";
const FILES: &str = "bestanden";
/// Goes up when what is kept changes in form or meaning.
const FORMAT: u32 = 7;

/// Tells whether an index was made from the same entries and lexicon by the same program.
#[must_use]
pub fn fingerprint(collection: &Collection) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("{} {FORMAT}", env!("CARGO_PKG_VERSION")).as_bytes());
    let mut add = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(b"\0");
    };
    for document in &collection.documents {
        for text in [
            &document.map,
            &document.slug,
            &document.title,
            &document.summary,
        ] {
            add(text);
        }
        for text in [&document.step, &document.phone] {
            add(text.as_deref().unwrap_or_default());
        }
        for language in [document.language, document.language_of_step] {
            add(language.unwrap_or_default());
        }
        add(&format!("{:?}", document.place));
        let (free, door, layer) = (document.free, document.front_door, document.layer);
        add(&format!("{free} {door} {layer}"));
        document
            .texts
            .iter()
            .chain(&document.filters)
            .for_each(|text| add(text));
    }
    add(&format!("{:?}", collection.lexicon));
    hasher.finalize().to_hex().to_string()
}

impl Cache {
    /// The place of the index of a map, or of a region, below a cache folder.
    #[must_use]
    pub fn new(cache: &Path, name: &str) -> Self {
        Self {
            folder: cache.join("zoekindex").join(name),
        }
    }

    /// Opens the index when it has this fingerprint and is whole.
    #[must_use]
    pub fn open(&self, fingerprint: &str) -> Option<Opened> {
        let known = std::fs::read_to_string(self.folder.join(FINGERPRINT)).ok()?;
        if known != fingerprint {
            return None;
        }
        let manifest = std::fs::read(self.folder.join(MANIFEST)).ok()?;
        Some(Opened {
            manifest: serde_json::from_slice(&manifest).ok()?,
            repository: Repository::from_bytes(&std::fs::read(self.folder.join(FILES)).ok()?)?,
            index: Index::open(&self.folder.join(FULL_TEXT)).ok()?,
        })
    }

    /// Keeps an index in the place of an older one.
    ///
    /// # Errors
    /// When the cache folder cannot be written.
    pub fn keep(&self, prepared: &Prepared, fingerprint: &str) -> Result<(), CacheError> {
        self.write(prepared, fingerprint)
            .map_err(|IndexError(reason)| CacheError {
                folder: self.folder.clone(),
                reason,
            })
    }

    fn write(&self, prepared: &Prepared, fingerprint: &str) -> Result<(), IndexError> {
        let parent = self.folder.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(parent)?;
        mark_as_cache(parent)?;
        let new = self
            .folder
            .with_extension(format!("nieuw-{}", std::process::id()));
        remove(&new)?;
        std::fs::create_dir_all(new.join(FULL_TEXT))?;
        prepared.index.write(&new.join(FULL_TEXT))?;
        std::fs::write(
            new.join(FILES),
            Repository::of(&prepared.found.export.files).to_bytes(),
        )?;
        std::fs::write(
            new.join(MANIFEST),
            serde_json::to_vec(&prepared.found.export.manifest)?,
        )?;
        std::fs::write(new.join(FINGERPRINT), fingerprint)?;
        remove(&self.folder)?;
        std::fs::rename(&new, &self.folder)?;
        Ok(())
    }
}

fn remove(folder: &Path) -> Result<(), IndexError> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Keeps the cache out of backups and version control
/// (<https://bford.info/cachedir/>).
fn mark_as_cache(cache: &Path) -> Result<(), IndexError> {
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n";
    std::fs::write(cache.join("CACHEDIR.TAG"), tag)?;
    std::fs::write(cache.join(".gitignore"), "*\n")?;
    Ok(())
}

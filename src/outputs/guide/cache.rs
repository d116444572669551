//! Guides kept between builds: one whose digest is known is not made again.
//!
//! The digest is taken of all that a guide is made from, so that guides with the same digest are the
//! same, byte for byte. A file's name holds it and how many pages it has. It is written under another name
//! first, so a file is whole or not there. What cannot be kept is made again; that is never an error.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::{GuideData, GuideFiles, Layouts, PdfFile};

/// Goes up when something else is made of the same data.
const FORMAT: u32 = 3;

/// Characters of a digest.
const DIGEST: usize = 32;

/// The part of a name for what people read.
const TO_READ: &str = "pdf";
/// The part for what a printer folds.
const TO_FOLD: &str = "vouwen";

/// The digest of all that an edition of a guide is made from.
pub(crate) fn digest(edition: GuideEdition, layouts: &Layouts, data: &GuideData) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [
        env!("CARGO_PKG_VERSION"),
        &FORMAT.to_string(),
        edition.name(),
        &layouts.digest,
    ] {
        hasher.update(part.as_bytes());
        hasher.update(b"\0");
    }
    hasher.update(data.as_bytes());
    hasher.finalize().to_hex()[..DIGEST].to_owned()
}

/// A place for guides.
#[derive(Debug, Clone)]
pub(crate) struct GuideCache {
    folder: PathBuf,
}

impl GuideCache {
    /// The place of a map's guides below a cache folder.
    #[must_use]
    pub(crate) fn new(cache: &Path, map: &str) -> Self {
        Self {
            folder: cache.join("gidsen").join(map),
        }
    }

    /// The files of an edition with this digest.
    pub(crate) fn find(&self, digest: &str, edition: GuideEdition) -> Option<GuideFiles> {
        let file = self.find_part(digest, TO_READ)?;
        let to_fold = match edition {
            GuideEdition::Booklet => Some(self.find_part(digest, TO_FOLD)?),
            GuideEdition::LargePrint | GuideEdition::List => None,
        };
        Some((file, to_fold))
    }

    fn find_part(&self, digest: &str, part: &str) -> Option<PdfFile> {
        let start = format!("{digest}-{part}-");
        let files = fs::read_dir(&self.folder).ok()?;
        let mut names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let name = names.find(|name| name.starts_with(&start) && name.ends_with(".pdf"))?;
        let pages = name[start.len()..].strip_suffix(".pdf")?.parse().ok()?;
        let bytes = fs::read(self.folder.join(name)).ok()?;
        // A disk that was full leaves a file without its end.
        let whole = bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF");
        whole.then_some(PdfFile { bytes, pages })
    }

    /// Keeps the files of an edition.
    pub(crate) fn keep(&self, digest: &str, (file, to_fold): &GuideFiles) {
        self.keep_part(digest, TO_READ, file);
        if let Some(to_fold) = to_fold {
            self.keep_part(digest, TO_FOLD, to_fold);
        }
    }

    fn keep_part(&self, digest: &str, part: &str, file: &PdfFile) {
        let name = format!("{digest}-{part}-{}.pdf", file.pages);
        let draft = self.folder.join(format!(".{name}"));
        let kept = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&draft, &file.bytes))
            .and_then(|()| fs::rename(&draft, self.folder.join(name)));
        if kept.is_err() {
            let _ = fs::remove_file(draft);
        }
    }

    /// Removes all files but those with one of these digests.
    pub(crate) fn keep_only(&self, digests: &BTreeSet<String>) {
        let Ok(files) = fs::read_dir(&self.folder) else {
            return;
        };
        for file in files.flatten() {
            let name = file.file_name();
            let name = name.to_string_lossy();
            let name = name.trim_start_matches('.');
            let is_ours =
                name.ends_with(".pdf") && name.is_char_boundary(DIGEST) && name.len() > DIGEST;
            if is_ours && !digests.contains(&name[..DIGEST]) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_digest_until_it_is_not_needed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = GuideCache::new(folder.path(), "proef");
        let (one, other) = ("1".repeat(32), "2".repeat(32));
        let file = PdfFile {
            bytes: b"%PDF-1.7 ... %%EOF\n".to_vec(),
            pages: 12,
        };
        cache.keep_part(&one, "pdf", &file);
        cache.keep_part(&other, "pdf", &file);
        assert_eq!(cache.find_part(&one, "pdf"), Some(file.clone()));
        assert_eq!(cache.find_part(&one, "vouwen"), None);
        cache.keep_only(&BTreeSet::from([other.clone()]));
        assert_eq!(cache.find_part(&one, "pdf"), None);
        assert!(cache.find_part(&other, "pdf").is_some());
    }

    #[test]
    fn half_a_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = GuideCache::new(folder.path(), "proef");
        let file = PdfFile {
            bytes: b"%PDF-1.7 ...".to_vec(),
            pages: 1,
        };
        cache.keep_part(&"1".repeat(32), "pdf", &file);
        assert_eq!(cache.find_part(&"1".repeat(32), "pdf"), None);
    }
}

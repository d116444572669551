//! Guides kept between builds: one whose fingerprint is known is not made again.
//!
//! A file's name holds its fingerprint and how many pages it has. It is written under another name
//! first, so a file is whole or not there. What cannot be kept is made again; that is never an error.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A place for guides.
#[derive(Debug, Clone)]
pub struct Kept {
    folder: PathBuf,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

impl Kept {
    /// The place of a map's guides below a cache folder.
    #[must_use]
    pub fn new(cache: &Path, map: &str) -> Self {
        Self {
            folder: cache.join("gidsen").join(map),
        }
    }

    /// The file with this fingerprint. `part` tells apart files that are made together.
    pub fn find(&self, fingerprint: &str, part: &str) -> Option<File> {
        let start = format!("{fingerprint}-{part}-");
        let files = fs::read_dir(&self.folder).ok()?;
        let mut names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let name = names.find(|name| name.starts_with(&start) && name.ends_with(".pdf"))?;
        let pages = name[start.len()..].strip_suffix(".pdf")?.parse().ok()?;
        let bytes = fs::read(self.folder.join(name)).ok()?;
        // A disk that was full leaves a file without its end.
        let whole = bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF");
        whole.then_some(File { bytes, pages })
    }

    /// Keeps a file.
    pub fn keep(&self, fingerprint: &str, part: &str, file: &File) {
        let name = format!("{fingerprint}-{part}-{}.pdf", file.pages);
        let draft = self.folder.join(format!(".{name}"));
        let kept = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&draft, &file.bytes))
            .and_then(|()| fs::rename(&draft, self.folder.join(name)));
        if kept.is_err() {
            let _ = fs::remove_file(draft);
        }
    }

    /// Removes all files but those with one of these fingerprints.
    pub fn keep_only(&self, fingerprints: &BTreeSet<String>) {
        let Ok(files) = fs::read_dir(&self.folder) else {
            return;
        };
        for file in files.flatten() {
            let name = file.file_name();
            let name = name.to_string_lossy();
            let name = name.trim_start_matches('.');
            let is_ours = name.ends_with(".pdf") && name.is_char_boundary(32) && name.len() > 32;
            if is_ours && !fingerprints.contains(&name[..32]) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_fingerprint_until_it_is_not_needed() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::new(folder.path(), "proef");
        let (one, other) = ("1".repeat(32), "2".repeat(32));
        let file = File {
            bytes: b"%PDF-1.7 ... %%EOF\n".to_vec(),
            pages: 12,
        };
        kept.keep(&one, "pdf", &file);
        kept.keep(&other, "pdf", &file);
        assert_eq!(kept.find(&one, "pdf"), Some(file.clone()));
        assert_eq!(kept.find(&one, "vouwen"), None);
        kept.keep_only(&BTreeSet::from([other.clone()]));
        assert_eq!(kept.find(&one, "pdf"), None);
        assert!(kept.find(&other, "pdf").is_some());
    }

    #[test]
    fn half_a_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::new(folder.path(), "proef");
        let file = File {
            bytes: b"%PDF-1.7 ...".to_vec(),
            pages: 1,
        };
        kept.keep(&"1".repeat(32), "pdf", &file);
        assert_eq!(kept.find(&"1".repeat(32), "pdf"), None);
    }
}

//! What the files are now, and which of them changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::read::find_layout;

/// Files by path.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Files(BTreeMap<PathBuf, Known>);

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    size: u64,
    modified: Option<SystemTime>,
    hash: [u8; 32],
}

/// The folders that a preview depends on: the content, shared folders beside a single map, and
/// themes. Folders that are not there yet are looked for each time.
pub fn roots(folder: &Path, shared: &[PathBuf]) -> Vec<PathBuf> {
    let themes = match find_layout(folder) {
        Ok(Some(layout)) => Some(layout.themes),
        _ => None,
    };
    let mut roots = vec![folder.to_owned()];
    roots.extend(shared.iter().cloned());
    roots.extend(themes);
    roots
}

impl Files {
    /// Looks at all files. Of those whose size and time are as before, the content is not read again.
    pub fn look(roots: &[PathBuf], before: &Self) -> Self {
        let mut files = BTreeMap::new();
        for root in roots {
            let walk = WalkDir::new(root).follow_links(true).into_iter();
            let visible = walk.filter_entry(|entry| {
                let name = entry.file_name().to_string_lossy();
                entry.depth() == 0 || !name.starts_with('.')
            });
            // What cannot be read now may be read the next time.
            for entry in visible.filter_map(Result::ok) {
                if entry.file_type().is_file()
                    && let Some(known) = Known::of(entry.path(), before)
                {
                    files.insert(entry.into_path(), known);
                }
            }
        }
        Self(files)
    }

    /// Which files are new, other, or gone.
    pub fn changed_since(&self, before: &Self) -> Vec<PathBuf> {
        let is_other = |(path, known): &(&PathBuf, &Known)| {
            let old = before.0.get(*path);
            old.is_none_or(|old| old.hash != known.hash)
        };
        let other = self.0.iter().filter(is_other).map(|(path, _)| path);
        let gone = before.0.keys().filter(|path| !self.0.contains_key(*path));
        other.chain(gone).cloned().collect()
    }
}

impl Known {
    fn of(path: &Path, before: &Files) -> Option<Self> {
        let metadata = path.metadata().ok()?;
        let (size, modified) = (metadata.len(), metadata.modified().ok());
        let same =
            |known: &&Self| known.size == size && known.modified == modified && modified.is_some();
        if let Some(known) = before.0.get(path).filter(same) {
            return Some(known.clone());
        }
        let hash = *blake3::hash(&std::fs::read(path).ok()?).as_bytes();
        Some(Self {
            size,
            modified,
            hash,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_other_content_is_a_change() {
        let folder = tempfile::TempDir::new().unwrap();
        let roots = [folder.path().to_owned()];
        let file = folder.path().join("a.md");
        std::fs::write(&file, "een").unwrap();
        std::fs::write(folder.path().join(".verborgen"), "x").unwrap();
        let first = Files::look(&roots, &Files::default());
        let changed = first.changed_since(&Files::default());
        assert_eq!(changed, std::slice::from_ref(&file));
        // Saved again with the same content.
        std::fs::write(&file, "een").unwrap();
        let second = Files::look(&roots, &first);
        assert!(second.changed_since(&first).is_empty());
        std::fs::rename(&file, folder.path().join("b.md")).unwrap();
        let third = Files::look(&roots, &second);
        assert_eq!(third.changed_since(&second).len(), 2);
    }
}

//! Scans the files of a preview and finds which of them changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use walkdir::{DirEntry, WalkDir};

use crate::content::read::{find_layout, is_left_behind};
use crate::review::cache::Changes;

/// A file that changed less than this before it was looked at may change again without another time or size:
/// the clocks of file systems are coarse, of some two seconds.
const TOO_FRESH: Duration = Duration::from_secs(3);

/// What files and folders were like when they were last looked at, by path.
#[derive(Debug, Default)]
pub struct Snapshot(BTreeMap<PathBuf, PathState>);

/// What there is at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PathState {
    File(FileStamp),
    /// A folder, or a link that leads nowhere.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FileStamp {
    size: u64,
    modified: Option<SystemTime>,
    hash: [u8; 32],
    /// Whether the same size and time prove the same content.
    is_settled: bool,
}

/// The folders that a preview depends on: the content, shared folders beside a single map, and themes.
/// Folders that do not exist yet are looked for each time.
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

impl Snapshot {
    /// Scans everything below these folders and returns what changed. Files with the same size and time are
    /// not read again.
    pub fn look(&mut self, roots: &[PathBuf]) -> Changes {
        let mut now = BTreeMap::new();
        for root in roots {
            let walk = WalkDir::new(root).follow_links(true).into_iter();
            let whole = root.canonicalize().unwrap_or_default();
            let visible =
                walk.filter_entry(|entry| entry.depth() == 0 || is_content(entry, &whole));
            for entry in visible {
                // What cannot be read now may be readable the next time.
                let path = match &entry {
                    Ok(entry) => Some(entry.path()),
                    Err(error) => error.path(),
                };
                if let Some(path) = path {
                    now.insert(path.to_owned(), PathState::of(path, self.0.get(path)));
                }
            }
        }
        let changes = changes(&self.0, &now);
        self.0 = now;
        changes
    }

    /// Scans these files only; `None` when more happened to them than a change of content.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Option<Changes> {
        let mut files = Vec::new();
        for path in paths.iter().filter(|path| !is_unseen(path)) {
            match self.0.get_mut(path) {
                Some(known @ PathState::File(_)) if path.is_file() => {
                    let now = PathState::of(path, Some(known));
                    if now.is_other_than(known) {
                        files.push(path.clone());
                    }
                    *known = now;
                }
                None if !path.exists() => {}
                _ => return None,
            }
        }
        Some(Changes {
            files,
            ..Changes::default()
        })
    }
}

/// Whether something may be content. Links that lead outside are not followed: reading content refuses
/// them.
fn is_content(entry: &DirEntry, root: &Path) -> bool {
    let stays_inside = !entry.path_is_symlink()
        || entry
            .path()
            .canonicalize()
            .is_ok_and(|target| target.starts_with(root));
    stays_inside && !is_left_behind(&entry.file_name().to_string_lossy())
}

/// Whether this is a hidden or temporary file, which is no content.
fn is_unseen(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    is_left_behind(&name.to_string_lossy())
}

fn changes(before: &BTreeMap<PathBuf, PathState>, now: &BTreeMap<PathBuf, PathState>) -> Changes {
    let mut changes = Changes::default();
    for (path, known) in now {
        let old = before.get(path);
        changes.listing |= old.is_none();
        if old.is_none_or(|old| known.is_other_than(old)) {
            changes.files.push(path.clone());
        }
    }
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    changes.gone = gone.cloned().collect();
    changes.listing |= !changes.gone.is_empty();
    changes
}

impl PathState {
    fn of(path: &Path, before: Option<&Self>) -> Self {
        Self::file(path, before).map_or(Self::Other, Self::File)
    }

    fn file(path: &Path, before: Option<&Self>) -> Option<FileStamp> {
        let metadata = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let (size, modified) = (metadata.len(), metadata.modified().ok());
        if let Some(Self::File(known)) = before
            && known.is_settled
            && (known.size, known.modified) == (size, modified)
        {
            return Some(*known);
        }
        let age = modified.and_then(|modified| modified.elapsed().ok());
        Some(FileStamp {
            size,
            modified,
            hash: *blake3::hash(&std::fs::read(path).ok()?).as_bytes(),
            is_settled: age.is_some_and(|age| age > TOO_FRESH),
        })
    }

    fn is_other_than(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::File(now), Self::File(before)) => now.hash != before.hash,
            (Self::Other, Self::Other) => false,
            _ => true,
        }
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
        let mut files = Snapshot::default();
        assert!(files.look(&roots).files.contains(&file));
        // Saved again with the same content.
        std::fs::write(&file, "een").unwrap();
        assert_eq!(files.look(&roots), Changes::default());
        // As long, and within one tick of the clock.
        std::fs::write(&file, "nee").unwrap();
        assert_eq!(files.look(&roots).files, std::slice::from_ref(&file));
        std::fs::rename(&file, folder.path().join("b.md")).unwrap();
        let changes = files.look(&roots);
        assert_eq!(changes.gone, std::slice::from_ref(&file));
        assert!(changes.listing);
    }

    #[test]
    fn a_file_that_is_new_or_gone_asks_for_a_look_at_everything() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("a.md");
        std::fs::write(&file, "een").unwrap();
        let mut files = Snapshot::default();
        files.look(&[folder.path().to_owned()]);
        std::fs::write(&file, "twee").unwrap();
        let changed = files.look_at(&[file.clone(), folder.path().join(".a.swp")]);
        assert_eq!(changed.unwrap().files, std::slice::from_ref(&file));
        let other = folder.path().join("b.md");
        std::fs::write(&other, "drie").unwrap();
        assert_eq!(files.look_at(&[other]), None);
        std::fs::remove_file(&file).unwrap();
        assert_eq!(files.look_at(&[file]), None);
    }
}

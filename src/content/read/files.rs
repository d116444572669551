//! Which files a folder holds. Links that lead outside the folder are refused: a map that is handed over
//! must be complete, and a build must not publish files from elsewhere on the machine.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::paths::{display_path, slashes};
use crate::content::read::error::{ReadError, file_error};

/// Folders deeper than this are refused.
const MAX_DEPTH: usize = 12;

/// A file that was found.
#[derive(Debug, Clone)]
pub(crate) struct FileEntry {
    /// Where it is on this machine.
    pub(crate) path: PathBuf,
    /// Its path as messages show it.
    pub(crate) shown: String,
    /// Its path within the folder, with forward slashes.
    pub(crate) relative: String,
    /// Size in bytes.
    pub(crate) size: u64,
}

impl FileEntry {
    /// Whether it is YAML or Markdown.
    #[must_use]
    pub(crate) fn is_text(&self) -> bool {
        self.is_markdown() || matches!(self.extension().as_str(), "yaml" | "yml")
    }

    /// Whether it is Markdown.
    #[must_use]
    pub(crate) fn is_markdown(&self) -> bool {
        self.extension() == "md"
    }

    /// Whether it is a read-me beside the content: Markdown directly in the map's folder.
    #[must_use]
    pub(crate) fn is_note(&self) -> bool {
        self.is_markdown() && !self.relative.contains('/')
    }

    /// The part of its name after the last full stop, in lower case.
    #[must_use]
    pub(crate) fn extension(&self) -> String {
        self.relative
            .rsplit_once('.')
            .map(|(_, extension)| extension.to_ascii_lowercase())
            .unwrap_or_default()
    }
}

/// The files of one folder, in the order of their paths.
#[derive(Debug, Default)]
pub(crate) struct FileListing {
    /// The files.
    pub(crate) files: Vec<FileEntry>,
}

impl FileListing {
    /// Looks up how large a file is now.
    pub(crate) fn look_again(&mut self, relative: &str) {
        let mut files = self.files.iter_mut();
        if let Some(found) = files.find(|found| found.relative == relative) {
            // A file that is gone is reported when it is read.
            found.size = found.path.metadata().map_or(0, |metadata| metadata.len());
        }
    }
}

/// Lists all files below `root`, without hidden and temporary files.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn list(
    root: &Path,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<FileListing, ReadError> {
    let canonical = root
        .canonicalize()
        .map_err(|error| ReadError::new(root, error))?;
    let mut files = Vec::new();
    let mut outside = Vec::new();
    let walk = WalkDir::new(root)
        .follow_links(true)
        .max_depth(MAX_DEPTH)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| keep(entry, &canonical, &mut outside));
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_file() => files.push(found(root, &entry)?),
            Ok(entry) if entry.depth() == MAX_DEPTH => {
                diagnostics.push(too_deep(&display_path(entry.path())));
            }
            Ok(_) => {}
            Err(error) => report(root, error, diagnostics)?,
        }
    }
    diagnostics.extend(outside.iter().map(|path| leads_outside(path)));
    files.sort_by(|a, b| a.relative.cmp(&b.relative));
    Ok(FileListing { files })
}

fn keep(entry: &DirEntry, root: &Path, outside: &mut Vec<String>) -> bool {
    if entry.depth() == 0 {
        return true;
    }
    if is_left_behind(&entry.file_name().to_string_lossy()) {
        return false;
    }
    let stays_inside = !entry.path_is_symlink()
        || entry
            .path()
            .canonicalize()
            .is_ok_and(|target| target.starts_with(root));
    if !stays_inside {
        outside.push(display_path(entry.path()));
    }
    stays_inside
}

/// Whether a name is that of a hidden file, or of a temporary or backup file of common editors and
/// systems.
#[must_use]
pub(crate) fn is_left_behind(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.starts_with(['.', '~', '#'])
        || lower.ends_with('~')
        || [".swp", ".swx", ".tmp", ".bak", ".orig"]
            .iter()
            .any(|end| lower.ends_with(end))
        || matches!(lower.as_str(), "thumbs.db" | "desktop.ini")
}

fn found(root: &Path, entry: &DirEntry) -> Result<FileEntry, ReadError> {
    let path = entry.path();
    let relative = path.strip_prefix(root).unwrap_or(path);
    let metadata = entry
        .metadata()
        .map_err(|error| ReadError::new(path, error.into()))?;
    Ok(FileEntry {
        path: path.to_owned(),
        shown: display_path(path),
        relative: slashes(relative),
        size: metadata.len(),
    })
}

/// A loop of links or a link to nothing is the editor's mistake; anything else is a fault of the disk.
fn report(
    root: &Path,
    error: walkdir::Error,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), ReadError> {
    let path = error.path().unwrap_or(root).to_owned();
    let is_link = std::fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
    if is_link || error.loop_ancestor().is_some() {
        diagnostics.push(leads_outside(&display_path(&path)));
        return Ok(());
    }
    Err(ReadError::new(&path, error.into()))
}

fn leads_outside(shown: &str) -> Diagnostic {
    file_error(
        codes::LINK_NAAR_BUITEN,
        shown,
        "Deze snelkoppeling leidt naar een plek buiten de map van de kaart, of nergens heen."
            .into(),
    )
    .help("Zet het bestand zelf in de map van de kaart.")
}

fn too_deep(shown: &str) -> Diagnostic {
    file_error(
        codes::TE_DIEP,
        shown,
        format!("Deze map ligt te diep: hoogstens {MAX_DEPTH} mappen in elkaar."),
    )
    .help("Zet de bestanden minder diep.")
}

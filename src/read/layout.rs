//! What kind of folder the user pointed at: one map, or a content folder with several.

use std::path::{Path, PathBuf};

use super::ReadError;

/// The file that makes a folder a map.
const MAP_FILE: &str = "kaart.yaml";

/// One map's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFolder {
    /// Folder name.
    pub slug: String,
    /// Where it is.
    pub path: PathBuf,
}

/// Whether one map or several are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderKind {
    /// One map; its site sits at the root.
    Single,
    /// Several maps; each has a folder of its own under a regional start page.
    Region,
}

/// The folders to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// One map or several.
    pub kind: FolderKind,
    /// The maps, by folder name.
    pub maps: Vec<MapFolder>,
    /// The folder that holds maps and shared folders side by side.
    pub content: PathBuf,
}

/// Looks what kind of folder this is; `None` when it holds no map.
///
/// # Errors
/// When the folder cannot be read.
pub fn find_layout(folder: &Path) -> Result<Option<Layout>, ReadError> {
    let fail = |error| ReadError::new(folder, error);
    if folder.join(MAP_FILE).is_file() {
        return Ok(Some(Layout {
            kind: FolderKind::Single,
            maps: vec![map_folder(folder).map_err(fail)?],
            content: parent(folder).map_err(fail)?,
        }));
    }
    let mut maps = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.join(MAP_FILE).is_file() {
            maps.push(map_folder(&path).map_err(fail)?);
        }
    }
    maps.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok((!maps.is_empty()).then(|| Layout {
        kind: FolderKind::Region,
        maps,
        content: folder.to_owned(),
    }))
}

fn map_folder(path: &Path) -> std::io::Result<MapFolder> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let slug = match name {
        Some(name) => name,
        // A path such as `.` has no name of its own.
        None => path
            .canonicalize()?
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
    };
    Ok(MapFolder {
        slug: crate::model::slugify(&slug),
        path: path.to_owned(),
    })
}

fn parent(path: &Path) -> std::io::Result<PathBuf> {
    match path.parent() {
        Some(parent) if path.file_name().is_some() && parent != Path::new("") => {
            Ok(parent.to_owned())
        }
        Some(_) if path.file_name().is_some() => Ok(PathBuf::from(".")),
        _ => {
            let canonical = path.canonicalize()?;
            Ok(canonical.parent().map_or(canonical.clone(), Path::to_owned))
        }
    }
}

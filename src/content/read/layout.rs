//! What kind of folder the user named: one map, or a content folder with several.

use std::io;
use std::path::{Path, PathBuf};

use crate::content::read::error::ReadError;

/// The file that makes a folder a map.
const MAP_FILE: &str = "kaart.yaml";

/// One map's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MapFolder {
    /// Folder name, as part of addresses.
    pub(crate) slug: String,
    /// Where it is.
    pub(crate) path: PathBuf,
}

/// Whether one map or several are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FolderKind {
    /// One map; its site sits at the root.
    Single,
    /// Several maps; each has a folder of its own under a regional start page.
    Region,
}

/// The folders to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// One map or several.
    pub(crate) kind: FolderKind,
    /// The maps, by folder name.
    pub(crate) maps: Vec<MapFolder>,
    /// Folders beside the maps that look like a map but have no `kaart.yaml`; they may be shared.
    pub(crate) others: Vec<PathBuf>,
    /// The folder that holds maps and shared folders side by side.
    pub(crate) content: PathBuf,
    /// The folder beside the content that may hold themes.
    pub(crate) themes: PathBuf,
}

/// Finds out what kind of folder this is; `None` when it holds no map.
///
/// # Errors
/// When the folder, or one in it, cannot be read.
pub(crate) fn find_layout(folder: &Path) -> Result<Option<Layout>, ReadError> {
    look(folder).map_err(|error| ReadError::new(folder, error))
}

fn look(folder: &Path) -> io::Result<Option<Layout>> {
    if folder.join(MAP_FILE).try_exists()? {
        let content = parent(folder)?;
        return Ok(Some(Layout {
            kind: FolderKind::Single,
            maps: vec![map_folder(folder)?],
            others: Vec::new(),
            themes: parent(&content)?.join("themes"),
            content,
        }));
    }
    let (mut maps, mut others) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        if path.join(MAP_FILE).try_exists()? {
            maps.push(map_folder(&path)?);
        } else if path.join("vermeldingen").try_exists()? {
            others.push(path);
        }
    }
    maps.sort_by(|a, b| a.slug.cmp(&b.slug).then_with(|| a.path.cmp(&b.path)));
    others.sort();
    Ok((!maps.is_empty()).then_some(Layout {
        kind: FolderKind::Region,
        maps,
        others,
        content: folder.to_owned(),
        themes: parent(folder)?.join("themes"),
    }))
}

fn map_folder(path: &Path) -> io::Result<MapFolder> {
    let named = match path.file_name() {
        Some(_) => path.to_owned(),
        // A path such as `.` has no name of its own.
        None => path.canonicalize()?,
    };
    let name = named
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    Ok(MapFolder {
        slug: crate::model::slugify(&name.unwrap_or_default()),
        path: path.to_owned(),
    })
}

/// The folder that a folder lies in, also for paths such as `.` and `..`.
fn parent(path: &Path) -> io::Result<PathBuf> {
    match (path.file_name(), path.parent()) {
        (Some(_), Some(parent)) if parent == Path::new("") => Ok(PathBuf::from(".")),
        (Some(_), Some(parent)) => Ok(parent.to_owned()),
        _ => {
            let whole = path.canonicalize()?;
            Ok(whole.parent().map_or_else(|| whole.clone(), Path::to_owned))
        }
    }
}

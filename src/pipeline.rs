//! From a folder to checked maps: the part of the work that every command shares.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check;
use crate::decode::{Assembled, Decoded, Decoder, assemble, decode_folder, decode_region};
use crate::diagnostics::{Diagnostic, sort_and_deduplicate};
use crate::model::Region;
use crate::read::{self, FolderKind, Found, Layout, ReadError};
use crate::source::Sources;

/// What to read, and for which day.
#[derive(Debug, Clone)]
pub struct Request {
    /// A map's folder, or a content folder with several.
    pub folder: PathBuf,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// Checked maps, with all findings.
#[derive(Debug)]
pub struct Checked {
    /// Texts of all files.
    pub sources: Sources,
    /// One map or several.
    pub kind: FolderKind,
    /// Maps whose settings could be read, by folder name.
    pub maps: Vec<Assembled>,
    /// `regio.yaml`.
    pub region: Option<Region>,
    /// All findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why there is nothing to check.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder could not be read.
    Read(ReadError),
    /// The folder holds no map.
    NoMap(PathBuf),
}

impl From<ReadError> for LoadError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// Reads, decodes and checks.
///
/// # Errors
/// When something cannot be read, or there is no map. Wrong content is not an error here: it is
/// in [`Checked::diagnostics`].
pub fn load_and_check(request: &Request) -> Result<Checked, LoadError> {
    let layout = read::find_layout(&request.folder)?
        .ok_or_else(|| LoadError::NoMap(request.folder.clone()))?;
    let mut diagnostics = Vec::new();
    let mut sources = Sources::default();
    let region = read_region(&layout, &mut sources, &mut diagnostics)?;
    let mut decoded = Vec::new();
    for map in &layout.maps {
        decoded.push((
            map.slug.clone(),
            read_folder(&map.path, &mut sources, &mut diagnostics)?,
        ));
    }
    let shared = read_shared(&layout, &decoded, &mut sources, &mut diagnostics)?;
    let checked: Vec<_> = decoded
        .into_par_iter()
        .map(|(slug, map)| assemble_and_check(&slug, map, &shared, &sources, request))
        .collect();
    let mut maps = Vec::new();
    for (map, found) in checked {
        maps.extend(map);
        diagnostics.extend(found);
    }
    if let Some(region) = &region {
        let slugs: Vec<_> = layout.maps.iter().map(|map| map.slug.as_str()).collect();
        diagnostics.extend(check::check_region(region, &slugs));
    }
    sort_and_deduplicate(&mut diagnostics, &sources);
    Ok(Checked {
        sources,
        kind: layout.kind,
        maps,
        region,
        diagnostics,
    })
}

fn read_folder(
    path: &Path,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Decoded, ReadError> {
    let folder = read::list(path, diagnostics)?;
    let loaded = read::load(folder, sources, diagnostics)?;
    Ok(decode_folder(loaded, diagnostics))
}

/// Shared folders lie beside the maps and are read once, however many maps include them.
fn read_shared(
    layout: &Layout,
    maps: &[(String, Decoded)],
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, Decoded>, ReadError> {
    let names: BTreeSet<_> = maps
        .iter()
        .filter_map(|(_, map)| map.content.settings.as_ref())
        .flat_map(|settings| settings.includes.iter().map(|name| name.value.as_str()))
        .filter(|name| !name.contains(['/', '\\']) && !name.starts_with('.'))
        .collect();
    let mut shared = BTreeMap::new();
    for name in names {
        let path = layout.content.join(name);
        if path.is_dir() {
            shared.insert(name.to_owned(), read_folder(&path, sources, diagnostics)?);
        }
    }
    Ok(shared)
}

fn read_region(
    layout: &Layout,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Region>, ReadError> {
    let path = layout.content.join("regio.yaml");
    if layout.kind == FolderKind::Single || !path.is_file() {
        return Ok(None);
    }
    let size = path.metadata().map_or(0, |metadata| metadata.len());
    let found = Found {
        shown: read::shown(&path),
        relative: "regio.yaml".to_owned(),
        size,
        path,
    };
    let folder = read::Folder { files: vec![found] };
    let loaded = read::load(folder, sources, diagnostics)?;
    let mut decoder = Decoder::default();
    let region = loaded
        .documents
        .first()
        .and_then(|document| decode_region(&mut decoder, document));
    diagnostics.append(&mut decoder.diagnostics);
    Ok(region)
}

fn assemble_and_check(
    slug: &str,
    map: Decoded,
    shared: &BTreeMap<String, Decoded>,
    sources: &Sources,
    request: &Request,
) -> (Option<Assembled>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let assembled = assemble(slug, map, shared, &mut diagnostics);
    if let Some(map) = &assembled {
        let context = check::Context {
            sources,
            files: &map.files,
            today: request.today,
            drafts: request.drafts,
        };
        diagnostics.extend(check::check(&map.directory, &context));
    }
    (assembled, diagnostics)
}

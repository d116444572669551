//! From a folder to checked maps.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use crate::basis::diagnostics::{Diagnostic, cap_per_file, sort_and_deduplicate};
use crate::basis::paths::display_path;
use crate::basis::source::Sources;
use crate::content::assemble::{Decoded, FolderMemory, decode_folder};
use crate::content::decode::{Decoder, decode_region};
use crate::content::read;
use crate::content::read::{
    DocumentCache, FileEntry, FileListing, FolderKind, Layout, ReadError, find_layout,
};
use crate::model::{Region, Settings};
use crate::review::cache::{CheckInput, CheckedMap, MapCache, ReviewCache};
use crate::review::check;
use crate::review::checked::{Checked, Request};
use crate::review::folders::{check_folders, check_themes};
use crate::review::load_error::LoadError;
use crate::search::{WordFacts, leads_nowhere};

/// Reads, decodes and checks. `words` caches what is found out about words.
///
/// # Errors
/// When something cannot be read, or there is no map. Wrong content is not an error here: it is
/// in [`Checked::diagnostics`].
pub fn load_and_check(request: &Request, words: &WordFacts) -> Result<Checked, LoadError> {
    check_again(request, words, &mut ReviewCache::default())
}

/// The same, but only for what is not in the cache. The result does not depend on what is.
///
/// # Errors
/// As [`load_and_check`].
pub fn check_again(
    request: &Request,
    words: &WordFacts,
    cache: &mut ReviewCache,
) -> Result<Checked, LoadError> {
    let layout =
        find_layout(&request.folder)?.ok_or_else(|| LoadError::NoMap(request.folder.clone()))?;
    let mut diagnostics = Vec::new();
    let ReviewCache {
        sources,
        folders,
        maps: states,
        ..
    } = cache;
    let region = read_region(&layout, sources, &mut diagnostics)?;
    let decoded = decode_maps(&layout, folders, sources, &mut diagnostics)?;
    let shared = read_shared(&layout, &decoded, folders, sources, &mut diagnostics)?;
    // What is no longer used need not be watched, either.
    folders.retain(|path, _| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        layout.maps.iter().any(|map| map.path == *path) || shared.contains_key(name.as_ref())
    });
    states.retain(|slug, _| layout.maps.iter().any(|map| map.slug == *slug));
    let with = CheckInput {
        shared: &shared,
        sources,
        request,
    };
    let maps = check_maps(decoded, states, &with, &mut diagnostics);
    let used = maps
        .iter()
        .map(|map| (&*map.assembled.map, map.documents.as_slice()));
    let several = layout.kind == FolderKind::Region;
    diagnostics.extend(leads_nowhere(&used.collect::<Vec<_>>(), several, words));
    let parts = |map: CheckedMap| (map.assembled, (map.public, map.documents));
    let (maps, shown): (Vec<_>, Vec<_>) = maps.into_iter().map(parts).unzip();
    let (public, documents) = shown.into_iter().unzip();
    diagnostics.extend(check_folders(&layout, &shared));
    if let Some(region) = &region {
        let slugs: Vec<_> = layout.maps.iter().map(|map| map.slug.as_str()).collect();
        diagnostics.extend(check::check_region(region, &slugs));
    }
    diagnostics.extend(check_themes(&layout, &maps));
    sort_and_deduplicate(&mut diagnostics, sources);
    cap_per_file(&mut diagnostics, sources);
    Ok(Checked {
        sources: Arc::new(sources.clone()),
        layout,
        maps,
        public,
        documents,
        region,
        diagnostics,
        request: request.clone(),
    })
}

/// Reads every map's own folder.
fn decode_maps(
    layout: &Layout,
    folders: &mut BTreeMap<PathBuf, FolderMemory>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<(String, Decoded)>, ReadError> {
    let maps = layout.maps.iter();
    maps.map(|map| {
        let known = folders.entry(map.path.clone()).or_default();
        let folder = decode_folder(&map.path, known, sources, diagnostics)?;
        Ok((map.slug.clone(), folder))
    })
    .collect()
}

/// Checks maps beside each other.
fn check_maps(
    decoded: Vec<(String, Decoded)>,
    states: &mut BTreeMap<String, MapCache>,
    with: &CheckInput<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CheckedMap> {
    let jobs = decoded.into_iter().map(|(slug, map)| {
        let state = states.remove(&slug).unwrap_or_default();
        (slug, map, state)
    });
    let jobs: Vec<_> = jobs.collect();
    let checked: Vec<_> = jobs
        .into_par_iter()
        .map(|(slug, map, mut state)| {
            let (map, found) = state.check(&slug, map, with);
            (slug, state, map, found)
        })
        .collect();
    let mut maps = Vec::new();
    for (slug, state, map, found) in checked {
        diagnostics.extend(found);
        maps.extend(map);
        states.insert(slug, state);
    }
    maps
}

/// The shared folders that a map names, as far as they can lie beside it.
pub(crate) fn shared_names(settings: &Settings) -> impl Iterator<Item = &str> {
    let names = settings.includes.iter().map(|name| name.value.as_str());
    names.filter(|name| !name.contains(['/', '\\']) && !name.starts_with('.'))
}

/// Shared folders lie beside the maps and are read once, however many maps include them.
fn read_shared(
    layout: &Layout,
    maps: &[(String, Decoded)],
    folders: &mut BTreeMap<PathBuf, FolderMemory>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, Decoded>, ReadError> {
    let settings = maps
        .iter()
        .filter_map(|(_, map)| map.content.settings.as_ref());
    let names: BTreeSet<_> = settings.flat_map(shared_names).collect();
    let mut shared = BTreeMap::new();
    for name in names {
        let path = layout.content.join(name);
        if path.is_dir() {
            let known = folders.entry(path.clone()).or_default();
            let folder = decode_folder(&path, known, sources, diagnostics)?;
            shared.insert(name.to_owned(), folder);
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
    let found = FileEntry {
        shown: display_path(&path),
        relative: "regio.yaml".to_owned(),
        size,
        path,
    };
    let folder = FileListing { files: vec![found] };
    let mut cache = DocumentCache::default();
    let loaded = read::load(&folder, &mut cache, sources, |document| {
        let mut decoder = Decoder::default();
        let region = decode_region(&mut decoder, document);
        (region, decoder.diagnostics)
    })?;
    let mut documents = loaded.documents.iter();
    let document = documents.next();
    diagnostics.extend(document.into_iter().flat_map(|one| one.problems.clone()));
    Ok(document.and_then(|one| one.value.clone()))
}

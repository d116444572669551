//! From a folder to checked maps: the part of the work that every command shares.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check;
use crate::decode::{
    Assembled, Decoded, Decoder, FolderMemory, MapMemory, assemble, decode_folder, decode_region,
};
use crate::diagnostics::{Diagnostic, Severity, cap_per_file, sort_and_deduplicate};
use crate::model::{Region, Settings};
use crate::read::{self, FolderKind, Found, Layout, ReadError};
use crate::remember::Fingerprint;
use crate::search::{Document, DocumentMemory, UsedWords, WordFacts, documents, leads_nowhere};
use crate::site::{RESERVED_FOLDERS, STANDARD_THEME, compare_texts, language_files};
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
    /// Which folders were read.
    pub layout: Layout,
    /// Maps whose settings could be read, by folder name.
    pub maps: Vec<Arc<Assembled>>,
    /// The entries of each map as search knows them.
    pub documents: Vec<Vec<Arc<Document>>>,
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

/// What is known of a folder that was read before.
#[derive(Debug, Default)]
pub struct Memory {
    sources: Sources,
    folders: BTreeMap<PathBuf, FolderMemory>,
    maps: BTreeMap<String, MapState>,
}

/// What is known of a map.
#[derive(Debug, Default)]
struct MapState {
    assembly: MapMemory,
    check: check::Memory,
    documents: DocumentMemory,
    used: UsedWords,
}

impl Memory {
    /// Forgets files that changed, came or went.
    pub fn forget(&mut self, changes: &Changes) {
        for (root, folder) in &mut self.folders {
            let changed = changes.files.iter();
            let relative = changed.filter_map(|path| path.strip_prefix(root).ok());
            for path in relative {
                folder.forget(&read::slashes(path));
            }
            if changes.listing {
                folder.forget_listing();
            }
        }
        for gone in &changes.gone {
            self.sources.remove(&read::shown(gone));
        }
    }
}

/// What happened to files since they were read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Files that say something else, and those that are new.
    pub files: Vec<PathBuf>,
    /// Files that are no longer there.
    pub gone: Vec<PathBuf>,
    /// Whether a file or folder came, went or has another name.
    pub listing: bool,
}

/// Reads, decodes and checks; `words` remembers what was found out about words.
///
/// # Errors
/// When something cannot be read, or there is no map. Wrong content is not an error here: it is
/// in [`Checked::diagnostics`].
pub fn load_and_check(request: &Request, words: &WordFacts) -> Result<Checked, LoadError> {
    check_again(request, words, &mut Memory::default())
}

/// The same, but only for what is not known yet. What comes out does not depend on what is known.
///
/// # Errors
/// As [`load_and_check`].
pub fn check_again(
    request: &Request,
    words: &WordFacts,
    memory: &mut Memory,
) -> Result<Checked, LoadError> {
    let layout = read::find_layout(&request.folder)?
        .ok_or_else(|| LoadError::NoMap(request.folder.clone()))?;
    let mut diagnostics = Vec::new();
    let Memory {
        sources,
        folders,
        maps: states,
    } = memory;
    let region = read_region(&layout, sources, &mut diagnostics)?;
    let mut decoded = Vec::new();
    for map in &layout.maps {
        let known = folders.entry(map.path.clone()).or_default();
        let folder = decode_folder(&map.path, known, sources, &mut diagnostics)?;
        decoded.push((map.slug.clone(), folder));
    }
    let shared = read_shared(&layout, &decoded, folders, sources, &mut diagnostics)?;
    // What is used no more is not watched, either.
    folders.retain(|path, _| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        layout.maps.iter().any(|map| map.path == *path) || shared.contains_key(name.as_ref())
    });
    states.retain(|slug, _| layout.maps.iter().any(|map| map.slug == *slug));
    let jobs: Vec<_> = decoded
        .into_iter()
        .map(|(slug, map)| {
            let state = states.remove(&slug).unwrap_or_default();
            (slug, map, state)
        })
        .collect();
    let checked: Vec<_> = jobs
        .into_par_iter()
        .map(|(slug, map, mut state)| {
            let (map, found) = state.check(&slug, map, &shared, sources, request, words);
            (slug, state, map, found)
        })
        .collect();
    let (mut maps, mut documents, mut used) = (Vec::new(), Vec::new(), Vec::new());
    for (slug, state, map, found) in checked {
        diagnostics.extend(found);
        if let Some((map, of_map)) = map {
            maps.push(map);
            documents.push(of_map);
            used.push(slug.clone());
        }
        states.insert(slug, state);
    }
    let with_words = maps.iter().zip(&used);
    let with_words: Vec<_> = with_words
        .map(|(map, slug)| (&map.directory, &states[slug].used))
        .collect();
    let several = layout.kind == FolderKind::Region;
    diagnostics.extend(leads_nowhere(&with_words, several, words));
    diagnostics.extend(check_folders(&layout, &shared));
    if let Some(region) = &region {
        let slugs: Vec<_> = layout.maps.iter().map(|map| map.slug.as_str()).collect();
        diagnostics.extend(check::check_region(region, &slugs));
    }
    diagnostics.extend(check_themes(&layout, &maps));
    sort_and_deduplicate(&mut diagnostics, sources);
    cap_per_file(&mut diagnostics, sources);
    Ok(Checked {
        sources: sources.clone(),
        layout,
        maps,
        documents,
        region,
        diagnostics,
    })
}

/// Folder names of maps are parts of addresses; and a folder that looks like a map must not be
/// left out in silence.
fn check_folders(layout: &Layout, shared: &BTreeMap<String, Decoded>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let in_region = layout.kind == FolderKind::Region;
    for map in layout.maps.iter().filter(|_| in_region) {
        let path = read::shown(&map.path);
        if map.slug.is_empty() || RESERVED_FOLDERS.contains(&map.slug.as_str()) {
            let message = "De naam van deze map kan geen deel van een webadres zijn.";
            let finding = Diagnostic::about_path(Severity::Error, "ongeldig-id", path, message);
            found.push(finding.help("Gebruik kleine letters, cijfers en streepjes."));
        } else if !seen.insert(&map.slug) {
            let message = "Er is al een map met dezelfde naam; hoofdletters tellen niet mee.";
            let finding = Diagnostic::about_path(Severity::Error, "dubbel-adres", path, message);
            found.push(finding.help("Geef een van de twee mappen een andere naam."));
        }
    }
    for other in &layout.others {
        let name = other.file_name().unwrap_or_default().to_string_lossy();
        if !shared.contains_key(name.as_ref()) {
            let message = "Deze map staat niet op de site: er is geen kaart.yaml in, en geen kaart gebruikt haar.";
            let path = read::shown(other);
            let finding =
                Diagnostic::about_path(Severity::Warning, "map-niet-gebruikt", path, message);
            found.push(
                finding.help("Maak kaart.yaml, of noem de map bij gebruikt in een andere kaart."),
            );
        }
    }
    found
}

/// Themes that are not there, and languages that a theme lacks or has only half.
fn check_themes(layout: &Layout, maps: &[Arc<Assembled>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for map in maps {
        let settings = &map.directory.settings;
        let name = settings.theme.as_ref();
        let folder = layout
            .themes
            .join(name.map_or(STANDARD_THEME, |name| &name.value));
        match name.filter(|name| name.value != STANDARD_THEME && !folder.is_dir()) {
            Some(name) => {
                let message = format!("Het uiterlijk \"{}\" is er niet.", name.value);
                let help = format!(
                    "Maak de map {}, of haal thema_map weg.",
                    read::shown(&folder)
                );
                found.push(Diagnostic::error("uiterlijk-ontbreekt", name.span, message).help(help));
            }
            None => found.extend(check_languages(settings, &folder)),
        }
    }
    found
}

fn check_languages(settings: &Settings, folder: &Path) -> Vec<Diagnostic> {
    if settings.further_languages.is_empty() {
        return Vec::new();
    }
    let name = settings.theme.as_ref();
    let name = name.map_or(STANDARD_THEME, |name| name.value.as_str());
    // A file that cannot be read is told when the theme is loaded.
    let files = language_files(name, folder).unwrap_or_default();
    let source = files.get(&settings.language);
    let mut found = Vec::new();
    for code in &settings.further_languages {
        match (files.get(&code.value), source) {
            (Some((shown, text)), Some((_, source))) => {
                found.extend(compare_texts(text, source, shown));
            }
            (None, Some(_)) => {
                let message = format!("De site is niet vertaald in deze taal: \"{}\".", code.value);
                let known: Vec<_> = files
                    .keys()
                    .filter(|known| **known != settings.language)
                    .map(String::as_str)
                    .collect();
                found.push(
                    Diagnostic::error("taal-ontbreekt", code.span, message).help(format!(
                        "Kies uit: {}. Of maak talen/{}.yaml in het uiterlijk.",
                        known.join(", "),
                        code.value
                    )),
                );
            }
            _ => {}
        }
    }
    found
}

/// Shared folders lie beside the maps and are read once, however many maps include them.
fn read_shared(
    layout: &Layout,
    maps: &[(String, Decoded)],
    folders: &mut BTreeMap<PathBuf, FolderMemory>,
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
    let found = Found {
        shown: read::shown(&path),
        relative: "regio.yaml".to_owned(),
        size,
        path,
    };
    let folder = read::Folder { files: vec![found] };
    let mut unknown = read::Known::default();
    let loaded = read::load(&folder, &mut unknown, sources, |document| {
        let mut decoder = Decoder::default();
        let region = decode_region(&mut decoder, document);
        (region, decoder.diagnostics)
    })?;
    let mut documents = loaded.documents.iter();
    let document = documents.next();
    diagnostics.extend(document.into_iter().flat_map(|one| one.problems.clone()));
    Ok(document.and_then(|one| one.value.clone()))
}

/// A map with its entries as search knows them.
type CheckedMap = (Arc<Assembled>, Vec<Arc<Document>>);

impl MapState {
    fn check(
        &mut self,
        slug: &str,
        map: Decoded,
        shared: &BTreeMap<String, Decoded>,
        sources: &Sources,
        request: &Request,
        words: &WordFacts,
    ) -> (Option<CheckedMap>, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let Some(map) = assemble(slug, map, shared, &mut self.assembly, &mut found) else {
            return (None, found);
        };
        let asked = Fingerprint::of_value(&(slug, request.today, request.drafts));
        let fingerprint = Fingerprint::of_all([map.fingerprint, asked]);
        let context = check::Context {
            sources,
            files: &map.files,
            today: request.today,
            drafts: request.drafts,
            fingerprint,
        };
        found.extend(check::check(&map.directory, &context, &mut self.check));
        let known = &mut self.documents;
        let documents = documents(&map.directory, sources, request.drafts, fingerprint, known);
        self.used.update(&documents, words);
        (Some((Arc::new(map), documents)), found)
    }
}

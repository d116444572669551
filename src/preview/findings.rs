//! What the preview tells of a page: its file, its state, and what was found in it.

use serde::Serialize;

use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::model::{Directory, Entry, Status, slugify};
use crate::pipeline::Checked;
use crate::read::FolderKind;
use crate::site::{entry_address, slug_of_address};
use crate::source::Sources;

/// One finding, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Error, warning or tip, in Dutch.
    pub ernst: &'static str,
    /// What is wrong.
    pub bericht: String,
    /// What to do.
    pub hulp: Option<String>,
    /// The file.
    pub bestand: String,
    /// Line, counted from one.
    pub regel: Option<usize>,
    /// Column, counted from one.
    pub kolom: Option<usize>,
    /// The line itself.
    pub bron: Option<String>,
}

/// What is known of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageFacts {
    /// The file it comes from.
    pub bestand: String,
    /// Its whole path, for editors that can be asked to open it.
    pub op_schijf: String,
    /// Whether it is a draft.
    pub concept: bool,
    /// When it was last verified.
    pub gecontroleerd: String,
}

impl Finding {
    /// A finding with the line it is about.
    pub fn of(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let (file, offset) = match &diagnostic.place {
            Place::Span(span) => (Some(sources.get(span.source)), span.start as usize),
            Place::Path(_) => (None, 0),
        };
        let at = file.map(|file| file.position(offset));
        Self {
            ernst: match diagnostic.severity {
                Severity::Error => "fout",
                Severity::Warning => "waarschuwing",
                Severity::Tip => "tip",
            },
            bericht: diagnostic.message.clone(),
            hulp: diagnostic.help.clone(),
            bestand: diagnostic.path(sources).to_owned(),
            regel: at.map(|at| at.line),
            kolom: at.map(|at| at.column),
            bron: file.map(|file| file.line_at(offset).to_owned()),
        }
    }
}

impl PageFacts {
    /// What is known of an entry's page.
    pub fn of(entry: &Entry, checked: &Checked) -> Self {
        let file = &checked.sources.get(entry.span.source).path;
        let whole = std::path::absolute(file).unwrap_or_default();
        Self {
            bestand: file.clone(),
            op_schijf: crate::read::slashes(&whole),
            concept: entry.status == Status::Draft,
            gecontroleerd: entry.checked.value.to_string(),
        }
    }
}

/// The folder of a map's pages in the site.
fn folder(directory: &Directory, checked: &Checked) -> String {
    match checked.layout.kind {
        FolderKind::Region => format!("{}/", directory.slug),
        FolderKind::Single => String::new(),
    }
}

/// The entry whose page this is, in any language, and its map.
pub fn entry_of<'c>(checked: &'c Checked, path: &str) -> Option<(&'c Directory, &'c Entry)> {
    let mut maps = checked.maps.iter().map(|map| &*map.directory);
    maps.find_map(|directory| {
        let within = path.strip_prefix(&folder(directory, checked))?;
        let languages = directory.settings.further_languages.iter();
        let mut translated =
            languages.filter_map(|code| within.strip_prefix(&code.value)?.strip_prefix('/'));
        let slug = slug_of_address(translated.next().unwrap_or(within))?;
        let mut entries = directory.entries.iter();
        let entry = entries.find(|entry| entry.slug == slug)?;
        Some((directory, &**entry))
    })
}

/// The page of the entry that a file holds.
pub fn page_of(checked: &Checked, file: &str) -> Option<String> {
    checked.maps.iter().find_map(|map| {
        let directory = &map.directory;
        let is_its =
            |entry: &&std::sync::Arc<Entry>| checked.sources.get(entry.span.source).path == file;
        let entry = directory.entries.iter().find(is_its)?;
        let folder = folder(directory, checked);
        Some(format!("{folder}{}", entry_address(&entry.slug)))
    })
}

/// The name that a file of an entry has in the address of its page: it is known also when nothing
/// else could be made of the file.
pub fn slug_of_file(file: &str) -> Option<String> {
    let (_, within) = file.rsplit_once("vermeldingen/")?;
    let name = within.rsplit_once('/').map_or(within, |(_, name)| name);
    let (stem, _) = name.rsplit_once('.')?;
    Some(slugify(stem))
}

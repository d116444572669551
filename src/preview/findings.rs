//! What the preview tells of a page: its file, its state, and what was found in it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::model::{Status, slugify};
use crate::pipeline::Checked;
use crate::read::FolderKind;
use crate::site::entry_address;
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
        let path = match &diagnostic.place {
            Place::Path(path) => path.as_str(),
            Place::Span(_) => file.map_or("", |file| file.path.as_str()),
        };
        Self {
            ernst: match diagnostic.severity {
                Severity::Error => "fout",
                Severity::Warning => "waarschuwing",
                Severity::Tip => "tip",
            },
            bericht: diagnostic.message.clone(),
            hulp: diagnostic.help.clone(),
            bestand: path.to_owned(),
            regel: at.map(|at| at.line),
            kolom: at.map(|at| at.column),
            bron: file.map(|file| file.line_at(offset).to_owned()),
        }
    }
}

/// The pages of entries, by their path in the site.
pub fn pages(checked: &Checked) -> BTreeMap<String, PageFacts> {
    let mut pages = BTreeMap::new();
    for map in &checked.maps {
        let directory = &map.directory;
        let folder = match checked.layout.kind {
            FolderKind::Region => format!("{}/", directory.slug),
            FolderKind::Single => String::new(),
        };
        for entry in &directory.entries {
            let file = &checked.sources.get(entry.span.source).path;
            let whole = std::path::absolute(file).unwrap_or_default();
            let facts = PageFacts {
                bestand: file.clone(),
                op_schijf: crate::read::slashes(&whole),
                concept: entry.status == Status::Draft,
                gecontroleerd: entry.checked.value.to_string(),
            };
            pages.insert(format!("{folder}{}", entry_address(&entry.slug)), facts);
        }
    }
    pages
}

/// The name that a file of an entry has in the address of its page: it is known also when nothing
/// else could be made of the file.
pub fn slug_of_file(file: &str) -> Option<String> {
    let (_, within) = file.rsplit_once("vermeldingen/")?;
    let name = within.rsplit_once('/').map_or(within, |(_, name)| name);
    let (stem, _) = name.rsplit_once('.')?;
    Some(slugify(stem))
}

//! Every entry once, with where its page and its file are. A shared entry stands in several maps but
//! is one thing to keep, so it is one subject.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::basis::diagnostics::{Diagnostic, Place};
use crate::basis::paths::display_path;
use crate::basis::source::SourceId;
use crate::content::read::FolderKind;
use crate::model::entry_address;
use crate::model::{Entry, SocialMap};
use crate::outputs::site::{map_base, region_base};
use crate::review::Checked;

/// An entry as figures name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct EntryRef {
    /// The folder it belongs to: a map, or a shared folder.
    pub(crate) kaart: String,
    /// Name.
    pub(crate) naam: String,
    /// The path of its page in the site; none when it is not on the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pagina: Option<String>,
    /// The whole address of its page, when the site's address is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) adres: Option<String>,
    /// Its file.
    pub(crate) bestand: String,
    /// The line of its name, from one.
    pub(crate) regel: usize,
}

/// An entry of one map, or a shared one of several.
#[derive(Debug)]
pub(crate) struct Subject<'c> {
    /// The entry.
    pub(crate) entry: &'c Entry,
    /// The first map that it stands in.
    pub(crate) map: &'c SocialMap,
    /// Positions of the maps that it stands in.
    pub(crate) maps: Vec<usize>,
    /// Months after which it must be verified again; of several maps the strictest.
    pub(crate) months: u32,
    /// Whether it is on the site.
    pub(crate) is_shown: bool,
    /// How figures name it.
    pub(crate) reference: EntryRef,
}

/// All entries, and which of them a file belongs to.
#[derive(Debug)]
pub(crate) struct Subjects<'c> {
    /// Entries in the order of the maps.
    pub(crate) all: Vec<Subject<'c>>,
    /// By file and first byte, also of translations.
    places: BTreeMap<(SourceId, u32), usize>,
    /// Files by path, for findings about whole files.
    paths: BTreeMap<&'c str, SourceId>,
}

impl<'c> Subjects<'c> {
    /// Gathers the entries of all maps.
    pub(crate) fn new(checked: &'c Checked, folders: &Folders, drafts: bool) -> Self {
        let mut subjects = Self {
            all: Vec::new(),
            places: BTreeMap::new(),
            paths: BTreeMap::new(),
        };
        let region = region_base(checked.region.as_ref());
        let mut shared = BTreeMap::new();
        for (at, map) in checked.maps.iter().enumerate() {
            let social_map = &map.map;
            let site = EntryPlaces {
                checked,
                folders,
                base: map_base(&social_map.slug, &social_map.settings, region.as_ref()),
                folder: match checked.layout.kind {
                    FolderKind::Region => format!("{}/", social_map.slug),
                    FolderKind::Single => String::new(),
                },
                drafts,
            };
            let mut by_slug = BTreeMap::new();
            for entry in &social_map.entries {
                let key = (entry.name.span.source, entry.name.span.start);
                let known = entry.shared.then(|| shared.get(&key).copied()).flatten();
                let number = known.unwrap_or(subjects.all.len());
                if known.is_none() {
                    subjects.add(number, site.subject(entry, social_map), checked);
                    shared.insert(key, number);
                }
                let months = social_map.settings.freshness_months;
                let subject = &mut subjects.all[number];
                subject.months = subject.months.min(months);
                subject.maps.push(at);
                by_slug.entry(entry.slug.as_str()).or_insert(number);
            }
            for translation in &social_map.translations.entries {
                if let Some(number) = by_slug.get(translation.of.as_str()) {
                    let span = translation.span;
                    subjects.places.insert((span.source, span.start), *number);
                }
            }
        }
        subjects
    }

    fn add(&mut self, number: usize, subject: Subject<'c>, checked: &'c Checked) {
        let span = subject.entry.span;
        self.places.insert((span.source, span.start), number);
        let path = checked.sources.get(span.source).path.as_str();
        self.paths.insert(path, span.source);
        self.all.push(subject);
    }

    /// The entry that a finding is about.
    pub(crate) fn of(&self, diagnostic: &Diagnostic) -> Option<&Subject<'c>> {
        let (source, offset) = match &diagnostic.place {
            Place::Span(span) => (span.source, span.start),
            Place::Path(path) => (*self.paths.get(path.as_str())?, 0),
        };
        let until = self.places.range((source, 0)..=(source, offset));
        let (_, number) = until.last()?;
        self.all.get(*number)
    }

    /// Entries that are on the site.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &Subject<'c>> {
        self.all.iter().filter(|subject| subject.is_shown)
    }

    /// Entries of one map that are on the site, shared ones too.
    pub(crate) fn shown_in(&self, map: usize) -> impl Iterator<Item = &Subject<'c>> {
        self.shown()
            .filter(move |subject| subject.maps.contains(&map))
    }
}

/// What the references to one map's entries have in common.
struct EntryPlaces<'s> {
    checked: &'s Checked,
    folders: &'s Folders,
    base: Option<url::Url>,
    folder: String,
    drafts: bool,
}

impl EntryPlaces<'_> {
    fn subject<'c>(&self, entry: &'c Entry, social_map: &'c SocialMap) -> Subject<'c> {
        let file = self.checked.sources.get(entry.name.span.source);
        let is_shown = SocialMap::is_shown(entry, self.drafts);
        let page = is_shown.then(|| entry_address(&entry.slug));
        let base = self.base.as_ref();
        let address = page.as_ref().and_then(|page| base?.join(page).ok());
        Subject {
            entry,
            map: social_map,
            maps: Vec::new(),
            months: u32::MAX,
            is_shown,
            reference: EntryRef {
                kaart: self.folders.of(&file.path).to_owned(),
                naam: entry.name.value.clone(),
                pagina: page.map(|page| format!("{}{page}", self.folder)),
                adres: address.map(String::from),
                bestand: file.path.clone(),
                regel: file.position(entry.name.span.start as usize).line,
            },
        }
    }
}

/// The names of the folders of maps and of shared folders, by the paths of files in them.
#[derive(Debug)]
pub(crate) struct Folders {
    /// The start of the paths of a map's files, and its name.
    maps: Vec<(String, String)>,
    /// The start of the paths of files beside the maps.
    content: String,
}

impl Folders {
    /// The folders of a run.
    pub(crate) fn new(checked: &Checked) -> Self {
        let start = |path: &std::path::Path| match display_path(path).as_str() {
            "" | "." => String::new(),
            path => format!("{}/", path.trim_end_matches('/')),
        };
        let maps = checked.layout.maps.iter();
        Self {
            maps: maps
                .map(|map| (start(&map.path), map.slug.clone()))
                .collect(),
            content: start(&checked.layout.content),
        }
    }

    /// The name of the folder that a file belongs to; empty for files that belong to none, such as
    /// `regio.yaml`.
    pub(crate) fn of<'f>(&'f self, path: &'f str) -> &'f str {
        let beside = path.strip_prefix(self.content.as_str());
        let mut maps = self.maps.iter();
        if let Some((_, slug)) = maps.find(|(start, _)| is_in(path, start)) {
            return slug;
        }
        let folder = beside.and_then(|path| path.split_once('/'));
        folder.map_or("", |(folder, _)| folder)
    }
}

/// Whether a path is that of a folder, or of something in it.
fn is_in(path: &str, start: &str) -> bool {
    path.starts_with(start) || path == start.trim_end_matches('/')
}

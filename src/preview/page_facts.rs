//! Facts about a page for the editors' bar: which file it comes from, and the state of that file.

use serde::Serialize;

use crate::basis::paths::slashes;
use crate::basis::source::Span;
use crate::content::read::FolderKind;
use crate::model::{Entry, Page, SocialMap, Status, slugify};
use crate::model::{entry_address, page as page_address, slug_of_address};
use crate::review::Checked;

/// What is known of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PageFacts {
    /// The file it comes from.
    pub(crate) bestand: String,
    /// Its whole path, for editors that can be asked to open it.
    pub(crate) op_schijf: String,
    /// Whether it is a draft.
    pub(crate) concept: bool,
    /// When it was last verified, if it is an entry.
    pub(crate) gecontroleerd: Option<String>,
    /// Files with its translations.
    #[serde(skip)]
    pub(crate) translations: Vec<String>,
}

/// What a page is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PageSubject<'c> {
    /// An entry, with its map.
    Entry(&'c SocialMap, &'c Entry),
    /// A free page, with its map.
    Page(&'c SocialMap, &'c Page),
}

impl PageFacts {
    /// Whether a file is its own, or holds a translation of it.
    pub(crate) fn is_from(&self, file: &str) -> bool {
        self.bestand == file || self.translations.iter().any(|one| one == file)
    }

    /// What is known of the page of this subject.
    pub(crate) fn of(subject: &PageSubject<'_>, checked: &Checked) -> Self {
        let path = |span: Span| checked.sources.get(span.source).path.clone();
        let (file, is_draft, verified, translations) = match subject {
            PageSubject::Entry(map, entry) => {
                let all = map.translations.entries.iter();
                let own = all.filter(|one| one.of == entry.slug);
                let translations = own.map(|one| path(one.span)).collect();
                let verified = Some(entry.checked.value.to_string());
                let is_draft = entry.status == Status::Draft;
                (path(entry.span), is_draft, verified, translations)
            }
            PageSubject::Page(map, page) => {
                let all = map.translations.pages.iter();
                let own = all.filter(|one| one.of == page.slug);
                let translations = own.map(|one| path(one.span)).collect();
                (path(page.title.span), false, None, translations)
            }
        };
        let whole = std::path::absolute(&file).unwrap_or_default();
        Self {
            bestand: file,
            op_schijf: slashes(&whole),
            concept: is_draft,
            gecontroleerd: verified,
            translations,
        }
    }
}

/// The folder of a map's pages in the site.
fn folder(map: &SocialMap, checked: &Checked) -> String {
    match checked.layout.kind {
        FolderKind::Region => format!("{}/", map.slug),
        FolderKind::Single => String::new(),
    }
}

/// What a page is about, in any language.
pub(crate) fn subject_of<'c>(checked: &'c Checked, path: &str) -> Option<PageSubject<'c>> {
    let mut maps = checked.maps.iter().map(|map| &*map.map);
    maps.find_map(|map| {
        let within = path.strip_prefix(&folder(map, checked))?;
        let languages = map.settings.further_languages.iter();
        let mut translated =
            languages.filter_map(|code| within.strip_prefix(&code.value)?.strip_prefix('/'));
        let within = translated.next().unwrap_or(within);
        let Some(slug) = slug_of_address(within) else {
            let mut pages = map.pages.iter();
            let page = pages.find(|page| page_address(&page.slug) == within)?;
            return Some(PageSubject::Page(map, page));
        };
        let mut entries = map.entries.iter();
        let entry = entries.find(|entry| entry.slug == slug)?;
        Some(PageSubject::Entry(map, entry))
    })
}

/// The page that shows what a file holds: of an entry or a free page, or of a translation of one.
pub(crate) fn page_of(checked: &Checked, file: &str) -> Option<String> {
    let is_it = |span: Span| checked.sources.get(span.source).path == file;
    checked.maps.iter().find_map(|map| {
        let map = &map.map;
        let translations = &map.translations;
        let entries = map.entries.iter();
        let entries = entries.map(|one| (one.span, String::new(), entry_address(&one.slug)));
        let pages = map.pages.iter();
        let pages = pages.map(|one| (one.title.span, String::new(), page_address(&one.slug)));
        let others = translations.entries.iter();
        let others = others.map(|one| {
            (
                one.span,
                format!("{}/", one.language),
                entry_address(&one.of),
            )
        });
        let mut all = entries.chain(pages).chain(others);
        let (_, language, page) = all.find(|(span, ..)| is_it(*span))?;
        Some(format!("{}{language}{page}", folder(map, checked)))
    })
}

/// The slug of an entry by its file: it is known even when the file cannot be decoded.
pub(crate) fn slug_of_file(file: &str) -> Option<String> {
    let (_, within) = file.rsplit_once("vermeldingen/")?;
    let name = within.rsplit_once('/').map_or(within, |(_, name)| name);
    let (stem, _) = name.rsplit_once('.')?;
    Some(slugify(stem))
}

//! What a folder says, gathered from its documents, before references are looked up.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::content::assemble::document::DocumentContent;
use crate::content::decode::{DecodedEntry, EntryDraft, EntryReferences, Shapes};
use crate::model::{
    Area, Facet, GlossaryItem, LexiconLine, Organization, Page, Settings, Translations,
};

/// What a folder said, before references are looked up.
#[derive(Debug, Default, Clone)]
pub(crate) struct Content {
    /// `kaart.yaml`; absent in shared folders, or when it is wrong.
    pub(crate) settings: Option<Settings>,
    /// `wijken.yaml`.
    pub(crate) areas: Vec<Area>,
    /// `wijken.geojson`.
    pub(crate) shapes: Shapes,
    /// `facetten/`.
    pub(crate) facets: Vec<Facet>,
    /// `organisaties.yaml`.
    pub(crate) organizations: Vec<Organization>,
    /// `begrippen.yaml`.
    pub(crate) glossary: Vec<GlossaryItem>,
    /// `zoekwoorden/`.
    pub(crate) lexicon: Vec<LexiconLine>,
    /// `paginas/`.
    pub(crate) pages: Vec<Page>,
    /// `vermeldingen/`.
    pub(crate) entries: Vec<Arc<EntryDraft>>,
    /// Files such as `naam.en.md`.
    pub(crate) translations: Translations,
    /// What could not be decoded; references to it are not reported on top.
    pub(crate) broken: Broken,
}

/// Things that are there but could not be decoded.
#[derive(Debug, Default, Clone)]
pub(crate) struct Broken {
    /// Slugs of entries.
    pub(crate) entries: BTreeSet<String>,
    /// What those entries refer to, which is looked up all the same.
    pub(crate) references: Vec<EntryReferences>,
    /// Slugs of facets.
    pub(crate) facets: BTreeSet<String>,
    /// Slugs of pages.
    pub(crate) pages: BTreeSet<String>,
    /// `wijken.yaml`.
    pub(crate) areas: bool,
    /// `organisaties.yaml`.
    pub(crate) organizations: bool,
}

impl Content {
    /// Adds a part; after errors in it, references to what it lists say nothing for certain.
    pub(crate) fn add(&mut self, part: &DocumentContent, has_errors: bool) {
        match part {
            DocumentContent::Settings(settings) => self.settings = settings.as_deref().cloned(),
            DocumentContent::Areas(areas) => {
                self.broken.areas = has_errors || areas.is_none();
                self.areas = areas.clone().unwrap_or_default();
            }
            DocumentContent::Organizations(organizations) => {
                self.broken.organizations = has_errors || organizations.is_none();
                self.organizations = organizations.clone().unwrap_or_default();
            }
            DocumentContent::Glossary(items) => self.glossary.clone_from(items),
            DocumentContent::Lexicon(lines) => self.lexicon.extend_from_slice(lines),
            DocumentContent::Facet(slug, Some(facet)) => {
                self.facets.push(facet.clone());
                if has_errors {
                    self.broken.facets.insert(slug.clone());
                }
            }
            DocumentContent::Facet(slug, None) => drop(self.broken.facets.insert(slug.clone())),
            DocumentContent::Page(_, Some(page)) => self.pages.push(page.clone()),
            DocumentContent::Page(slug, None) => drop(self.broken.pages.insert(slug.clone())),
            DocumentContent::Entry(_, DecodedEntry::Whole(entry)) => {
                self.entries.push(Arc::clone(entry));
            }
            DocumentContent::Entry(slug, DecodedEntry::Broken(references)) => {
                self.broken.entries.insert(slug.clone());
                self.broken.references.push(references.clone());
            }
            DocumentContent::Translation(one) => one.add_to(&mut self.translations),
            DocumentContent::Nothing => {}
        }
    }
}

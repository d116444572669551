//! What outputs are made from.

use std::sync::Arc;

use url::Url;

use crate::basis::source::Sources;
use crate::content::assemble::MapFiles;
use crate::content::read::FolderKind;
use crate::model::PublicMap;
use crate::outputs::site::{MapGuides, map_base, region_base};
use crate::review::Checked;
use crate::search::{Collection, WordFacts};
use crate::theme::Theme;

/// What all outputs of a site are made from.
#[derive(Clone)]
pub struct SiteInput {
    /// Content without errors.
    pub checked: Arc<Checked>,
    /// The theme of each map; the first is also the region's.
    pub themes: Vec<Arc<Theme>>,
    /// What was found out about words.
    pub words: Arc<WordFacts>,
    /// The printed guides of each map, if they are made.
    pub guides: Vec<Arc<MapGuides>>,
}

/// What the outputs of one map are made from: the map as the public may see it, and what belongs to it.
#[derive(Clone)]
pub(crate) struct MapInput {
    /// The map, in its own language.
    pub(crate) map: PublicMap,
    /// What it looks like and how the interface says things.
    pub(crate) theme: Arc<Theme>,
    /// The texts of all files: in the map an editor's own text is a place in one of them.
    pub(crate) sources: Arc<Sources>,
    /// The map's files.
    pub(crate) files: Arc<MapFiles>,
    /// Its folder in the site, ending in a slash; empty for a map by itself.
    pub(crate) folder: String,
    /// The whole address of that folder, when it is known.
    pub(crate) base: Option<Url>,
}

impl SiteInput {
    /// What the outputs of the map with this position are made from.
    #[must_use]
    pub(crate) fn map(&self, at: usize) -> MapInput {
        let checked = &self.checked;
        let map = &checked.public[at];
        let region = region_base(checked.region.as_ref());
        MapInput {
            theme: Arc::clone(&self.themes[at]),
            sources: Arc::clone(&checked.sources),
            files: Arc::clone(&checked.maps[at].files),
            folder: self.folder_of(at),
            base: map_base(map.slug(), map.settings(), region.as_ref()),
            map: map.clone(),
        }
    }

    /// The folder of a map in the site, ending in a slash; empty for a map by itself.
    #[must_use]
    pub(crate) fn folder_of(&self, at: usize) -> String {
        match self.checked.layout.kind {
            FolderKind::Region => format!("{}/", self.checked.public[at].slug()),
            FolderKind::Single => String::new(),
        }
    }

    /// The printed guides of a map.
    pub(crate) fn guides_of(&self, at: usize) -> Arc<MapGuides> {
        self.guides.get(at).cloned().unwrap_or_default()
    }

    /// The entries of a map, ready to be indexed.
    pub(crate) fn collection(&self, at: usize) -> Collection {
        let checked = &self.checked;
        Collection::of_map(&checked.public[at], &checked.documents[at])
    }

    /// How many entries the site shows.
    #[must_use]
    pub(crate) fn shown(&self) -> usize {
        let maps = self.checked.public.iter();
        maps.map(|map| map.entries().len()).sum()
    }

    /// The content, when nothing else needs it.
    #[must_use]
    pub(crate) fn into_checked(self) -> Checked {
        Arc::unwrap_or_clone(self.checked)
    }
}

impl MapInput {
    /// Whether the map is one of several.
    #[must_use]
    pub(crate) fn in_region(&self) -> bool {
        !self.folder.is_empty()
    }
}

//! What a site is made from.

use std::sync::Arc;

use crate::outputs::site::MapGuides;
use crate::review::Checked;
use crate::search::{Collection, WordFacts};
use crate::theme::Theme;

/// What a site is made from.
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

impl SiteInput {
    /// The printed guides of a map.
    pub(crate) fn guides_of(&self, at: usize) -> Arc<MapGuides> {
        self.guides.get(at).cloned().unwrap_or_default()
    }

    /// The entries of a map, ready to be indexed.
    pub(crate) fn collection(&self, at: usize) -> Collection {
        let checked = &self.checked;
        Collection::of_map(&checked.public[at], &checked.documents[at])
    }

    /// The content, when nothing else needs it.
    #[must_use]
    pub fn into_checked(self) -> Checked {
        Arc::unwrap_or_clone(self.checked)
    }
}

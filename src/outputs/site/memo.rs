//! What is kept of a site for the next time it is made from changed content.
//!
//! A build from nothing and a preview after a change run the same code: everything here is asked for
//! with a digest of all that it is made from, and is made when the digest is another than before.
//! FIGURES

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::basis::memo::{LastMade, MemoPerItem};
use crate::markup::{Explanations, LinkIndex};
use crate::model::Entry;
use crate::outputs::site::drawing::outline::Outline;
use crate::outputs::site::language::SiteLanguage;
use crate::outputs::site::lists::Lists;
use crate::outputs::site::lists::letters::AToZ;
use crate::theme::{Look, RenderError};

/// What is kept of all maps of a site.
#[derive(Default)]
pub struct SiteMemo(Mutex<BTreeMap<String, Arc<MapMemo>>>);

/// What is kept of a map.
#[derive(Default)]
pub(crate) struct MapMemo {
    pub(crate) look: LastMade<Look>,
    /// The images that the text of each entry uses.
    pub(crate) images: Mutex<MemoPerItem<Entry, Arc<Vec<String>>>>,
    /// By the folder of the language; only of those that somebody looked at.
    editions: Mutex<BTreeMap<String, Arc<EditionMemo>>>,
}

/// What is kept of a map in one language.
#[derive(Default)]
pub(crate) struct EditionMemo {
    pub(crate) language: LastMade<SiteLanguage>,
    pub(crate) lists: LastMade<Lists>,
    pub(crate) links: LastMade<LinkIndex>,
    pub(crate) explanations: LastMade<Explanations>,
    pub(crate) outlines: LastMade<Vec<Outline>>,
    pub(crate) letters: LastMade<AToZ>,
    pub(crate) cards: Mutex<MemoPerItem<Entry, Arc<Card>>>,
}

/// An entry as it stands in lists, rendered when a page first shows it.
pub(crate) type Card = OnceLock<Result<String, RenderError>>;

impl SiteMemo {
    /// Of the map with this slug.
    pub(crate) fn of_map(&self, slug: &str) -> Arc<MapMemo> {
        let mut maps = unlocked(&self.0);
        Arc::clone(maps.entry(slug.to_owned()).or_default())
    }

    /// Forgets maps that are not there any more.
    pub(crate) fn keep(&self, is_there: impl Fn(&str) -> bool) {
        unlocked(&self.0).retain(|slug, _| is_there(slug));
    }
}

impl MapMemo {
    /// Of the language in this folder.
    pub(crate) fn of_language(&self, folder: &str) -> Arc<EditionMemo> {
        let mut editions = unlocked(&self.editions);
        Arc::clone(editions.entry(folder.to_owned()).or_default())
    }

    /// The same, if somebody looked at it.
    pub(crate) fn if_known(&self, folder: &str) -> Option<Arc<EditionMemo>> {
        unlocked(&self.editions).get(folder).cloned()
    }
}

/// Every change is made in one step, so a thread that panicked left nothing half done.
pub(crate) fn unlocked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

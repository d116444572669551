//! What one index is made of: the entries of a map, or of all maps of a region.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::basis::memo::Fingerprint;
use crate::basis::source::Sources;
use crate::model::{PublicMap, SOURCE_LANGUAGE};
use crate::search::cache::{Cache, fingerprint};
use crate::search::document::{Document, DocumentMemory, Place, documents};
use crate::search::export::{Found, Prepared};
use crate::search::index::IndexError;
use crate::search::index_memory::IndexMemory;
use crate::search::lexicon::Lexicon;
use crate::search::words::WordFacts;

/// The name of the index of all maps together; no map's folder can have it.
pub const REGION_INDEX: &str = "alle--kaarten";

/// Entries that are searched together.
#[derive(Debug, Clone, Default)]
pub struct Collection {
    /// The entries, nearest first.
    pub documents: Vec<Arc<Document>>,
    /// Everyday words.
    pub lexicon: Lexicon,
}

impl Collection {
    /// The entries of one map.
    #[must_use]
    pub fn of_map(map: &PublicMap, documents: &[Arc<Document>]) -> Self {
        Self {
            documents: documents.to_vec(),
            lexicon: Lexicon::new(map.lexicon()),
        }
    }

    /// The entries of a map as readers of another language see it. They are found by their words in
    /// both languages; what is not translated is marked as `source`'s language.
    #[must_use]
    pub fn of_translation(map: &PublicMap, source: &Self, sources: &Sources) -> Self {
        let (context, mut memory) = (Fingerprint::default(), DocumentMemory::default());
        let documents = documents(map, sources, context, &mut memory);
        // Nothing else holds them, so that they can be changed where they are.
        drop(memory);
        let mut all = Self::of_map(map, &[]);
        all.documents = documents;
        let entries = map.entries();
        let done: BTreeMap<_, _> = entries
            .filter_map(|(_, entry)| Some((entry.slug, entry.translated?)))
            .collect();
        let own: BTreeMap<_, _> = source
            .documents
            .iter()
            .map(|document| (document.slug.as_str(), document))
            .collect();
        for document in all.documents.iter_mut().map(Arc::make_mut) {
            let parts = done.get(document.slug.as_str());
            let unless = |done: bool| (!done).then_some(SOURCE_LANGUAGE);
            document.language = unless(parts.is_some());
            document.language_of_step = unless(parts.is_none_or(|parts| parts.first_step));
            if let Some(own) = own.get(document.slug.as_str()) {
                document.add_words_of(own);
            }
        }
        all
    }

    /// The entries of several maps. What is the same in all of them is there once.
    #[must_use]
    pub fn of_region<'c>(maps: impl IntoIterator<Item = &'c Self>) -> Self {
        let mut all = Self::default();
        for map in maps {
            for document in &map.documents {
                let same = |other: &&mut Arc<Document>| {
                    document.place == Place::Country
                        && other.place == Place::Country
                        && other.slug == document.slug
                };
                let is_shared = document.place == Place::Country;
                let mut known = all.documents.iter_mut().filter(|_| is_shared);
                match known.find(same) {
                    Some(known) => {
                        let more = document.filters.iter().cloned();
                        Arc::make_mut(known).filters.extend(more);
                    }
                    None => all.documents.push(Arc::clone(document)),
                }
            }
            all.lexicon.add(&map.lexicon);
        }
        for document in &mut all.documents {
            if document.place == Place::Country {
                let document = Arc::make_mut(document);
                document.filters.sort();
                document.filters.dedup();
            }
        }
        all.documents.sort_by_key(|document| document.layer);
        all
    }

    /// Indexes the entries.
    ///
    /// # Errors
    /// When tantivy cannot.
    pub fn prepare(&self, words: &WordFacts) -> Result<Prepared, IndexError> {
        IndexMemory::once(&self.documents, &self.lexicon, words)
    }

    /// Indexes the entries as far as they are not what they were.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn prepare_again<'m>(
        &self,
        memory: &'m mut IndexMemory,
        words: &WordFacts,
    ) -> Result<&'m Found, IndexError> {
        memory.update(&self.documents, &self.lexicon, words)
    }

    /// Indexes the entries, and keeps the index for the command line. That it cannot be kept is no
    /// reason not to build: `search` makes it again.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn prepare_and_keep(
        &self,
        cache: Option<&Path>,
        name: &str,
        words: &WordFacts,
    ) -> Result<Prepared, IndexError> {
        let prepared = self.prepare(words)?;
        if let Some(cache) = cache {
            let _ = Cache::new(cache, name).keep(&prepared, &fingerprint(self));
        }
        Ok(prepared)
    }

    /// Everyday expressions with the name and slug of the entry each leads to first.
    #[must_use]
    pub fn everyday(&self, found: &Found) -> Vec<(String, String, String)> {
        let entries = found.everyday.iter();
        let entries = entries.map(|(word, at)| (word, &self.documents[*at as usize]));
        entries
            .map(|(word, entry)| (word.clone(), entry.title.clone(), entry.slug.clone()))
            .collect()
    }
}

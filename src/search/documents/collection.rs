//! What one index is made of: the entries of a map, or of all maps of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::memo::Digest;
use crate::basis::source::Sources;
use crate::model::{EntryText, PublicMap, SOURCE_LANGUAGE};
use crate::search::documents::document::{Document, DocumentMemory, Reach, documents};
use crate::search::documents::lexicon::Lexicon;

/// Entries that are searched together.
#[derive(Debug, Clone, Default)]
pub struct Collection {
    /// The entries, nearest first.
    pub documents: Vec<Arc<Document>>,
    /// Everyday words.
    pub(crate) lexicon: Lexicon,
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
    pub(crate) fn of_translation(map: &PublicMap, source: &Self, sources: &Sources) -> Self {
        let (context, mut memory) = (Digest::default(), DocumentMemory::default());
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
            document.language_of_step =
                unless(parts.is_none_or(|parts| parts.has(EntryText::FirstStep)));
            if let Some(own) = own.get(document.slug.as_str()) {
                document.add_words_of(own);
            }
        }
        all
    }

    /// The entries of several maps. A national entry, which each of them may include, is there once.
    #[must_use]
    pub(crate) fn of_region<'c>(maps: impl IntoIterator<Item = &'c Self>) -> Self {
        let mut all = Self::default();
        for map in maps {
            for document in &map.documents {
                all.add(document);
            }
            all.lexicon.add(&map.lexicon);
        }
        for document in all.documents.iter_mut().filter(|one| is_national(one)) {
            let document = Arc::make_mut(document);
            document.filters.sort();
            document.filters.dedup();
        }
        all.documents.sort_by_key(|document| document.layer);
        all
    }

    fn add(&mut self, document: &Arc<Document>) {
        let mut nationals = self.documents.iter_mut().filter(|one| is_national(one));
        let known = match is_national(document) {
            true => nationals.find(|known| known.slug == document.slug),
            false => None,
        };
        match known {
            Some(known) => {
                let more = document.filters.iter().cloned();
                Arc::make_mut(known).filters.extend(more);
            }
            None => self.documents.push(Arc::clone(document)),
        }
    }
}

fn is_national(document: &Document) -> bool {
    document.reach == Reach::Country
}

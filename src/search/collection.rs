//! What one index is made of: the entries of a map, or of all maps of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::memo::Fingerprint;
use crate::basis::source::Sources;
use crate::model::{PublicMap, SOURCE_LANGUAGE};
use crate::search::analysis::Analysis;
use crate::search::document::{Document, DocumentMemory, Field, Place, documents};
use crate::search::export::{Contents, Prepared};
use crate::search::index::{Index, IndexError};
use crate::search::lexicon::Lexicon;
use crate::search::used_words::UsedWords;
use crate::search::vocabulary::{Vocabulary, Words};
use crate::search::weights::Weights;
use crate::search::word_counts::word_counts;
use crate::search::words::WordFacts;

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
    pub fn prepare(&self, facts: &WordFacts) -> Result<Prepared, IndexError> {
        let used = word_counts(&self.documents, &Field::ALL);
        let telling = UsedWords::new(&self.documents, &Field::TELLING, facts);
        let index = Index::build(&self.documents, Analysis::new(&used, facts))?;
        let words = Words {
            used: &used,
            telling: &telling,
            facts,
        };
        let vocabulary = Vocabulary::new(&words, &self.lexicon, &Weights::new(&index)?)?;
        let contents = Contents {
            documents: &self.documents,
            vocabulary: &vocabulary,
            telling: &telling,
            lexicon: &self.lexicon,
        };
        Ok(Prepared {
            export: contents.export(facts),
            everyday: vocabulary.everyday(&self.lexicon, facts),
            index,
        })
    }

    /// Everyday expressions with the name and slug of the entry each leads to first.
    #[must_use]
    pub fn everyday(&self, prepared: &Prepared) -> Vec<(String, String, String)> {
        let entries = prepared.everyday.iter();
        let entries = entries.map(|(word, at)| (word, &self.documents[*at as usize]));
        entries
            .map(|(word, entry)| (word.clone(), entry.title.clone(), entry.slug.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The names of the files of an index.
    fn names(documents: &[Document]) -> BTreeSet<String> {
        let collection = Collection {
            documents: documents.iter().cloned().map(Arc::new).collect(),
            lexicon: Lexicon::default(),
        };
        let prepared = collection.prepare(&WordFacts::default()).unwrap();
        let files = prepared.export.files.into_iter();
        files.map(|file| file.path).collect()
    }

    #[test]
    fn files_that_a_change_does_not_touch_keep_their_names() {
        const WORDS: [&str; 7] = [
            "koken",
            "taalles",
            "thuiszorg",
            "wandelen",
            "schulden",
            "fiets",
            "samen",
        ];
        let document = |at: usize| {
            let (first, second) = (WORDS[at % 7], WORDS[at / 7 % 7]);
            let mut document = Document::of_text(&format!("{second} nummer{at}"));
            document.title = format!("{first} {second}");
            document.texts[Field::Title as usize].clone_from(&document.title);
            document
        };
        let mut documents: Vec<_> = (0..3000).map(document).collect();
        let before = names(&documents);
        documents[7].texts[Field::Body as usize].push_str(" zonnebloem");
        let after = names(&documents);
        let new = after.difference(&before).count();
        assert!((1..8).contains(&new), "{new} of {}", after.len());
    }
}

//! Which words and stems the entries of a map use.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::document::Document;
use crate::search::documents::fields::{JOINED, SearchField};
use crate::search::documents::word_counts::{WordCounts, word_counts};
use crate::search::index::analysis::stems_within;
use crate::search::word_facts::WordFacts;

/// Words and stems of entries.
#[derive(Debug)]
pub(crate) struct UsedWords<'d> {
    counts: WordCounts<'d>,
    stems: HashSet<Arc<str>>,
}

impl<'d> UsedWords<'d> {
    /// The words of these fields.
    #[must_use]
    pub(crate) fn new(
        documents: &'d [Arc<Document>],
        fields: &[SearchField],
        words: &WordFacts,
    ) -> Self {
        let counts = word_counts(documents, fields);
        let stems = counts
            .par_iter()
            .flat_map_iter(|(word, _)| stems_within(word, words));
        Self {
            stems: stems.collect(),
            counts,
        }
    }

    /// Whether any word has this stem, as a whole or in a part.
    #[must_use]
    pub(crate) fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// All words, in no order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.counts.keys();
        words.map(|word| word.trim_start_matches(JOINED))
    }

    /// All words as they stand in the entries, with how often each is there, in no order.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (&'d str, u32)> {
        self.counts.iter().map(|(word, times)| (*word, *times))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_what_they_are_made_of_are_used() {
        let facts = WordFacts::default();
        let documents = ["koken en eten", "samen kookles"].map(Document::of_text);
        let documents = documents.map(Arc::new);
        let used = UsedWords::new(&documents, &SearchField::ALL, &facts);
        for word in ["koken", "eten", "les"] {
            assert!(used.has_stem(facts.of(word).stem()), "{word}");
        }
        assert!(!used.has_stem(facts.of("fietsen").stem()));
        let mut words: Vec<_> = used.words().collect();
        words.sort_unstable();
        assert_eq!(words, ["en", "eten", "koken", "kookles", "samen"]);
    }
}

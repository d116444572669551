//! Which words and stems the entries of a map use, kept up to date when one of them changes.

use std::sync::Arc;

use rayon::prelude::*;

use crate::search::analysis::stems_of;
use crate::search::document::{Document, Field, JOINED};
use crate::search::word_counts::{Tally, WordCounts, exchanged};
use crate::search::words::WordFacts;

/// Words and stems of a map's entries.
#[derive(Debug)]
pub struct UsedWords {
    counted: Vec<Arc<Document>>,
    words: WordCounts,
    /// How many of these words have a stem, as a whole or in a part.
    stems: Tally<String>,
}

impl Default for UsedWords {
    fn default() -> Self {
        Self::of(&Field::ALL)
    }
}

impl UsedWords {
    /// Words of these fields.
    #[must_use]
    pub fn of(fields: &'static [Field]) -> Self {
        Self {
            counted: Vec::new(),
            words: WordCounts::of(fields),
            stems: Tally::default(),
        }
    }

    /// Takes these entries in the place of those before.
    pub fn update(&mut self, documents: &[Arc<Document>], facts: &WordFacts) {
        let same = |(one, other): (&Arc<Document>, &Arc<Document>)| Arc::ptr_eq(one, other);
        let unchanged =
            documents.len() == self.counted.len() && documents.iter().zip(&self.counted).all(same);
        if unchanged {
            return;
        }
        let before = std::mem::replace(&mut self.counted, documents.to_vec());
        let (gone, come) = exchanged(&before, documents);
        self.exchange(&gone, &come, facts);
    }

    /// Takes entries in the place of others.
    pub fn exchange(&mut self, gone: &[&Document], come: &[&Document], facts: &WordFacts) {
        let turnover = self.words.exchange(gone, come);
        let stems: Vec<_> = turnover
            .came
            .par_iter()
            .map(|word| stems_of(word, facts))
            .collect();
        for stem in stems.into_iter().flatten() {
            self.stems.add(stem);
        }
        for stem in turnover.went.iter().flat_map(|word| stems_of(word, facts)) {
            self.stems.take(&stem);
        }
    }

    /// Whether any word has this stem.
    #[must_use]
    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.has(stem)
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.words.words();
        words.map(|word| word.trim_start_matches(JOINED))
    }

    /// All words as they are kept, with how often each is there, in no order.
    pub fn counts(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Arc<Document> {
        Arc::new(Document::of_text(text))
    }

    #[test]
    fn words_are_there_for_as_long_as_an_entry_uses_them() {
        let facts = WordFacts::default();
        let mut used = UsedWords::default();
        let (one, other) = (document("koken en eten"), document("samen koken"));
        used.update(&[Arc::clone(&one), Arc::clone(&other)], &facts);
        assert!(used.has_stem(facts.of("koken").stem()));
        used.update(std::slice::from_ref(&other), &facts);
        assert!(used.has_stem(facts.of("koken").stem()));
        assert!(!used.has_stem(facts.of("eten").stem()));
        used.update(&[], &facts);
        assert_eq!(used.words().count(), 0);
        assert!(!used.has_stem(facts.of("koken").stem()));
    }
}

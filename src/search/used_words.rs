//! Which words the entries of a map use, kept up to date when one of them changes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::analysis::{PART, WRITTEN, terms};
use super::document::{Document, JOINED};
use super::words::WordFacts;

/// Words and stems of a map's entries.
#[derive(Debug, Default)]
pub struct UsedWords {
    counted: Vec<Arc<Document>>,
    /// How many entries use a word.
    words: HashMap<String, u32>,
    /// How many of these words have a stem, as a whole or in a part.
    stems: HashMap<String, u32>,
}

type Counts = HashMap<String, u32>;

impl UsedWords {
    /// Takes these entries in the place of those before.
    pub fn update(&mut self, documents: &[Arc<Document>], facts: &WordFacts) {
        let same = |(one, other): (&Arc<Document>, &Arc<Document>)| Arc::ptr_eq(one, other);
        let unchanged =
            documents.len() == self.counted.len() && documents.iter().zip(&self.counted).all(same);
        if unchanged {
            return;
        }
        let before: HashSet<_> = self.counted.iter().map(Arc::as_ptr).collect();
        let now: HashSet<_> = documents.iter().map(Arc::as_ptr).collect();
        let is_new = |one: &&Arc<Document>| !before.contains(&Arc::as_ptr(one));
        let is_gone = |one: &&Arc<Document>| !now.contains(&Arc::as_ptr(one));
        let added = counts(&documents.iter().filter(is_new).collect::<Vec<_>>());
        let removed = counts(&self.counted.iter().filter(is_gone).collect::<Vec<_>>());
        self.add(added, facts);
        self.take_away(removed, facts);
        self.counted = documents.to_vec();
    }

    fn add(&mut self, added: Counts, facts: &WordFacts) {
        let is_new = |word: &&String| !self.words.contains_key(*word);
        let new: Vec<_> = added.keys().filter(is_new).collect();
        let stems: Vec<_> = new.par_iter().map(|word| stems(word, facts)).collect();
        for stem in stems.into_iter().flatten() {
            *self.stems.entry(stem).or_default() += 1;
        }
        for (word, count) in added {
            *self.words.entry(word).or_default() += count;
        }
    }

    fn take_away(&mut self, removed: Counts, facts: &WordFacts) {
        for (word, count) in removed {
            let Some(left) = self.words.get_mut(&word) else {
                continue;
            };
            *left = left.saturating_sub(count);
            if *left == 0 {
                self.words.remove(&word);
                for stem in stems(&word, facts) {
                    self.take_stem(&stem);
                }
            }
        }
    }

    fn take_stem(&mut self, stem: &str) {
        if let Some(left) = self.stems.get_mut(stem) {
            *left = left.saturating_sub(1);
            if *left == 0 {
                self.stems.remove(stem);
            }
        }
    }

    /// Whether any word has this stem.
    #[must_use]
    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains_key(stem)
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.words.keys().map(String::as_str);
        words.map(|word| word.trim_start_matches(JOINED))
    }
}

/// In how many entries each word stands.
fn counts(documents: &[&Arc<Document>]) -> Counts {
    let of_one = |document: &&Arc<Document>| {
        let words = document.texts.iter().flat_map(|text| text.split(' '));
        let words = words.filter(|word| !word.is_empty() && *word != ".");
        words.map(str::to_owned).collect::<HashSet<_>>()
    };
    let add = |mut all: Counts, words: HashSet<String>| {
        for word in words {
            *all.entry(word).or_default() += 1;
        }
        all
    };
    let join = |mut all: Counts, other: Counts| {
        for (word, count) in other {
            *all.entry(word).or_default() += count;
        }
        all
    };
    let parts = documents.par_iter().map(of_one).fold(Counts::new, add);
    parts.reduce(Counts::new, join)
}

fn stems(word: &str, facts: &WordFacts) -> Vec<String> {
    let terms = terms(word, facts).all.into_iter();
    let terms = terms.filter(|term| !term.starts_with(WRITTEN));
    terms
        .map(|term| term.trim_start_matches(PART).to_owned())
        .collect()
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
        assert_eq!(used.words().count() + used.stems.len(), 0);
    }
}

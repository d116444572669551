//! From a word in a text to the terms under which it is indexed.
//!
//! A word has three kinds of terms: its stem, the stems of what it is made of (with `+`), and the
//! word as it was written (with `=`). Words repeat, so each is worked out once for all entries.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::search::document::JOINED;
use crate::search::words::WordFacts;
use crate::words::dutch::is_small;

/// Before the stem of a part of a word.
pub const PART: char = '+';
/// Before a word as it was written.
pub const WRITTEN: char = '=';

/// The terms of every word that occurs in the entries.
#[derive(Debug, Default)]
pub struct Analysis {
    terms: HashMap<String, Terms>,
}

/// The terms of one word.
#[derive(Debug, Default)]
pub struct Terms {
    /// Whether the word says nothing by itself.
    pub small: bool,
    /// Stem, parts, and the word as it was written.
    pub all: Vec<String>,
}

impl Analysis {
    /// Works out the terms of these words.
    #[must_use]
    pub fn new<'w>(all: impl IntoIterator<Item = &'w str>, words: &WordFacts) -> Self {
        let all: Vec<_> = all.into_iter().collect();
        let terms = all.into_par_iter();
        let terms = terms.map(|word| (word.to_owned(), terms_of(word, words)));
        Self {
            terms: terms.collect(),
        }
    }

    /// The terms of a word of the entries.
    #[must_use]
    pub fn terms(&self, word: &str) -> Option<&Terms> {
        self.terms.get(word)
    }
}

/// The terms of one word.
pub fn terms_of(word: &str, words: &WordFacts) -> Terms {
    if let Some(joined) = word.strip_prefix(JOINED) {
        let all = vec![format!("{PART}{}", words.stem(joined))];
        return Terms { small: false, all };
    }
    let small = is_small(word);
    let mut all = vec![words.stem(word).to_string(), format!("{WRITTEN}{word}")];
    if !small {
        let parts = words.part_stems(word);
        all.extend(parts.iter().map(|part| format!("{PART}{part}")));
    }
    Terms { small, all }
}

/// The stems of a word and of its parts.
pub fn stems_of(word: &str, words: &WordFacts) -> Vec<String> {
    let terms = terms_of(word, words).all.into_iter();
    let terms = terms.filter(|term| !term.starts_with(WRITTEN));
    terms
        .map(|term| term.trim_start_matches(PART).to_owned())
        .collect()
}

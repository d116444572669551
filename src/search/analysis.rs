//! From a word in a text to the terms under which it is indexed.
//!
//! A word has three kinds of terms: its stem, the stems of what it is made of (with `+`), and the
//! word as it was written (with `=`). Words repeat, so each is worked out once for all entries.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::document::{Document, JOINED};
use super::words::WordFacts;
use crate::dutch::is_small;

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
    /// Works out the terms of all words of these entries.
    #[must_use]
    pub fn new(documents: &[Arc<Document>], words: &WordFacts) -> Self {
        let distinct: BTreeSet<&str> = documents
            .iter()
            .flat_map(|document| &document.texts)
            .flat_map(|text| text.split(' '))
            .filter(|word| !word.is_empty() && *word != ".")
            .collect();
        let terms = distinct
            .into_par_iter()
            .map(|word| (word.to_owned(), terms(word, words)))
            .collect();
        Self { terms }
    }

    /// The terms of a word of the entries.
    #[must_use]
    pub fn terms(&self, word: &str) -> Option<&Terms> {
        self.terms.get(word)
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms.keys().map(String::as_str)
    }
}

/// The terms of one word.
pub fn terms(word: &str, words: &WordFacts) -> Terms {
    if let Some(joined) = word.strip_prefix(JOINED) {
        let all = vec![format!("{PART}{}", words.stem(joined))];
        return Terms { small: false, all };
    }
    let small = is_small(word);
    let mut all = vec![words.stem(word), format!("{WRITTEN}{word}")];
    if !small {
        let parts = words.part_stems(word);
        all.extend(parts.iter().map(|part| format!("{PART}{part}")));
    }
    Terms { small, all }
}

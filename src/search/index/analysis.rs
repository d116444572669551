//! From a word in a text to the terms under which it is indexed.
//!
//! A word has three kinds of terms: its stem, the stems of what it is made of (with `+`), and the
//! word as it was written (with `=`).

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::fields::JOINED;
use crate::search::documents::word_counts::WordCounts;
use crate::search::word_facts::WordFacts;
use crate::words::dutch::is_small;

/// Before the stem of a part of a word.
pub(crate) const PART: char = '+';
/// Before a word as it was written.
const WRITTEN: char = '=';

/// The terms of every word that occurs in the entries.
#[derive(Debug, Default)]
pub(crate) struct Analysis {
    terms: HashMap<String, Terms>,
}

/// The terms of one word.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// Whether the word says nothing by itself.
    pub(crate) small: bool,
    /// Stem, parts, and the word as it was written.
    pub(crate) all: Vec<String>,
}

impl Analysis {
    /// Works out the terms of these words.
    #[must_use]
    pub(crate) fn new(all: &WordCounts<'_>, words: &WordFacts) -> Self {
        let terms = all.par_iter();
        let terms = terms.map(|(word, _)| ((*word).to_owned(), terms_of(word, words)));
        Self {
            terms: terms.collect(),
        }
    }

    /// The terms of a word of the entries.
    #[must_use]
    pub(crate) fn terms(&self, word: &str) -> Option<&Terms> {
        self.terms.get(word)
    }
}

fn terms_of(word: &str, words: &WordFacts) -> Terms {
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

/// The stems of a word of the entries and of its parts.
pub(crate) fn stems_within(word: &str, words: &WordFacts) -> Vec<Arc<str>> {
    if let Some(joined) = word.strip_prefix(JOINED) {
        return vec![words.stem(joined)];
    }
    let mut stems = vec![words.stem(word)];
    if !is_small(word) {
        stems.extend(words.part_stems(word).iter().cloned());
    }
    stems
}

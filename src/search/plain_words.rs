//! Words that are spelt right and have nothing to do with help.
//!
//! A word that the map does not have is taken for a misspelling of one that it has. For "best" in
//! "ik vind het best eng" that would be wrong, and make the answer worse. Our own list of everyday
//! Dutch words; their forms come from the word list.

use std::sync::Arc;

use rayon::prelude::*;

use crate::search::forms::Forms;
use crate::search::words::WordFacts;

const PLAIN_WORDS: &str = include_str!("gewone-woorden.txt");

/// All of them, each with its stem.
pub fn plain_words(words: &WordFacts) -> Forms {
    let listed: Vec<&str> = PLAIN_WORDS.split_whitespace().collect();
    let all: Vec<Vec<(Arc<str>, Arc<str>)>> = listed
        .into_par_iter()
        .map(|word| {
            let facts = words.of(word);
            let all = facts.inflected().iter().chain([facts.word()]);
            let with_stem = |form: &Arc<str>| (Arc::clone(form), Arc::clone(facts.stem()));
            all.map(with_stem).collect()
        })
        .collect();
    all.into_iter().flatten().collect()
}

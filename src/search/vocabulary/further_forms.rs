//! Words that people type and no entry has: other forms of its words, misspellings, and words that
//! have nothing to do with help.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::vocabulary::forms::Forms;
use crate::search::word_facts::WordFacts;

/// Further forms of known words with stems that tell something.
pub(crate) fn inflections(
    forms: &Forms,
    is_telling: impl Fn(&str) -> bool + Sync,
    words: &WordFacts,
) -> Forms {
    let found: Vec<Vec<(Arc<str>, Arc<str>)>> = forms
        .par_iter()
        .filter(|(form, stem)| is_plain(form) && is_telling(stem))
        .map(|(form, stem)| {
            let facts = words.of(form);
            let made = facts.inflected().iter();
            let new = made.filter(|word| !forms.contains_key(*word));
            new.map(|word| (Arc::clone(word), Arc::clone(stem)))
                .collect()
        })
        .collect();
    found.into_iter().flatten().collect()
}

fn is_plain(form: &str) -> bool {
    form.len() > 3 && form.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The word that is meant, by misspelling.
pub(crate) fn misspellings(forms: &Forms, words: &WordFacts) -> BTreeMap<Arc<str>, Arc<str>> {
    let found: Vec<Vec<(Arc<str>, Arc<str>)>> = forms
        .par_iter()
        .map(|(form, _)| {
            let facts = words.of(form);
            let wrong = facts.misspelt().iter();
            let wrong = wrong.filter(|wrong| !forms.contains_key(*wrong));
            wrong
                .map(|wrong| (Arc::clone(wrong), Arc::clone(form)))
                .collect()
        })
        .collect();
    // Of two words that may be meant, the first in order stays: the shorter of a family.
    let mut all = BTreeMap::new();
    for (wrong, form) in found.into_iter().flatten() {
        all.entry(wrong).or_insert(form);
    }
    all
}

/// A word that the map does not have is taken for a misspelling of one that it has. For "best" in "ik
/// vind het best eng" that would be wrong, and make the answer worse. So this is our own list of
/// everyday Dutch words that are spelt right; their forms come from the word list.
const PLAIN_WORDS: &str = include_str!("gewone-woorden.txt");

/// All of them, each with its stem.
pub(crate) fn plain_words(words: &WordFacts) -> Forms {
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

//! The forms of words that entries use, each with its stem.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::fields::JOINED;
use crate::search::documents::word_counts::WordCounts;
use crate::search::word_facts::WordFacts;
use crate::words::dutch::is_small;

/// Stems by form.
pub(crate) type Forms = BTreeMap<Arc<str>, Arc<str>>;

/// Every word of the entries and every part of one. Small words are only there for names that have
/// no others.
#[must_use]
pub(crate) fn used_forms(used: &WordCounts<'_>, words: &WordFacts) -> Forms {
    let forms = used.par_iter();
    let forms = forms.flat_map_iter(|(word, _)| forms_of(word, words));
    let forms: Vec<_> = forms.collect();
    forms.into_iter().collect()
}

fn forms_of(word: &str, words: &WordFacts) -> Vec<(Arc<str>, Arc<str>)> {
    let facts = words.of(word.strip_prefix(JOINED).unwrap_or(word));
    let mut all = vec![Arc::clone(facts.word())];
    if !is_small(facts.word()) {
        all.extend(facts.parts().iter().chain(facts.longer()).cloned());
    }
    all.into_iter()
        .map(|form| {
            let stem = words.stem(&form);
            (form, stem)
        })
        .collect()
}

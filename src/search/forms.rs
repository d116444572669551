//! The forms of words that entries use, each with its stem.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::document::JOINED;
use super::word_counts::Turnover;
use super::words::WordFacts;
use crate::dutch::is_small;

/// Stems by form.
pub type Forms = BTreeMap<Arc<str>, Arc<str>>;

/// Every word of the entries and every part of one. Small words are only there for names that have
/// no others.
#[derive(Debug, Default)]
pub struct UsedForms(BTreeMap<Arc<str>, Used>);

#[derive(Debug)]
struct Used {
    stem: Arc<str>,
    /// Of how many words it is a form.
    words: u32,
}

impl UsedForms {
    /// Takes over which words the entries use.
    pub fn exchange(&mut self, turnover: &Turnover, words: &WordFacts) {
        let came = turnover.came.par_iter();
        let came: Vec<_> = came.flat_map_iter(|word| forms(word, words)).collect();
        for (form, stem) in came {
            let used = self.0.entry(form).or_insert(Used { stem, words: 0 });
            used.words += 1;
        }
        for (form, _) in turnover.went.iter().flat_map(|word| forms(word, words)) {
            if let Some(used) = self.0.get_mut(&form) {
                used.words -= 1;
                if used.words == 0 {
                    self.0.remove(&form);
                }
            }
        }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> Forms {
        let all = self.0.iter();
        all.map(|(form, used)| (Arc::clone(form), Arc::clone(&used.stem)))
            .collect()
    }
}

fn forms(word: &str, words: &WordFacts) -> Vec<(Arc<str>, Arc<str>)> {
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

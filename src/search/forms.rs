//! The forms of words that entries use, each with its stem.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::document::JOINED;
use crate::search::word_counts::{Tally, Turnover};
use crate::search::words::WordFacts;
use crate::words::dutch::is_small;

/// Stems by form.
pub type Forms = BTreeMap<Arc<str>, Arc<str>>;

/// Every word of the entries and every part of one. Small words are only there for names that have
/// no others.
#[derive(Debug, Default)]
pub struct UsedForms {
    forms: BTreeMap<Arc<str>, Used>,
    stems: Tally<Arc<str>>,
}

#[derive(Debug)]
struct Used {
    stem: Arc<str>,
    /// Of how many words it is a form.
    words: u32,
}

impl UsedForms {
    /// Takes over which words the entries use; returns the stems of forms that came or went.
    pub fn exchange(&mut self, turnover: &Turnover, words: &WordFacts) -> Vec<Arc<str>> {
        let came = turnover.came.par_iter();
        let came: Vec<_> = came.flat_map_iter(|word| forms(word, words)).collect();
        let mut changed = Vec::new();
        for (form, stem) in came {
            let used = self.forms.entry(form).or_insert_with(|| {
                self.stems.add(Arc::clone(&stem));
                changed.push(Arc::clone(&stem));
                Used { stem, words: 0 }
            });
            used.words += 1;
        }
        for (form, stem) in turnover.went.iter().flat_map(|word| forms(word, words)) {
            let Some(used) = self.forms.get_mut(&form) else {
                continue;
            };
            used.words -= 1;
            if used.words == 0 {
                self.forms.remove(&form);
                self.stems.take(&stem);
                changed.push(stem);
            }
        }
        changed
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> Forms {
        let all = self.forms.iter();
        all.map(|(form, used)| (Arc::clone(form), Arc::clone(&used.stem)))
            .collect()
    }

    /// Whether one has this stem.
    #[must_use]
    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.has(stem)
    }

    /// The stems of all of them, in no order.
    pub fn stems(&self) -> impl Iterator<Item = &Arc<str>> {
        self.stems.all()
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

//! In which entries each stem stands and how much it weighs there, kept for the next update.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::forms::UsedForms;
use crate::search::index::IndexError;
use crate::search::lists::{MOST_BY_LEXICON, heaviest};
use crate::search::weights::{Shared, Weighed, Weights};
use crate::search::words::WordFacts;

/// Where a stem stands.
#[derive(Debug)]
pub struct Stem {
    /// The entries that have it, in order of their numbers.
    pub found: Weighed,
    /// Those in which it weighs most, in no order.
    pub heaviest: Weighed,
    /// The stems of what it is made of.
    pub parts: Vec<Arc<str>>,
}

/// Which stems can be looked for: those of entries' words, and of the lexicon's.
pub struct Wanted<'w> {
    /// Of entries.
    pub used: &'w UsedForms,
    /// Of the lexicon.
    pub lexicon: &'w HashSet<Arc<str>>,
}

impl Wanted<'_> {
    fn has(&self, stem: &str) -> bool {
        self.used.has_stem(stem) || self.lexicon.contains(stem)
    }

    fn all(&self) -> impl Iterator<Item = &Arc<str>> {
        self.used.stems().chain(self.lexicon)
    }
}

/// All stems that can be looked for.
#[derive(Debug, Default)]
pub struct Stems {
    all: HashMap<Arc<str>, Stem>,
    shared: Option<Shared>,
}

impl Stems {
    /// Looks up where stems stand: of those that may stand elsewhere than before, or all when what
    /// weights share is not what it was. Returns those that were looked up, or dropped because they are
    /// not wanted any more; the others are as they were.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn update(
        &mut self,
        wanted: &Wanted<'_>,
        touched: HashSet<Arc<str>>,
        weights: &Weights<'_>,
        words: &WordFacts,
    ) -> Result<HashSet<Arc<str>>, IndexError> {
        let all_changed = self.shared.replace(weights.shared()) != Some(weights.shared());
        let mut changed = touched;
        if all_changed {
            changed.extend(wanted.all().cloned());
        }
        let to_find: Vec<_> = changed.iter().filter(|stem| wanted.has(stem)).collect();
        let found = to_find.into_par_iter().map(|stem| {
            let found = weights.of(stem)?;
            let known = Stem {
                heaviest: heaviest(found.clone(), MOST_BY_LEXICON),
                found,
                parts: words.part_stems(stem),
            };
            Ok((Arc::clone(stem), known))
        });
        let found: Vec<_> = found.collect::<Result<_, IndexError>>()?;
        for stem in &changed {
            self.all.remove(stem);
        }
        self.all.extend(found);
        Ok(changed)
    }

    /// Where a stem stands; `None` when it cannot be looked for.
    #[must_use]
    pub fn of(&self, stem: &str) -> Option<&Stem> {
        self.all.get(stem)
    }

    /// All stems.
    #[must_use]
    pub fn all(&self) -> &HashMap<Arc<str>, Stem> {
        &self.all
    }
}

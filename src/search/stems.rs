//! In which entries each stem stands and how much it weighs there, kept for the next update.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::index::IndexError;
use super::lists::{MOST_BY_LEXICON, heaviest};
use super::weights::{Shared, Weighed, Weights};
use super::words::WordFacts;

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

/// All stems that can be looked for.
#[derive(Debug, Default)]
pub struct Stems {
    all: HashMap<Arc<str>, Stem>,
    shared: Option<Shared>,
}

impl Stems {
    /// Makes these stems all there are, and looks up where they stand: those that are new, those that
    /// may stand elsewhere than before, and all when what weights share is not what it was. Returns
    /// those that were looked up or dropped; the others are as they were.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn update(
        &mut self,
        wanted: &HashSet<&Arc<str>>,
        touched: &HashSet<String>,
        weights: &Weights<'_>,
        words: &WordFacts,
    ) -> Result<HashSet<Arc<str>>, IndexError> {
        let all_changed = self.shared.replace(weights.shared()) != Some(weights.shared());
        let dropped = self.all.extract_if(|stem, _| !wanted.contains(stem));
        let mut changed: HashSet<_> = dropped.map(|(stem, _)| stem).collect();
        let is_known =
            |stem: &str| !all_changed && self.all.contains_key(stem) && !touched.contains(stem);
        let wanted = wanted.par_iter();
        let found = wanted.filter(|stem| !is_known(stem)).map(|stem| {
            let stem = Arc::clone(stem);
            let found = weights.of(&stem)?;
            let known = Stem {
                heaviest: heaviest(found.clone(), MOST_BY_LEXICON),
                found,
                parts: words.part_stems(&stem),
            };
            Ok((stem, known))
        });
        let found: Vec<_> = found.collect::<Result<_, IndexError>>()?;
        changed.extend(found.iter().map(|(stem, _)| Arc::clone(stem)));
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

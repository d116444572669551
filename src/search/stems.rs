//! In which entries each stem stands and how much it weighs there.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::index::IndexError;
use crate::search::lists::{MOST_BY_LEXICON, heaviest};
use crate::search::weights::{Weighed, Weights};
use crate::search::words::WordFacts;

/// Where a stem stands.
#[derive(Debug)]
pub struct Stem {
    /// The entries that have it, in order of their numbers.
    pub found: Weighed,
    /// Those in which it weighs most, in no order.
    pub heaviest: Weighed,
    /// The stems of what it is made of.
    pub parts: Arc<[Arc<str>]>,
}

/// All stems that can be looked for.
pub type Stems = HashMap<Arc<str>, Stem>;

/// Looks up where stems stand.
///
/// # Errors
/// When the index cannot be read.
pub fn look_up(
    wanted: HashSet<Arc<str>>,
    weights: &Weights<'_>,
    words: &WordFacts,
) -> Result<Stems, IndexError> {
    let found = wanted.into_par_iter().map(|stem| {
        let found = weights.of(&stem)?;
        let known = Stem {
            heaviest: heaviest(found.clone(), MOST_BY_LEXICON),
            found,
            parts: words.part_stems(&stem),
        };
        Ok((stem, known))
    });
    found.collect()
}

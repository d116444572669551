//! In which entries each stem stands, and how much it weighs there.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::index::full_text::IndexError;
use crate::search::index::weighted::{WeightedList, heaviest};
use crate::search::index::weights::Weights;
use crate::search::word_facts::WordFacts;

/// How many of its heaviest entries a stem adds to the list of another one, at most.
pub(crate) const HEAVIEST: usize = 20;

/// Where a stem stands.
#[derive(Debug)]
pub(crate) struct StemEntries {
    /// All entries that have it.
    pub(crate) all: WeightedList,
    /// The [`HEAVIEST`] of them, in no order.
    pub(crate) heaviest: WeightedList,
    /// The stems of what it is made of.
    pub(crate) parts: Arc<[Arc<str>]>,
}

/// All stems that can be looked for.
pub(crate) type Stems = HashMap<Arc<str>, StemEntries>;

/// Looks up where stems stand.
///
/// # Errors
/// When the index cannot be read.
pub(crate) fn look_up(
    wanted: HashSet<Arc<str>>,
    weights: &Weights<'_>,
    words: &WordFacts,
) -> Result<Stems, IndexError> {
    let found = wanted.into_par_iter().map(|stem| {
        let all = weights.of(&stem)?;
        let entries = StemEntries {
            heaviest: heaviest(all.clone(), HEAVIEST),
            all,
            parts: words.part_stems(&stem),
        };
        Ok((stem, entries))
    });
    found.collect()
}

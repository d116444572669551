//! Where a word leads. Words with one stem are one concept, and a concept leads to the entries that have
//! it, to those that have all its parts when few have the whole, and to what the lexicon says.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::lexicon::Lexicon;
use crate::search::index::stems::{HEAVIEST, Stems};
use crate::search::index::weighted::{
    PostingList, WeightedList, greatest, heaviest, intersect, merge, summed,
};
use crate::search::index::weights::Weights;
use crate::search::word_facts::WordFacts;
use crate::words::dutch::COMMON_WORDS;

/// What the lexicon finds weighs a little less than what is there in so many words.
const SYNONYM: f32 = 0.8;
/// What the lexicon finds for a word that entries have in their names, beside the best of those.
const BESIDE: f32 = 0.7;
/// Entries that have the parts of a compound weigh less than those with the whole.
const PARTS: f32 = 0.6;
/// What a word weighs that stands in many questions.
const COMMON: f32 = 0.5;
/// A compound that more entries have does not need its parts.
const FEW: usize = 6;
/// Entries found by parts, and those with the whole; at least [`FEW`].
const MOST_BY_PARTS: usize = 7;
/// Entries found by way of the lexicon only, when no entry has the word itself.
const MOST_BY_LEXICON: usize = HEAVIEST;
/// The same when many have.
const LEAST_BY_LEXICON: usize = 8;
/// Entries per list: the rest weighs little and would only make files larger.
const MOST: usize = 250;
/// Entries per list of a word that most entries have, which tells next to nothing.
const MOST_OF_COMMON: usize = 100;

/// What expressions of the lexicon lead to, each a list of words.
type Targets<'l> = BTreeSet<&'l Vec<String>>;

/// Makes the lists of concepts.
pub(crate) struct ConceptBuilder<'b> {
    weights: &'b Weights<'b>,
    words: &'b WordFacts,
    stems: &'b Stems,
    /// Single words of the lexicon, and pairs written as one.
    targets: HashMap<Arc<str>, Targets<'b>>,
    /// Stems of words that stand in many questions.
    common: HashSet<Arc<str>>,
}

impl<'b> ConceptBuilder<'b> {
    /// Prepares what all lists share.
    pub(crate) fn new(
        weights: &'b Weights<'b>,
        stems: &'b Stems,
        lexicon: &'b Lexicon,
        words: &'b WordFacts,
    ) -> Self {
        let common = COMMON_WORDS.split(' ');
        Self {
            weights,
            words,
            stems,
            targets: targets_by_stem(lexicon, words),
            common: common.map(|word| words.stem(word)).collect(),
        }
    }

    /// The list of every stem that leads to entries.
    pub(crate) fn lists(&self) -> HashMap<Arc<str>, PostingList> {
        let lists = self.stems.par_iter();
        let lists = lists.map(|(stem, _)| (Arc::clone(stem), self.list(stem)));
        lists.filter(|(_, list)| !list.is_empty()).collect()
    }

    fn list(&self, stem: &str) -> PostingList {
        let own = self.entries_of(stem);
        let mut all = own.to_vec();
        let by_lexicon = self.by_lexicon(stem, own);
        if own.len() + by_lexicon.len() < FEW {
            merge(&mut all, self.by_parts(stem, MOST_BY_PARTS - own.len()));
        }
        merge(&mut all, by_lexicon);
        if self.common.contains(stem) {
            all.iter_mut().for_each(|(_, weight)| *weight *= COMMON);
        }
        self.in_steps(&all)
    }

    fn entries_of(&self, stem: &str) -> &[(u32, f32)] {
        self.stems.get(stem).map_or(&[], |stem| &stem.all)
    }

    /// The entries of a stem that weigh most: enough for what only adds to another list.
    fn heaviest_of(&self, stem: &str) -> &[(u32, f32)] {
        self.stems.get(stem).map_or(&[], |stem| &stem.heaviest)
    }

    /// What the lexicon finds for a stem beside its own entries.
    fn by_lexicon(&self, stem: &str, own: &[(u32, f32)]) -> WeightedList {
        let room = MOST_BY_LEXICON.saturating_sub(own.len());
        let targets = self.targets.get(stem).into_iter().flatten().copied();
        let mut found = self.by_targets(targets, room.max(LEAST_BY_LEXICON));
        if self.weights.is_telling(own) {
            // Where entries call themselves by this word, those come first.
            let share = BESIDE * greatest(own) / greatest(&found).max(f32::MIN_POSITIVE);
            scale(&mut found, share.min(1.0));
        }
        found
    }

    /// Entries that have parts of a compound: the more parts, the more they weigh.
    fn by_parts(&self, stem: &str, most: usize) -> WeightedList {
        let parts = self.stems.get(stem).map_or(&[][..], |stem| &stem.parts);
        let lists = parts.iter().flat_map(|part| self.heaviest_of(part));
        let mut sums = summed(lists.copied().collect());
        scale(&mut sums, PARTS / parts.len().max(1) as f32);
        heaviest(sums, most)
    }

    /// The best entries of any of these targets of the lexicon, in no order.
    pub(crate) fn by_targets<'t>(
        &self,
        targets: impl Iterator<Item = &'t Vec<String>>,
        most: usize,
    ) -> WeightedList {
        let mut all = WeightedList::new();
        for target in targets {
            merge(&mut all, self.by_target(target));
        }
        heaviest(all, most)
    }

    /// Entries that have all words of a target.
    fn by_target(&self, words: &[String]) -> WeightedList {
        let stems: Vec<_> = words.iter().map(|word| self.words.stem(word)).collect();
        let mut found = match stems.as_slice() {
            [only] => self.heaviest_of(only).to_vec(),
            [first, ..] => self.entries_of(first).to_vec(),
            [] => WeightedList::new(),
        };
        for other in stems.iter().skip(1) {
            found = intersect(found, self.entries_of(other));
        }
        scale(&mut found, SYNONYM / words.len().max(1) as f32);
        found
    }

    /// A list as it is published: weights as steps, and not too many entries.
    pub(crate) fn in_steps(&self, list: &[(u32, f32)]) -> PostingList {
        let step = |(entry, weight): &(u32, f32)| (*entry, self.weights.step(*weight));
        let mut list: PostingList = list.iter().map(step).collect();
        let is_common = list.len() * 2 > self.weights.documents();
        let most = if is_common { MOST_OF_COMMON } else { MOST };
        if list.len() > most {
            let order = |(entry, step): &(u32, u8)| (std::cmp::Reverse(*step), *entry);
            list.select_nth_unstable_by_key(most, order);
            list.truncate(most);
            list.sort_unstable();
        }
        list
    }
}

fn targets_by_stem<'l>(lexicon: &'l Lexicon, words: &WordFacts) -> HashMap<Arc<str>, Targets<'l>> {
    let mut found: HashMap<Arc<str>, Targets<'l>> = HashMap::new();
    for (expression, targets) in &lexicon.expressions {
        if expression.len() <= 2 {
            let stem = words.stem(&expression.concat());
            found.entry(stem).or_default().extend(targets);
        }
    }
    found
}

fn scale(list: &mut WeightedList, share: f32) {
    for (_, weight) in list {
        *weight *= share;
    }
}

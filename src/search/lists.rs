//! Where a stem or an expression leads: entries that have it, entries that have its parts, and what
//! the lexicon says, with how much each weighs.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::forms::Forms;
use crate::search::lexicon::Lexicon;
use crate::search::stems::Stems;
use crate::search::vocabulary::{Expression, List};
use crate::search::weights::{Weighed, Weights, summed};
use crate::search::words::WordFacts;
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
pub const MOST_BY_LEXICON: usize = 20;
/// The same when many have.
const LEAST_BY_LEXICON: usize = 8;
/// Entries of an expression of several words, which says more.
const MOST_BY_EXPRESSION: usize = 16;
/// Entries per list: the rest weighs little and would only make files larger.
const MOST: usize = 250;
/// Entries per list of a word that most entries have, which tells next to nothing.
const MOST_OF_COMMON: usize = 100;

type Targets<'l> = BTreeSet<&'l Vec<String>>;

/// Single words of the lexicon, and pairs written as one, by stem.
fn by_stem<'l>(lexicon: &'l Lexicon, words: &WordFacts) -> HashMap<Arc<str>, Targets<'l>> {
    let mut found: HashMap<Arc<str>, Targets<'l>> = HashMap::new();
    for (expression, targets) in &lexicon.expressions {
        if expression.len() <= 2 {
            found
                .entry(words.stem(&expression.concat()))
                .or_default()
                .extend(targets);
        }
    }
    found
}

/// Makes the lists of stems and of expressions.
pub struct Maker<'m> {
    weights: &'m Weights<'m>,
    words: &'m WordFacts,
    stems: &'m Stems,
    lexicon: HashMap<Arc<str>, Targets<'m>>,
    /// Stems of words that stand in many questions.
    common: BTreeSet<Arc<str>>,
}

impl<'m> Maker<'m> {
    /// Prepares what all lists share.
    pub fn new(
        weights: &'m Weights<'m>,
        stems: &'m Stems,
        lexicon: &'m Lexicon,
        words: &'m WordFacts,
    ) -> Self {
        Self {
            weights,
            stems,
            lexicon: by_stem(lexicon, words),
            words,
            common: COMMON_WORDS
                .split(' ')
                .map(|word| words.stem(word))
                .collect(),
        }
    }

    /// The list of every stem that leads to entries.
    pub fn lists(&self) -> HashMap<Arc<str>, List> {
        let lists = self.stems.par_iter();
        let lists = lists.map(|(stem, _)| (Arc::clone(stem), self.list(stem)));
        lists.filter(|(_, list)| !list.is_empty()).collect()
    }

    fn base(&self, stem: &str) -> &[(u32, f32)] {
        self.stems.get(stem).map_or(&[], |stem| &stem.found)
    }

    /// The entries of a stem that weigh most: enough for what only adds to another list.
    fn heaviest(&self, stem: &str) -> &[(u32, f32)] {
        self.stems.get(stem).map_or(&[], |stem| &stem.heaviest)
    }

    fn list(&self, stem: &str) -> List {
        let own = self.base(stem);
        let mut best = own.to_vec();
        let everyday = self.everyday(stem, own);
        if own.len() + everyday.len() < FEW {
            keep_best(&mut best, self.by_parts(stem, MOST_BY_PARTS - own.len()));
        }
        keep_best(&mut best, everyday);
        if self.common.contains(stem) {
            best.iter_mut().for_each(|(_, weight)| *weight *= COMMON);
        }
        self.rounded(&best)
    }

    /// What the lexicon finds for a word beside its own entries.
    fn everyday(&self, stem: &str, own: &[(u32, f32)]) -> Weighed {
        let room = MOST_BY_LEXICON.saturating_sub(own.len());
        let targets = self.lexicon.get(stem).into_iter().flatten().copied();
        let mut found = self.targets(targets, room.max(LEAST_BY_LEXICON));
        if self.weights.is_told(own) {
            // Where entries call themselves by this word, those come first.
            let most =
                |list: &[(u32, f32)]| list.iter().map(|(_, weight)| *weight).fold(0.0, f32::max);
            let share = (BESIDE * most(own) / most(&found).max(f32::MIN_POSITIVE)).min(1.0);
            for (_, weight) in &mut found {
                *weight *= share;
            }
        }
        found
    }

    /// The best entries of any of these targets.
    fn targets<'t>(&self, targets: impl Iterator<Item = &'t Vec<String>>, most: usize) -> Weighed {
        let mut best = Weighed::new();
        for target in targets {
            keep_best(&mut best, self.target(target));
        }
        heaviest(best, most)
    }

    /// Entries that have parts of a compound: the more parts, the more they weigh.
    fn by_parts(&self, stem: &str, most: usize) -> Weighed {
        let parts = self.stems.get(stem).map_or(&[][..], |stem| &stem.parts);
        let lists = parts.iter().flat_map(|part| self.heaviest(part));
        let mut sums = summed(lists.copied().collect());
        for (_, weight) in &mut sums {
            *weight *= PARTS / parts.len().max(1) as f32;
        }
        heaviest(sums, most)
    }

    /// Entries that have all words of a target.
    fn target(&self, words: &[String]) -> Weighed {
        let stems: Vec<_> = words.iter().map(|word| self.words.stem(word)).collect();
        let mut found = match stems.as_slice() {
            [only] => self.heaviest(only).to_vec(),
            [first, ..] => self.base(first).to_vec(),
            [] => Weighed::new(),
        };
        for list in stems.iter().skip(1).map(|stem| self.base(stem)) {
            found = found
                .into_iter()
                .filter_map(|(document, weight)| {
                    let at = list
                        .binary_search_by_key(&document, |(other, _)| *other)
                        .ok()?;
                    Some((document, weight + list[at].1))
                })
                .collect();
        }
        let share = SYNONYM / words.len().max(1) as f32;
        for (_, weight) in &mut found {
            *weight *= share;
        }
        found
    }

    fn rounded(&self, best: &[(u32, f32)]) -> List {
        let mut list: List = best
            .iter()
            .map(|(document, weight)| (*document, self.weights.step(*weight)))
            .collect();
        let is_common = list.len() * 2 > self.weights.documents();
        let most = if is_common { MOST_OF_COMMON } else { MOST };
        if list.len() > most {
            let order = |(document, weight): &(u32, u8)| (std::cmp::Reverse(*weight), *document);
            list.select_nth_unstable_by_key(most, order);
            list.truncate(most);
            list.sort_unstable();
        }
        list
    }

    /// Expressions of several words that lead to entries.
    pub fn expressions(&self, lexicon: &'m Lexicon) -> Vec<Led<'m>> {
        let several = lexicon.expressions.par_iter();
        let several = several.filter(|(words, _)| words.len() > 1);
        let led = several.map(|(words, targets)| {
            let mut best = self.targets(targets.iter(), MOST_BY_EXPRESSION);
            best.sort_unstable_by_key(|(document, _)| *document);
            Led {
                words,
                stems: words.iter().map(|word| self.words.stem(word)).collect(),
                list: self.rounded(&best),
            }
        });
        led.filter(|led| !led.list.is_empty()).collect()
    }

    /// Stores each expression at its rarest word; the forms of its other words go with it.
    pub fn anchored(&self, led: &[Led<'_>], forms: &Forms) -> Vec<Expression> {
        let needed = led.iter().flat_map(|led| &led.stems);
        let mut of_stem: HashMap<&str, Vec<&Arc<str>>> =
            needed.map(|stem| (stem.as_ref(), Vec::new())).collect();
        for (form, stem) in forms {
            if let Some(known) = of_stem.get_mut(stem.as_ref()) {
                known.push(form);
            }
        }
        let anchor = |led: &Led<'_>| {
            let rarest =
                (0..led.stems.len()).min_by_key(|at| (self.base(&led.stems[*at]).len(), *at));
            let anchor = rarest.unwrap_or_default();
            let others = (0..led.stems.len()).filter(|at| *at != anchor);
            let companions = others.map(|at| {
                let known = of_stem.get(led.stems[at].as_ref()).into_iter().flatten();
                let mut all: BTreeSet<String> = known.map(|form| form.to_string()).collect();
                all.insert(led.words[at].clone());
                all.into_iter().collect()
            });
            Expression {
                words: led.words.clone(),
                companions: companions.collect(),
                list: led.list.clone(),
                anchor: led.stems[anchor].clone(),
            }
        };
        let mut found: Vec<_> = led.par_iter().map(anchor).collect();
        found.par_sort();
        found
    }
}

/// An expression of several words, and where it leads.
pub struct Led<'l> {
    words: &'l Vec<String>,
    /// The stems of its words.
    pub stems: Vec<Arc<str>>,
    list: List,
}

/// The entries that weigh most, at most this many, in no order.
pub fn heaviest(mut found: Weighed, most: usize) -> Weighed {
    let order =
        |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if found.len() > most {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found
}

/// Adds what is found to entries in order of their numbers; of what is there already, the heaviest stays.
fn keep_best(best: &mut Weighed, mut found: Weighed) {
    found.sort_unstable_by_key(|(document, _)| *document);
    if best.is_empty() {
        *best = found;
        return;
    }
    let mut merged = Weighed::with_capacity(best.len() + found.len());
    let mut found = found.into_iter().peekable();
    for (document, weight) in best.drain(..) {
        while let Some(new) = found.next_if(|(other, _)| *other < document) {
            merged.push(new);
        }
        let same = found.next_if(|(other, _)| *other == document);
        merged.push((
            document,
            same.map_or(weight, |(_, other)| weight.max(other)),
        ));
    }
    merged.extend(found);
    *best = merged;
}

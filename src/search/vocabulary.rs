//! All words that can be looked for, and the entries each leads to.
//!
//! Words are taken together by their stem into a concept. A concept leads to the entries that have
//! it; to entries that have all parts of it ("kookles" to "koken" and "les"), when few have the
//! whole; and to what the lexicon says.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::analysis::{Analysis, PART, WRITTEN, part_stems};
use super::document::{Document, Field, JOINED};
use super::index::IndexError;
use super::inflections::inflections;
use super::lexicon::Lexicon;
use super::misspellings::misspellings;
use super::weights::{Weighed, Weights, summed};
use crate::dutch::{COMMON_WORDS, is_small, split, stem};

/// Entries with the steps of their weights, in order of their numbers.
pub type List = Vec<(u32, u8)>;

/// An expression of several words: found when the anchor and one form of each companion are in the
/// question, in any order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expression {
    /// Its words, as they stand in the lexicon.
    pub words: Vec<String>,
    /// The stem with which it is stored.
    pub anchor: String,
    /// The other words, each as all of its forms.
    pub companions: Vec<Vec<String>>,
    /// Where it leads.
    pub list: List,
}

/// Words, what they lead to, and common misspellings.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// The stem of every word that can be looked for.
    pub forms: BTreeMap<String, String>,
    /// Where stems lead.
    pub lists: BTreeMap<String, List>,
    /// Expressions of several words.
    pub expressions: Vec<Expression>,
    /// The word that is meant, by misspelling.
    pub misspellings: BTreeMap<String, String>,
    /// Last parts of compounds, those of most words first.
    pub heads: Vec<String>,
}

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
/// Entries found by parts only.
const MOST_BY_PARTS: usize = 10;
/// Entries found by way of the lexicon only.
const MOST_BY_LEXICON: usize = 40;
/// Entries per list: the rest weighs little and would only make files larger.
const MOST: usize = 500;
/// Entries per list of a word that most entries have, which tells next to nothing.
const MOST_OF_COMMON: usize = 100;
/// How many last parts are told to the browser.
const HEADS: usize = 400;

impl Vocabulary {
    /// Gathers the words of an index.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn new(
        documents: &[Document],
        analysis: &Analysis,
        lexicon: &Lexicon,
        weights: &Weights<'_>,
    ) -> Result<Self, IndexError> {
        let mut forms = forms(analysis);
        add_expressions(&mut forms, lexicon);
        let stems: BTreeSet<&String> = forms.values().collect();
        let base: BTreeMap<String, Weighed> = stems
            .into_par_iter()
            .map(|stem| Ok((stem.clone(), weights.of(stem)?)))
            .collect::<Result<_, IndexError>>()?;
        let heaviest = base
            .par_iter()
            .map(|(stem, list)| (stem.as_str(), heaviest(list.clone(), MOST_BY_LEXICON)))
            .collect();
        let maker = Maker {
            weights,
            base: &base,
            heaviest,
            lexicon: &by_stem(lexicon),
            common: COMMON_WORDS.split(' ').map(stem).collect(),
        };
        let mut lists: BTreeMap<String, List> = base
            .par_iter()
            .map(|(stem, _)| (stem.clone(), maker.list(stem)))
            .filter(|(_, list)| !list.is_empty())
            .collect();
        // The words of an expression must be known, also those that lead nowhere by themselves.
        for stem in maker.stems_of_expressions(lexicon) {
            lists.entry(stem).or_default();
        }
        let everyday = lexicon
            .expressions
            .keys()
            .flatten()
            .map(|word| stem(word))
            .collect();
        forms.retain(|_, stem| lists.contains_key(stem));
        let misspellings = misspellings(&forms);
        let more = inflections(&forms, &telling(analysis, documents, &everyday));
        forms.extend(more);
        Ok(Self {
            expressions: maker.expressions(lexicon, &forms),
            misspellings,
            heads: heads(&forms),
            forms,
            lists,
        })
    }
}

impl Vocabulary {
    /// The everyday expressions of the lexicon, as they were written, each with the entry that it
    /// leads to first.
    #[must_use]
    pub fn everyday(&self, lexicon: &Lexicon) -> Vec<(String, u32)> {
        let stored = self.expressions.iter();
        let stored: BTreeMap<_, _> = stored.map(|one| (&one.words, &one.list)).collect();
        let mut found = Vec::new();
        for (expression, shown) in &lexicon.written {
            let list = match expression.as_slice() {
                [word] => self.lists.get(&stem(word)),
                _ => stored.get(expression).copied(),
            };
            let first = list.and_then(|list| {
                let order = |(entry, step): &&(u32, u8)| (*step, std::cmp::Reverse(*entry));
                list.iter().max_by_key(order)
            });
            found.extend(first.map(|(entry, _)| (shown.clone(), *entry)));
        }
        found
    }
}

/// Every word of the entries and every part of one. Small words are only there for names that
/// have no others.
fn forms(analysis: &Analysis) -> BTreeMap<String, String> {
    let words: Vec<&str> = analysis.words().collect();
    let found: Vec<(String, String)> = words
        .into_par_iter()
        .flat_map_iter(|word| {
            let word = word.strip_prefix(JOINED).unwrap_or(word);
            let split = split(word).filter(|_| !is_small(word));
            let parts = split
                .into_iter()
                .flat_map(|split| [split.parts, split.longer].concat());
            let all: Vec<_> = std::iter::once(word).chain(parts).collect();
            all.into_iter().map(|form| (form.to_owned(), stem(form)))
        })
        .collect();
    found.into_iter().collect()
}

/// The words of the lexicon are words people look for, also where no entry has them.
fn add_expressions(forms: &mut BTreeMap<String, String>, lexicon: &Lexicon) {
    for (expression, targets) in &lexicon.expressions {
        for words in std::iter::once(expression).chain(targets) {
            for word in words {
                forms.entry(word.clone()).or_insert_with(|| stem(word));
            }
        }
        if let [first, second] = expression.as_slice() {
            let joined = format!("{first}{second}");
            forms.entry(joined.clone()).or_insert_with(|| stem(&joined));
        }
    }
}

/// Stems of words in names, themes, summaries and the lexicon. People look for those in all their
/// forms; a word that only stands somewhere in a text is found as it stands there.
fn telling<'t>(
    analysis: &'t Analysis,
    documents: &'t [Document],
    stems: &'t BTreeSet<String>,
) -> BTreeSet<&'t str> {
    let fields = [Field::Title, Field::Names, Field::Terms, Field::Summary];
    let texts = documents
        .iter()
        .flat_map(|document| fields.map(|field| document.texts[field as usize].as_str()));
    let words: HashSet<&str> = texts.flat_map(|text| text.split(' ')).collect();
    let terms = words.into_iter().filter_map(|word| analysis.terms(word));
    let terms = terms
        .flat_map(|terms| &terms.all)
        .filter(|term| !term.starts_with(WRITTEN));
    let stems = stems.iter().map(String::as_str);
    terms
        .map(|term| term.trim_start_matches(PART))
        .chain(stems)
        .collect()
}

type Targets<'l> = BTreeSet<&'l Vec<String>>;

/// Single words of the lexicon, and pairs written as one, by stem.
fn by_stem(lexicon: &Lexicon) -> BTreeMap<String, Targets<'_>> {
    let mut found: BTreeMap<String, Targets<'_>> = BTreeMap::new();
    for (expression, targets) in &lexicon.expressions {
        if expression.len() <= 2 {
            found
                .entry(stem(&expression.concat()))
                .or_default()
                .extend(targets);
        }
    }
    found
}

/// Makes the list of one concept.
struct Maker<'m> {
    weights: &'m Weights<'m>,
    base: &'m BTreeMap<String, Weighed>,
    /// The entries that weigh most, by stem: enough for what only adds to another list.
    heaviest: HashMap<&'m str, Weighed>,
    lexicon: &'m BTreeMap<String, Targets<'m>>,
    /// Stems of words that stand in many questions.
    common: BTreeSet<String>,
}

impl Maker<'_> {
    fn base(&self, stem: &str) -> &[(u32, f32)] {
        self.base.get(stem).map_or(&[], Vec::as_slice)
    }

    fn list(&self, stem: &str) -> List {
        let own = self.base(stem);
        let mut best: BTreeMap<u32, f32> = own.iter().copied().collect();
        if own.len() < FEW {
            keep_best(&mut best, self.by_parts(stem));
        }
        let mut everyday = self.targets(self.lexicon.get(stem).into_iter().flatten().copied());
        if self.weights.is_told(own) {
            // Where entries call themselves by this word, those come first.
            let most =
                |list: &[(u32, f32)]| list.iter().map(|(_, weight)| *weight).fold(0.0, f32::max);
            let share = (BESIDE * most(own) / most(&everyday).max(f32::MIN_POSITIVE)).min(1.0);
            for (_, weight) in &mut everyday {
                *weight *= share;
            }
        }
        keep_best(&mut best, everyday);
        if self.common.contains(stem) {
            best.values_mut().for_each(|weight| *weight *= COMMON);
        }
        self.rounded(best)
    }

    /// The best entries of any of these targets.
    fn targets<'t>(&self, targets: impl Iterator<Item = &'t Vec<String>>) -> Weighed {
        let mut best = BTreeMap::new();
        for target in targets {
            keep_best(&mut best, self.target(target));
        }
        heaviest(best.into_iter().collect(), MOST_BY_LEXICON)
    }

    /// Entries that have parts of a compound: the more parts, the more they weigh.
    fn by_parts(&self, stem: &str) -> Weighed {
        let parts = part_stems(stem);
        let lists = parts
            .iter()
            .filter_map(|part| self.heaviest.get(part.as_str()));
        let mut sums = summed(lists.flatten().copied().collect());
        for (_, weight) in &mut sums {
            *weight *= PARTS / parts.len().max(1) as f32;
        }
        heaviest(sums, MOST_BY_PARTS)
    }

    /// Entries that have all words of a target.
    fn target(&self, words: &[String]) -> Weighed {
        let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
        let mut found = match stems.as_slice() {
            [only] => self
                .heaviest
                .get(only.as_str())
                .cloned()
                .unwrap_or_default(),
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

    fn rounded(&self, best: BTreeMap<u32, f32>) -> List {
        let mut list: List = best
            .into_iter()
            .map(|(document, weight)| (document, self.weights.step(weight)))
            .collect();
        let is_common = list.len() * 2 > self.weights.documents();
        let most = if is_common { MOST_OF_COMMON } else { MOST };
        if list.len() > most {
            list.sort_by_key(|(document, weight)| (std::cmp::Reverse(*weight), *document));
            list.truncate(most);
            list.sort_unstable();
        }
        list
    }

    /// The stems of all words of expressions that lead to entries.
    fn stems_of_expressions(&self, lexicon: &Lexicon) -> BTreeSet<String> {
        let several = lexicon
            .expressions
            .iter()
            .filter(|(words, _)| words.len() > 1);
        let leading = several.filter(|(_, targets)| !self.targets(targets.iter()).is_empty());
        leading
            .flat_map(|(words, _)| words.iter().map(|word| stem(word)))
            .collect()
    }

    /// Expressions of several words, each at its rarest word.
    fn expressions(&self, lexicon: &Lexicon, forms: &BTreeMap<String, String>) -> Vec<Expression> {
        let mut of_stem: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        for (form, stem) in forms {
            of_stem.entry(stem).or_default().push(form);
        }
        let mut found = Vec::new();
        for (expression, targets) in &lexicon.expressions {
            let stems: Vec<_> = expression.iter().map(|word| stem(word)).collect();
            let best: BTreeMap<_, _> = self.targets(targets.iter()).into_iter().collect();
            if stems.len() < 2 || best.is_empty() {
                continue;
            }
            let rarest = (0..stems.len()).min_by_key(|at| (self.base(&stems[*at]).len(), *at));
            let anchor = rarest.unwrap_or_default();
            let others = (0..stems.len()).filter(|at| *at != anchor);
            let companions = others.map(|at| {
                let known = of_stem.get(stems[at].as_str()).into_iter().flatten();
                let mut all: BTreeSet<String> = known.map(|form| (*form).clone()).collect();
                all.insert(expression[at].clone());
                all.into_iter().collect()
            });
            found.push(Expression {
                words: expression.clone(),
                companions: companions.collect(),
                list: self.rounded(best),
                anchor: stems[anchor].clone(),
            });
        }
        found.sort();
        found
    }
}

/// The entries that weigh most, at most this many, in no order.
fn heaviest(mut found: Weighed, most: usize) -> Weighed {
    let order =
        |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if found.len() > most {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found
}

fn keep_best(best: &mut BTreeMap<u32, f32>, found: Weighed) {
    for (document, weight) in found {
        let known = best.entry(document).or_default();
        *known = known.max(weight);
    }
}

/// The last parts of compounds: where an unknown word ends in one of these, it is cut there.
fn heads(forms: &BTreeMap<String, String>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let lasts: Vec<Option<&str>> = forms
        .par_iter()
        .map(|(word, _)| split(word).and_then(|split| split.parts.last().copied()))
        .collect();
    for last in lasts.into_iter().flatten() {
        *counts.entry(last).or_default() += 1;
    }
    let mut heads: Vec<_> = counts.into_iter().collect();
    heads.sort_by_key(|(head, count)| (std::cmp::Reverse(*count), *head));
    heads.truncate(HEADS);
    heads.into_iter().map(|(head, _)| head.to_owned()).collect()
}

//! All words that can be looked for, and the entries each leads to.
//!
//! Words are taken together by their stem into a concept. A concept leads to the entries that have
//! it; to entries that have all parts of it ("kookles" to "koken" and "les"), when few have the
//! whole; and to what the lexicon says.

pub(crate) mod concepts;
pub(crate) mod expressions;
pub(crate) mod forms;
pub(crate) mod further_forms;
pub(crate) mod idle_lines;
pub(crate) mod lexicon_words;
pub(crate) mod used_words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::lexicon::Lexicon;
use crate::search::documents::word_counts::WordCounts;
use crate::search::index::full_text::IndexError;
use crate::search::index::stems;
use crate::search::index::weighted::PostingList;
use crate::search::index::weights::Weights;
use crate::search::vocabulary::concepts::ConceptBuilder;
use crate::search::vocabulary::expressions::{Expression, anchored, expansions};
use crate::search::vocabulary::forms::{Forms, used_forms};
use crate::search::vocabulary::further_forms::{inflections, misspellings, plain_words};
use crate::search::vocabulary::lexicon_words::LexiconWords;
use crate::search::vocabulary::used_words::UsedWords;
use crate::search::word_facts::WordFacts;

/// Where stems lead.
pub(crate) type WordLists = HashMap<Arc<str>, PostingList>;

/// Words, what they lead to, and common misspellings.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The stem of every word that can be looked for.
    pub(crate) forms: Forms,
    /// The list of every stem.
    pub(crate) lists: WordLists,
    /// Expressions of several words.
    pub(crate) expressions: Vec<Expression>,
    /// The word that is meant, by misspelling.
    pub(crate) misspellings: BTreeMap<Arc<str>, Arc<str>>,
    /// Words that are spelt right and lead nowhere.
    pub(crate) plain: BTreeSet<Arc<str>>,
    /// Last parts of compounds, those of most words first.
    pub(crate) heads: Vec<String>,
}

/// The words that a vocabulary is made of.
pub(crate) struct Words<'w> {
    /// All words of the entries.
    pub(crate) used: &'w WordCounts<'w>,
    /// Those that tell most of an entry.
    pub(crate) telling: &'w UsedWords<'w>,
    /// What there is to say about each.
    pub(crate) facts: &'w WordFacts,
}

/// How many last parts of compounds the browser is given.
const HEADS: usize = 400;

impl Vocabulary {
    /// Gathers all that can be looked for.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn new(
        words: &Words<'_>,
        lexicon: &Lexicon,
        weights: &Weights<'_>,
    ) -> Result<Self, IndexError> {
        let facts = words.facts;
        let of_lexicon = LexiconWords::new(lexicon, facts);
        let mut forms = used_forms(words.used, facts);
        of_lexicon.add_to(&mut forms);
        let stems = stems::look_up(forms.values().cloned().collect(), weights, facts)?;
        let concepts = ConceptBuilder::new(weights, &stems, lexicon, facts);
        let mut lists = concepts.lists();
        let expansions = expansions(lexicon, &concepts, facts);
        // The words of an expression must be known, also those that lead nowhere by themselves.
        for stem in expansions.iter().flat_map(|one| &one.stems) {
            lists.entry(Arc::clone(stem)).or_default();
        }
        forms.retain(|_, stem| lists.contains_key(stem));
        let misspellings = misspellings(&forms, facts);
        let is_telling = |stem: &str| words.telling.has_stem(stem) || of_lexicon.is_leading(stem);
        let inflections = inflections(&forms, is_telling, facts);
        forms.extend(inflections);
        let mut plain = plain_words(facts);
        plain.retain(|form, _| !forms.contains_key(form) && !misspellings.contains_key(form));
        // Some are forms of a word that leads somewhere after all.
        forms.extend(plain.extract_if(.., |_, stem| lists.contains_key(stem)));
        Ok(Self {
            expressions: anchored(&expansions, &stems, &forms),
            heads: heads(&forms, facts),
            plain: plain.into_keys().collect(),
            forms,
            lists,
            misspellings,
        })
    }

    /// The everyday expressions of the lexicon, as they were written, each with the entry that it
    /// leads to first.
    #[must_use]
    pub(crate) fn everyday(&self, lexicon: &Lexicon, words: &WordFacts) -> Vec<(String, u32)> {
        let stored = self.expressions.iter();
        let stored: BTreeMap<_, _> = stored.map(|one| (&one.words, &one.list)).collect();
        let mut found = Vec::new();
        for (expression, shown) in &lexicon.written {
            let list = match expression.as_slice() {
                [word] => self.lists.get(words.of(word).stem()),
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

/// The last parts of compounds: where an unknown word ends in one of these, it is cut there.
fn heads(forms: &Forms, words: &WordFacts) -> Vec<String> {
    let mut counts: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    let lasts: Vec<Option<Arc<str>>> = forms
        .par_iter()
        .map(|(word, _)| words.of(word).parts().last().cloned())
        .collect();
    for last in lasts.into_iter().flatten() {
        *counts.entry(last).or_default() += 1;
    }
    let mut heads: Vec<_> = counts.into_iter().collect();
    heads.sort_by_key(|(head, count)| (std::cmp::Reverse(*count), head.clone()));
    heads.truncate(HEADS);
    let heads = heads.into_iter();
    heads.map(|(head, _)| head.to_string()).collect()
}

//! All words that can be looked for, and the entries each leads to.
//!
//! Words are taken together by their stem into a concept. A concept leads to the entries that have
//! it; to entries that have all parts of it ("kookles" to "koken" and "les"), when few have the
//! whole; and to what the lexicon says.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::analysis::{Analysis, PART, WRITTEN};
use super::document::{Document, Field, JOINED};
use super::index::IndexError;
use super::inflections::inflections;
use super::lexicon::Lexicon;
use super::lists::Maker;
use super::misspellings::misspellings;
use super::plain_words::plain_words;
use super::weights::{Weighed, Weights};
use super::words::WordFacts;
use crate::dutch::is_small;

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
    /// Words that are spelt right and lead nowhere.
    pub plain: BTreeSet<String>,
    /// Last parts of compounds, those of most words first.
    pub heads: Vec<String>,
}

/// How many last parts are told to the browser.
const HEADS: usize = 400;

impl Vocabulary {
    /// Gathers the words of an index.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn new(
        documents: &[Arc<Document>],
        analysis: &Analysis,
        lexicon: &Lexicon,
        weights: &Weights<'_>,
        words: &WordFacts,
    ) -> Result<Self, IndexError> {
        let mut forms = forms(analysis, words);
        add_expressions(&mut forms, lexicon, words);
        let stems: BTreeSet<&String> = forms.values().collect();
        let base: BTreeMap<String, Weighed> = stems
            .into_par_iter()
            .map(|stem| Ok((stem.clone(), weights.of(stem)?)))
            .collect::<Result<_, IndexError>>()?;
        let maker = Maker::new(weights, &base, lexicon, words);
        let mut lists: BTreeMap<String, List> = base
            .par_iter()
            .map(|(stem, _)| (stem.clone(), maker.list(stem)))
            .filter(|(_, list)| !list.is_empty())
            .collect();
        // The words of an expression must be known, also those that lead nowhere by themselves.
        let expressions = maker.expressions(lexicon);
        for stem in expressions.iter().flat_map(|led| &led.stems) {
            lists.entry(stem.clone()).or_default();
        }
        let everyday = lexicon
            .expressions
            .keys()
            .flatten()
            .map(|word| words.stem(word))
            .collect();
        forms.retain(|_, stem| lists.contains_key(stem));
        let misspellings = misspellings(&forms, words);
        let more = inflections(&forms, &telling(analysis, documents, &everyday), words);
        forms.extend(more);
        // A form of a word that leads somewhere does so too.
        let (known, plain): (BTreeMap<_, _>, BTreeMap<_, _>) = plain_words(words)
            .into_iter()
            .filter(|(form, _)| !forms.contains_key(form) && !misspellings.contains_key(form))
            .partition(|(_, stem)| lists.contains_key(stem));
        forms.extend(known);
        Ok(Self {
            expressions: maker.anchored(&expressions, &forms),
            misspellings,
            plain: plain.into_keys().collect(),
            heads: heads(&forms, words),
            forms,
            lists,
        })
    }
}

impl Vocabulary {
    /// The everyday expressions of the lexicon, as they were written, each with the entry that it
    /// leads to first.
    #[must_use]
    pub fn everyday(&self, lexicon: &Lexicon, words: &WordFacts) -> Vec<(String, u32)> {
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

/// Every word of the entries and every part of one. Small words are only there for names that
/// have no others.
fn forms(analysis: &Analysis, words: &WordFacts) -> BTreeMap<String, String> {
    let written: Vec<&str> = analysis.words().collect();
    let found: Vec<(String, String)> = written
        .into_par_iter()
        .flat_map_iter(|word| {
            let word = word.strip_prefix(JOINED).unwrap_or(word);
            let facts = words.of(word);
            let mut all = vec![word.to_owned()];
            if !is_small(word) {
                all.extend(facts.parts().iter().chain(facts.longer()).cloned());
            }
            all.into_iter().map(|form| {
                let stem = words.stem(&form);
                (form, stem)
            })
        })
        .collect();
    found.into_iter().collect()
}

/// The words of the lexicon are words people look for, also where no entry has them.
fn add_expressions(forms: &mut BTreeMap<String, String>, lexicon: &Lexicon, words: &WordFacts) {
    for (expression, targets) in &lexicon.expressions {
        let every = std::iter::once(expression).chain(targets);
        for word in every.flatten() {
            let form = forms.entry(word.clone());
            form.or_insert_with(|| words.stem(word));
        }
        if let [first, second] = expression.as_slice() {
            let joined = format!("{first}{second}");
            forms
                .entry(joined.clone())
                .or_insert_with(|| words.stem(&joined));
        }
    }
}

/// Stems of words in names, themes, summaries and the lexicon. People look for those in all their
/// forms; a word that only stands somewhere in a text is found as it stands there.
fn telling<'t>(
    analysis: &'t Analysis,
    documents: &'t [Arc<Document>],
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

/// The last parts of compounds: where an unknown word ends in one of these, it is cut there.
fn heads(forms: &BTreeMap<String, String>, words: &WordFacts) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let lasts: Vec<Option<String>> = forms
        .par_iter()
        .map(|(word, _)| words.of(word).parts().last().cloned())
        .collect();
    for last in lasts.into_iter().flatten() {
        *counts.entry(last).or_default() += 1;
    }
    let mut heads: Vec<_> = counts.into_iter().collect();
    heads.sort_by_key(|(head, count)| (std::cmp::Reverse(*count), head.clone()));
    heads.truncate(HEADS);
    heads.into_iter().map(|(head, _)| head).collect()
}

//! All words that can be looked for, and the entries each leads to.
//!
//! Words are taken together by their stem into a concept. A concept leads to the entries that have
//! it; to entries that have all parts of it ("kookles" to "koken" and "les"), when few have the
//! whole; and to what the lexicon says.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::forms::{Forms, used_forms};
use crate::search::index::IndexError;
use crate::search::inflections::inflections;
use crate::search::lexicon::Lexicon;
use crate::search::lists::Maker;
use crate::search::misspellings::misspellings;
use crate::search::plain_words::plain_words;
use crate::search::stems;
use crate::search::used_words::UsedWords;
use crate::search::weights::Weights;
use crate::search::word_counts::WordCounts;
use crate::search::words::WordFacts;

/// Entries with the steps of their weights, in order of their numbers.
pub type List = Vec<(u32, u8)>;

/// An expression of several words: found when the anchor and one form of each companion are in the
/// question, in any order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expression {
    /// Its words, as they stand in the lexicon.
    pub words: Vec<String>,
    /// The stem with which it is stored.
    pub anchor: Arc<str>,
    /// The other words, each as all of its forms.
    pub companions: Vec<Vec<String>>,
    /// Where it leads.
    pub list: List,
}

/// Words, what they lead to, and common misspellings.
#[derive(Debug)]
pub struct Vocabulary {
    /// The stem of every word that can be looked for.
    pub forms: Forms,
    /// Where stems lead.
    pub lists: HashMap<Arc<str>, List>,
    /// Expressions of several words.
    pub expressions: Vec<Expression>,
    /// The word that is meant, by misspelling.
    pub misspellings: BTreeMap<Arc<str>, Arc<str>>,
    /// Words that are spelt right and lead nowhere.
    pub plain: BTreeSet<Arc<str>>,
    /// Last parts of compounds, those of most words first.
    pub heads: Vec<String>,
}

/// Words that are there whatever entries say.
#[derive(Debug)]
struct Everyday {
    /// Words of the lexicon: words people look for, also where no entry has them.
    forms: Forms,
    /// Stems of what leads somewhere. People look for those in all their forms, as for words in names,
    /// themes and summaries; a word that only stands somewhere in a text is found as it stands there.
    leading: HashSet<Arc<str>>,
    /// Everyday words that have nothing to do with help.
    plain: Forms,
}

/// What a vocabulary is made of.
pub struct Words<'w> {
    /// All words of the entries.
    pub used: &'w WordCounts<'w>,
    /// Those that tell most of an entry.
    pub telling: &'w UsedWords<'w>,
    /// What there is to say about each.
    pub facts: &'w WordFacts,
}

/// How many last parts are told to the browser.
const HEADS: usize = 400;

impl Vocabulary {
    /// Gathers all that can be looked for.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn new(
        words: &Words<'_>,
        lexicon: &Lexicon,
        weights: &Weights<'_>,
    ) -> Result<Self, IndexError> {
        let facts = words.facts;
        let everyday = Everyday::new(lexicon, facts);
        let mut forms = everyday.with(used_forms(words.used, facts));
        let wanted = forms.values().cloned().collect();
        let stems = stems::look_up(wanted, weights, facts)?;
        let maker = Maker::new(weights, &stems, lexicon, facts);
        let mut lists = maker.lists();
        // The words of an expression must be known, also those that lead nowhere by themselves.
        let expressions = maker.expressions(lexicon);
        for stem in expressions.iter().flat_map(|led| &led.stems) {
            lists.entry(Arc::clone(stem)).or_default();
        }
        forms.retain(|_, stem| lists.contains_key(stem));
        let misspellings = misspellings(&forms, facts);
        let is_telling =
            |stem: &str| words.telling.has_stem(stem) || everyday.leading.contains(stem);
        let more = inflections(&forms, is_telling, facts);
        forms.extend(more);
        let is_new = |form: &str| !forms.contains_key(form) && !misspellings.contains_key(form);
        let (leading, plain) = everyday.plain_words(is_new, &lists);
        forms.extend(leading);
        Ok(Self {
            expressions: maker.anchored(&expressions, &forms),
            heads: heads(&forms, facts),
            forms,
            lists,
            misspellings,
            plain,
        })
    }

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

impl Everyday {
    fn new(lexicon: &Lexicon, words: &WordFacts) -> Self {
        let mut forms = Forms::new();
        let mut add = |word: &str| {
            let facts = words.of(word);
            forms.insert(Arc::clone(facts.word()), Arc::clone(facts.stem()));
        };
        for (expression, targets) in &lexicon.expressions {
            let every = std::iter::once(expression).chain(targets);
            every.flatten().for_each(|word| add(word));
            if let [first, second] = expression.as_slice() {
                add(&format!("{first}{second}"));
            }
        }
        let leading = lexicon.expressions.keys().flatten();
        Self {
            leading: leading.map(|word| words.stem(word)).collect(),
            plain: plain_words(words),
            forms,
        }
    }

    /// Adds the words of the lexicon to those of entries.
    fn with(&self, mut forms: Forms) -> Forms {
        for (form, stem) in &self.forms {
            let known = forms.entry(Arc::clone(form));
            known.or_insert_with(|| Arc::clone(stem));
        }
        forms
    }

    /// Everyday words that are new: those that lead somewhere, because they are forms of a word that
    /// does, and the others.
    fn plain_words(
        &self,
        is_new: impl Fn(&str) -> bool,
        lists: &HashMap<Arc<str>, List>,
    ) -> (Forms, BTreeSet<Arc<str>>) {
        let new = self.plain.iter().filter(|(form, _)| is_new(form));
        let (leading, plain): (Vec<_>, Vec<_>) =
            new.partition(|(_, stem)| lists.contains_key(*stem));
        let leading = leading.into_iter();
        let leading = leading.map(|(form, stem)| (Arc::clone(form), Arc::clone(stem)));
        let plain = plain.into_iter().map(|(form, _)| Arc::clone(form));
        (leading.collect(), plain.collect())
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

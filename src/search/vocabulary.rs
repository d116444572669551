//! All words that can be looked for, and the entries each leads to.
//!
//! Words are taken together by their stem into a concept. A concept leads to the entries that have
//! it; to entries that have all parts of it ("kookles" to "koken" and "les"), when few have the
//! whole; and to what the lexicon says.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::forms::{Forms, UsedForms};
use crate::search::index::IndexError;
use crate::search::inflections::inflections;
use crate::search::lexicon::Lexicon;
use crate::search::lists::Maker;
use crate::search::misspellings::misspellings;
use crate::search::plain_words::plain_words;
use crate::search::stems::{Stems, Wanted};
use crate::search::used_words::UsedWords;
use crate::search::weights::Weights;
use crate::search::word_counts::Turnover;
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
    /// Where stems lead. Lists that are the same are one in memory.
    pub lists: HashMap<Arc<str>, Arc<List>>,
    /// Expressions of several words.
    pub expressions: Vec<Expression>,
    /// The word that is meant, by misspelling.
    pub misspellings: BTreeMap<Arc<str>, Arc<str>>,
    /// Words that are spelt right and lead nowhere.
    pub plain: BTreeSet<Arc<str>>,
    /// Last parts of compounds, those of most words first.
    pub heads: Vec<String>,
    /// Stems that lead to more or to fewer entries than before the last update.
    pub resized: HashSet<Arc<str>>,
    everyday: Everyday,
    used: UsedForms,
    stems: Stems,
    distinct: Distinct,
}

/// Words that are there whatever entries say.
#[derive(Debug)]
struct Everyday {
    /// Words of the lexicon: words people look for, also where no entry has them.
    forms: Forms,
    /// Their stems.
    stems: HashSet<Arc<str>>,
    /// Stems of what leads somewhere. People look for those in all their forms, as for words in names,
    /// themes and summaries; a word that only stands somewhere in a text is found as it stands there.
    leading: HashSet<Arc<str>>,
    /// Everyday words that have nothing to do with help.
    plain: Forms,
}

/// One of every list that there is.
#[derive(Debug, Default)]
struct Distinct(HashSet<Arc<List>>);

/// What is different in the entries.
pub struct Change<'c> {
    /// Words that came and went.
    pub turnover: &'c Turnover,
    /// Stems of the entries that are different.
    pub touched: HashSet<Arc<str>>,
    /// The words that tell most of an entry, of all entries.
    pub telling: &'c UsedWords,
}

/// How many last parts are told to the browser.
const HEADS: usize = 400;

impl Vocabulary {
    /// What there is to look for without any entry.
    #[must_use]
    pub fn new(lexicon: &Lexicon, words: &WordFacts) -> Self {
        Self {
            forms: Forms::new(),
            lists: HashMap::new(),
            expressions: Vec::new(),
            misspellings: BTreeMap::new(),
            plain: BTreeSet::new(),
            heads: Vec::new(),
            resized: HashSet::new(),
            everyday: Everyday::new(lexicon, words),
            used: UsedForms::default(),
            stems: Stems::default(),
            distinct: Distinct::default(),
        }
    }

    /// Takes over what is different in the entries.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn update(
        &mut self,
        change: Change<'_>,
        lexicon: &Lexicon,
        weights: &Weights<'_>,
        words: &WordFacts,
    ) -> Result<(), IndexError> {
        let mut touched = change.touched;
        touched.extend(self.used.exchange(change.turnover, words));
        let wanted = Wanted {
            used: &self.used,
            lexicon: &self.everyday.stems,
        };
        let changed = self.stems.update(&wanted, touched, weights, words)?;
        let maker = Maker::new(weights, &self.stems, lexicon, words);
        self.resized = renew(&mut self.lists, &mut self.distinct, &maker, &changed);
        // The words of an expression must be known, also those that lead nowhere by themselves.
        let expressions = maker.expressions(lexicon);
        let nowhere = self.distinct.one(List::new());
        for stem in expressions.iter().flat_map(|led| &led.stems) {
            let list = self.lists.entry(Arc::clone(stem));
            list.or_insert_with(|| Arc::clone(&nowhere));
        }
        let (lists, everyday) = (&self.lists, &self.everyday);
        let mut forms = everyday.with(self.used.all());
        forms.retain(|_, stem| lists.contains_key(stem));
        self.misspellings = misspellings(&forms, words);
        let is_telling =
            |stem: &str| change.telling.has_stem(stem) || everyday.leading.contains(stem);
        let more = inflections(&forms, is_telling, words);
        forms.extend(more);
        let is_new =
            |form: &str| !forms.contains_key(form) && !self.misspellings.contains_key(form);
        let (leading, plain) = everyday.plain_words(is_new, lists);
        forms.extend(leading);
        self.expressions = maker.anchored(&expressions, &forms);
        self.plain = plain;
        self.heads = heads(&forms, words);
        self.forms = forms;
        Ok(())
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
                [word] => self.lists.get(words.of(word).stem()).map(Arc::as_ref),
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

/// Makes lists again that may not be what they were; returns the stems of which the list became longer
/// or shorter.
fn renew(
    lists: &mut HashMap<Arc<str>, Arc<List>>,
    distinct: &mut Distinct,
    maker: &Maker<'_>,
    changed: &HashSet<Arc<str>>,
) -> HashSet<Arc<str>> {
    let depending = maker.depending_on(changed);
    let made: Vec<_> = depending
        .into_par_iter()
        .map(|stem| (stem, maker.list(stem)))
        .collect();
    let mut resized = HashSet::new();
    let is_left = |stem: &Arc<str>, list: &List| maker.knows(stem) && !list.is_empty();
    for (stem, list) in lists.extract_if(|stem, list| !is_left(stem, list)) {
        distinct.forget(list);
        resized.insert(stem);
    }
    for (stem, list) in made {
        let length = list.len();
        let before = if list.is_empty() {
            lists.remove(stem)
        } else {
            lists.insert(Arc::clone(stem), distinct.one(list))
        };
        if before.as_ref().map_or(0, |before| before.len()) != length {
            resized.insert(Arc::clone(stem));
        }
        before
            .into_iter()
            .for_each(|before| distinct.forget(before));
    }
    resized
}

impl Distinct {
    /// The one that is the same as this.
    fn one(&mut self, list: List) -> Arc<List> {
        if let Some(known) = self.0.get(&list) {
            return Arc::clone(known);
        }
        let list = Arc::new(list);
        self.0.insert(Arc::clone(&list));
        list
    }

    /// Forgets a list when nothing else holds it.
    fn forget(&mut self, list: Arc<List>) {
        if Arc::strong_count(&list) == 2 {
            self.0.remove(&list);
        }
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
            stems: forms.values().cloned().collect(),
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
        lists: &HashMap<Arc<str>, Arc<List>>,
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

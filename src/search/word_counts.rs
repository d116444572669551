//! How often words stand in entries, kept up to date when some of the entries change.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::document::{Document, Field};

/// How often things are there.
#[derive(Debug)]
pub struct Tally<T>(HashMap<T, u32>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Hash + Eq> Tally<T> {
    /// Counts one more; whether it was not there before.
    pub fn add(&mut self, thing: T) -> bool {
        let times = self.0.entry(thing).or_default();
        *times += 1;
        *times == 1
    }

    /// Counts one less; whether none is left.
    pub fn take<Q: Hash + Eq + ?Sized>(&mut self, thing: &Q) -> bool
    where
        T: std::borrow::Borrow<Q>,
    {
        let Some(times) = self.0.get_mut(thing) else {
            return false;
        };
        *times -= 1;
        let is_last = *times == 0;
        if is_last {
            self.0.remove(thing);
        }
        is_last
    }

    /// Whether there is one.
    pub fn has<Q: Hash + Eq + ?Sized>(&self, thing: &Q) -> bool
    where
        T: std::borrow::Borrow<Q>,
    {
        self.0.contains_key(thing)
    }

    /// All things that are there, in no order.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.0.keys()
    }
}

/// How often each word stands in some fields of entries.
#[derive(Debug)]
pub struct WordCounts {
    fields: &'static [Field],
    counts: HashMap<String, u32>,
}

/// Words that were not there before, and words that are not there any more.
#[derive(Debug, Default)]
pub struct Turnover {
    /// New words, in no order.
    pub came: Vec<String>,
    /// Lost words, in no order.
    pub went: Vec<String>,
}

impl WordCounts {
    /// Counts in these fields.
    pub fn of(fields: &'static [Field]) -> Self {
        Self {
            fields,
            counts: HashMap::new(),
        }
    }

    /// Takes entries in the place of others.
    pub fn exchange(&mut self, gone: &[&Document], come: &[&Document]) -> Turnover {
        let mut turnover = Turnover::default();
        for (word, times) in counts(come, self.fields) {
            match self.counts.get_mut(word) {
                Some(known) => *known += times,
                None => {
                    self.counts.insert(word.to_owned(), times);
                    turnover.came.push(word.to_owned());
                }
            }
        }
        for (word, times) in counts(gone, self.fields) {
            let Some(known) = self.counts.get_mut(word) else {
                continue;
            };
            *known = known.saturating_sub(times);
            if *known == 0 {
                self.counts.remove(word);
                turnover.went.push(word.to_owned());
            }
        }
        turnover
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.counts.keys().map(String::as_str)
    }

    /// All words and how often each is there, in no order.
    pub fn all(&self) -> impl Iterator<Item = (&str, u32)> {
        let all = self.counts.iter();
        all.map(|(word, times)| (word.as_str(), *times))
    }
}

type Counts<'d> = HashMap<&'d str, u32>;

fn counts<'d>(documents: &[&'d Document], fields: &[Field]) -> Counts<'d> {
    let add = |mut all: Counts<'d>, document: &&'d Document| {
        for word in words_in(document, fields) {
            *all.entry(word).or_default() += 1;
        }
        all
    };
    let join = |mut all: Counts<'d>, other: Counts<'d>| {
        for (word, times) in other {
            *all.entry(word).or_default() += times;
        }
        all
    };
    let parts = documents.par_iter().fold(Counts::new, add);
    parts.reduce(Counts::new, join)
}

/// The words of some fields of an entry.
pub fn words_in<'d, 'f>(
    document: &'d Document,
    fields: &'f [Field],
) -> impl Iterator<Item = &'d str> + use<'d, 'f> {
    let texts = fields.iter();
    let texts = texts.map(|field| document.texts[*field as usize].as_str());
    let words = texts.flat_map(|text| text.split(' '));
    words.filter(|word| !word.is_empty() && *word != ".")
}

/// Entries as they were and as they are, told apart by what they are in memory.
pub fn exchanged<'d>(
    before: &'d [Arc<Document>],
    now: &'d [Arc<Document>],
) -> (Vec<&'d Document>, Vec<&'d Document>) {
    let address = |one: &Arc<Document>| Arc::as_ptr(one);
    let was: std::collections::HashSet<_> = before.iter().map(address).collect();
    let is: std::collections::HashSet<_> = now.iter().map(address).collect();
    let gone = before.iter().filter(|one| !is.contains(&address(one)));
    let come = now.iter().filter(|one| !was.contains(&address(one)));
    (
        gone.map(Arc::as_ref).collect(),
        come.map(Arc::as_ref).collect(),
    )
}

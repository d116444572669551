//! The index at the back: every name, and the everyday words by which people look for it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{PublicMap, ShownId};
use crate::outputs::site::Lists;
use crate::words::dutch::{stem, words};
use crate::words::order::{in_order, initial, without_article};

/// A word leads to so many entries at most, the nearest ones; more would not help to choose.
const MOST_ENTRIES: usize = 4;

/// A longer expression is found under its first word as well, or not looked for at all.
const LONGEST: usize = 24;

/// The lines under one letter.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct IndexLetter {
    letter: String,
    regels: Vec<RegisterLine>,
}

/// A word, and the entries it leads to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RegisterLine {
    woord: String,
    /// Whether it is the name of an entry.
    naam: bool,
    /// Slugs of entries, nearest first.
    waar: Vec<String>,
}

/// All words by letter, in Dutch order. `printed` are the entries of the guide, nearest first.
pub(crate) fn index(map: &PublicMap, lists: &Lists, printed: &[ShownId]) -> Vec<IndexLetter> {
    let mut lines = RegisterLines::default();
    let entries = printed.iter().map(|id| map.entry(*id));
    for entry in entries.clone() {
        lines.add(entry.name, true, entry.slug);
        if let Some(inverted) = without_article(entry.name) {
            lines.add(&inverted, true, entry.slug);
        }
    }
    for entry in entries {
        for word in entry.other_names.iter().chain(entry.search_words) {
            lines.add(word, false, entry.slug);
        }
    }
    lines.add_everyday(map, lists, printed);
    lines.by_letter()
}

/// Lines by the stems of their words, so that "Koffie" and "koffie", "boek" and "boeken" are one.
#[derive(Default)]
struct RegisterLines {
    by_words: BTreeMap<Vec<String>, RegisterLine>,
}

impl RegisterLines {
    fn add(&mut self, word: &str, is_name: bool, slug: &str) {
        let key: Vec<_> = words(word).iter().map(|word| stem(word)).collect();
        if key.is_empty() || (!is_name && word.chars().count() > LONGEST) {
            return;
        }
        let line = self.by_words.entry(key).or_insert_with(|| RegisterLine {
            woord: word.to_owned(),
            naam: is_name,
            waar: Vec::new(),
        });
        let full = line.waar.len() >= MOST_ENTRIES && !is_name;
        if !full && !line.waar.iter().any(|known| known == slug) {
            line.waar.push(slug.to_owned());
        }
    }

    /// Everyday words that the map's own editors wrote down, and the entries whose names they lead to.
    fn add_everyday(&mut self, map: &PublicMap, lists: &Lists, printed: &[ShownId]) {
        let printed: BTreeSet<_> = printed.iter().copied().collect();
        let entries = lists.shown.iter().filter(|id| printed.contains(id));
        let entries = entries.map(|id| map.entry(*id));
        let by_name: BTreeMap<_, _> = entries
            .map(|entry| (words(entry.name), entry.slug))
            .collect();
        for line in map.lexicon().iter().filter(|line| !line.shared) {
            let targets = line.targets.iter();
            let targets: Vec<_> = targets
                .filter_map(|target| by_name.get(&words(&target.value)))
                .collect();
            for word in &line.words {
                for slug in &targets {
                    self.add(&word.value, false, slug);
                }
            }
        }
    }

    fn by_letter(self) -> Vec<IndexLetter> {
        let lines = self.by_words.into_values().collect();
        // A name such as "'t Huis" comes first in order, but stands under its letter.
        let mut letters: BTreeMap<String, Vec<RegisterLine>> = BTreeMap::new();
        for line in in_order(lines, |line: &RegisterLine| &line.woord) {
            let letter = initial(&line.woord).to_uppercase();
            letters.entry(letter).or_default().push(line);
        }
        let letters = letters.into_iter();
        letters
            .map(|(letter, regels)| IndexLetter { letter, regels })
            .collect()
    }
}

//! The index at the back: every name, and the everyday words by which people look for it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{Entry, EntryId, SocialMap};
use crate::words::dutch::{fold, stem, words};
use crate::words::order::order_of_names;

/// A word leads to so many entries at most, the nearest ones; more would not help to choose.
const MOST_ENTRIES: usize = 4;

/// A longer expression is found under its first word as well, or not looked for at all.
const LONGEST: usize = 24;

/// The lines under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct IndexLetter {
    letter: String,
    regels: Vec<IndexLine>,
}

/// A word, and the entries it leads to.
#[derive(Debug, Clone, Serialize)]
pub struct IndexLine {
    woord: String,
    /// Whether it is the name of an entry.
    naam: bool,
    /// Slugs of entries, nearest first.
    waar: Vec<String>,
}

/// All words by letter, in Dutch order. `shown` are the entries of the guide, nearest first.
pub fn index(directory: &SocialMap, order: &[EntryId], shown: &[EntryId]) -> Vec<IndexLetter> {
    let mut lines = Lines::default();
    let entries = shown.iter().map(|id| directory.entry(*id));
    for entry in entries.clone() {
        lines.add(&entry.name.value, true, entry);
        if let Some(inverted) = without_article(&entry.name.value) {
            lines.add(&inverted, true, entry);
        }
    }
    for entry in entries {
        let details = &entry.details;
        for word in details.other_names.iter().chain(&details.search_words) {
            lines.add(word, false, entry);
        }
    }
    lines.add_everyday(directory, order, shown);
    lines.by_letter()
}

/// Lines by the stems of their words, so that "Koffie" and "koffie", "boek" and "boeken" are one.
#[derive(Default)]
struct Lines {
    by_words: BTreeMap<Vec<String>, IndexLine>,
}

impl Lines {
    fn add(&mut self, word: &str, is_name: bool, entry: &Entry) {
        let key: Vec<_> = words(word).iter().map(|word| stem(word)).collect();
        if key.is_empty() || (!is_name && word.chars().count() > LONGEST) {
            return;
        }
        let line = self.by_words.entry(key).or_insert_with(|| IndexLine {
            woord: word.to_owned(),
            naam: is_name,
            waar: Vec::new(),
        });
        let full = line.waar.len() >= MOST_ENTRIES && !is_name;
        if !full && !line.waar.contains(&entry.slug) {
            line.waar.push(entry.slug.clone());
        }
    }

    /// Everyday words that the map's own editors wrote down, and the entries whose names they lead to.
    fn add_everyday(&mut self, directory: &SocialMap, order: &[EntryId], shown: &[EntryId]) {
        let shown: BTreeSet<_> = shown.iter().copied().collect();
        let mut by_name: BTreeMap<Vec<String>, EntryId> = BTreeMap::new();
        for id in order.iter().filter(|id| shown.contains(id)) {
            by_name.insert(words(&directory.entry(*id).name.value), *id);
        }
        for line in directory.lexicon.iter().filter(|line| !line.shared) {
            let targets = line.targets.iter();
            let targets: Vec<_> = targets
                .filter_map(|target| by_name.get(&words(&target.value)))
                .collect();
            for word in &line.words {
                for id in &targets {
                    self.add(&word.value, false, directory.entry(**id));
                }
            }
        }
    }

    fn by_letter(self) -> Vec<IndexLetter> {
        let lines: Vec<_> = self.by_words.into_values().collect();
        let names: Vec<_> = lines.iter().map(|line| line.woord.as_str()).collect();
        let ranks = order_of_names(&names);
        let mut ranked: Vec<_> = ranks.into_iter().zip(lines).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut letters: Vec<IndexLetter> = Vec::new();
        for (_, line) in ranked {
            let letter = letter_of(&line.woord);
            // A name such as "'t Huis" comes first in order, but stands under its letter.
            match letters.iter_mut().find(|known| known.letter == letter) {
                Some(known) => known.regels.push(line),
                None => letters.push(IndexLetter {
                    letter,
                    regels: vec![line],
                }),
            }
        }
        letters.sort_by(|one, other| one.letter.cmp(&other.letter));
        letters
    }
}

/// The letter that a word stands under; `0-9` for what starts with something else.
fn letter_of(word: &str) -> String {
    let first = word.chars().find(|c| c.is_alphanumeric());
    let folded = first.map(|c| fold(&c.to_string())).unwrap_or_default();
    let letter = folded.chars().next().filter(|c| c.is_alphabetic());
    letter.map_or_else(|| "0-9".to_owned(), |c| c.to_uppercase().collect())
}

/// "De Vraagbaak" is also looked for under V.
fn without_article(name: &str) -> Option<String> {
    ["De ", "Het ", "Een "].iter().find_map(|article| {
        let rest = name.strip_prefix(article)?;
        Some(format!("{rest}, {}", article.trim_end()))
    })
}

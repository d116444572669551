//! A to Z: names, other names and everyday words, by letter.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{PublicMap, address};
use crate::outputs::site::language::{Lang, SiteLanguage};
use crate::outputs::site::lists::Lists;
use crate::words::dutch::words;
use crate::words::order::{in_order, initial, without_article};

/// One line of A to Z.
#[derive(Debug, Serialize)]
pub(crate) struct IndexLine {
    woord: String,
    /// The entry's name, when the word is not the name itself.
    zie: Option<String>,
    pad: String,
    /// The language of the word.
    taal: Lang,
    /// The language of the name.
    taal_zie: Lang,
}

/// The lines under one letter.
#[derive(Debug, Serialize)]
pub(crate) struct Letter {
    /// The letter, or `0-9`.
    pub(crate) letter: String,
    /// Part of an address.
    pub(crate) slug: String,
    /// Lines in Dutch order.
    pub(crate) regels: Vec<IndexLine>,
}

/// All letters.
#[derive(Debug)]
pub(crate) struct AToZ {
    /// In Dutch order; those of other scripts follow.
    pub(crate) letters: Vec<Letter>,
    /// Whether every letter has a page of its own.
    pub(crate) by_letter: bool,
}

/// More lines than this are spread over a page per letter: some 20 kB, compressed.
const LINES_ON_ONE_PAGE: usize = 1_500;

/// Everyday expressions, each with the name and the slug of the entry that it leads to first.
pub(crate) type Everyday = [(String, String, String)];

impl AToZ {
    /// Sorts the words of a map.
    #[must_use]
    pub(crate) fn new(
        map: &PublicMap,
        lists: &Lists,
        everyday: &Everyday,
        language: &SiteLanguage,
    ) -> Self {
        let mut lines = entry_lines(map, lists, language);
        lines.extend(everyday_lines(map, everyday, language));
        let by_letter = lines.len() > LINES_ON_ONE_PAGE;
        let mut letters: BTreeMap<String, Vec<IndexLine>> = BTreeMap::new();
        for line in in_order(lines, |line| &line.woord) {
            letters.entry(initial(&line.woord)).or_default().push(line);
        }
        let letters = in_order(letters.into_iter().collect(), |(letter, _)| letter);
        let letters = letters.map(|(letter, regels)| Letter {
            slug: slug_of(&letter),
            letter: letter.to_uppercase(),
            regels,
        });
        Self {
            letters: letters.collect(),
            by_letter,
        }
    }
}

/// A letter as part of an address.
fn slug_of(letter: &str) -> String {
    match letter.chars().next() {
        Some(c) if !c.is_ascii() => format!("u{:x}", u32::from(c)),
        _ => letter.to_owned(),
    }
}

fn entry_lines(map: &PublicMap, lists: &Lists, language: &SiteLanguage) -> Vec<IndexLine> {
    let mut lines = Vec::new();
    for id in &lists.shown {
        let entry = map.entry(*id);
        let name = entry.name;
        let pad = address::entry(entry.slug);
        let taal = language.lang(entry.translated.is_some());
        lines.push(IndexLine {
            woord: name.to_owned(),
            zie: None,
            pad: pad.clone(),
            taal,
            taal_zie: None,
        });
        let mut seen = vec![words(name)];
        let inverted = without_article(name);
        let other_words = entry.other_names.iter().chain(entry.search_words);
        let own_words = other_words.map(|word| (word, language.lang(false)));
        for (word, lang) in inverted.iter().map(|word| (word, taal)).chain(own_words) {
            let folded = words(word);
            if !seen.contains(&folded) {
                seen.push(folded);
                lines.push(IndexLine {
                    woord: word.clone(),
                    zie: Some(name.to_owned()),
                    pad: pad.clone(),
                    taal: lang,
                    taal_zie: taal,
                });
            }
        }
    }
    lines
}

/// Everyday words of the lexicon, each with the entry that helps first: for whoever has no script,
/// this is what search is for others.
fn everyday_lines<'e>(
    map: &'e PublicMap,
    everyday: &'e Everyday,
    language: &'e SiteLanguage,
) -> impl Iterator<Item = IndexLine> + 'e {
    let entries = map.entries().map(|(_, entry)| entry);
    let translated = entries.filter(|entry| entry.translated.is_some());
    let done: BTreeSet<_> = translated.map(|entry| entry.slug).collect();
    everyday.iter().map(move |(word, name, slug)| IndexLine {
        woord: word.clone(),
        zie: Some(name.clone()),
        pad: address::entry(slug),
        taal: language.lang(false),
        taal_zie: language.lang(done.contains(slug.as_str())),
    })
}

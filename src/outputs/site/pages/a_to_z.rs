//! Names, other names and everyday words, by letter.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::edition::Lang;
use crate::outputs::site::map_site::MapSite;
use crate::words::dutch::words;
use crate::words::order::{in_order, initial, without_article};

/// One line of A to Z.
#[derive(Debug, Serialize)]
pub struct IndexLine {
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
pub struct Letter {
    /// The letter, or `0-9`.
    pub letter: String,
    /// Part of an address.
    pub slug: String,
    /// Lines in Dutch order.
    pub regels: Vec<IndexLine>,
}

/// Names, other names and everyday words, by letter.
pub fn letters(site: &MapSite) -> Vec<Letter> {
    let mut letters: BTreeMap<String, Vec<IndexLine>> = BTreeMap::new();
    for line in in_order(index_lines(site), |line| &line.woord) {
        letters.entry(initial(&line.woord)).or_default().push(line);
    }
    // Letters of other scripts follow.
    let letters = in_order(letters.into_iter().collect(), |(letter, _)| letter);
    letters
        .map(|(letter, regels)| Letter {
            slug: slug_of(&letter),
            letter: letter.to_uppercase(),
            regels,
        })
        .collect()
}

/// A letter as part of an address.
fn slug_of(letter: &str) -> String {
    match letter.chars().next() {
        Some(c) if !c.is_ascii() => format!("u{:x}", u32::from(c)),
        _ => letter.to_owned(),
    }
}

fn index_lines(site: &MapSite) -> Vec<IndexLine> {
    let mut lines = Vec::new();
    for id in &site.lists.shown {
        let entry = site.map.entry(*id);
        let name = entry.name;
        let pad = address::entry(entry.slug);
        let taal = site.lang(entry.translated.is_some());
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
        let own_words = other_words.map(|word| (word, site.lang(false)));
        for (word, mark) in inverted.iter().map(|word| (word, taal)).chain(own_words) {
            let folded = words(word);
            if !seen.contains(&folded) {
                seen.push(folded);
                lines.push(IndexLine {
                    woord: word.clone(),
                    zie: Some(name.to_owned()),
                    pad: pad.clone(),
                    taal: mark,
                    taal_zie: taal,
                });
            }
        }
    }
    lines.extend(everyday_lines(site));
    lines
}

/// Everyday words of the lexicon, each with the entry that helps first: for who has no script, this
/// is what search is for others.
fn everyday_lines<'s>(site: &'s MapSite) -> impl Iterator<Item = IndexLine> + 's {
    let entries = site.map.entries().map(|(_, entry)| entry);
    let translated = entries.filter(|entry| entry.translated.is_some());
    let done: BTreeSet<_> = translated.map(|entry| entry.slug).collect();
    let translated = move |slug: &String| done.contains(slug.as_str());
    let everyday = site.search.index.everyday.iter();
    everyday.map(move |(word, name, slug)| IndexLine {
        woord: word.clone(),
        zie: Some(name.clone()),
        pad: address::entry(slug),
        taal: site.lang(false),
        taal_zie: site.lang(translated(slug)),
    })
}

//! Names, other names and everyday words, by letter.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::map_site::MapSite;
use crate::words::dutch::{fold, words};
use crate::words::order::order_of_names;

/// One line of A to Z.
#[derive(Debug, Serialize)]
pub struct IndexLine {
    woord: String,
    /// The entry's name, when the word is not the name itself.
    zie: Option<String>,
    pad: String,
    /// Attributes for the word.
    merk: &'static str,
    /// Attributes for the name.
    merk_zie: &'static str,
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
    let mut lines: Vec<_> = index_lines(site).into_iter().map(Some).collect();
    let words: Vec<_> = lines
        .iter()
        .flatten()
        .map(|line| line.woord.as_str())
        .collect();
    let ranks = order_of_names(&words);
    let mut order: Vec<_> = (0..lines.len()).collect();
    order.sort_by_key(|at| ranks[*at]);
    let mut letters: BTreeMap<String, Vec<IndexLine>> = BTreeMap::new();
    for line in order.into_iter().filter_map(|at| lines[at].take()) {
        letters
            .entry(letter_of(&line.woord))
            .or_default()
            .push(line);
    }
    in_order(letters)
}

/// Letters in the order of names; those of other scripts follow.
fn in_order(letters: BTreeMap<String, Vec<IndexLine>>) -> Vec<Letter> {
    let names: Vec<_> = letters.keys().map(String::as_str).collect();
    let ranks = order_of_names(&names);
    let mut ranked: Vec<_> = ranks.into_iter().zip(letters).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let letter = |(_, (letter, regels)): (u32, (String, Vec<IndexLine>))| Letter {
        slug: slug_of(&letter),
        letter: letter.to_uppercase(),
        regels,
    };
    ranked.into_iter().map(letter).collect()
}

/// The letter that a word stands under: `a` to `z`, a letter of another script, or `0-9` for what
/// starts with something else.
fn letter_of(word: &str) -> String {
    let first = word.chars().find(|c| c.is_alphanumeric());
    let folded = first.map(|c| fold(&c.to_string())).unwrap_or_default();
    let letter = folded.chars().next().filter(|c| c.is_alphabetic());
    letter.map_or_else(|| DIGITS.to_owned(), |c| c.to_string())
}

/// What stands for all digits.
const DIGITS: &str = "0-9";

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
        let merk = site.mark(entry.translated.is_some());
        lines.push(IndexLine {
            woord: name.to_owned(),
            zie: None,
            pad: pad.clone(),
            merk,
            merk_zie: "",
        });
        let mut seen = vec![words(name)];
        let inverted = without_article(name);
        let other_words = entry.other_names.iter().chain(entry.search_words);
        let own_words = other_words.map(|word| (word, site.mark(false)));
        for (word, mark) in inverted.iter().map(|word| (word, merk)).chain(own_words) {
            let folded = words(word);
            if !seen.contains(&folded) {
                seen.push(folded);
                lines.push(IndexLine {
                    woord: word.clone(),
                    zie: Some(name.to_owned()),
                    pad: pad.clone(),
                    merk: mark,
                    merk_zie: merk,
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
        merk: site.mark(false),
        merk_zie: site.mark(translated(slug)),
    })
}

/// "De Vraagbaak" is also looked for under V.
fn without_article(name: &str) -> Option<String> {
    ["De ", "Het ", "Een "].iter().find_map(|article| {
        Some(format!(
            "{}, {}",
            name.strip_prefix(article)?,
            article.trim_end()
        ))
    })
}

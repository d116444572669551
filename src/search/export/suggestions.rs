//! What somebody may be typing: names of entries, and words that entries and the lexicon use.

use std::collections::{BTreeMap, HashSet};

use super::super::document::{Document, Field};
use super::super::lexicon::Lexicon;
use super::super::vocabulary::Vocabulary;
use super::{Packed, pack};
use crate::dutch::{is_small, stem, words};

/// About how many bytes a file has before compression.
const BYTES: usize = 6_000;

/// A word that leads to fewer entries is found by their names.
const FEWEST: usize = 2;

/// The shortest word worth suggesting.
const SHORTEST: usize = 4;

/// Suggestions in the order of what somebody types, each with how many entries it finds.
pub fn files(documents: &[Document], vocabulary: &Vocabulary, lexicon: &Lexicon) -> Packed {
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for document in documents {
        let all = words(&document.title);
        let start = all.iter().position(|word| !is_small(word));
        if let Some(start) = start {
            // A name is found under its first word that says something: "De Linde" under "linde".
            found.insert((all[start..].join(" "), document.title.clone()), 1);
        }
    }
    for (word, count) in known_words(documents, vocabulary, lexicon) {
        found.insert((word.clone(), word), count);
    }
    let mut contents: Vec<(String, String, Vec<serde_json::Value>)> = Vec::new();
    let mut size = usize::MAX;
    for ((key, shown), count) in found {
        let more = shown.len() + 6;
        if size.saturating_add(more) > BYTES {
            contents.push((key.clone(), String::new(), Vec::new()));
            size = 0;
        }
        size += more;
        if let Some((_, last, items)) = contents.last_mut() {
            items.push(serde_json::json!([shown, count]));
            *last = key;
        }
    }
    let contents = contents
        .into_iter()
        .map(|(first, last, items)| pack::Content {
            first,
            last,
            bytes: serde_json::Value::Array(items).to_string().into_bytes(),
        });
    pack::finish('s', contents.collect())
}

/// Words of names, themes and the lexicon, with the number of entries they lead to.
fn known_words(
    documents: &[Document],
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) -> BTreeMap<String, usize> {
    let fields = [Field::Title, Field::Names];
    let texts = documents
        .iter()
        .flat_map(|document| fields.map(|field| document.texts[field as usize].as_str()));
    let distinct: HashSet<&str> = texts.flat_map(|text| text.split(' ')).collect();
    let written = distinct.into_iter().map(str::to_owned);
    let everyday = lexicon
        .expressions
        .iter()
        .flat_map(|(expression, targets)| {
            std::iter::once(expression.join(" "))
                .chain(targets.iter().map(|target| target.join(" ")))
        });
    let mut found = BTreeMap::new();
    for word in written.chain(everyday) {
        let letters = word.chars().all(|c| c.is_alphabetic() || c == ' ');
        if word.len() < SHORTEST || !letters || is_small(&word) || found.contains_key(&word) {
            continue;
        }
        let list = vocabulary.lists.get(&stem(&word.replace(' ', "")));
        if let Some(list) = list.filter(|list| list.len() >= FEWEST) {
            found.insert(word, list.len());
        }
    }
    found
}

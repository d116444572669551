//! What somebody may be typing: names of entries, and words that entries and the lexicon use.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::document::{Document, Field};
use super::super::lexicon::Lexicon;
use super::super::vocabulary::Vocabulary;
use super::super::words::WordFacts;
use super::{Packed, pack};
use crate::dutch::{self, is_small};

/// About how many bytes a file has before compression.
const BYTES: usize = 6_000;

/// A word that leads to fewer entries is found by their names.
const FEWEST: usize = 2;

/// The shortest word worth suggesting.
const SHORTEST: usize = 4;

/// Suggestions in the order of what somebody types, each with how many entries it finds.
pub fn files(
    documents: &[Arc<Document>],
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
    words: &WordFacts,
) -> Packed {
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for document in documents {
        let all = dutch::words(&document.title);
        let start = all.iter().position(|word| !is_small(word));
        if let Some(start) = start {
            // A name is found under its first word that says something: "De Linde" under "linde".
            found.insert((all[start..].join(" "), document.title.clone()), 1);
        }
    }
    for (word, count) in known_words(documents, vocabulary, lexicon, words) {
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

/// Words of names and themes, and what the lexicon leads to, with the number of entries they lead
/// to. Of the forms of one word the one that entries use most stands for all.
fn known_words(
    documents: &[Arc<Document>],
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
    words: &WordFacts,
) -> BTreeMap<String, usize> {
    let fields = [Field::Title, Field::Names, Field::Terms, Field::Summary];
    let texts = documents
        .iter()
        .flat_map(|document| fields.map(|field| document.texts[field as usize].as_str()));
    let mut used: HashMap<&str, usize> = HashMap::new();
    for word in texts.flat_map(|text| text.split(' ')) {
        *used.entry(word).or_default() += 1;
    }
    let targets = lexicon
        .expressions
        .values()
        .flatten()
        .map(|target| target.join(" "));
    let targets: Vec<String> = targets.collect();
    for target in &targets {
        used.entry(target).or_default();
    }
    let mut best: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for (word, count) in used {
        let letters = word.chars().all(|c| c.is_alphabetic() || c == ' ');
        if word.len() >= SHORTEST && letters && !is_small(word) {
            let most = best.entry(words.stem(&word.replace(' ', ""))).or_default();
            *most = (*most).max((count, word));
        }
    }
    let known = best.into_iter().filter_map(|(stem, (_, word))| {
        let list = vocabulary.lists.get(&stem)?;
        (list.len() >= FEWEST).then(|| (word.to_owned(), list.len()))
    });
    known.collect()
}

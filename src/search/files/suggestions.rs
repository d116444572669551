//! What somebody may be typing: names of entries, and words that entries and the lexicon use.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::search::documents::collection::Collection;
use crate::search::documents::document::Document;
use crate::search::documents::lexicon::Lexicon;
use crate::search::files::borders::Borders;
use crate::search::files::packing::ShardContent;
use crate::search::vocabulary::Vocabulary;
use crate::search::vocabulary::used_words::UsedWords;
use crate::search::word_facts::WordFacts;
use crate::words::dutch::{self, is_small};

/// A word that leads to fewer entries is found by their names.
const FEWEST: usize = 2;

/// The shortest word worth suggesting.
const SHORTEST: usize = 4;

/// Suggestions in the order of what somebody types, each with how many entries it finds.
pub(crate) fn suggestions(
    collection: &Collection,
    vocabulary: &Vocabulary,
    telling: &UsedWords<'_>,
    facts: &WordFacts,
) -> Vec<ShardContent> {
    let best = best_words(telling, &collection.lexicon, facts);
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for document in &collection.documents {
        found.extend(by_name(document).map(|key| (key, 1)));
    }
    for (word, count) in leading_words(&best, vocabulary) {
        found.insert((word.to_owned(), word.to_owned()), count);
    }
    shards(found)
}

/// A name is found under its first word that says something: "De Linde" under "linde".
fn by_name(document: &Document) -> Option<(String, String)> {
    let all = dutch::words(&document.title);
    let start = all.iter().position(|word| !is_small(word))?;
    Some((all[start..].join(" "), document.title.clone()))
}

fn shards(found: BTreeMap<(String, String), usize>) -> Vec<ShardContent> {
    let mut contents: Vec<(String, String, Vec<serde_json::Value>)> = Vec::new();
    let mut borders = Borders::default();
    for ((key, shown), count) in found {
        let more = shown.len() + 6;
        if borders.begins(&key, more) {
            contents.push((key.clone(), String::new(), Vec::new()));
            borders.grow(more);
        }
        if let Some((_, last, items)) = contents.last_mut() {
            items.push(serde_json::json!([shown, count]));
            *last = key;
        }
    }
    let contents = contents
        .into_iter()
        .map(|(first, last, items)| ShardContent {
            first,
            last,
            bytes: serde_json::Value::Array(items).to_string().into_bytes(),
        });
    contents.collect()
}

/// Words of names and themes, and what the lexicon leads to, by stem. Of the forms of one word the one
/// that entries use most stands for all.
fn best_words(
    telling: &UsedWords<'_>,
    lexicon: &Lexicon,
    words: &WordFacts,
) -> BTreeMap<Arc<str>, String> {
    let targets = lexicon.expressions.values().flatten();
    let targets: Vec<String> = targets.map(|target| target.join(" ")).collect();
    let mut used: HashMap<&str, u32> = telling.counts().collect();
    for target in &targets {
        used.entry(target).or_default();
    }
    let mut best: BTreeMap<Arc<str>, (u32, &str)> = BTreeMap::new();
    for (word, count) in used {
        let letters = word.chars().all(|c| c.is_alphabetic() || c == ' ');
        if word.len() >= SHORTEST && letters && !is_small(word) {
            let most = best.entry(words.stem(&word.replace(' ', ""))).or_default();
            *most = (*most).max((count, word));
        }
    }
    let best = best.into_iter();
    best.map(|(stem, (_, word))| (stem, word.to_owned()))
        .collect()
}

/// The words that lead to several entries, each with how many.
fn leading_words<'w>(
    best: &'w BTreeMap<Arc<str>, String>,
    vocabulary: &Vocabulary,
) -> BTreeMap<&'w str, usize> {
    let known = best.iter().filter_map(|(stem, word)| {
        let list = vocabulary.lists.get(stem)?;
        (list.len() >= FEWEST).then_some((word.as_str(), list.len()))
    });
    known.collect()
}

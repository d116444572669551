//! Which entries answer a question, best first.
//!
//! The weight of an entry is the sum of the weights of the words it has, made larger the more of
//! the words it has and a little the nearer it is. Whole numbers only, so that the browser
//! (`5-rangschikken.js`) comes to exactly the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::search::ask::loaded::LoadedShards;
use crate::search::ask::question::Question;
use crate::search::ask::store::{DamagedShard, ShardStore};
use crate::search::ask::understand::{UnderstoodWord, understand};
use crate::search::documents::filters::Filters;
use crate::search::files::manifest::Manifest;
use crate::search::files::shard::{ListAddress, ListRef, WordTarget};

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Number of the entry.
    pub entry: u32,
    /// What it weighs; only the order means something.
    pub(crate) score: u32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Entries, best first.
    pub hits: Vec<Hit>,
    /// What became of each word of the question.
    pub(crate) words: Vec<UnderstoodWord>,
}

/// The share of nearness: 1 in this many.
const NEARNESS: u32 = 40;
/// More than any sum of weights.
const FIRST: u32 = 1 << 30;

/// Looks for entries.
///
/// # Errors
/// When a shard of the index is missing or damaged.
pub fn ask(
    manifest: &Manifest,
    store: &ShardStore,
    text: &str,
    filters: &Filters,
    literal: bool,
) -> Result<Answer, DamagedShard> {
    let question = Question::new(text);
    let mut shards = LoadedShards::new(manifest, store);
    let words = understand(&mut shards, &question.words, literal || question.only_small)?;
    let slots = slots(&shards, &question, &words);
    let mut scores = weigh(manifest, &shards, &slots);
    if question.vague {
        // Somebody who does not know what to look for is best helped by a person.
        for door in &manifest.front_doors {
            scores.insert(*door, FIRST - door);
        }
    }
    if let Some(allowed) = allowed(manifest, store, filters)? {
        if question.words.is_empty() {
            // Only choices, no words: all that fit, nearest first.
            scores.extend(allowed.iter().map(|entry| (*entry, 1)));
        }
        scores.retain(|entry, _| allowed.contains(entry));
    }
    let mut hits: Vec<_> = scores
        .into_iter()
        .map(|(entry, score)| Hit { entry, score })
        .collect();
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.entry));
    Ok(Answer { hits, words })
}

/// The lists that each looked-up word may take its weight from.
fn slots(
    shards: &LoadedShards<'_>,
    question: &Question,
    words: &[UnderstoodWord],
) -> Vec<BTreeSet<ListAddress>> {
    let looked_up: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .flat_map(|(at, word)| word.looked_up().into_iter().map(move |word| (at, word)))
        .collect();
    let mut slots: Vec<BTreeSet<ListAddress>> = looked_up
        .iter()
        .map(|(_, word)| shards.list(word).into_iter().collect())
        .collect();
    for (at, pair) in question.words.windows(2).enumerate() {
        if let Some(list) = shards.list(&pair.concat()) {
            let both = looked_up.iter().zip(&mut slots);
            for (_, slot) in both.filter(|((of, _), _)| *of == at || *of == at + 1) {
                slot.insert(list);
            }
        }
    }
    let typed: Vec<&str> = looked_up.iter().map(|(_, word)| *word).collect();
    for (list, members) in expressions(shards, &typed) {
        for member in members {
            slots[member].insert(list);
        }
    }
    slots
}

/// Expressions whose words are all in the question, with the positions of those words.
fn expressions(shards: &LoadedShards<'_>, typed: &[&str]) -> Vec<(ListAddress, Vec<usize>)> {
    let mut found = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        let Some(own) = shards.list(word) else {
            continue;
        };
        let shard = shards.get(own.shard);
        let stored = shard.map_or(&[][..], |shard| &shard.expressions);
        let anchored = stored
            .iter()
            .filter(|expression| expression.anchor == own.position);
        for expression in anchored {
            let others = expression.companions.iter().map(|forms| {
                let is_form = |word: &&str| forms.iter().any(|form| form == word);
                typed.iter().position(is_form)
            });
            if let Some(mut members) = others.collect::<Option<Vec<_>>>() {
                members.push(at);
                let position = expression.list;
                found.push((ListAddress { position, ..own }, members));
            }
        }
    }
    found
}

fn weigh(
    manifest: &Manifest,
    shards: &LoadedShards<'_>,
    slots: &[BTreeSet<ListAddress>],
) -> BTreeMap<u32, u32> {
    // By entry: the sum of weights, and how many words it has.
    let mut sums: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
    let slots = slots.iter().map(|slot| heaviest(manifest, shards, slot));
    // A word that no entry has does not make others weigh less.
    let counted: Vec<_> = slots.filter(|entries| !entries.is_empty()).collect();
    for entries in &counted {
        for (&entry, &weight) in entries {
            let (sum, words) = sums.entry(entry).or_default();
            *sum += weight;
            *words += 1;
        }
    }
    // A few words at most, so this fits.
    let all = u32::try_from(counted.len()).unwrap_or(u32::MAX);
    sums.into_iter()
        .map(|(entry, (sum, words))| {
            let near = NEARNESS + nearness(manifest, entry);
            (entry, sum * (2 * all + words) * near)
        })
        .collect()
}

/// The greatest weight of each entry in any of the lists.
fn heaviest(
    manifest: &Manifest,
    shards: &LoadedShards<'_>,
    slot: &BTreeSet<ListAddress>,
) -> BTreeMap<u32, u32> {
    let mut found: BTreeMap<u32, u32> = BTreeMap::new();
    for ListAddress { shard, position } in slot {
        let shard = shards.get(*shard);
        let list = shard.and_then(|shard| shard.lists.get(*position));
        for (entry, step) in list.into_iter().flatten() {
            let weight = manifest.weights.get(usize::from(*step)).copied();
            let known = found.entry(*entry).or_default();
            *known = (*known).max(weight.unwrap_or_default());
        }
    }
    found
}

/// 0 for what needs a decision, more for what is nearer.
fn nearness(manifest: &Manifest, entry: u32) -> u32 {
    let mut end = 0;
    for (layer, count) in manifest.layers.iter().enumerate() {
        end += count;
        if (entry as usize) < end {
            // A handful of layers.
            return u32::try_from(manifest.layers.len() - 1 - layer).unwrap_or(0);
        }
    }
    0
}

/// The entries that pass the filters: one of every group that was chosen from.
fn allowed(
    manifest: &Manifest,
    store: &ShardStore,
    filters: &Filters,
) -> Result<Option<BTreeSet<u32>>, DamagedShard> {
    let mut groups: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for key in &filters.keys {
        let group = key.split('/').next().unwrap_or_default();
        let passing = groups.entry(group).or_default();
        let Some(number) = manifest.filters.find(key) else {
            continue;
        };
        let shard = store.shard(&manifest.filters.name(number))?;
        if let Some(WordTarget::List(ListRef::Here(at))) = shard.words.get(key)
            && let Some(list) = shard.lists.get(*at)
        {
            passing.extend(list.iter().map(|(entry, _)| entry));
        }
    }
    let all = groups.into_values();
    Ok(all.reduce(|one, other| one.intersection(&other).copied().collect()))
}

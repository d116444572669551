//! From the words of a question to words that are known.
//!
//! The browser does the same (`4-begrijpen.js`), shard by shard, so the order of steps and of choices
//! is part of the format: tests hold both to the same answers.

use crate::search::ask::loaded::{LoadedShards, known_in};
use crate::search::ask::spelling::{is_spellable, letters, nearest, slips, slips_allowed};
use crate::search::ask::store::DamagedShard;
use crate::search::files::shard::WordTarget;
use crate::words::dutch::{skeleton, sound};

/// What became of a word of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UnderstoodWord {
    /// It is known.
    Known(String),
    /// It is not known; this was looked for instead.
    Corrected {
        /// As typed, folded.
        typed: String,
        /// What it was taken for.
        meant: String,
    },
    /// A compound that is not known, of words that are.
    Split {
        /// As typed, folded.
        typed: String,
        /// Its parts.
        parts: [String; 2],
    },
    /// Nothing like it is known.
    Unknown(String),
}

impl UnderstoodWord {
    /// The words that were looked up.
    #[must_use]
    pub(crate) fn looked_up(&self) -> Vec<&str> {
        match self {
            Self::Known(word) => vec![word],
            Self::Corrected { meant, .. } => vec![meant],
            Self::Split { parts, .. } => parts.iter().map(String::as_str).collect(),
            Self::Unknown(_) => Vec::new(),
        }
    }
}

/// Letters between the parts of a compound.
const LINKS: [&str; 6] = ["", "s", "en", "e", "n", "er"];
/// Shards that may be fetched to find out what an unknown word means.
const MOST_PROBES: usize = 4;
/// Ways to cut an unknown word that are tried.
const MOST_CUTS: usize = 2;
/// The shortest first part of a compound.
const SHORTEST: usize = 3;

/// Finds out what each word means. With `literal`, nothing is corrected.
///
/// # Errors
/// When a shard is missing or damaged.
pub(crate) fn understand(
    shards: &mut LoadedShards<'_>,
    words: &[String],
    literal: bool,
) -> Result<Vec<UnderstoodWord>, DamagedShard> {
    for word in words {
        shards.load_for(word)?;
    }
    for pair in words.windows(2) {
        shards.load_for(&pair.concat())?;
    }
    let first = words.iter().map(|word| at_once(shards, word, literal));
    let first: Vec<_> = first.collect();
    for shard in needed(shards, words, &first) {
        shards.load(shard)?;
    }
    let understood = words.iter().zip(first);
    let understood: Vec<_> = understood
        .map(|(word, first)| first.unwrap_or_else(|| guess(shards, word)))
        .collect();
    for word in understood.iter().flat_map(UnderstoodWord::looked_up) {
        if let Some(shard) = shards.elsewhere(word) {
            shards.load(shard)?;
        }
    }
    Ok(understood)
}

/// The shards to fetch after those of the words themselves. The browser asks for all of them at once, so
/// none may depend on what another one brings.
fn needed(
    shards: &LoadedShards<'_>,
    words: &[String],
    first: &[Option<UnderstoodWord>],
) -> Vec<usize> {
    let mut needed = Vec::new();
    for (word, understood) in words.iter().zip(first) {
        match understood {
            None => needed.extend(probes(shards, word)),
            Some(UnderstoodWord::Corrected { meant, .. }) => needed.extend(shards.shard_of(meant)),
            Some(_) => {}
        }
    }
    let pairs = words.windows(2).map(<[String]>::concat);
    let typed = words.iter().cloned().chain(pairs);
    let heard = first.iter().flatten().flat_map(UnderstoodWord::looked_up);
    let all = typed.chain(heard.map(str::to_owned));
    needed.extend(all.filter_map(|word| shards.elsewhere(&word)));
    needed
}

/// What the word's own shard says; `None` when others are needed.
fn at_once(shards: &LoadedShards<'_>, word: &str, literal: bool) -> Option<UnderstoodWord> {
    let typed = || word.to_owned();
    let corrected = |meant: &str| UnderstoodWord::Corrected {
        typed: typed(),
        meant: meant.to_owned(),
    };
    match shards.target(word) {
        Some(WordTarget::List(_)) => Some(UnderstoodWord::Known(typed())),
        Some(WordTarget::Nowhere) => Some(UnderstoodWord::Unknown(typed())),
        _ if literal || !is_spellable(word) => Some(UnderstoodWord::Unknown(typed())),
        Some(WordTarget::MeantIs(meant)) => Some(corrected(meant)),
        None => {
            let own = shards.get(shards.shard_of(word)?)?;
            let heard = sound(word);
            // What sounds the same has the same skeleton, so it stands in this shard.
            let alike = known_in(own).filter(|(known, _)| sound(known) == heard);
            nearest(word, alike, None).map(corrected)
        }
    }
}

/// Shards in which the word may stand when it is a slip, or its parts when it is a compound.
fn probes(shards: &LoadedShards<'_>, word: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let slips = slips(&skeleton(&sound(word)));
    for shard in slips
        .iter()
        .filter_map(|key| shards.manifest.words.find(key))
    {
        let is_new = !found.contains(&shard) && shards.get(shard).is_none();
        if is_new && found.len() < MOST_PROBES {
            found.push(shard);
        }
    }
    for cut in cuts(shards, word) {
        let parts = cut.lefts.iter().chain([&cut.right]);
        found.extend(parts.filter_map(|part| shards.shard_of(part)));
    }
    found
}

/// A way to cut a compound; the letters that link its parts may belong to the first.
struct Cut {
    lefts: Vec<String>,
    right: String,
}

/// Ways to cut a word: before a part in which many compounds end, and after a known word with which it
/// begins.
fn cuts(shards: &LoadedShards<'_>, word: &str) -> Vec<Cut> {
    let heads = shards.manifest.heads.iter();
    let mut heads: Vec<&String> = heads.filter(|head| word.ends_with(*head)).collect();
    heads.sort_by_key(|head| std::cmp::Reverse(head.len()));
    let before_heads = heads.into_iter().filter_map(|head| {
        let left = &word[..word.len() - head.len()];
        let lefts: Vec<_> = LINKS
            .iter()
            .filter_map(|link| left.strip_suffix(link))
            .filter(|left| letters(left) >= SHORTEST)
            .map(str::to_owned)
            .collect();
        let right = head.clone();
        (!lefts.is_empty()).then_some(Cut { lefts, right })
    });
    let mut cuts: Vec<_> = before_heads.take(MOST_CUTS).collect();
    if let Some(left) = beginning(shards, word, SHORTEST + 1) {
        let rest = &word[left.len()..];
        let rights = LINKS.iter().filter_map(|link| rest.strip_prefix(link));
        let rights = rights.filter(|right| letters(right) >= SHORTEST);
        cuts.extend(rights.map(|right| Cut {
            lefts: vec![left.to_owned()],
            right: right.to_owned(),
        }));
    }
    cuts
}

fn guess(shards: &LoadedShards<'_>, word: &str) -> UnderstoodWord {
    let typed = word.to_owned();
    for cut in cuts(shards, word) {
        let left = cut.lefts.iter().find(|left| shards.leads(left));
        if let Some(left) = left.filter(|_| shards.leads(&cut.right)) {
            let parts = [left.clone(), cut.right];
            return UnderstoodWord::Split { typed, parts };
        }
    }
    let shortest = (letters(word) * 2).div_ceil(5).max(SHORTEST + 1);
    let meant = nearest(word, shards.known(), Some(slips_allowed(word)))
        .or_else(|| beginning(shards, word, shortest))
        .map(str::to_owned);
    match meant {
        Some(meant) => UnderstoodWord::Corrected { typed, meant },
        None => UnderstoodWord::Unknown(typed),
    }
}

/// The longest known word with which an unknown one begins.
fn beginning<'s>(shards: &'s LoadedShards<'_>, word: &str, shortest: usize) -> Option<&'s str> {
    let known = shards.known().map(|(known, _)| known);
    known
        .filter(|known| letters(known) >= shortest && word.starts_with(known))
        .max_by_key(|known| known.len())
}

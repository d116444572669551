//! Which files an index has, small enough to stand in the search page.

use serde::Serialize;

use crate::words::dutch::{AT_END, COMMON_WORDS, SMALL_WORDS, SOUNDS};

/// The shards of one kind in the order of their keys. Its own keys are Dutch because they are published,
/// like the rest of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ShardDirectory {
    #[serde(rename = "soort")]
    kind: char,
    /// The first key of every shard, joined by commas; none when shards are found by number.
    #[serde(rename = "vanaf")]
    from: String,
    /// The digests of the shards, [`DIGEST`] digits each, one after the other.
    #[serde(rename = "merk")]
    digests: String,
}

/// Hexadecimal digits of a digest in a shard's name: enough to tell versions of one shard apart.
const DIGEST: usize = 5;

impl ShardDirectory {
    /// No shards yet; `kind` begins their names.
    #[must_use]
    pub(crate) fn new(kind: char) -> Self {
        Self {
            kind,
            from: String::new(),
            digests: String::new(),
        }
    }

    /// Adds a shard that holds keys from this one on; returns its name. `last` is the last key of the
    /// shard before it: of the first key only the start that comes after `last` is kept.
    pub(crate) fn add(&mut self, key: &str, last: &str, bytes: &[u8]) -> String {
        if !self.digests.is_empty() {
            self.from.push(',');
        }
        let mut starts = (0..=key.len()).filter_map(|end| key.get(..end));
        self.from
            .push_str(starts.find(|start| *start > last).unwrap_or(key));
        let digest = blake3::hash(bytes).to_hex();
        self.digests.push_str(&digest[..DIGEST]);
        self.name(self.len() - 1)
    }

    /// How many shards there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.digests.len() / DIGEST
    }

    /// Whether there are none.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }

    /// The name of the nth shard.
    #[must_use]
    pub(crate) fn name(&self, at: usize) -> String {
        let digest = self
            .digests
            .get(at * DIGEST..(at + 1) * DIGEST)
            .unwrap_or_default();
        format!("{}{at}-{digest}.js", self.kind)
    }

    /// The first keys of all shards, in order.
    #[must_use]
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.from.split(',').collect()
    }

    /// The shard that holds a key, if any does: the last that begins with it or before it.
    #[must_use]
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let keys = self.keys();
        let after = keys.partition_point(|first| *first <= key);
        (!self.is_empty()).then(|| after.saturating_sub(1))
    }
}

/// What an index holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// How many entries.
    #[serde(rename = "vermeldingen")]
    pub(crate) entries: usize,
    /// How many entries per shard of results.
    #[serde(rename = "per")]
    pub(crate) entries_per_shard: usize,
    /// How many entries in every layer, nearest first.
    #[serde(rename = "lagen")]
    pub(crate) layers: Vec<usize>,
    /// What each step of a weight is.
    #[serde(rename = "gewichten")]
    pub(crate) weights: Vec<u32>,
    /// Entries where anyone can go with any question.
    #[serde(rename = "toegang")]
    pub(crate) front_doors: Vec<u32>,
    /// Last parts of compounds.
    #[serde(rename = "staarten")]
    pub(crate) heads: Vec<String>,
    /// Words.
    #[serde(rename = "woorden")]
    pub(crate) words: ShardDirectory,
    /// Filters.
    #[serde(rename = "filters")]
    pub(crate) filters: ShardDirectory,
    /// What results show.
    #[serde(rename = "getoond")]
    pub(crate) results: ShardDirectory,
    /// Suggestions.
    #[serde(rename = "voorstellen")]
    pub(crate) suggestions: ShardDirectory,
}

impl Manifest {
    /// The manifest with the tables that the browser needs, as JSON.
    #[must_use]
    pub(crate) fn for_browser(&self) -> serde_json::Value {
        // A manifest is plain data: making JSON of it cannot fail.
        let mut json = serde_json::to_value(self).unwrap_or_default();
        add_tables(&mut json);
        json
    }

    /// What suggestions need of it.
    #[must_use]
    pub(crate) fn for_suggestions(&self) -> serde_json::Value {
        let mut json = serde_json::json!({ "voorstellen": self.suggestions });
        add_tables(&mut json);
        json
    }
}

fn add_tables(json: &mut serde_json::Value) {
    json["klein"] = SMALL_WORDS.into();
    json["gewoon"] = COMMON_WORDS.into();
    json["klanken"] = table(&SOUNDS).into();
    json["einde"] = table(&AT_END).into();
}

fn table(pairs: &[(&str, &str)]) -> String {
    let lines: Vec<_> = pairs
        .iter()
        .map(|(from, to)| format!("{from} {to}"))
        .collect();
    lines.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_in_the_last_shard_that_begins_before_it() {
        let mut directory = ShardDirectory::new('w');
        for (key, last) in [("a", ""), ("kk", "gt"), ("slt", "skk")] {
            directory.add(key, last, key.as_bytes());
        }
        assert_eq!(directory.keys(), ["a", "k", "sl"]);
        assert_eq!(directory.find("a"), Some(0));
        assert_eq!(directory.find("kk"), Some(1));
        assert_eq!(directory.find("slt"), Some(2));
        assert_eq!(directory.find("z"), Some(2));
        assert_eq!(ShardDirectory::new('w').find("a"), None);
    }
}

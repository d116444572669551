//! Which files an index has, small enough to stand in the search page.

use serde::{Deserialize, Serialize};

use crate::words::dutch::{AT_END, COMMON_WORDS, SMALL_WORDS, SOUNDS};

/// Files of one kind in the order of their keys. The keys are written in Dutch because they are
/// published, like the rest of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    #[serde(rename = "soort")]
    kind: char,
    /// The first key of every file, joined by commas; none when files are found by number.
    #[serde(rename = "vanaf")]
    from: String,
    /// The fingerprints of the files, one after the other.
    #[serde(rename = "merk")]
    marks: String,
}

/// Hexadecimal digits of a fingerprint in a file's name: enough to tell versions of one file apart.
const MARK: usize = 5;

impl Shelf {
    /// An empty shelf.
    #[must_use]
    pub fn new(kind: char) -> Self {
        Self {
            kind,
            from: String::new(),
            marks: String::new(),
        }
    }

    /// Adds a file that holds keys from this one on; returns its name. `last` is the last key of
    /// the file before it: of the first key only the start that comes after `last` is kept.
    pub fn add(&mut self, key: &str, last: &str, bytes: &[u8]) -> String {
        if !self.marks.is_empty() {
            self.from.push(',');
        }
        let mut starts = (0..=key.len()).filter_map(|end| key.get(..end));
        self.from
            .push_str(starts.find(|start| *start > last).unwrap_or(key));
        let mark = blake3::hash(bytes).to_hex();
        self.marks.push_str(&mark[..MARK]);
        self.name(self.len() - 1)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.marks.len() / MARK
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The name of the nth file.
    #[must_use]
    pub fn name(&self, at: usize) -> String {
        let mark = self
            .marks
            .get(at * MARK..(at + 1) * MARK)
            .unwrap_or_default();
        format!("{}{at}-{mark}.js", self.kind)
    }

    /// The first keys of all files, in order.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        self.from.split(',').collect()
    }

    /// The file that holds a key, if any does: the last that begins with it or before it.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<usize> {
        let keys = self.keys();
        let after = keys.partition_point(|first| *first <= key);
        (!self.is_empty()).then(|| after.saturating_sub(1))
    }
}

/// What an index holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// How many entries.
    #[serde(rename = "vermeldingen")]
    pub entries: usize,
    /// How many entries per file of results.
    #[serde(rename = "per")]
    pub entries_per_file: usize,
    /// How many entries in every layer, nearest first.
    #[serde(rename = "lagen")]
    pub layers: Vec<usize>,
    /// What each step of a weight is.
    #[serde(rename = "gewichten")]
    pub weights: Vec<u32>,
    /// Entries where anyone can go with any question.
    #[serde(rename = "toegang")]
    pub front_doors: Vec<u32>,
    /// Last parts of compounds.
    #[serde(rename = "staarten")]
    pub heads: Vec<String>,
    /// Words.
    #[serde(rename = "woorden")]
    pub words: Shelf,
    /// Filters.
    #[serde(rename = "filters")]
    pub filters: Shelf,
    /// What results show.
    #[serde(rename = "getoond")]
    pub results: Shelf,
    /// Suggestions.
    #[serde(rename = "voorstellen")]
    pub suggestions: Shelf,
}

impl Manifest {
    /// The manifest with the tables that the browser needs, as JSON.
    #[must_use]
    pub fn for_browser(&self) -> serde_json::Value {
        // A manifest is plain data: making JSON of it cannot fail.
        let mut json = serde_json::to_value(self).unwrap_or_default();
        add_tables(&mut json);
        json
    }

    /// What suggestions need of it.
    #[must_use]
    pub fn for_suggestions(&self) -> serde_json::Value {
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
    fn a_key_is_in_the_last_file_that_begins_before_it() {
        let mut shelf = Shelf::new('w');
        for (key, last) in [("a", ""), ("kk", "gt"), ("slt", "skk")] {
            shelf.add(key, last, key.as_bytes());
        }
        assert_eq!(shelf.keys(), ["a", "k", "sl"]);
        assert_eq!(shelf.find("a"), Some(0));
        assert_eq!(shelf.find("kk"), Some(1));
        assert_eq!(shelf.find("slt"), Some(2));
        assert_eq!(shelf.find("z"), Some(2));
        assert_eq!(Shelf::new('w').find("a"), None);
    }
}

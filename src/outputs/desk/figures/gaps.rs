//! Entries that leave out what a resident needs to go there.

use std::cmp::Reverse;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::content::format::{Asked, ENTRY};
use crate::model::{Access, Entry};
use crate::outputs::desk::subjects::{EntryRef, Subjects};

/// An entry that leaves something out.
#[derive(Debug, PartialEq, serde::Serialize)]
pub(crate) struct Gap {
    /// The entry.
    pub(crate) vermelding: EntryRef,
    /// What it leaves out.
    pub(crate) ontbreekt: Vec<&'static str>,
    /// Whether its source knows no more than the name.
    pub(crate) alleen_naam: bool,
}

/// How many entries leave out each thing that is asked of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GapCounts(Vec<GapCount>);

/// How many entries leave out one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GapCount {
    /// The key that they leave out.
    pub(crate) key: &'static str,
    /// What it is called.
    pub(crate) label: &'static str,
    /// How many.
    pub(crate) entries: usize,
}

impl Default for GapCounts {
    fn default() -> Self {
        let counts = asked().map(|(key, asked)| GapCount {
            key,
            label: asked.label,
            entries: 0,
        });
        Self(counts.collect())
    }
}

impl GapCounts {
    /// Counts what an entry leaves out.
    pub(crate) fn add(&mut self, entry: &Entry) {
        for missing in missing(entry) {
            let mut counts = self.0.iter_mut();
            if let Some(count) = counts.find(|count| count.label == missing) {
                count.entries += 1;
            }
        }
    }

    /// One count for each thing, in the order of the handbook.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &GapCount> {
        self.0.iter()
    }
}

/// As `zonder_telefoon`, and so on.
impl Serialize for GapCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for count in &self.0 {
            map.serialize_entry(&format!("zonder_{}", count.key), &count.entries)?;
        }
        map.end()
    }
}

/// What is asked of entries, by key, in the order of the handbook.
pub(crate) fn asked() -> impl Iterator<Item = (&'static str, Asked)> {
    let fields = ENTRY.fields.iter();
    fields.filter_map(|field| Some((field.key, field.asked?)))
}

/// What an entry leaves out. Nothing is asked of what needs a decision, because that only points the
/// way to the front door.
fn missing(entry: &Entry) -> impl Iterator<Item = &'static str> {
    let is_free = entry.access == Access::Free;
    let missing = asked().filter(move |(_, asked)| is_free && (asked.is_missing)(entry));
    missing.map(|(_, asked)| asked.label)
}

/// All entries that leave something out; who leaves out most first.
pub(crate) fn gaps(subjects: &Subjects<'_>) -> Vec<Gap> {
    let of_subjects = subjects.shown().map(|subject| Gap {
        vermelding: subject.reference.clone(),
        ontbreekt: missing(subject.entry).collect(),
        alleen_naam: subject.entry.details.name_only,
    });
    let mut gaps: Vec<_> = of_subjects
        .filter(|gap| !gap.ontbreekt.is_empty())
        .collect();
    gaps.sort_by_key(|gap| Reverse(gap.ontbreekt.len()));
    gaps
}

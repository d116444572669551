//! Entries that leave out what a resident needs to go there.

use std::cmp::Reverse;

use serde::Serialize;

use crate::model::{Access, CostKind, Entry, EntryKind, Hours};
use crate::outputs::desk::subjects::{EntryRef, Subjects};

/// What can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A phone number.
    Phone,
    /// Opening hours.
    Hours,
    /// What it costs.
    Cost,
    /// What to do first.
    FirstStep,
}

impl Missing {
    /// The Dutch words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Phone => "telefoon",
            Self::Hours => "openingstijden",
            Self::Cost => "kosten",
            Self::FirstStep => "eerste stap",
        }
    }
}

/// An entry that leaves something out.
#[derive(Debug, PartialEq, Serialize)]
pub struct Gap {
    /// The entry.
    pub vermelding: EntryRef,
    /// What it leaves out.
    pub ontbreekt: Vec<&'static str>,
    /// Whether its source knows no more than the name.
    pub alleen_naam: bool,
}

/// What an entry leaves out. Nothing is asked of what needs a decision, because that only points the
/// way to the front door; and a scheme has no opening hours.
pub fn missing(entry: &Entry) -> Vec<Missing> {
    let details = &entry.details;
    if entry.access == Access::Decision {
        return Vec::new();
    }
    let no_hours = matches!(details.hours, None | Some(Hours::Unknown));
    let cost = details.cost.as_ref();
    let checks = [
        (Missing::Phone, details.phones.is_empty()),
        (Missing::Hours, no_hours && entry.kind != EntryKind::Scheme),
        (
            Missing::Cost,
            cost.is_none_or(|cost| cost.kind == CostKind::Unknown),
        ),
        (Missing::FirstStep, details.first_step.is_none()),
    ];
    let missing = checks.into_iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(what, _)| what).collect()
}

/// All entries that leave something out; who leaves out most first.
pub fn gaps(subjects: &Subjects<'_>) -> Vec<Gap> {
    let of_subjects = subjects.shown().map(|subject| Gap {
        vermelding: subject.reference.clone(),
        ontbreekt: missing(subject.entry)
            .into_iter()
            .map(Missing::label)
            .collect(),
        alleen_naam: subject.entry.details.name_only,
    });
    let mut gaps: Vec<_> = of_subjects
        .filter(|gap| !gap.ontbreekt.is_empty())
        .collect();
    gaps.sort_by_key(|gap| Reverse(gap.ontbreekt.len()));
    gaps
}

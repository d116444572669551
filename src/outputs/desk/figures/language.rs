//! Plain language by entry: where a text asks most of its readers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::outputs::desk::findings::{Finding, Findings, is_plain_language};
use crate::outputs::desk::subjects::EntryRef;

/// What was found in the texts of one entry, or of another file.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OfEntry {
    /// The entry; none for other files, such as free pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) vermelding: Option<EntryRef>,
    /// The file.
    pub(crate) bestand: String,
    /// Findings that hinder readers most.
    pub(crate) waarschuwingen: usize,
    /// Other findings.
    pub(crate) tips: usize,
    /// The findings, as they stand in the file.
    pub(crate) meldingen: Vec<Finding>,
}

/// Groups the findings about plain language, the worst file first.
pub(crate) fn plain_language(findings: &Findings) -> Vec<OfEntry> {
    let mut files: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings.all.iter().filter(|one| is_plain_language(one)) {
        files.entry(&finding.bestand).or_default().push(finding);
    }
    let mut entries: Vec<_> = files
        .into_iter()
        .map(|(file, found)| of_file(file, found))
        .collect();
    entries.sort_by_key(|one| Reverse((one.waarschuwingen, one.tips)));
    entries
}

fn of_file(file: &str, mut found: Vec<&Finding>) -> OfEntry {
    found.sort_by_key(|one| (one.regel, one.kolom));
    let tips = found.iter().filter(|one| one.ernst == "tip").count();
    OfEntry {
        vermelding: found.iter().find_map(|one| one.vermelding.clone()),
        bestand: file.to_owned(),
        waarschuwingen: found.len() - tips,
        tips,
        meldingen: found.into_iter().cloned().collect(),
    }
}

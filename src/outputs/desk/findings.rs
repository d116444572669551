//! Findings with their file, line and entry, and which of them belong to which part of the desk.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::basis::diagnostics::{Code, Diagnostic, Place, codes};
use crate::outputs::desk::subjects::{EntryRef, Folders, Subjects};
use crate::review::Checked;

/// Entries that may be the same.
const DOUBLES: [Code; 5] = [
    codes::LIJKT_DUBBEL_NAAM,
    codes::LIJKT_DUBBEL_TELEFOON,
    codes::LIJKT_DUBBEL_WEBSITE,
    codes::LIJKT_DUBBEL_ADRES,
    codes::DUBBELE_NAAM,
];
/// Everyday words that lead nowhere.
const EVERYDAY_WORDS: [Code; 2] = [codes::ZOEKWOORD_ZONDER_DOEL, codes::ZOEKWOORD_ZONDER_INHOUD];
/// Languages of the site, and translations that do not go with the Dutch text.
const TRANSLATIONS: [Code; 6] = [
    codes::TAAL_ONTBREEKT,
    codes::TAAL_NIET_OP_SITE,
    codes::DUBBELE_VERTALING,
    codes::VERTALING_ZONDER_BRON,
    codes::VERTALING_OUDER,
    codes::VERTALING_PAST_NIET,
];
/// A longer line is cut: the page is no place to read it.
const SHOWN_OF_LINE: usize = 300;

/// A finding, ready to be shown. Keys are those of `check --formaat json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    /// How serious it is.
    pub(crate) ernst: &'static str,
    /// The rule.
    pub(crate) code: Code,
    /// The folder it belongs to: a map or a shared folder; empty for neither.
    pub(crate) kaart: String,
    /// The file.
    pub(crate) bestand: String,
    /// Line, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) regel: Option<usize>,
    /// Column, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kolom: Option<usize>,
    /// The line itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tekst: Option<String>,
    /// What is wrong.
    pub(crate) melding: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) advies: Option<String>,
    /// The entry it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) vermelding: Option<EntryRef>,
}

/// All findings.
#[derive(Debug)]
pub(crate) struct Findings {
    /// The most serious first, then by file and place.
    pub(crate) all: Vec<Finding>,
}

/// Puts findings in order, each once, with what is known of their place.
pub(crate) fn gather(
    checked: &Checked,
    extra: &[Diagnostic],
    subjects: &Subjects<'_>,
    folders: &Folders,
) -> Findings {
    let path = |one: &Diagnostic| one.path(&checked.sources).to_owned();
    let known: BTreeSet<_> = checked.diagnostics.iter().map(identity).collect();
    let new = extra.iter().filter(|one| !known.contains(&identity(one)));
    let mut all: Vec<_> = checked.diagnostics.iter().chain(new).collect();
    all.sort_by_cached_key(|one| (one.severity, path(one), identity(one)));
    all.dedup();
    let all = all.into_iter();
    Findings {
        all: all
            .map(|one| finding(one, checked, subjects, folders))
            .collect(),
    }
}

type Identity<'d> = (u32, u32, u32, Code, &'d str);

/// What makes two findings the same.
fn identity(diagnostic: &Diagnostic) -> (Identity<'_>, Option<&str>) {
    let (place, path) = match &diagnostic.place {
        Place::Span(span) => ((span.source.0, span.start, span.end), None),
        Place::Path(path) => ((u32::MAX, 0, 0), Some(path.as_str())),
    };
    let (source, start, end) = place;
    let identity = (source, start, end, diagnostic.code, &*diagnostic.message);
    (identity, path)
}

fn finding(
    diagnostic: &Diagnostic,
    checked: &Checked,
    subjects: &Subjects<'_>,
    folders: &Folders,
) -> Finding {
    let path = diagnostic.path(&checked.sources);
    let place = match &diagnostic.place {
        Place::Path(_) => None,
        Place::Span(span) => {
            let file = checked.sources.get(span.source);
            let offset = span.start as usize;
            Some((file.position(offset), file.line_at(offset)))
        }
    };
    let subject = subjects.of(diagnostic);
    Finding {
        ernst: diagnostic.severity.label(),
        code: diagnostic.code,
        kaart: folders.of(path).to_owned(),
        bestand: path.to_owned(),
        regel: place.map(|(position, _)| position.line),
        kolom: place.map(|(position, _)| position.column),
        tekst: place.map(|(_, line)| cut(line)),
        melding: diagnostic.message.clone(),
        advies: diagnostic.help.clone(),
        vermelding: subject.map(|subject| subject.reference.clone()),
    }
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(SHOWN_OF_LINE) {
        Some((at, _)) => format!("{} …", &line[..at]),
        None => line.to_owned(),
    }
}

impl Findings {
    /// Findings in the files of one map.
    pub(crate) fn of_map<'f>(&'f self, slug: &'f str) -> impl Iterator<Item = &'f Finding> {
        self.all.iter().filter(move |one| one.kaart == slug)
    }

    /// Entries that may be the same.
    pub(crate) fn doubles(&self) -> Vec<Finding> {
        self.of(&DOUBLES)
    }

    /// Everyday words that lead nowhere.
    pub(crate) fn everyday_words(&self) -> Vec<Finding> {
        self.of(&EVERYDAY_WORDS)
    }

    /// What is wrong with translations.
    pub(crate) fn translations(&self) -> Vec<Finding> {
        self.of(&TRANSLATIONS)
    }

    fn of(&self, wanted: &[Code]) -> Vec<Finding> {
        let found = self.all.iter().filter(|one| wanted.contains(&one.code));
        found.cloned().collect()
    }
}

/// Whether a finding is about plain language.
pub(crate) fn is_plain_language(finding: &Finding) -> bool {
    codes::PLAIN_LANGUAGE.has(finding.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_line_is_cut_between_characters() {
        let line = "é".repeat(SHOWN_OF_LINE + 1);
        assert_eq!(cut(&line).chars().count(), SHOWN_OF_LINE + 2);
        assert_eq!(cut("kort"), "kort");
    }
}

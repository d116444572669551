//! Findings that an editor leaves as they are. What is left alone must have a reason, and must be there.

use std::collections::BTreeSet;

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::Span;
use crate::model::TextException;
use crate::review::plain::Report;
use crate::review::plain::finding::{Finding, key};

/// What became of an exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which exception.
    pub exception: Span,
    /// How it fared.
    pub outcome: Outcome,
}

/// How an exception fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It leaves something alone.
    Used,
    /// There is nothing that it could leave alone.
    Unused,
    /// It is not complete, and so leaves nothing alone.
    Incomplete(&'static str),
}

impl Remark {
    /// What an editor is told of it.
    #[must_use]
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        let (code, message, help) = match self.outcome {
            Outcome::Used => return None,
            Outcome::Unused => (
                codes::TAAL_UITZONDERING_OVERBODIG,
                "Deze uitzondering doet niets: de melding is er niet (meer).",
                "Haal haar weg, of kijk of tekst en regel kloppen.",
            ),
            Outcome::Incomplete(help) => (
                codes::TAAL_UITZONDERING_ONVOLLEDIG,
                "Deze uitzondering is niet af, en telt daarom niet mee.",
                help,
            ),
        };
        Some(Diagnostic::warning(code, self.exception, message).help(help))
    }
}

/// Takes out what an editor leaves as it is.
pub fn apply(mut findings: Vec<Finding>, exceptions: &[TextException]) -> Report {
    let mut remarks = Vec::with_capacity(exceptions.len());
    // Two exceptions may be about the same finding: both are of use.
    let mut left_alone = BTreeSet::new();
    for exception in exceptions {
        let outcome = match missing(exception) {
            Some(help) => Outcome::Incomplete(help),
            None => {
                let covered = findings.iter().enumerate();
                let covered: Vec<_> = covered
                    .filter(|(_, finding)| covers(exception, finding))
                    .map(|(at, _)| at)
                    .collect();
                let outcome = if covered.is_empty() {
                    Outcome::Unused
                } else {
                    Outcome::Used
                };
                left_alone.extend(covered);
                outcome
            }
        };
        remarks.push(Remark {
            exception: exception.span,
            outcome,
        });
    }
    let mut at = 0..;
    findings.retain(|_| at.next().is_some_and(|at| !left_alone.contains(&at)));
    Report {
        findings,
        exceptions: remarks,
    }
}

fn missing(exception: &TextException) -> Option<&'static str> {
    if exception.reason.is_none() {
        Some("Schrijf bij reden waarom dit zo moet blijven.")
    } else if exception.rule.is_none() && exception.text.is_none() {
        Some("Schrijf bij tekst om welke woorden het gaat, of bij regel om welke taalregel.")
    } else {
        None
    }
}

fn covers(exception: &TextException, finding: &Finding) -> bool {
    let text = exception.text.as_ref().map(|text| key(&text.value));
    exception.rule.is_none_or(|rule| rule == finding.rule)
        && text.is_none_or(|text| finding.words.contains(&text))
}

/// Forgets that an exception in a shared file is of no use in one map, when it is in another.
pub fn of_use_somewhere(remarks: Vec<Remark>) -> Vec<Remark> {
    let used = remarks
        .iter()
        .filter(|remark| remark.outcome == Outcome::Used);
    let used: BTreeSet<_> = used.map(|remark| remark.exception).collect();
    let is_news = |remark: &Remark| !used.contains(&remark.exception);
    remarks.into_iter().filter(is_news).collect()
}

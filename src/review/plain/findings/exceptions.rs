//! Findings that an editor wants to leave as they are (`taal_uitzonderingen`). An exception needs a reason,
//! and a finding that it is about.

use std::collections::BTreeSet;

use crate::model::TextException;
use crate::review::plain::findings::finding::{LanguageFinding, key};
use crate::review::plain::findings::report::{ExceptionRemark, ExceptionUse, LanguageReport};

/// Takes out the findings that exceptions are about.
pub(crate) fn apply(
    mut findings: Vec<LanguageFinding>,
    exceptions: &[TextException],
) -> LanguageReport {
    let mut remarks = Vec::with_capacity(exceptions.len());
    // Two exceptions may be about the same finding: both are of use.
    let mut left_alone = BTreeSet::new();
    for exception in exceptions {
        let outcome = match what_is_missing(exception) {
            Some(help) => ExceptionUse::Incomplete(help),
            None => {
                let covered = findings.iter().enumerate();
                let covered: Vec<_> = covered
                    .filter(|(_, finding)| covers(exception, finding))
                    .map(|(at, _)| at)
                    .collect();
                let outcome = if covered.is_empty() {
                    ExceptionUse::Unused
                } else {
                    ExceptionUse::Used
                };
                left_alone.extend(covered);
                outcome
            }
        };
        remarks.push(ExceptionRemark {
            exception: exception.span,
            outcome,
        });
    }
    let mut at = 0..;
    findings.retain(|_| at.next().is_some_and(|at| !left_alone.contains(&at)));
    LanguageReport {
        findings,
        exceptions: remarks,
    }
}

fn what_is_missing(exception: &TextException) -> Option<&'static str> {
    if exception.reason.is_none() {
        Some("Schrijf bij reden waarom dit zo moet blijven.")
    } else if exception.rule.is_none() && exception.text.is_none() {
        Some("Schrijf bij tekst om welke woorden het gaat, of bij regel om welke taalregel.")
    } else {
        None
    }
}

fn covers(exception: &TextException, finding: &LanguageFinding) -> bool {
    let text = exception.text.as_ref().map(|text| key(&text.value));
    exception.rule.is_none_or(|rule| rule == finding.rule)
        && text.is_none_or(|text| finding.words.contains(&text))
}

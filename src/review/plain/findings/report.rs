//! Findings, and which of the exceptions that editors wrote are used.

use std::collections::BTreeSet;

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::Span;
use crate::review::plain::findings::finding::LanguageFinding;

/// What the rules say of one or more texts.
#[derive(Debug, Default)]
pub(crate) struct LanguageReport {
    /// What an editor may want to mend, in the order of the texts.
    pub(crate) findings: Vec<LanguageFinding>,
    /// What became of the exceptions that editors wrote.
    pub(crate) exceptions: Vec<ExceptionRemark>,
}

impl LanguageReport {
    /// Adds what the rules say of other texts.
    pub(crate) fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.exceptions.extend(other.exceptions);
    }

    /// Leaves out that an exception in a shared file is of no use in one map when it is of use in another.
    pub(crate) fn forget_used_elsewhere(&mut self) {
        let used = self.exceptions.iter();
        let used = used.filter(|remark| remark.outcome == ExceptionUse::Used);
        let used: BTreeSet<_> = used.map(|remark| remark.exception).collect();
        self.exceptions
            .retain(|remark| !used.contains(&remark.exception));
    }

    /// All of it as diagnostics.
    #[must_use]
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let findings = self.findings.into_iter().map(|finding| finding.diagnostic);
        let remarks = self.exceptions.iter();
        findings
            .chain(remarks.filter_map(ExceptionRemark::diagnostic))
            .collect()
    }
}

/// What became of an exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExceptionRemark {
    /// Which exception.
    pub(crate) exception: Span,
    /// Whether it is of use.
    pub(crate) outcome: ExceptionUse,
}

/// Whether an exception is of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ExceptionUse {
    /// It leaves a finding alone.
    Used,
    /// There is no finding that it could leave alone.
    Unused,
    /// It is not complete, and so leaves nothing alone; the text says what to add.
    Incomplete(&'static str),
}

impl ExceptionRemark {
    /// The finding for the editor; none for an exception that is used.
    #[must_use]
    pub(crate) fn diagnostic(&self) -> Option<Diagnostic> {
        let (code, message, help) = match self.outcome {
            ExceptionUse::Used => return None,
            ExceptionUse::Unused => (
                codes::TAAL_UITZONDERING_OVERBODIG,
                "Deze uitzondering doet niets: de melding is er niet (meer).",
                "Haal haar weg, of kijk of tekst en regel kloppen.",
            ),
            ExceptionUse::Incomplete(help) => (
                codes::TAAL_UITZONDERING_ONVOLLEDIG,
                "Deze uitzondering is niet af, en telt daarom niet mee.",
                help,
            ),
        };
        Some(Diagnostic::warning(code, self.exception, message).help(help))
    }
}

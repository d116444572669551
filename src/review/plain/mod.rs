//! Plain language: what in an editor's words a resident may stumble over.
//!
//! There is no measure that says whether a text is easy, so this stage claims none. It reports what can
//! be pointed at, explained and mended: a long sentence, a hard word with an everyday one beside it, an
//! abbreviation nobody explains. Every finding has its words, its place and a suggestion, and an editor
//! who knows better says so in the file (`taal_uitzonderingen`), or starts with a [`Baseline`].
//!
//! Per map there is one small [`Context`]; what is said of one thing ([`entry`], [`page`] ...) depends on that
//! thing and the context alone, so that after a change only what changed is read again.

pub mod baseline;
pub mod context;
pub mod exceptions;
pub mod finding;
pub mod locate;
pub mod names;
pub mod rules;
pub mod subject;
pub mod texts;

pub use baseline::{BASELINE_FILE, Baseline};
pub use context::Context;
pub use finding::Finding;
pub use rules::{Rule, Rules};

use crate::review::plain::exceptions::Remark;
use std::sync::Arc;

use rayon::prelude::*;

use crate::basis::diagnostics::Diagnostic;
use crate::basis::source::Sources;
use crate::model::{Entry, Facet, GlossaryItem, Page, Region, Settings, SocialMap, Status};
use crate::review::plain::subject::Subject;

/// What is said of the words of one or more things.
#[derive(Debug, Default)]
pub struct Report {
    /// What an editor may want to mend, in the order of the texts.
    pub findings: Vec<Finding>,
    /// What became of the exceptions that editors wrote.
    pub exceptions: Vec<Remark>,
}

impl Report {
    fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.exceptions.extend(other.exceptions);
    }

    /// All of it as diagnostics.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let findings = self.findings.into_iter().map(|finding| finding.diagnostic);
        let remarks = self.exceptions.iter();
        findings
            .chain(remarks.filter_map(Remark::diagnostic))
            .collect()
    }
}

/// Looks at all words of one map.
#[must_use]
pub fn check(directory: &SocialMap, sources: &Sources, rules: &Rules) -> Report {
    let context = Context::of(directory, sources, rules);
    let shown = |entry: &&Arc<Entry>| entry.status != Status::Stopped;
    let entries: Vec<_> = directory.entries.iter().filter(shown).collect();
    let mut report = settings(&directory.settings, &context);
    let of_entries: Vec<_> = entries.par_iter().map(|one| entry(one, &context)).collect();
    let pages = directory.pages.iter().map(|one| page(one, &context));
    let facets = directory.facets.iter().map(|one| facet(one, &context));
    let words = directory.glossary.iter().map(|one| word(one, &context));
    let others = others(directory, &context);
    for one in of_entries
        .into_iter()
        .chain(pages)
        .chain(facets)
        .chain(words)
    {
        report.add(one);
    }
    report.add(others);
    report
}

/// Looks at one entry.
#[must_use]
pub fn entry(entry: &Entry, context: &Context<'_>) -> Report {
    Subject::entry(entry, context.sources).check(context)
}

/// Looks at one free page.
#[must_use]
pub fn page(page: &Page, context: &Context<'_>) -> Report {
    Subject::page(page, context.sources).check(context)
}

/// Looks at a facet with its terms.
#[must_use]
pub fn facet(facet: &Facet, context: &Context<'_>) -> Report {
    Subject::facet(facet).check(context)
}

/// Looks at the explanation of a word or abbreviation.
#[must_use]
pub fn word(item: &GlossaryItem, context: &Context<'_>) -> Report {
    Subject::word(item).check(context)
}

/// Looks at the texts in `kaart.yaml`.
#[must_use]
pub fn settings(settings: &Settings, context: &Context<'_>) -> Report {
    Subject::settings(settings).check(context)
}

/// Looks at the texts in `regio.yaml`.
#[must_use]
pub fn region(region: &Region, context: &Context<'_>) -> Report {
    Subject::region(region).check(context)
}

/// Organisations and areas, which have one sentence each.
fn others(directory: &SocialMap, context: &Context<'_>) -> Report {
    let organizations = directory.organizations.iter();
    let areas = directory.areas.iter();
    let subjects = organizations
        .map(Subject::organization)
        .chain(areas.map(Subject::area));
    let mut report = Report::default();
    for subject in subjects {
        report.add(subject.check(context));
    }
    report
}

/// What several maps together say. An exception in a shared file is of use when it is in one of them.
#[must_use]
pub fn join(reports: Vec<Report>) -> Report {
    let mut all = Report::default();
    for report in reports {
        all.add(report);
    }
    all.exceptions = exceptions::of_use_somewhere(all.exceptions);
    all
}

//! Plain language: wording that residents may stumble over.
//!
//! No measure can say whether a text is easy, so this stage uses none. It reports what can be pointed at,
//! explained and mended: a long sentence, a hard word that has an everyday alternative, an abbreviation
//! that is not explained. Every finding has its words, its place and a suggestion. An editor who disagrees
//! says so in the file (`taal_uitzonderingen`), or starts with a [`Baseline`].
//!
//! Per map there is one small [`LanguageContext`]; what is found in one thing ([`entry`], [`page`] ...) depends on that
//! thing and the context alone, so that after a change only what changed is read again.

pub(crate) mod context;
pub(crate) mod findings;
pub(crate) mod phrases;
pub(crate) mod reading;
pub(crate) mod rule_set;
pub(crate) mod rules;
pub(crate) mod subject;
pub(crate) mod texts;

pub(crate) use context::LanguageContext;
pub(crate) use findings::{BASELINE_FILE, Baseline, LanguageFinding, LanguageReport};
pub(crate) use rule_set::RuleSet;

use std::sync::Arc;

use rayon::prelude::*;

use crate::basis::source::Sources;
use crate::model::{Entry, Facet, GlossaryItem, Page, Region, Settings, SocialMap, Status};
use crate::review::plain::subject::LanguageSubject;

/// Looks at all words of one map.
#[must_use]
pub(crate) fn check(map: &SocialMap, sources: &Sources, rules: &RuleSet) -> LanguageReport {
    let context = LanguageContext::of(map, sources, rules);
    let shown = |entry: &&Arc<Entry>| entry.status != Status::Stopped;
    let entries: Vec<_> = map.entries.iter().filter(shown).collect();
    let mut report = settings(&map.settings, &context);
    let of_entries: Vec<_> = entries.par_iter().map(|one| entry(one, &context)).collect();
    let pages = map.pages.iter().map(|one| page(one, &context));
    let facets = map.facets.iter().map(|one| facet(one, &context));
    let words = map.glossary.iter().map(|one| word(one, &context));
    let others = others(map, &context);
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
pub(crate) fn entry(entry: &Entry, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::entry(entry, context.sources).check(context)
}

/// Looks at one free page.
#[must_use]
pub(crate) fn page(page: &Page, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::page(page, context.sources).check(context)
}

/// Looks at a facet with its terms.
#[must_use]
pub(crate) fn facet(facet: &Facet, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::facet(facet).check(context)
}

/// Looks at the explanation of a word or abbreviation.
#[must_use]
pub(crate) fn word(item: &GlossaryItem, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::word(item).check(context)
}

/// Looks at the texts in `kaart.yaml`.
#[must_use]
pub(crate) fn settings(settings: &Settings, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::settings(settings).check(context)
}

/// Looks at the texts in `regio.yaml`.
#[must_use]
pub(crate) fn region(region: &Region, context: &LanguageContext<'_>) -> LanguageReport {
    LanguageSubject::region(region).check(context)
}

/// Organisations and areas, which have one sentence each.
fn others(map: &SocialMap, context: &LanguageContext<'_>) -> LanguageReport {
    let organizations = map.organizations.iter();
    let areas = map.areas.iter();
    let subjects = organizations
        .map(LanguageSubject::organization)
        .chain(areas.map(LanguageSubject::area));
    let mut report = LanguageReport::default();
    for subject in subjects {
        report.add(subject.check(context));
    }
    report
}

/// Joins the reports of several maps. An exception in a shared file is of use when it is of use in one of
/// them.
#[must_use]
pub(crate) fn join(reports: Vec<LanguageReport>) -> LanguageReport {
    let mut all = LanguageReport::default();
    for report in reports {
        all.add(report);
    }
    all.forget_used_elsewhere();
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::basis::diagnostics::Place;
    use crate::basis::source::{SourceFile, Span, Spanned};
    use crate::model::{Body, LanguageRule};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn any_text_is_read_and_every_place_lies_in_the_file(
            body in "([a-zA-Zé .,!?\"'\\n*_#\\[\\]()|-]|faciliteren|Wmo|u |je |👍|\\PC){0,400}",
        ) {
            let mut sources = Sources::default();
            let source = sources.add(SourceFile::new("a.md".into(), body.clone()));
            let whole = Span::new(source, 0..body.len());
            let page = Page {
                slug: "a".into(),
                title: Spanned::new("A".into(), Span::new(source, 0..0)),
                summary: Some(body.split_whitespace().collect::<Vec<_>>().join(" ")),
                order: 0,
                body: Body::InSource(whole),
                text_exceptions: Vec::new(),
                translated: false,
            };
            let rules = LanguageRule::ALL.iter().fold(RuleSet::default(), |rules, rule| rules.with(*rule));
            let context = LanguageContext::empty(&sources, &rules);
            for finding in super::page(&page, &context).into_diagnostics() {
                let Place::Span(span) = finding.place else {
                    panic!("{finding:?}");
                };
                prop_assert!(span.start <= span.end && span.end as usize <= body.len());
                prop_assert!(body.get(span.range()).is_some(), "{:?} in {:?}", span, body);
            }
        }
    }
}

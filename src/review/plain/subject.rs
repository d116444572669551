//! One thing with all its texts: an entry, a page, a facet.

use crate::basis::source::{Sources, Span, Spanned};
use crate::model::{
    Area, Body, Entry, EntryText, Facet, GlossaryItem, Organization, Page, Region, Settings,
    TextException,
};
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::{LanguageReport, exceptions};
use crate::review::plain::reading::Reading;
use crate::review::plain::rules::check_all;
use crate::review::plain::texts::{Origin, RunningText};

/// One thing with all its texts.
#[derive(Debug)]
pub(crate) struct LanguageSubject<'t> {
    /// Texts that are read in one go. A facet has as many parts as terms.
    parts: Vec<SubjectPart<'t>>,
    exceptions: &'t [TextException],
    entry: Option<&'t Entry>,
}

/// Texts that are read in one go, before they are taken apart.
#[derive(Debug)]
struct SubjectPart<'t> {
    names: Vec<&'t str>,
    texts: Vec<RunningText<'t>>,
}

impl<'t> LanguageSubject<'t> {
    /// An entry.
    pub(crate) fn entry(entry: &'t Entry, sources: &'t Sources) -> Self {
        let details = &entry.details;
        let mut names = vec![entry.name.value.as_str()];
        names.extend(details.other_names.iter().map(String::as_str));
        Self {
            parts: vec![SubjectPart {
                names,
                texts: entry_texts(entry, sources),
            }],
            exceptions: &details.text_exceptions,
            entry: Some(entry),
        }
    }

    /// A free page.
    pub(crate) fn page(page: &'t Page, sources: &'t Sources) -> Self {
        let near = page.title.span;
        let summary = page.summary.as_deref();
        let mut texts: Vec<_> = summary
            .map(|value| key("samenvatting", value, near))
            .into_iter()
            .collect();
        texts.push(body(&page.body, sources));
        Self::one(vec![&page.title.value], texts, &page.text_exceptions)
    }

    /// A facet with its terms.
    pub(crate) fn facet(facet: &'t Facet) -> Self {
        let part = |name: &'t str, question, explanation, near| SubjectPart {
            names: vec![name],
            texts: question_and_explanation(question, explanation, near),
        };
        let mut parts = vec![part(
            facet.name.as_str(),
            facet.question.as_deref(),
            facet.explanation.as_deref(),
            facet.span,
        )];
        parts.extend(facet.terms.iter().map(|term| {
            part(
                term.name.as_str(),
                term.question.as_deref(),
                term.explanation.as_deref(),
                term.span,
            )
        }));
        Self {
            parts,
            exceptions: &facet.text_exceptions,
            entry: None,
        }
    }

    /// An explained word or abbreviation.
    pub(crate) fn word(item: &'t GlossaryItem) -> Self {
        let explanation = item.explanation.as_deref();
        let texts = explanation.map(|value| key("uitleg", value, item.span));
        let mut names = vec![item.word.as_str()];
        names.extend(item.also.iter().map(String::as_str));
        names.extend(item.full_form.as_deref());
        Self::one(names, texts.into_iter().collect(), &item.text_exceptions)
    }

    /// The settings.
    pub(crate) fn settings(settings: &'t Settings) -> Self {
        let texts = [
            ("vraag", &settings.home_question),
            ("uitleg", &settings.home_text),
            ("voorbeeld", &settings.example),
            ("uitleg", &settings.error_report.note),
            ("uitkomst", &settings.accessibility.result),
        ];
        let texts = texts.into_iter().filter_map(|(name, value)| {
            let value = value.as_deref()?;
            Some(key(name, value, settings.span))
        });
        let names = vec![settings.name.as_str()];
        Self::one(names, texts.collect(), &settings.text_exceptions)
    }

    /// The settings of several maps together.
    pub(crate) fn region(region: &'t Region) -> Self {
        let texts = [
            ("uitleg", &region.explanation),
            ("voorbeeld", &region.example),
        ];
        let texts = texts
            .into_iter()
            .filter_map(|(name, value)| Some(key(name, value.as_deref()?, region.span)));
        let names = vec![region.name.as_str()];
        Self::one(names, texts.collect(), &region.text_exceptions)
    }

    /// An organisation.
    pub(crate) fn organization(one: &'t Organization) -> Self {
        let text = one.explanation.as_deref();
        let texts = text.map(|value| key("uitleg", value, one.span));
        Self::one(
            vec![&one.name],
            texts.into_iter().collect(),
            &one.text_exceptions,
        )
    }

    /// An area.
    pub(crate) fn area(area: &'t Area) -> Self {
        let text = area.explanation.as_deref();
        let texts = text.map(|value| key("uitleg", value, area.span));
        Self::one(
            vec![&area.name],
            texts.into_iter().collect(),
            &area.text_exceptions,
        )
    }

    fn one(
        names: Vec<&'t str>,
        texts: Vec<RunningText<'t>>,
        exceptions: &'t [TextException],
    ) -> Self {
        Self {
            parts: vec![SubjectPart { names, texts }],
            exceptions,
            entry: None,
        }
    }

    /// What the rules say, without what the editor leaves as it is.
    pub(crate) fn check(&self, context: &LanguageContext<'_>) -> LanguageReport {
        let readings = self
            .parts
            .iter()
            .map(|part| Reading::new(&part.names, &part.texts, self.entry));
        let findings = readings.flat_map(|reading| check_all(&reading, context));
        exceptions::apply(findings.collect(), self.exceptions)
    }
}

fn entry_texts<'t>(entry: &'t Entry, sources: &'t Sources) -> Vec<RunningText<'t>> {
    let details = EntryText::ALL.iter();
    let details = details.flat_map(|text| entry.details.texts(*text));
    let mut texts = vec![value(&entry.summary)];
    texts.extend(details.map(value));
    texts.extend(entry.body.as_ref().map(|one| body(one, sources)));
    texts
}

fn question_and_explanation<'t>(
    question: Option<&'t str>,
    explanation: Option<&'t str>,
    near: Span,
) -> Vec<RunningText<'t>> {
    let question = question.map(|value| key("vraag", value, near));
    let explanation = explanation.map(|value| key("uitleg", value, near));
    question.into_iter().chain(explanation).collect()
}

fn value(text: &Spanned<String>) -> RunningText<'_> {
    RunningText::of_value(&text.value, Origin::Value(text.span, &text.value))
}

fn key<'t>(key: &'static str, value: &'t str, near: Span) -> RunningText<'t> {
    RunningText::of_value(value, Origin::Key { key, value, near })
}

fn body<'t>(body: &'t Body, sources: &'t Sources) -> RunningText<'t> {
    match body {
        Body::InSource(span) => RunningText::of_markdown(sources.text(*span), Origin::File(*span)),
        Body::Inline(text) => {
            RunningText::of_markdown(&text.value, Origin::Value(text.span, &text.value))
        }
    }
}

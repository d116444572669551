//! What editors wrote in other languages, and a map as readers of one of them see it.
//!
//! A translation stands beside its source and says less: names, sentences and texts, never facts
//! such as phone numbers or hours. What it leaves out of an entry is read in the source's language,
//! and every part knows whether it was translated, so that pages can mark the rest as Dutch. Of a
//! term, a facet or a free page it takes the place of all words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::basis::source::{Span, Spanned};
use crate::model::entry::{Body, Entry};
use crate::model::map::{Page, Settings, SocialMap};
use crate::model::schedule::Hours;
use crate::model::taxonomy::{Facet, Term};

/// Words in another language for one thing.
#[derive(Debug, Clone)]
pub struct Translation<W> {
    /// The slug of what is translated; empty for the settings.
    pub of: String,
    /// Language (BCP 47).
    pub language: String,
    /// The start of its file.
    pub span: Span,
    /// Whether it comes from a shared folder.
    pub shared: bool,
    /// The words.
    pub words: W,
}

/// An entry in other words.
#[derive(Debug, Clone)]
pub struct EntryWords {
    /// Name.
    pub name: Spanned<String>,
    /// One line.
    pub summary: Spanned<String>,
    /// When somebody last compared it with its source.
    pub checked: Spanned<Date>,
    /// The first step.
    pub first_step: Option<Spanned<String>>,
    /// The explanation of the costs.
    pub cost: Option<String>,
    /// The temporary notice.
    pub notice: Option<String>,
    /// Remarks at the phone numbers that have one, in their order.
    pub phone_notes: Vec<String>,
    /// Role to ask for.
    pub contact_role: Option<String>,
    /// The remark at the opening hours.
    pub hours: Option<String>,
    /// Text.
    pub body: Option<Body>,
}

/// A free page in other words.
#[derive(Debug, Clone)]
pub struct PageWords {
    /// Heading.
    pub title: Spanned<String>,
    /// A sentence under the heading.
    pub summary: Option<String>,
    /// Text.
    pub body: Body,
}

/// A facet in other words.
#[derive(Debug, Clone)]
pub struct FacetWords {
    /// Name.
    pub name: String,
    /// Heading above its list of terms.
    pub question: Option<String>,
    /// Explanation.
    pub explanation: Option<String>,
    /// Terms, by slug as written.
    pub terms: Vec<TermWords>,
}

/// A term in other words.
#[derive(Debug, Clone)]
pub struct TermWords {
    /// The term's own slug.
    pub of: Spanned<String>,
    /// Name.
    pub name: String,
    /// Question.
    pub question: Option<String>,
    /// Explanation.
    pub explanation: Option<String>,
}

/// A map's settings in other words.
#[derive(Debug, Clone, Default)]
pub struct SettingsWords {
    /// Name of the map.
    pub name: String,
    /// Question on the start page.
    pub home_question: Option<String>,
    /// Text on the start page.
    pub home_text: Option<String>,
    /// Sentence on every page of an example.
    pub example: Option<String>,
    /// How to report an error.
    pub error_note: Option<String>,
    /// What came out of the test of accessibility.
    pub test_result: Option<String>,
}

/// All translations of a map.
#[derive(Debug, Clone, Default)]
pub struct Translations {
    /// Of entries.
    pub entries: Vec<Translation<EntryWords>>,
    /// Of free pages.
    pub pages: Vec<Translation<PageWords>>,
    /// Of facets.
    pub facets: Vec<Translation<FacetWords>>,
    /// Of settings.
    pub settings: Vec<Translation<SettingsWords>>,
}

impl Translations {
    /// Leaves out what is translated of these entries, pages and facets.
    pub fn leave_out(
        &mut self,
        entries: &BTreeSet<String>,
        pages: &BTreeSet<String>,
        facets: &BTreeSet<String>,
    ) {
        self.entries.retain(|one| !entries.contains(&one.of));
        self.pages.retain(|one| !pages.contains(&one.of));
        self.facets.retain(|one| !facets.contains(&one.of));
    }
}

/// Which parts of an entry are in the reader's language; name and summary always are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // One per part; together they are no state.
pub struct TranslatedParts {
    /// When the translation was compared with its source.
    pub checked: Date,
    /// Whether the source was verified after that.
    pub older: bool,
    /// The first step.
    pub first_step: bool,
    /// The explanation of the costs.
    pub cost: bool,
    /// The notice.
    pub notice: bool,
    /// The remarks at all phone numbers.
    pub phone_notes: bool,
    /// The role to ask for.
    pub contact_role: bool,
    /// The remark at the opening hours.
    pub hours: bool,
    /// The text.
    pub body: bool,
}

/// Which of the settings' texts are in the reader's language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TranslatedSettings {
    /// The name, and the texts of the start page.
    pub name: bool,
    /// The sentence on every page of an example.
    pub example: bool,
    /// How to report an error.
    pub error_note: bool,
    /// What came out of the test.
    pub test_result: bool,
}

impl SocialMap {
    /// The map as readers of a language see it: with the translations there are.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        let mut map = Self {
            // Needed no more; a map with many translations is large.
            translations: Translations::default(),
            ..self.clone()
        };
        for (slug, words) in in_language(&self.translations.facets, language) {
            if let Some(facet) = map.facets.iter_mut().find(|facet| facet.slug == slug) {
                facet.translate(words);
            }
        }
        for (slug, words) in in_language(&self.translations.pages, language) {
            if let Some(page) = map.pages.iter_mut().find(|page| page.slug == slug) {
                page.translate(words);
            }
        }
        for (_, words) in in_language(&self.translations.settings, language) {
            map.settings.translate(words);
        }
        let entries: BTreeMap<_, _> = in_language(&self.translations.entries, language).collect();
        for entry in &mut map.entries {
            if let Some(words) = entries.get(entry.slug.as_str()) {
                Arc::make_mut(entry).translate(words);
            }
        }
        map
    }

    /// Whether any entry is translated into a language.
    #[must_use]
    pub fn has_entries_in(&self, language: &str) -> bool {
        in_language(&self.translations.entries, language)
            .next()
            .is_some()
    }
}

fn in_language<'t, W>(
    all: &'t [Translation<W>],
    language: &str,
) -> impl Iterator<Item = (&'t str, &'t W)> {
    all.iter()
        .filter(move |translation| translation.language == language)
        .map(|translation| (translation.of.as_str(), &translation.words))
}

impl Facet {
    fn translate(&mut self, words: &FacetWords) {
        self.name.clone_from(&words.name);
        self.question.clone_from(&words.question);
        self.explanation.clone_from(&words.explanation);
        self.translated = true;
        for of_term in &words.terms {
            let mut terms = self.terms.iter_mut();
            if let Some(term) = terms.find(|term| term.slug == of_term.of.value) {
                term.translate(of_term);
            }
        }
    }
}

impl Term {
    fn translate(&mut self, words: &TermWords) {
        self.name.clone_from(&words.name);
        self.question.clone_from(&words.question);
        self.explanation.clone_from(&words.explanation);
        self.translated = true;
    }
}

impl Page {
    fn translate(&mut self, words: &PageWords) {
        self.title = words.title.clone();
        self.summary.clone_from(&words.summary);
        self.body = words.body.clone();
        self.translated = true;
    }
}

impl Settings {
    fn translate(&mut self, words: &SettingsWords) {
        self.name.clone_from(&words.name);
        // The interface has a question of its own for who has none.
        self.home_question.clone_from(&words.home_question);
        self.home_text.clone_from(&words.home_text);
        self.translated = TranslatedSettings {
            name: true,
            example: replace(&mut self.example, words.example.as_ref()),
            error_note: replace(&mut self.error_report.note, words.error_note.as_ref()),
            test_result: replace(&mut self.accessibility.result, words.test_result.as_ref()),
        };
    }
}

impl Entry {
    fn translate(&mut self, words: &EntryWords) {
        let details = &mut self.details;
        // Who knows the Dutch name finds it by that as well.
        if self.name.value != words.name.value {
            details.other_names.insert(0, self.name.value.clone());
        }
        let cost = details.cost.as_mut().map(|cost| &mut cost.note);
        let hours = details.hours.as_mut().and_then(|hours| match hours {
            Hours::Scheduled(schedule) => Some(&mut schedule.note),
            _ => None,
        });
        let notice = details.notice.as_mut().map(|notice| &mut notice.text);
        let notes = details
            .phones
            .iter_mut()
            .filter_map(|phone| phone.note.as_mut());
        let notes: Vec<_> = notes.collect();
        let all_notes = notes.len() == words.phone_notes.len();
        if all_notes {
            for (note, words) in notes.into_iter().zip(&words.phone_notes) {
                note.clone_from(words);
            }
        }
        self.translated = Some(TranslatedParts {
            phone_notes: all_notes,
            checked: words.checked.value,
            older: words.checked.value < self.checked.value,
            first_step: replace(&mut details.first_step, words.first_step.as_ref()),
            cost: cost.is_some_and(|note| replace(note, words.cost.as_ref())),
            notice: notice
                .zip(words.notice.as_ref())
                .map(|(text, words)| text.clone_from(words))
                .is_some(),
            contact_role: replace(&mut details.contact_role, words.contact_role.as_ref()),
            hours: hours.is_some_and(|note| replace(note, words.hours.as_ref())),
            body: replace(&mut self.body, words.body.as_ref()),
        });
        self.name = words.name.clone();
        self.summary = words.summary.clone();
    }
}

/// Puts words in the place of those that are there; says whether it did.
fn replace<T: Clone>(source: &mut Option<T>, words: Option<&T>) -> bool {
    let fits = source.is_some() && words.is_some();
    if fits {
        *source = words.cloned();
    }
    fits
}

//! What editors wrote in other languages, and a map as readers of one of them see it.
//!
//! A translation stands beside its source and says less: names, sentences and texts, never facts
//! such as phone numbers or hours. What it leaves out of an entry is read in the source's language,
//! and every part knows whether it was translated, so that pages can mark the rest as Dutch. Of a
//! term, a facet or a free page it takes the place of all words.

pub(crate) mod in_language;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::basis::source::{Span, Spanned};
use crate::model::entry::EntryText;
use crate::model::values::Body;

/// Words in another language for one thing.
#[derive(Debug, Clone)]
pub(crate) struct Translation<W> {
    /// The slug of what is translated; empty for the settings.
    pub(crate) of: String,
    /// Language (BCP 47).
    pub(crate) language: String,
    /// The start of its file.
    pub(crate) span: Span,
    /// Whether it comes from a shared folder.
    pub(crate) shared: bool,
    /// The words.
    pub(crate) words: W,
}

/// An entry in other words.
#[derive(Debug, Clone)]
pub(crate) struct EntryWords {
    /// Name.
    pub(crate) name: Spanned<String>,
    /// One line.
    pub(crate) summary: Spanned<String>,
    /// When somebody last compared it with its source.
    pub(crate) checked: Spanned<Date>,
    /// What stands in the place of its texts, in their order.
    pub(crate) texts: BTreeMap<EntryText, Vec<Spanned<String>>>,
    /// Text.
    pub(crate) body: Option<Body>,
}

/// A free page in other words.
#[derive(Debug, Clone)]
pub(crate) struct PageWords {
    /// Heading.
    pub(crate) title: Spanned<String>,
    /// A sentence under the heading.
    pub(crate) summary: Option<String>,
    /// Text.
    pub(crate) body: Body,
}

/// A facet in other words.
#[derive(Debug, Clone)]
pub(crate) struct FacetWords {
    /// Name.
    pub(crate) name: String,
    /// Heading above its list of terms.
    pub(crate) question: Option<String>,
    /// Explanation.
    pub(crate) explanation: Option<String>,
    /// Terms, by slug as written.
    pub(crate) terms: Vec<TermWords>,
}

/// A term in other words.
#[derive(Debug, Clone)]
pub(crate) struct TermWords {
    /// The term's own slug.
    pub(crate) of: Spanned<String>,
    /// Name.
    pub(crate) name: String,
    /// Question.
    pub(crate) question: Option<String>,
    /// Explanation.
    pub(crate) explanation: Option<String>,
}

/// A map's settings in other words.
#[derive(Debug, Clone, Default)]
pub(crate) struct SettingsWords {
    /// Name of the map.
    pub(crate) name: String,
    /// Question on the start page.
    pub(crate) home_question: Option<String>,
    /// Text on the start page.
    pub(crate) home_text: Option<String>,
    /// Sentence on every page of an example.
    pub(crate) example: Option<String>,
    /// How to report an error.
    pub(crate) error_note: Option<String>,
    /// What came out of the test of accessibility.
    pub(crate) test_result: Option<String>,
}

/// All translations of a map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Translations {
    /// Of entries.
    pub(crate) entries: Vec<Translation<EntryWords>>,
    /// Of free pages.
    pub(crate) pages: Vec<Translation<PageWords>>,
    /// Of facets.
    pub(crate) facets: Vec<Translation<FacetWords>>,
    /// Of settings.
    pub(crate) settings: Vec<Translation<SettingsWords>>,
}

impl Translations {
    /// Leaves out what is translated of these entries, pages and facets.
    pub(crate) fn leave_out(
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

impl EntryWords {
    /// What stands in the place of its texts of one kind; empty when there is none.
    #[must_use]
    pub(crate) fn texts(&self, text: EntryText) -> &[Spanned<String>] {
        self.texts.get(&text).map_or(&[], Vec::as_slice)
    }
}

/// Which parts of an entry are in the reader's language; name and summary always are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TranslatedParts {
    /// When the translation was compared with its source.
    pub(crate) checked: Date,
    /// Whether the source was verified after that.
    pub(crate) older: bool,
    /// The texts, by their number.
    texts: [bool; EntryText::ALL.len()],
    /// The text below.
    pub(crate) body: bool,
}

impl TranslatedParts {
    /// Nothing but name and summary.
    #[must_use]
    pub(crate) fn new(checked: Date, source_checked: Date) -> Self {
        Self {
            checked,
            older: checked < source_checked,
            texts: [false; EntryText::ALL.len()],
            body: false,
        }
    }

    /// Whether all texts of one kind are in the reader's language.
    #[must_use]
    pub(crate) fn has(self, text: EntryText) -> bool {
        self.texts[text as usize]
    }
}

/// Which of the settings' texts are in the reader's language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TranslatedSettings {
    /// The name, and the texts of the start page.
    pub(crate) name: bool,
    /// The sentence on every page of an example.
    pub(crate) example: bool,
    /// How to report an error.
    pub(crate) error_note: bool,
    /// What came out of the test.
    pub(crate) test_result: bool,
}

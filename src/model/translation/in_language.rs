//! A map as readers of another language see it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::source::Spanned;
use crate::model::entry::{Entry, EntryText};
use crate::model::map::{Page, SocialMap};
use crate::model::settings::Settings;
use crate::model::taxonomy::{Facet, Term};
use crate::model::translation::{
    EntryWords, FacetWords, PageWords, SettingsWords, TermWords, TranslatedParts,
    TranslatedSettings, Translation, Translations,
};

impl SocialMap {
    /// The map as readers of a language see it: with the translations there are.
    #[must_use]
    pub(crate) fn in_language(&self, language: &str) -> Self {
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
    pub(crate) fn has_entries_in(&self, language: &str) -> bool {
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
        // Without a question of its own, the map shows the one of the interface.
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
        let details = Arc::make_mut(&mut self.details);
        // Who knows the Dutch name finds it by that as well.
        if self.name.value != words.name.value {
            details.other_names.insert(0, self.name.value.clone());
        }
        let mut translated = TranslatedParts::new(words.checked.value, self.checked.value);
        for text in EntryText::ALL {
            let own = details.texts_mut(*text);
            translated.texts[*text as usize] = replace_all(own, words.texts(*text));
        }
        translated.body = replace(&mut self.body, words.body.as_ref());
        self.translated = Some(translated);
        self.name = words.name.clone();
        self.summary = words.summary.clone();
    }
}

/// Puts words in the place of as many that are there; says whether it did.
fn replace_all(own: Vec<&mut Spanned<String>>, words: &[Spanned<String>]) -> bool {
    let fits = own.len() == words.len() && !words.is_empty();
    if fits {
        let pairs = own.into_iter().zip(words);
        pairs.for_each(|(own, words)| own.clone_from(words));
    }
    fits
}

/// Puts words in the place of those that are there; says whether it did.
fn replace<T: Clone>(source: &mut Option<T>, words: Option<&T>) -> bool {
    let fits = source.is_some() && words.is_some();
    if fits {
        *source = words.cloned();
    }
    fits
}

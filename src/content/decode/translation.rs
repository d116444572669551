//! Translations: files whose name ends in a language before the ending, such as
//! `voedselbank.en.md`.

use crate::basis::source::Spanned;
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::decode::settings::home_texts;
use crate::content::format::{ENTRY_WORDS, FACET_WORDS, Kind, MAP_WORDS, PAGE_WORDS, TERM_WORDS};
use crate::content::read::{Node, ParsedFile};
use crate::model::{
    Body, EntryText, EntryWords, FacetWords, Language, PageWords, SOURCE_LANGUAGE, SettingsWords,
    TermWords, Translation, Translations, slugify,
};

/// What a translation is of, before it is known whether that is there.
#[derive(Debug)]
pub(crate) enum Translated {
    /// An entry.
    Entry(Translation<EntryWords>),
    /// A free page.
    Page(Translation<PageWords>),
    /// A facet.
    Facet(Translation<FacetWords>),
    /// The settings.
    Settings(Translation<SettingsWords>),
}

impl Translated {
    /// Adds it to the others of its folder.
    pub(crate) fn add_to(&self, all: &mut Translations) {
        match self {
            Self::Entry(one) => all.entries.push(one.clone()),
            Self::Page(one) => all.pages.push(one.clone()),
            Self::Facet(one) => all.facets.push(one.clone()),
            Self::Settings(one) => all.settings.push(one.clone()),
        }
    }
}

/// A file's name without its ending, as the name of what it translates and the language.
pub(crate) fn split_language(stem: &str) -> Option<(&str, &str)> {
    let (of, language) = stem.rsplit_once('.')?;
    let is_other = Language::of_code(language).is_some() && language != SOURCE_LANGUAGE;
    (is_other && !of.is_empty() && !of.ends_with('/')).then_some((of, language))
}

impl Decoder {
    /// Decodes a translation; `None` when it is wrong, which has been reported, or when there is
    /// nothing of this kind to translate.
    pub(crate) fn translation(
        &mut self,
        document: &ParsedFile,
        of: &str,
        language: &str,
    ) -> Option<Translated> {
        let root = document.root.as_ref()?;
        let name = of.rsplit_once('/').map_or(of, |(_, name)| name);
        let translation = Translation {
            of: slugify(name),
            language: language.to_owned(),
            span: document.start(),
            shared: false,
            words: (),
        };
        match of.split_once('/').map_or(of, |(folder, _)| folder) {
            "vermeldingen" => {
                let words = self.entry_words(root, document)?;
                Some(Translated::Entry(translation.with(words)))
            }
            "paginas" => {
                let words = self.page_words(root, document)?;
                Some(Translated::Page(translation.with(words)))
            }
            "facetten" => {
                let words = self.facet_words(root)?;
                Some(Translated::Facet(translation.with(words)))
            }
            _ => {
                let words = self.settings_words(root)?;
                Some(Translated::Settings(translation.with(words)))
            }
        }
    }

    fn entry_words(&mut self, root: &Node, document: &ParsedFile) -> Option<EntryWords> {
        let fields = self.fields(root, &ENTRY_WORDS)?;
        let name = self.text_of(&fields, "naam");
        let summary = self.text_of(&fields, "samenvatting");
        let checked = self.date_of(&fields, "gecontroleerd");
        let texts = EntryText::ALL.iter();
        let texts = texts.map(|text| (*text, self.translated(&fields, text.word())));
        let texts = texts.collect();
        Some(EntryWords {
            name: name?,
            summary: summary?,
            checked: checked?,
            texts,
            body: document.body.map(Body::InSource),
        })
    }

    /// What stands in a translation under a key: one text or several, as its declaration says.
    fn translated(&mut self, fields: &Fields<'_>, key: &str) -> Vec<Spanned<String>> {
        match ENTRY_WORDS.field(key).map(|field| field.kind) {
            Some(Kind::List(_)) => self.texts(fields, key),
            _ => self.text_of(fields, key).into_iter().collect(),
        }
    }

    fn page_words(&mut self, root: &Node, document: &ParsedFile) -> Option<PageWords> {
        let fields = self.fields(root, &PAGE_WORDS)?;
        let summary = self.plain(&fields, "samenvatting");
        let title = self.text_of(&fields, "titel");
        self.require_body(document);
        Some(PageWords {
            title: title?,
            summary,
            body: Body::InSource(document.body?),
        })
    }

    fn facet_words(&mut self, root: &Node) -> Option<FacetWords> {
        let fields = self.fields(root, &FACET_WORDS)?;
        let terms = fields.list("termen");
        let (question, explanation) = self.question_and_explanation(&fields);
        Some(FacetWords {
            name: self.plain(&fields, "naam")?,
            question,
            explanation,
            terms: terms
                .iter()
                .filter_map(|node| self.term_words(node))
                .collect(),
        })
    }

    fn term_words(&mut self, node: &Node) -> Option<TermWords> {
        let fields = self.fields(node, &TERM_WORDS)?;
        let (question, explanation) = self.question_and_explanation(&fields);
        Some(TermWords {
            of: self.text_of(&fields, "id")?,
            name: self.plain(&fields, "naam")?,
            question,
            explanation,
        })
    }

    fn question_and_explanation(
        &mut self,
        fields: &Fields<'_>,
    ) -> (Option<String>, Option<String>) {
        (self.plain(fields, "vraag"), self.plain(fields, "uitleg"))
    }

    fn settings_words(&mut self, root: &Node) -> Option<SettingsWords> {
        let fields = self.fields(root, &MAP_WORDS)?;
        let (home_question, home_text) = home_texts(self, &fields);
        Some(SettingsWords {
            name: self.plain(&fields, "naam")?,
            home_question,
            home_text,
            example: self.plain(&fields, "voorbeeld"),
            error_note: self.plain(&fields, "fout_melden"),
            test_result: self.plain(&fields, "toegankelijkheid"),
        })
    }
}

impl Translation<()> {
    fn with<W>(self, words: W) -> Translation<W> {
        Translation {
            of: self.of,
            language: self.language,
            span: self.span,
            shared: self.shared,
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::content::decode::translation::split_language;

    #[test]
    fn a_language_stands_before_the_ending_and_other_names_may_hold_full_stops() {
        assert_eq!(
            split_language("vermeldingen/geld/bank.en"),
            Some(("vermeldingen/geld/bank", "en"))
        );
        assert_eq!(split_language("kaart.ar"), Some(("kaart", "ar")));
        for other in [
            "vermeldingen/st.jan",
            "vermeldingen/bank",
            "vermeldingen/bank.nl",
            "vermeldingen/.en",
        ] {
            assert_eq!(split_language(other), None, "{other}");
        }
    }
}

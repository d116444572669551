//! A map's site in one language. The map's own language lies in the map's folder; every other has a
//! folder of its own in it (`en/`) with the same pages, and shares styles, scripts and images.

use serde::Serialize;

use super::templates::{RenderError, Templates};
use super::texts::Texts;
use super::theme::Theme;
use crate::model::SOURCE_LANGUAGE;
use crate::source::Sources;

/// What marks a text in the language that editors write in, on a page in another language.
const IN_DUTCH: &str = r#" lang="nl" dir="ltr""#;

/// One language of a map's site.
#[derive(Debug)]
pub struct Edition<'t> {
    /// The interface's texts.
    pub texts: &'t Texts,
    /// Templates that count in this language.
    pub templates: Templates,
    /// The folder of its pages in the map's folder, ending in a slash; empty for the map's own
    /// language.
    pub folder: String,
    /// All languages of the site, this one among them.
    pub languages: Vec<LanguageLink>,
}

/// A language to choose.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// BCP 47.
    pub code: String,
    /// Its own name.
    pub naam: String,
    /// `ltr` or `rtl`.
    pub richting: String,
    /// The folder of its pages.
    pub map: String,
}

impl<'t> Edition<'t> {
    /// The editions of a map: its own language first.
    ///
    /// # Errors
    /// When a template cannot be read.
    pub fn all(theme: &'t Theme, sources: &Sources) -> Result<Vec<Self>, RenderError> {
        let texts: Vec<_> = std::iter::once(&theme.texts)
            .chain(&theme.further)
            .collect();
        let links: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(at, texts)| LanguageLink::of(texts, at == 0))
            .collect();
        let edition = |(at, texts): (usize, &'t Texts)| {
            Ok(Self {
                texts,
                templates: Templates::new(theme, texts, sources)?,
                folder: links[at].map.clone(),
                languages: links.clone(),
            })
        };
        texts.iter().copied().enumerate().map(edition).collect()
    }

    /// Whether it is in the language that editors write in.
    #[must_use]
    pub fn is_source(&self) -> bool {
        self.folder.is_empty()
    }

    /// Attributes for a text: none when it is in the language of the page.
    #[must_use]
    pub fn mark(&self, translated: bool) -> &'static str {
        mark(translated, self.texts)
    }

    /// From the folder of its pages to the map's folder.
    #[must_use]
    pub fn back(&self) -> &'static str {
        if self.is_source() { "" } else { "../" }
    }
}

/// Attributes for a text on a page with these texts of the interface.
pub fn mark(translated: bool, texts: &Texts) -> &'static str {
    if translated || texts.code() == SOURCE_LANGUAGE {
        ""
    } else {
        IN_DUTCH
    }
}

impl LanguageLink {
    fn of(texts: &Texts, is_source: bool) -> Self {
        let code = texts.code().to_owned();
        Self {
            naam: texts.get("taal.naam").to_owned(),
            richting: if texts.is_right_to_left() {
                "rtl"
            } else {
                "ltr"
            }
            .to_owned(),
            map: if is_source {
                String::new()
            } else {
                format!("{code}/")
            },
            code,
        }
    }
}

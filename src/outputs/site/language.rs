//! The languages of a map's site. The map's own language lies in the map's folder; every other has a
//! folder of its own in it (`en/`) with the same pages, and shares styles, scripts and images.

use std::sync::Arc;

use serde::Serialize;

use crate::basis::source::Sources;
use crate::model::SOURCE_LANGUAGE;
use crate::theme::Theme;
use crate::theme::{RenderError, Templates};
use crate::words::language::Texts;

/// The language of a text (BCP 47) when that is not the language of the page it stands on. Templates
/// turn it into attributes with the filter `lang`.
pub(crate) type Lang = Option<&'static str>;

/// One language of a map's site.
#[derive(Debug)]
pub(crate) struct SiteLanguage {
    /// The interface's texts.
    pub(crate) texts: Arc<Texts>,
    /// Templates that count in this language.
    pub(crate) templates: Templates,
    /// The folder of its pages in the map's folder, ending in a slash; empty for the map's own
    /// language.
    pub(crate) folder: String,
    /// All languages of the site, this one among them.
    pub(crate) languages: Vec<LanguageLink>,
}

/// A language to choose.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageLink {
    /// BCP 47.
    pub(crate) code: String,
    /// Its own name.
    pub(crate) naam: String,
    /// `ltr` or `rtl`.
    pub(crate) richting: String,
    /// The folder of its pages.
    pub(crate) map: String,
}

impl SiteLanguage {
    /// All languages of a map with this theme, its own first.
    #[must_use]
    pub(crate) fn all(theme: &Theme) -> Vec<LanguageLink> {
        let further = theme.further.iter();
        let further = further.map(|texts| LanguageLink::of(texts, false));
        std::iter::once(LanguageLink::of(&theme.texts, true))
            .chain(further)
            .collect()
    }

    /// The nth language of a map; its own is the first.
    ///
    /// # Errors
    /// When a template cannot be read.
    pub(crate) fn new(theme: &Theme, at: usize, sources: &Sources) -> Result<Self, RenderError> {
        let texts = match at.checked_sub(1) {
            Some(further) => &theme.further[further],
            None => &theme.texts,
        };
        let languages = Self::all(theme);
        Ok(Self {
            texts: Arc::clone(texts),
            templates: Templates::new(theme, texts, sources)?,
            folder: languages[at].map.clone(),
            languages,
        })
    }

    /// Whether it is in the language that editors write in.
    #[must_use]
    pub(crate) fn is_source(&self) -> bool {
        self.folder.is_empty()
    }

    /// The language of a text, when that is not the language of the page.
    #[must_use]
    pub(crate) fn lang(&self, translated: bool) -> Lang {
        lang(translated, &self.texts)
    }

    /// From the folder of its pages to the map's folder.
    #[must_use]
    pub(crate) fn back(&self) -> &'static str {
        if self.is_source() { "" } else { "../" }
    }
}

/// The same on a page with these texts of the interface: what is not translated is in the language
/// that editors write in.
pub(crate) fn lang(translated: bool, texts: &Texts) -> Lang {
    let is_own = translated || texts.code() == SOURCE_LANGUAGE;
    (!is_own).then_some(SOURCE_LANGUAGE)
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

//! Languages: those that are spoken somewhere, and those that content and pages are written in.

use crate::model::vocabulary::vocabulary;

/// The language that editors write in first (BCP 47).
pub(crate) const SOURCE_LANGUAGE: &str = SourceLanguage::Dutch.word();

vocabulary! {
    /// Languages that a map can be written in, by their codes. There is nothing to choose yet.
    pub(crate) enum SourceLanguage {
        /// Dutch.
        Dutch = "nl",
    }
}

vocabulary! {
    /// A language that people speak or sign, by its Dutch name.
    pub(crate) enum Language {
        /// `nl`
        Dutch = "Nederlands",
        /// `en`
        English = "Engels",
        /// `de`
        German = "Duits",
        /// `fr`
        French = "Frans",
        /// `es`
        Spanish = "Spaans",
        /// `pt`
        Portuguese = "Portugees",
        /// `pl`
        Polish = "Pools",
        /// `bg`
        Bulgarian = "Bulgaars",
        /// `ro`
        Romanian = "Roemeens",
        /// `uk`
        Ukrainian = "Oekraïens",
        /// `ru`
        Russian = "Russisch",
        /// `tr`
        Turkish = "Turks",
        /// `ar`
        Arabic = "Arabisch",
        /// `zgh`, the standard form of Berber in Morocco.
        Tamazight = "Tamazight",
        /// `ti`
        Tigrinya = "Tigrinya",
        /// `am`
        Amharic = "Amhaars",
        /// `so`
        Somali = "Somalisch",
        /// `ku`
        Kurdish = "Koerdisch",
        /// `fa`
        Farsi = "Farsi",
        /// `prs`, the Persian of Afghanistan.
        Dari = "Dari",
        /// `ps`
        Pashto = "Pasjtoe",
        /// `pap`
        Papiamento = "Papiaments",
        /// `zh`
        Chinese = "Chinees",
        /// `dse`, Dutch Sign Language.
        DutchSign = "Nederlandse Gebarentaal",
    }
}

impl Language {
    /// Its code (BCP 47).
    #[must_use]
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Polish => "pl",
            Self::Bulgarian => "bg",
            Self::Romanian => "ro",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
            Self::Turkish => "tr",
            Self::Arabic => "ar",
            Self::Tamazight => "zgh",
            Self::Tigrinya => "ti",
            Self::Amharic => "am",
            Self::Somali => "so",
            Self::Kurdish => "ku",
            Self::Farsi => "fa",
            Self::Dari => "prs",
            Self::Pashto => "ps",
            Self::Papiamento => "pap",
            Self::Chinese => "zh",
            Self::DutchSign => "dse",
        }
    }

    /// The language with this code.
    #[must_use]
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|language| language.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = Language::ALL.iter().map(|one| one.code()).collect();
        assert_eq!(codes.len(), Language::ALL.len());
        assert_eq!(Language::of_code("pap"), Some(Language::Papiamento));
        assert_eq!(Language::of_code("xx"), None);
    }
}

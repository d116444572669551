//! What editors say about their own wording: that a finding of the plain-language check is right to
//! leave as it is, and why.

use crate::basis::source::{Span, Spanned};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// A rule of the plain-language check, by the name editors use. Rules that are off until they are
    /// asked for are among them.
    pub enum LanguageRule {
        /// A sentence of many words.
        LongSentence = "lange-zin",
        /// A paragraph of many lines.
        LongParagraph = "lange-alinea",
        /// A word for which there is an everyday one.
        HardWord = "moeilijk-woord",
        /// An abbreviation that nobody explains.
        Abbreviation = "afkorting",
        /// A very long compound.
        LongWord = "lang-woord",
        /// "U" and "je" in one text.
        UAndJe = "u-en-je",
        /// Much passive voice in a text.
        Passive = "lijdende-vorm",
        /// Many nouns made of verbs in a text.
        Nouns = "naamwoorden",
        /// An entry that does not say what it is.
        What = "wat-ontbreekt",
        /// An entry that does not say for whom it is.
        Who = "voor-wie-ontbreekt",
        /// An entry that does not say how to begin.
        How = "hoe-ontbreekt",
        /// An entry that does not say what it costs.
        Cost = "kosten-ontbreken",
    }
}

/// A finding of the plain-language check that an editor leaves as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextException {
    /// The rule; without one, any rule.
    pub(crate) rule: Option<LanguageRule>,
    /// Words of the finding; without them, all findings of the rule.
    pub(crate) text: Option<Spanned<String>>,
    /// Why. Without a reason nothing is left alone.
    pub(crate) reason: Option<String>,
    /// Where it was written.
    pub(crate) span: Span,
}

//! What editors say about their own wording: that a finding of the plain-language check is right to
//! leave as it is, and why.

use crate::basis::source::{Span, Spanned};

/// The rules of the plain-language check, by the names editors use. Rules that are off until they are
/// asked for are among them.
pub const LANGUAGE_RULES: &[&str] = &[
    "lange-zin",
    "lange-alinea",
    "moeilijk-woord",
    "afkorting",
    "lang-woord",
    "u-en-je",
    "lijdende-vorm",
    "naamwoorden",
    "wat-ontbreekt",
    "voor-wie-ontbreekt",
    "hoe-ontbreekt",
    "kosten-ontbreken",
];

/// A finding of the plain-language check that an editor leaves as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextException {
    /// Position in [`LANGUAGE_RULES`]; without one, any rule.
    pub rule: Option<usize>,
    /// Words of the finding; without them, all findings of the rule.
    pub text: Option<Spanned<String>>,
    /// Why. Without a reason nothing is left alone.
    pub reason: Option<String>,
    /// Where it was written.
    pub span: Span,
}

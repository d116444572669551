//! Explained words and abbreviations.

use crate::basis::source::Span;
use crate::model::taxonomy::text_exception::TextException;

/// Whether an item is a word or an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GlossaryKind {
    /// A word with an explanation.
    Word,
    /// An abbreviation, perhaps written out.
    Abbreviation,
}

/// One explained word or abbreviation.
#[derive(Debug, Clone)]
pub(crate) struct GlossaryItem {
    /// Part of the address on the glossary page.
    pub(crate) slug: String,
    /// Word or abbreviation.
    pub(crate) kind: GlossaryKind,
    /// The word as shown.
    pub(crate) word: String,
    /// Other forms that are explained by the same item.
    pub(crate) also: Vec<String>,
    /// An abbreviation written out.
    pub(crate) full_form: Option<String>,
    /// Explanation in plain words; an abbreviation may have none.
    pub(crate) explanation: Option<String>,
    /// Where the explanation comes from.
    pub(crate) origin: Option<String>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// Where it was written.
    pub(crate) span: Span,
}

//! Everyday words that lead to the words entries use.

use crate::basis::source::Spanned;

/// One line: whoever looks for one of the words finds what the targets find.
#[derive(Debug, Clone)]
pub(crate) struct LexiconLine {
    /// Everyday words and short expressions.
    pub(crate) words: Vec<Spanned<String>>,
    /// Words that entries use.
    pub(crate) targets: Vec<Spanned<String>>,
    /// Whether it comes from a shared folder, whose lines need not fit every map.
    pub(crate) shared: bool,
}

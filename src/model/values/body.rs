//! Longer texts: Markdown that is not trusted.

use crate::basis::source::{Sources, Span, Spanned};

/// The text of an entry or a page, as Markdown that is not trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Body {
    /// A stretch of the file itself, so that it need not be copied and findings have a place.
    InSource(Span),
    /// The value of a key.
    Inline(Spanned<String>),
}

impl Body {
    /// The Markdown.
    #[must_use]
    pub(crate) fn markdown<'s>(&'s self, sources: &'s Sources) -> &'s str {
        match self {
            Self::InSource(span) => sources.text(*span),
            Self::Inline(text) => &text.value,
        }
    }

    /// Where the whole text stands.
    #[must_use]
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::InSource(span) => *span,
            Self::Inline(text) => text.span,
        }
    }

    /// Where a part of the text stands. Inside a YAML value that place is not exact, because the
    /// value is folded and unescaped; then it is the whole value.
    #[must_use]
    pub(crate) fn span_of(&self, range: std::ops::Range<usize>) -> Span {
        match self {
            Self::InSource(span) => {
                let start = span.start as usize;
                Span::new(span.source, start + range.start..start + range.end)
            }
            Self::Inline(text) => text.span,
        }
    }
}

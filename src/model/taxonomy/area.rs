//! Where things are: the tree of gebied, wijk (or kern) and buurt.

use crate::basis::source::Span;
use crate::model::map::AreaId;
use crate::model::taxonomy::text_exception::TextException;

/// The kind of area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// Several wijken together.
    Gebied,
    /// A village or town within the municipality.
    Kern,
    /// A neighbourhood.
    Wijk,
    /// A part of a neighbourhood.
    Buurt,
}

/// One area. Areas are listed parents first, so a parent's number is lower than its children's.
#[derive(Debug, Clone)]
pub struct Area {
    /// Part of its address, and its name in references.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: AreaKind,
    /// A sentence about it.
    pub explanation: Option<String>,
    /// Code of Statistics Netherlands (CBS).
    pub cbs: Option<String>,
    /// Four-digit or full postcodes that lie in it.
    pub postcodes: Vec<String>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// The area it lies in.
    pub parent: Option<AreaId>,
    /// Where it was written.
    pub span: Span,
}

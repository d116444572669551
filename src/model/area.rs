//! Where things are: the tree of gebied, wijk (or kern) and buurt.

use super::directory::AreaId;
use super::text_exception::TextException;
use crate::source::Span;

/// The kind of area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// Several wijken together.
    District,
    /// A village or town within the municipality.
    Settlement,
    /// A neighbourhood.
    Neighbourhood,
    /// A part of a neighbourhood.
    Quarter,
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

//! Where things are: the tree of gebied, wijk (or kern) and buurt.

use crate::basis::source::Span;
use crate::model::ids::AreaId;
use crate::model::taxonomy::text_exception::TextException;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// The kind of area. Statistics Netherlands (CBS) calls a wijk a district and a buurt a
    /// neighbourhood; the Dutch words leave no doubt.
    pub enum AreaKind {
        /// Several wijken together.
        Gebied = "gebied",
        /// A village or town within the municipality.
        Kern = "kern",
        /// A part of a town.
        Wijk = "wijk",
        /// A part of a wijk.
        Buurt = "buurt",
    }
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

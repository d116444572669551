//! Where things are: the tree of gebied, wijk (or kern) and buurt.

use crate::basis::source::Span;
use crate::model::ids::AreaId;
use crate::model::taxonomy::text_exception::TextException;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// The kind of area. Statistics Netherlands (CBS) calls a wijk a district and a buurt a
    /// neighbourhood; the Dutch words leave no doubt.
    pub(crate) enum AreaKind {
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
pub(crate) struct Area {
    /// Part of its address, and its name in references.
    pub(crate) slug: String,
    /// Name.
    pub(crate) name: String,
    /// Kind.
    pub(crate) kind: AreaKind,
    /// A sentence about it.
    pub(crate) explanation: Option<String>,
    /// Code of Statistics Netherlands (CBS).
    pub(crate) cbs: Option<String>,
    /// Four-digit or full postcodes that lie in it.
    pub(crate) postcodes: Vec<String>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// The area it lies in.
    pub(crate) parent: Option<AreaId>,
    /// Where it was written.
    pub(crate) span: Span,
}

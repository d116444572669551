//! What a link in an editor's text leads to.

use crate::model::map::{AreaId, EntryId, OrganizationId, TermId};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// An entry, perhaps at a heading.
    Entry(EntryId, Option<String>),
    /// A free page, by position, perhaps at a heading.
    Page(usize, Option<String>),
    /// A term's page.
    Term(TermId),
    /// An area's page.
    Area(AreaId),
    /// An organisation's page.
    Organization(OrganizationId),
    /// A word on the glossary page, by slug.
    Word(String),
    /// A heading on the same page.
    SamePage(String),
    /// An address as it stands: web, mail or phone.
    External(String),
}

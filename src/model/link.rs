//! What a link in an editor's text leads to.

use crate::model::address;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// An entry by its slug, perhaps at a heading.
    Entry(String, Option<String>),
    /// A free page by its slug, perhaps at a heading.
    Page(String, Option<String>),
    /// What the site makes itself of a term, an area, an organisation or the glossary, by its path
    /// from the map's folder.
    Overview(String),
    /// A heading on the same page.
    SamePage(String),
    /// An address as it stands: web, mail or phone.
    External(String),
}

impl Link {
    /// Where it leads, as seen from a page at `up` from the map's folder.
    #[must_use]
    pub(crate) fn address(&self, up: &str) -> String {
        let (path, anchor) = match self {
            Self::Entry(slug, anchor) => (address::entry(slug), anchor),
            Self::Page(slug, anchor) => (address::page(slug), anchor),
            Self::Overview(path) => return format!("{up}{path}"),
            Self::SamePage(anchor) => return format!("#{anchor}"),
            Self::External(address) => return address.clone(),
        };
        match anchor {
            Some(anchor) => format!("{up}{path}#{anchor}"),
            None => format!("{up}{path}"),
        }
    }
}

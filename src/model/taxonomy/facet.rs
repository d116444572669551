//! Taxonomies: themes, target groups, and the municipality's own model.

use crate::basis::source::Span;
use crate::model::taxonomy::text_exception::TextException;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What a facet is used for.
    pub(crate) enum FacetRole {
        /// Themes, shown on the start page as questions.
        Theme = "thema",
        /// Target groups.
        Audience = "doelgroep",
        /// The municipality's own model.
        Model = "model",
    }
}

/// A taxonomy.
#[derive(Debug, Clone)]
pub(crate) struct Facet {
    /// Folder in addresses, and its name in references.
    pub(crate) slug: String,
    /// Name.
    pub(crate) name: String,
    /// What it is used for.
    pub(crate) role: FacetRole,
    /// Heading above its list of terms, as a question.
    pub(crate) question: Option<String>,
    /// Explanation.
    pub(crate) explanation: Option<String>,
    /// Whether its terms run from near to far and so order every list.
    pub(crate) near_to_far: bool,
    /// Where it comes from.
    pub(crate) origin: Option<String>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// Terms in order.
    pub(crate) terms: Vec<Term>,
    /// Whether its words are a translation.
    pub(crate) translated: bool,
    /// Where it was written.
    pub(crate) span: Span,
}

/// One term of a taxonomy.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    /// Part of its address, and its name in references.
    pub(crate) slug: String,
    /// Name.
    pub(crate) name: String,
    /// The question in the resident's words.
    pub(crate) question: Option<String>,
    /// Explanation.
    pub(crate) explanation: Option<String>,
    /// Whether its pages have a button to leave at once, as with violence at home.
    pub(crate) quick_exit: bool,
    /// Whether its words are a translation.
    pub(crate) translated: bool,
    /// Where it was written.
    pub(crate) span: Span,
}

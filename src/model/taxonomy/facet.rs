//! Taxonomies: themes, target groups, and the municipality's own model.

use crate::basis::source::Span;
use crate::model::taxonomy::text_exception::TextException;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What a facet is used for.
    pub enum FacetRole {
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
pub struct Facet {
    /// Folder in addresses, and its name in references.
    pub slug: String,
    /// Name.
    pub name: String,
    /// What it is used for.
    pub role: FacetRole,
    /// Heading above its list of terms, as a question.
    pub question: Option<String>,
    /// Explanation.
    pub explanation: Option<String>,
    /// Whether its terms run from near to far and so order every list.
    pub near_to_far: bool,
    /// Where it comes from.
    pub origin: Option<String>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// Terms in order.
    pub terms: Vec<Term>,
    /// Whether its words are a translation.
    pub translated: bool,
    /// Where it was written.
    pub span: Span,
}

/// One term of a taxonomy.
#[derive(Debug, Clone)]
pub struct Term {
    /// Part of its address, and its name in references.
    pub slug: String,
    /// Name.
    pub name: String,
    /// The question in the resident's words.
    pub question: Option<String>,
    /// Explanation.
    pub explanation: Option<String>,
    /// Whether its pages have a button to leave at once, as with violence at home.
    pub quick_exit: bool,
    /// Whether its words are a translation.
    pub translated: bool,
    /// Where it was written.
    pub span: Span,
}

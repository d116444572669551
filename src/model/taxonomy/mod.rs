//! The map's own vocabularies: areas, facets and their terms, explained words, everyday words.

pub mod area;
pub mod facet;
pub mod glossary;
pub mod lexicon;
pub mod shape;
pub mod text_exception;

pub use area::Area;
pub use facet::{Facet, FacetRole, Term};
pub use glossary::GlossaryItem;
pub use lexicon::LexiconLine;
pub use shape::AreaShape;
pub use text_exception::TextException;

//! The map's own vocabularies: areas, facets and their terms, explained words, everyday words.

pub(crate) mod area;
pub(crate) mod facet;
pub(crate) mod glossary;
pub(crate) mod lexicon;
pub(crate) mod shape;
pub(crate) mod text_exception;

pub(crate) use area::Area;
pub(crate) use facet::{Facet, FacetRole, Term};
pub(crate) use glossary::GlossaryItem;
pub(crate) use lexicon::LexiconLine;
pub(crate) use shape::AreaShape;
pub(crate) use text_exception::TextException;

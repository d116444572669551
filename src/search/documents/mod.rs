//! What is searched: entries as documents, the words and filters by which they are found, and the
//! everyday words that lead to them.

pub(crate) mod collection;
pub(crate) mod document;
pub(crate) mod fields;
pub(crate) mod filters;
pub(crate) mod lexicon;
pub(crate) mod word_counts;

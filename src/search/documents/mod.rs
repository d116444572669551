//! What is searched: entries as documents, the words and filters by which they are found, and the
//! everyday words that lead to them.

pub mod collection;
pub mod document;
pub mod fields;
pub mod filters;
pub mod lexicon;
pub mod word_counts;

//! Search that finds help however it is asked.
//!
//! tantivy indexes all entries while building; from its statistics the weight of every word in
//! every entry is worked out once ([`Weights`]) and written into small files ([`export`]) of which
//! the browser fetches the few that a question needs. All Dutch is done here: which forms a word
//! has, what it is part of, which everyday words lead to it ([`Lexicon`], [`Vocabulary`]). The
//! browser only looks up, adds and sorts; [`ask`] does the same for the command line, on the same
//! files, so both give the same order.
//!
//! An index is always made from nothing: its entries and the lexicon are all that it depends on. The
//! preview does that in the background.
//!
//! ```text
//! entries -> Document -> Index (tantivy) -> Weights --+
//!                           |                         +-> export: manifest and small files
//! zoekwoorden -> Lexicon -> Vocabulary ---------------+            |
//!                                                       browser, or ask + explain (command line)
//! ```

pub mod analysis;
pub mod ask;
pub mod collection;
pub mod document;
pub mod explain;
pub mod export;
pub mod filters;
pub mod forms;
pub mod index;
pub mod inflections;
pub mod lexicon;
pub mod lists;
pub mod misspellings;
pub mod plain_words;
pub mod question;
pub mod repository;
pub mod stems;
pub mod understand;
pub mod used_words;
pub mod vocabulary;
pub mod weights;
pub mod word_counts;
pub mod words;

pub use ask::{Answer, ask};
pub use collection::Collection;
pub use document::{Document, DocumentMemory, documents};
pub use explain::explain;
pub use export::manifest::Manifest;
pub use export::wrap::wrap;
pub use filters::{FIXED_GROUPS, Filters};
pub use index::IndexError;
pub use lexicon::leads_nowhere;
pub use question::Word;
pub use repository::Repository;
pub use words::WordFacts;

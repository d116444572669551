//! Search that finds help however it is asked.
//!
//! tantivy indexes all entries while building; from its statistics the weight of every word in
//! every entry is worked out once ([`Weights`]) and written into small files ([`export`]) of which
//! the browser fetches the few that a question needs. All Dutch is done here: which forms a word
//! has, what it is part of, which everyday words lead to it ([`Lexicon`], [`Vocabulary`]). The
//! browser only looks up, adds and sorts; [`ask`] does the same for the command line, on the same
//! files, so both give the same order.
//!
//! After a change most of this is taken over from the index before ([`IndexMemory`]); the outcome is
//! that of an index from nothing.
//!
//! ```text
//! entries -> Document -> Index (tantivy) -> Weights --+
//!                           |                         +-> export: manifest and small files
//! zoekwoorden -> Lexicon -> Vocabulary ---------------+            |
//!                                                       browser, or ask + explain (command line)
//! ```

mod analysis;
mod ask;
mod cache;
mod changing_index;
mod collection;
mod document;
mod explain;
mod export;
mod filters;
mod forms;
mod index;
mod index_memory;
mod inflections;
mod lexicon;
mod lists;
mod misspellings;
mod plain_words;
mod question;
mod repository;
mod stems;
mod understand;
mod used_words;
mod vocabulary;
mod weights;
mod word_counts;
mod words;

pub use ask::{Answer, Hit, ask};
pub use cache::{Cache, CacheError, Opened, fingerprint};
pub use collection::{Collection, REGION_INDEX};
pub use document::{Document, DocumentMemory, Place, documents};
pub use explain::explain;
pub use export::{Export, File, Found, Manifest, Prepared, wrap};
pub use filters::{FIXED_GROUPS, Filters, filter_keys, kind_key};
pub use index::{Index, IndexError};
pub use index_memory::IndexMemory;
pub use lexicon::{Lexicon, leads_nowhere};
pub use question::{Question, Word};
pub use repository::{Damaged, Repository};
pub use used_words::UsedWords;
pub use vocabulary::Vocabulary;
pub use weights::Weights;
pub use words::WordFacts;

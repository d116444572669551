//! Search that finds help however it is asked.
//!
//! tantivy indexes all entries while building; from its statistics the weight of every word in
//! every entry is worked out once and written into small files. The browser fetches only the few that
//! a question needs. All Dutch is done here: which forms a word has, what it is part of, which
//! everyday words lead to it. The browser only looks up, adds and sorts; [`ask()`] does the same for the
//! command line, on the same files, so both give the same order.
//!
//! An index is always made from nothing: its entries and everyday words are all that it depends on. The
//! preview does that in the background.
//!
//! ```text
//! entries ------> documents --> index (tantivy, weights) --+
//!                     |              |                     +-> files --> browser
//! zoekwoorden ------->+-------> vocabulary ----------------+     |
//!                     |              |                           +-----> ask (command line)
//!                word_facts (stems, parts and forms of a word)
//! ```

pub mod ask;
pub mod documents;
pub mod files;
pub mod index;
pub mod search_index;
pub mod vocabulary;
pub mod word_facts;

pub use ask::explain::explain;
pub use ask::rank::{Answer, ask};
pub use ask::store::ShardStore;
pub use ask::understand::UnderstoodWord;
pub use documents::collection::Collection;
pub use documents::document::{Document, DocumentMemory, documents};
pub use documents::filters::{FIXED_GROUPS, Filters};
pub use files::manifest::Manifest;
pub use files::script::to_script;
pub use index::full_text::IndexError;
pub use search_index::SearchIndex;
pub use vocabulary::idle_lines::leads_nowhere;
pub use word_facts::WordFacts;

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

pub(crate) mod ask;
pub(crate) mod documents;
pub(crate) mod files;
pub(crate) mod index;
pub(crate) mod search_index;
pub(crate) mod vocabulary;
pub(crate) mod word_facts;

pub(crate) use ask::explain::explain;
pub(crate) use ask::rank::{Answer, ask};
pub(crate) use ask::store::ShardStore;
pub(crate) use ask::understand::UnderstoodWord;
pub(crate) use documents::collection::Collection;
pub(crate) use documents::document::{Document, DocumentMemory, documents};
pub(crate) use documents::filters::{FIXED_GROUPS, Filters};
pub(crate) use files::manifest::Manifest;
pub(crate) use files::script::to_script;
pub(crate) use index::full_text::IndexError;
pub(crate) use search_index::SearchIndex;
pub(crate) use vocabulary::idle_lines::leads_nowhere;
pub(crate) use word_facts::WordFacts;

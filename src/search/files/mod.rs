//! The index as small files, shards, that a browser can fetch one by one.
//!
//! There are four kinds, each in the order of its keys and numbered from 0:
//!
//! | kind | keys | holds |
//! |---|---|---|
//! | `w` | [skeletons](crate::words::dutch::skeleton) of words | words and where they lead: a word, its forms and most of its misspellings have one skeleton, so they stand in one shard |
//! | `f` | filters, such as `thema/geld` | filters and the entries they let through |
//! | `v` | none | what results show, [`ENTRIES_PER_SHARD`] entries each: entry *n* is in shard *n* / 12 |
//! | `s` | what somebody may be typing | suggestions |
//!
//! Entries are known by their numbers, nearest first; the manifest says how many there are.
//!
//! # The format
//!
//! Whoever changes it changes `3-bestanden.js` of the theme too, and `4-begrijpen.js` and
//! `5-rangschikken.js` where they use it.
//!
//! **The manifest** ([`Manifest`]) is JSON and stands in the search page. For every kind it has an
//! object: `soort`, the letter; `merk`, the digests of all shards, five hexadecimal digits each, one
//! after the other; `vanaf`, the first key of every shard, joined by commas (as much of it as comes
//! after the last key of the shard before). A key is in the last shard whose `vanaf` is not after it;
//! what comes before all of them is in shard 0.
//!
//! **A shard's name** is letter, number, `-`, digest, `.js`: `w3-0a1b2.js`. The digest is of the file,
//! so a browser may keep it for ever.
//!
//! **A shard's file** is a script, `zoekdeel("…")`, that is to be read as windows-1252. Between the
//! quotes stand the bytes of a raw deflate stream (RFC 1951), in which `\\n`, `\\r`, `\\"` and
//! `\\\\` stand for line feed, carriage return, quote and backslash ([`script`]).
//!
//! **`v` and `s`** inflate to JSON. A result is an array: slug (empty when it is the words of the name
//! joined by hyphens), name, summary, reach (0 the municipality, 1 the country, else the names of
//! areas), 1 when anyone can go there and else 0, step (the first step, or an array with the phone
//! number to call, or an empty text), folder of its map; and only when they differ from the page's, the
//! language of the entry and that of the step. A suggestion is an array: what is shown, and how many
//! entries it finds. Suggestions are in the order of their keys: of a word the word itself, of a name
//! its words from the first that is not [small](crate::words::dutch::is_small).
//!
//! **`w` and `f`** inflate to bytes ([`shard`]). A *number* is a varint of at most five
//! bytes: seven bits in each, the lowest first, the eighth bit set in all but the last. A *text* is a number of bytes and so many bytes of
//! UTF-8. A *table* is a number of items and the items. In order:
//!
//! 1. A table of words in the order of their bytes: how many bytes each shares with the word before it
//!    (a number), and the rest (a text).
//! 2. For each of these words where it leads. A number of 2 or more: the list at that number less 2 in
//!    this shard. 1: the list in another shard; a number for the shard, a number for the list there. 0:
//!    a text; the word that is meant, or empty for a word that is spelt right and leads nowhere.
//! 3. Lists of entries, each part for all lists before the next, because like with like compresses best:
//!    a table of lengths; for each list its entries, as how many numbers are skipped since the one
//!    before (a number each); for each list the steps of their weights (a byte each). A step is a
//!    position in `gewichten` of the manifest. In filters it means nothing.
//! 4. A table of expressions: the list of the word with which it is stored (a number: of step 2, less
//!    2), its own list (a number), and a table of its other words, each a text of all its forms with
//!    spaces between them.

pub(crate) mod borders;
pub(crate) mod division;
pub(crate) mod manifest;
pub(crate) mod packing;
pub(crate) mod results;
pub(crate) mod script;
pub(crate) mod shard;
pub(crate) mod suggestions;
pub(crate) mod word_files;

use std::sync::Arc;

use crate::search::documents::collection::Collection;
use crate::search::documents::document::{Document, LAYERS};
use crate::search::files::manifest::Manifest;
use crate::search::files::packing::{IndexFile, ShardSet};
use crate::search::files::results::{ENTRIES_PER_SHARD, results};
use crate::search::files::suggestions::suggestions;
use crate::search::index::weights::step_weights;
use crate::search::vocabulary::Vocabulary;
use crate::search::vocabulary::used_words::UsedWords;
use crate::search::word_facts::WordFacts;

/// The whole index for browsers.
#[derive(Debug, Clone)]
pub struct SearchFiles {
    /// Which shards there are.
    pub manifest: Manifest,
    /// The shards.
    pub files: Vec<IndexFile>,
}

impl SearchFiles {
    /// Makes the files of a collection; `telling` are the words that tell most of its entries.
    #[must_use]
    pub(crate) fn new(
        collection: &Collection,
        vocabulary: &Vocabulary,
        telling: &UsedWords<'_>,
        facts: &WordFacts,
    ) -> Self {
        let documents = &collection.documents;
        let suggested = suggestions(collection, vocabulary, telling, facts);
        let words = ShardSet::new('w', &word_files::words(vocabulary, facts));
        let filters = ShardSet::new('f', &word_files::filters(documents));
        let results = ShardSet::new('v', &results(documents));
        let suggestions = ShardSet::new('s', &suggested);
        let manifest = Manifest {
            entries: documents.len(),
            entries_per_shard: ENTRIES_PER_SHARD,
            layers: layers(documents),
            weights: step_weights(),
            front_doors: front_doors(documents),
            heads: vocabulary.heads.clone(),
            words: words.directory,
            filters: filters.directory,
            results: results.directory,
            suggestions: suggestions.directory,
        };
        let files = [words.files, filters.files, results.files, suggestions.files];
        Self {
            manifest,
            files: files.concat(),
        }
    }
}

/// How many entries there are in each layer; entries are in the order of their layers.
fn layers(documents: &[Arc<Document>]) -> Vec<usize> {
    let count = |layer| documents.iter().filter(|one| one.layer == layer).count();
    (0..LAYERS).map(count).collect()
}

fn front_doors(documents: &[Arc<Document>]) -> Vec<u32> {
    let numbered = (0..).zip(documents);
    numbered
        .filter(|(_, document)| document.front_door)
        .map(|(number, _)| number)
        .collect()
}

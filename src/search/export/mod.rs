//! The index as small files that a browser can fetch one by one.
//!
//! * `w…`: words with their lists, in the order of their [skeletons](crate::dutch::skeleton), so that
//!   a word, its forms and most of its misspellings stand in one file
//! * `f…`: filters with their lists, in order
//! * `v…`: what results show, a few entries per file
//! * `s…`: suggestions, in order
//!
//! A file's name holds a fingerprint of its content, so a browser may keep it for ever. The
//! [`Manifest`] says which files there are and stands in the search page itself.

mod encode;
mod manifest;
mod pack;
mod suggestions;
mod wrap;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::analysis::Analysis;
use super::document::{Document, LAYERS, Place};
use super::index::{Index, IndexError};
use super::lexicon::Lexicon;
use super::vocabulary::{List, Vocabulary};
use super::weights::{Weights, step_weights};
use super::words::WordFacts;
use crate::dutch::words;

pub use encode::{Shard, Target, decode};
pub use manifest::{Manifest, Shelf};
pub use wrap::{unwrap, wrap};

/// Entries per file of results.
pub const ENTRIES_PER_FILE: usize = 12;

/// A file of the index; `path` is relative to the folder of the index.
#[derive(Debug, Clone)]
pub struct File {
    /// Name.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// The whole index for browsers.
#[derive(Debug, Clone)]
pub struct Export {
    /// What there is.
    pub manifest: Manifest,
    /// The files.
    pub files: Vec<File>,
}

/// Everything that is made of the entries of one index.
pub struct Prepared {
    /// The full-text index.
    pub index: Index,
    /// The files for browsers.
    pub export: Export,
    /// Everyday expressions of the lexicon, each with the entry that it leads to first.
    pub everyday: Vec<(String, u32)>,
}

/// Indexes entries and makes the files for browsers.
///
/// # Errors
/// When tantivy cannot index.
pub fn export(
    documents: &[Arc<Document>],
    lexicon: &Lexicon,
    words: &WordFacts,
) -> Result<Prepared, IndexError> {
    let analysis = Arc::new(Analysis::new(documents, words));
    let index = Index::build(documents, Arc::clone(&analysis))?;
    let vocabulary = Vocabulary::new(documents, &analysis, lexicon, &Weights::new(&index)?, words)?;
    let packed = pack::words(&vocabulary, words);
    let filters = pack::filters(&filters(documents));
    let entries = entries(documents);
    let suggestions = suggestions::files(documents, &vocabulary, lexicon, words);
    let everyday = vocabulary.everyday(lexicon, words);
    let manifest = Manifest {
        entries: documents.len(),
        entries_per_file: ENTRIES_PER_FILE,
        layers: layers(documents),
        weights: step_weights(),
        front_doors: front_doors(documents),
        heads: vocabulary.heads,
        words: packed.shelf,
        filters: filters.shelf,
        results: entries.shelf,
        suggestions: suggestions.shelf,
    };
    let files = [
        packed.files,
        filters.files,
        entries.files,
        suggestions.files,
    ]
    .concat();
    Ok(Prepared {
        index,
        export: Export { manifest, files },
        everyday,
    })
}

/// Files of one kind, and how to find the right one.
struct Packed {
    shelf: Shelf,
    files: Vec<File>,
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

fn filters(documents: &[Arc<Document>]) -> BTreeMap<&str, List> {
    let mut lists: BTreeMap<&str, List> = BTreeMap::new();
    for (number, document) in (0..).zip(documents) {
        for key in &document.filters {
            lists.entry(key).or_default().push((number, 1));
        }
    }
    lists
}

/// What results show, as JSON: slug, name, summary, place, whether free, first step (or a list with
/// the phone number), map, language, language of the first step.
fn entries(documents: &[Arc<Document>]) -> Packed {
    let contents: Vec<_> = documents
        .par_chunks(ENTRIES_PER_FILE)
        .map(|chunk| {
            let shown: Vec<_> = chunk.iter().map(|one| shown(one)).collect();
            pack::Content {
                first: String::new(),
                last: String::new(),
                bytes: serde_json::Value::Array(shown).to_string().into_bytes(),
            }
        })
        .collect();
    pack::finish('v', contents)
}

fn shown(document: &Document) -> serde_json::Value {
    let place = match &document.place {
        Place::Municipality => serde_json::json!(0),
        Place::Country => serde_json::json!(1),
        Place::Areas(names) => serde_json::json!(names),
    };
    // Most slugs are the words of the name, which the browser joins itself.
    let usual = words(&document.title).join("-") == document.slug;
    let step = match (&document.step, &document.phone) {
        (Some(step), _) => serde_json::json!(step),
        (None, Some(phone)) => serde_json::json!([phone]),
        (None, None) => serde_json::json!(""),
    };
    let mut shown = vec![
        serde_json::json!(if usual { "" } else { &document.slug }),
        serde_json::json!(document.title),
        serde_json::json!(document.summary),
        place,
        serde_json::json!(u8::from(document.free)),
        step,
        serde_json::json!(document.map),
    ];
    let languages = [document.language, document.language_of_step];
    let last = languages.iter().rposition(Option::is_some);
    let told = languages.iter().take(last.map_or(0, |last| last + 1));
    shown.extend(told.map(|language| serde_json::json!(language.unwrap_or_default())));
    serde_json::Value::Array(shown)
}

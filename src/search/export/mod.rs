//! The index as small files that a browser can fetch one by one.
//!
//! * `w…`: words with their lists, in the order of their [skeletons](crate::words::dutch::skeleton), so that
//!   a word, its forms and most of its misspellings stand in one file
//! * `f…`: filters with their lists, in order
//! * `v…`: what results show, a few entries per file
//! * `s…`: suggestions, in order
//!
//! A file's name holds a fingerprint of its content, so a browser may keep it for ever. The
//! [`Manifest`] says which files there are and stands in the search page itself.

pub mod borders;
pub mod division;
pub mod encode;
pub mod manifest;
pub mod pack;
pub mod packing;
pub mod suggestions;
pub mod wrap;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::document::{Document, LAYERS, Place};
use crate::search::export::manifest::Manifest;
use crate::search::export::packing::{Content, Packing};
use crate::search::export::suggestions::suggestions;
use crate::search::index::Index;
use crate::search::lexicon::Lexicon;
use crate::search::used_words::UsedWords;
use crate::search::vocabulary::{List, Vocabulary};
use crate::search::weights::step_weights;
use crate::search::words::WordFacts;
use crate::words::dutch::words;

/// Entries per file of results.
pub const ENTRIES_PER_FILE: usize = 12;

/// A file of the index; `path` is relative to the folder of the index.
#[derive(Debug, Clone)]
pub struct File {
    /// Name.
    pub path: String,
    /// Content.
    pub bytes: Arc<[u8]>,
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

/// What the files of an index are made of.
pub struct Contents<'c> {
    /// The entries.
    pub documents: &'c [Arc<Document>],
    /// Their words.
    pub vocabulary: &'c Vocabulary,
    /// The words that tell most of them.
    pub telling: &'c UsedWords<'c>,
    /// Everyday words.
    pub lexicon: &'c Lexicon,
}

impl Contents<'_> {
    /// Makes the files.
    #[must_use]
    pub fn export(&self, facts: &WordFacts) -> Export {
        let documents = self.documents;
        let words = Packing::new('w', pack::words(self.vocabulary, facts));
        let filters = Packing::new('f', pack::filters(&filters(documents)));
        let results = Packing::new('v', results(documents));
        let suggestions = Packing::new('s', suggestions(self, facts));
        let manifest = Manifest {
            entries: documents.len(),
            entries_per_file: ENTRIES_PER_FILE,
            layers: layers(documents),
            weights: step_weights(),
            front_doors: front_doors(documents),
            heads: self.vocabulary.heads.clone(),
            words: words.shelf,
            filters: filters.shelf,
            results: results.shelf,
            suggestions: suggestions.shelf,
        };
        let files = [words.files, filters.files, results.files, suggestions.files];
        Export {
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
fn results(documents: &[Arc<Document>]) -> Vec<Content> {
    let chunks = documents.par_chunks(ENTRIES_PER_FILE);
    let contents = chunks.map(|chunk| {
        let shown: Vec<_> = chunk.iter().map(|one| shown(one)).collect();
        Content::of(serde_json::Value::Array(shown).to_string().into_bytes())
    });
    contents.collect()
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

//! Which words stand in entries, and how often.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::document::Document;
use crate::search::documents::fields::SearchField;

/// How often each word is there.
pub(crate) type WordCounts<'d> = HashMap<&'d str, u32>;

/// How often each word stands in some fields of entries.
pub(crate) fn word_counts<'d>(
    documents: &'d [Arc<Document>],
    fields: &[SearchField],
) -> WordCounts<'d> {
    let add = |mut all: WordCounts<'d>, document: &'d Arc<Document>| {
        for word in words_in(document, fields) {
            *all.entry(word).or_default() += 1;
        }
        all
    };
    let join = |one: WordCounts<'d>, other: WordCounts<'d>| {
        let (mut all, fewer) = match one.len() < other.len() {
            true => (other, one),
            false => (one, other),
        };
        for (word, times) in fewer {
            *all.entry(word).or_default() += times;
        }
        all
    };
    let parts = documents.par_iter().fold(WordCounts::new, add);
    parts.reduce(WordCounts::new, join)
}

/// The words of some fields of an entry.
fn words_in<'d, 'f>(
    document: &'d Document,
    fields: &'f [SearchField],
) -> impl Iterator<Item = &'d str> + use<'d, 'f> {
    let texts = fields.iter();
    let texts = texts.map(|field| document.texts[*field as usize].as_str());
    let words = texts.flat_map(|text| text.split(' '));
    words.filter(|word| !word.is_empty() && *word != ".")
}

//! An index of which some entries have changed since it was made.
//!
//! tantivy's index cannot be changed in place, and making it takes most of the time of an update. So
//! what changed goes into a second, small index, and what is read is what both say together. Nothing
//! can tell it from one index of all entries.

use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::DocId;

use crate::search::analysis::Analysis;
use crate::search::document::{Document, Field};
use crate::search::index::{Index, IndexError, Occurrence};
use crate::search::word_counts::words_in;
use crate::search::words::WordFacts;

/// An entry in the place of another.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// Its number.
    pub number: DocId,
    /// As it was.
    pub before: Arc<Document>,
    /// As it is.
    pub now: Arc<Document>,
}

/// An index of entries, and what has changed since it was made.
pub struct ChangingIndex {
    first: Index,
    /// Entries that are not what they were in the first index, as they are now.
    replaced: BTreeMap<DocId, Arc<Document>>,
    /// The same entries, indexed in that order.
    newer: Option<Index>,
    /// Their numbers, in that order.
    numbers: Vec<DocId>,
    /// How many terms these entries had in the first index, by field.
    gone: [u64; Field::ALL.len()],
}

impl ChangingIndex {
    /// Nothing has changed yet.
    #[must_use]
    pub fn new(first: Index) -> Self {
        Self {
            first,
            replaced: BTreeMap::new(),
            newer: None,
            numbers: Vec::new(),
            gone: Default::default(),
        }
    }

    /// The index as it was made first, without what has changed since.
    #[must_use]
    pub fn into_first(self) -> Index {
        self.first
    }

    /// How many entries have changed since the first index.
    #[must_use]
    pub fn replaced(&self) -> usize {
        self.replaced.len()
    }

    /// Takes entries in the place of others.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn exchange(&mut self, all: &[Exchange], words: &WordFacts) -> Result<(), IndexError> {
        let is_first = |one: &&Exchange| !self.replaced.contains_key(&one.number);
        let gone: Vec<_> = all.iter().filter(is_first).collect();
        if !gone.is_empty() {
            let gone: Vec<&Document> = gone.iter().map(|one| one.before.as_ref()).collect();
            let gone = index(&gone, words)?;
            for (terms, field) in self.gone.iter_mut().zip(Field::ALL) {
                *terms += gone.terms(field)?;
            }
        }
        let now = all.iter().map(|one| (one.number, Arc::clone(&one.now)));
        self.replaced.extend(now);
        let replaced: Vec<&Document> = self.replaced.values().map(Arc::as_ref).collect();
        self.newer = Some(index(&replaced, words)?);
        self.numbers = self.replaced.keys().copied().collect();
        Ok(())
    }

    /// How many entries there are.
    #[must_use]
    pub fn documents(&self) -> u32 {
        self.first.documents()
    }

    /// The mean number of terms of a field.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn mean_length(&self, field: Field) -> Result<f32, IndexError> {
        let newer = self.newer.as_ref().map(|newer| newer.terms(field));
        let terms = self.first.terms(field)? + newer.transpose()?.unwrap_or_default();
        let terms = terms.saturating_sub(self.gone[field as usize]);
        Ok(terms as f32 / self.documents().max(1) as f32)
    }

    /// Calls a function with every entry that has a term in a field, each once.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn occurrences(
        &self,
        field: Field,
        term: &str,
        mut found: impl FnMut(Occurrence),
    ) -> Result<(), IndexError> {
        let Some(newer) = &self.newer else {
            return self.first.occurrences(field, term, found);
        };
        self.first.occurrences(field, term, |occurrence| {
            if !self.replaced.contains_key(&occurrence.document) {
                found(occurrence);
            }
        })?;
        newer.occurrences(field, term, |occurrence| {
            found(Occurrence {
                document: self.numbers[occurrence.document as usize],
                ..occurrence
            });
        })
    }
}

/// An index of a few entries.
fn index(documents: &[&Document], words: &WordFacts) -> Result<Index, IndexError> {
    let all = documents.iter();
    let used = all.flat_map(|document| words_in(document, &Field::ALL));
    Index::build(documents, Arc::new(Analysis::new(used, words)))
}

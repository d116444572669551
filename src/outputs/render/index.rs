//! The indexes of a site: one per map, one of all maps of a region together.

use std::sync::Arc;

use rayon::prelude::*;

use crate::content::read::FolderKind;
use crate::model::SEARCH_FOLDER;
use crate::outputs::input::SiteInput;
use crate::outputs::packed_files::PackedFiles;
use crate::outputs::site::IndexFacts;
use crate::search::{Collection, IndexError, SearchIndex, WordFacts};

/// The files of an index, and what pages show of it.
#[derive(Debug)]
pub(crate) struct MapIndex {
    /// What pages show.
    pub(crate) facts: Arc<IndexFacts>,
    /// By path in the folder of the pages.
    pub(crate) files: Arc<PackedFiles>,
}

/// All indexes of a site.
#[derive(Debug)]
pub struct Indexes {
    /// Of each map, in their order.
    pub(crate) maps: Vec<Arc<MapIndex>>,
    /// Of all maps of a region.
    pub(crate) region: Option<Arc<MapIndex>>,
}

impl Indexes {
    /// Indexes all maps.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn new(input: &SiteInput) -> Result<Self, IndexError> {
        let checked = &input.checked;
        let collections = (0..checked.maps.len()).into_par_iter();
        let collections: Vec<_> = collections.map(|at| input.collection(at)).collect();
        let index = |collection: &Collection| MapIndex::new(collection, &input.words).map(Arc::new);
        let maps: Vec<_> = collections.par_iter().map(index).collect();
        let region = match checked.layout.kind {
            FolderKind::Single => None,
            FolderKind::Region => Some(index(&Collection::of_region(&collections))?),
        };
        Ok(Self {
            // In order, so that which error is told does not depend on the threads.
            maps: maps.into_iter().collect::<Result<_, _>>()?,
            region,
        })
    }
}

impl MapIndex {
    /// Indexes entries.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub(crate) fn new(collection: &Collection, words: &WordFacts) -> Result<Self, IndexError> {
        let index = SearchIndex::new(collection, words)?;
        let everyday = index.everyday.into_iter().map(|(word, number)| {
            let first = &collection.documents[number as usize];
            (word, first.title.clone(), first.slug.clone())
        });
        let files = index.files.files.into_iter();
        let files = files.map(|file| (format!("{SEARCH_FOLDER}{}", file.path), file.bytes));
        Ok(Self {
            facts: Arc::new(IndexFacts::new(index.files.manifest, everyday.collect())),
            files: Arc::new(files.collect()),
        })
    }
}

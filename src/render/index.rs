//! The indexes of a site: one per map, one of all maps of a region together.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Material, Output, Stop, Write};
use crate::read::FolderKind;
use crate::search::{Collection, File, IndexError, REGION_INDEX, WordFacts};
use crate::site::{IndexFacts, SEARCH_FOLDER};

/// The files of an index, and what pages show of it.
#[derive(Debug)]
pub struct MapIndex {
    /// What pages show.
    pub facts: Arc<IndexFacts>,
    /// By path in the folder of the pages.
    files: BTreeMap<String, Vec<u8>>,
}

/// All indexes of a site.
#[derive(Debug)]
pub struct Indexes {
    /// Of each map, in their order.
    pub maps: Vec<Arc<MapIndex>>,
    /// Of all maps of a region.
    pub region: Option<Arc<MapIndex>>,
}

impl Indexes {
    /// Indexes all maps, and keeps the indexes for the command line when there is a cache.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn new(material: &Material, cache: Option<&Path>) -> Result<Self, IndexError> {
        let checked = &material.checked;
        let at = 0..checked.maps.len();
        let collections: Vec<_> = at
            .into_par_iter()
            .map(|at| material.collection(at))
            .collect();
        let maps = collections.par_iter().zip(&checked.maps);
        let maps = maps.map(|(collection, map)| {
            MapIndex::new(collection, &map.directory.slug, cache, &material.words).map(Arc::new)
        });
        let maps: Vec<_> = maps.collect();
        let region = match checked.layout.kind {
            FolderKind::Single => None,
            FolderKind::Region => {
                let all = Collection::of_region(&collections);
                let index = MapIndex::new(&all, REGION_INDEX, cache, &material.words)?;
                Some(Arc::new(index))
            }
        };
        Ok(Self {
            // In order, so that which error is told does not depend on the threads.
            maps: maps.into_iter().collect::<Result<_, _>>()?,
            region,
        })
    }
}

impl MapIndex {
    /// Indexes entries, and keeps the index under this name when there is a cache.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn new(
        collection: &Collection,
        name: &str,
        cache: Option<&Path>,
        words: &WordFacts,
    ) -> Result<Self, IndexError> {
        let prepared = collection.prepare_and_keep(cache, name, words)?;
        let path = |file: File| (format!("{SEARCH_FOLDER}{}", file.path), file.bytes);
        Ok(Self {
            facts: Arc::new(IndexFacts {
                everyday: collection.everyday(&prepared),
                manifest: prepared.export.manifest,
            }),
            files: prepared.export.files.into_iter().map(path).collect(),
        })
    }

    /// A file of it.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Hands over all files, in this folder of the site.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn write(&self, folder: &str, write: &Write<'_>) -> Result<(), Stop> {
        self.files.par_iter().try_for_each(|(path, bytes)| {
            write(Output {
                path: &format!("{folder}{path}"),
                bytes,
                is_packed: true,
            })
        })?;
        Ok(())
    }
}

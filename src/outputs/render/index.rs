//! The indexes of a site: one per map, one of all maps of a region together.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::content::read::FolderKind;
use crate::model::SEARCH_FOLDER;
use crate::outputs::render::{Material, Output, Stop, Write};
use crate::outputs::site::IndexFacts;
use crate::search::{Collection, Found, IndexError, IndexMemory, REGION_INDEX, WordFacts};

/// The files of an index, and what pages show of it.
#[derive(Debug)]
pub struct MapIndex {
    /// What pages show.
    pub facts: Arc<IndexFacts>,
    /// By path in the folder of the pages.
    files: BTreeMap<String, Arc<[u8]>>,
}

/// What was found out for the indexes of a site, by the name of each.
#[derive(Default)]
pub struct IndexesMemory(BTreeMap<String, IndexMemory>);

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
        Self::made_by(material, |name, collection| {
            MapIndex::new(collection, name, cache, &material.words)
        })
    }

    /// Indexes all maps as far as they are not what they were.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn again(material: &Material, memory: &mut IndexesMemory) -> Result<Self, IndexError> {
        let known = Mutex::new(std::mem::take(&mut memory.0));
        // A thread that panicked took its own part out before it did anything with it.
        let known_of = || known.lock().unwrap_or_else(PoisonError::into_inner);
        // What is left over is of maps that are gone.
        let kept = Mutex::new(BTreeMap::new());
        let all = Self::made_by(material, |name, collection| {
            let mut own = known_of().remove(name).unwrap_or_default();
            let found = collection.prepare_again(&mut own, &material.words)?;
            let index = MapIndex::of(collection, found);
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.insert(name.to_owned(), own);
            Ok(index)
        })?;
        memory.0 = kept.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(all)
    }

    /// Makes the index of every map, and of all together, from its name and its entries.
    fn made_by(
        material: &Material,
        make: impl Fn(&str, &Collection) -> Result<MapIndex, IndexError> + Sync,
    ) -> Result<Self, IndexError> {
        let checked = &material.checked;
        let at = 0..checked.maps.len();
        let collections: Vec<_> = at
            .into_par_iter()
            .map(|at| material.collection(at))
            .collect();
        let maps = collections.par_iter().zip(&checked.maps);
        let maps =
            maps.map(|(collection, map)| make(&map.directory.slug, collection).map(Arc::new));
        let maps: Vec<_> = maps.collect();
        let region = match checked.layout.kind {
            FolderKind::Single => None,
            FolderKind::Region => {
                let all = Collection::of_region(&collections);
                Some(Arc::new(make(REGION_INDEX, &all)?))
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
        Ok(Self::of(collection, &prepared.found))
    }

    fn of(collection: &Collection, found: &Found) -> Self {
        let files = found.export.files.iter();
        let files = files.map(|file| {
            let path = format!("{SEARCH_FOLDER}{}", file.path);
            (path, Arc::clone(&file.bytes))
        });
        Self {
            facts: Arc::new(IndexFacts {
                everyday: collection.everyday(found),
                manifest: found.export.manifest.clone(),
            }),
            files: files.collect(),
        }
    }

    /// A file of it.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Arc::as_ref)
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

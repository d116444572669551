//! All outputs together, as one site.
//!
//! A [`Site`] knows which files there are and makes each of them when it is asked for: a build asks
//! for all of them and writes them ([`Site::write`]), a preview for those that somebody looks at
//! ([`Site::file`]). Here too are the outputs that make the site itself: the pages of a map ([`map`]) in
//! each of its languages ([`edition`]), those of a region ([`region`]), and the files of their indexes
//! ([`index`]).

pub(crate) mod edition;
pub(crate) mod index;
pub(crate) mod map;
pub(crate) mod region;

pub(crate) use index::Indexes;

use std::borrow::Cow;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::read::ReadError;
use crate::model::PublicMap;
use crate::outputs::error::SiteError;
use crate::outputs::input::SiteInput;
use crate::outputs::list::{Outputs, of_map, of_region};
use crate::outputs::output::{Write, within};
use crate::outputs::site::SiteMemo;
use crate::review::Checked;
use crate::search::Document;
use crate::theme::RenderError;

/// A site, each file of which is made when it is asked for.
pub struct Site {
    input: SiteInput,
    indexes: Arc<Indexes>,
    memo: Arc<SiteMemo>,
    /// The folder of each map with its outputs; last that of the site itself, with those of the region.
    folders: Vec<(String, Outputs)>,
}

impl Site {
    /// Prepares a site. What `memo` knows of it from before is not made again.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub fn new(
        input: SiteInput,
        indexes: Arc<Indexes>,
        memo: Arc<SiteMemo>,
    ) -> Result<Self, ReadError> {
        let maps = &input.checked.public;
        memo.keep(|slug| maps.iter().any(|map| map.slug() == slug));
        let map = |at| Ok((input.folder_of(at), of_map(&input, at, &indexes, &memo)?));
        let mut folders: Vec<_> = (0..maps.len()).map(map).collect::<Result<_, ReadError>>()?;
        folders.push((String::new(), of_region(&input, &indexes)));
        Ok(Self {
            input,
            indexes,
            memo,
            folders,
        })
    }

    /// The same content with other indexes.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub(crate) fn with_indexes(&self, indexes: Arc<Indexes>) -> Result<Self, ReadError> {
        Self::new(self.input.clone(), indexes, Arc::clone(&self.memo))
    }

    /// Whether it has the same maps as a site of this input.
    #[must_use]
    pub fn has_maps_of(&self, input: &SiteInput) -> bool {
        let own = self.input.checked.public.iter().map(PublicMap::slug);
        let other = input.checked.public.iter().map(PublicMap::slug);
        self.input.checked.layout.kind == input.checked.layout.kind && own.eq(other)
    }

    /// Whether an index of this input is the same as one of its own.
    #[must_use]
    pub(crate) fn finds_the_same_as(&self, input: &SiteInput) -> bool {
        let own = &self.input.checked;
        let other = &input.checked;
        let same = |(one, other): (&Vec<Arc<Document>>, &Vec<Arc<Document>>)| {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| Arc::ptr_eq(one, other))
        };
        let maps = own.maps.iter().map(|map| map.digest);
        maps.eq(other.maps.iter().map(|map| map.digest))
            && own.documents.iter().zip(&other.documents).all(same)
    }

    /// Whether its themes are those of this input.
    #[must_use]
    pub(crate) fn has_themes_of(&self, input: &SiteInput) -> bool {
        let own = self.input.themes.iter().map(|theme| theme.digest);
        own.eq(input.themes.iter().map(|theme| theme.digest))
    }

    /// What it is made from.
    #[must_use]
    pub(crate) fn input(&self) -> &SiteInput {
        &self.input
    }

    /// The content that it shows.
    #[must_use]
    pub(crate) fn checked(&self) -> &Arc<Checked> {
        &self.input.checked
    }

    /// The indexes that its pages know.
    #[must_use]
    pub fn indexes(&self) -> &Arc<Indexes> {
        &self.indexes
    }

    /// Makes one file; `None` when there is none with this path.
    ///
    /// # Errors
    /// When a template is wrong.
    pub fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, RenderError> {
        for (folder, outputs) in &self.folders {
            let Some(within) = path.strip_prefix(folder) else {
                continue;
            };
            for output in outputs {
                let found = output.file(within).map_err(|error| error.of_one_page())?;
                if found.is_some() {
                    return Ok(found);
                }
            }
        }
        Ok(None)
    }

    /// Makes all files and hands them over.
    ///
    /// # Errors
    /// When a template is wrong, or a file cannot be written. Every page is tried, so that one run
    /// shows all mistakes in templates.
    pub fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
        let folders = self.folders.par_iter().map(|(folder, outputs)| {
            let write = within(folder, write);
            outputs.iter().try_for_each(|output| output.write(&write))
        });
        let results: Vec<_> = folders.collect();
        // In order, so that which error is told first does not depend on the threads.
        results.into_iter().collect()
    }
}

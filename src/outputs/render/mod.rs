//! Rendering: from checked maps to the files of a site.
//!
//! A [`Site`] knows which files there are and makes each of them when it is asked for: a build asks
//! for all of them and writes them ([`Site::write`]), a preview for those that somebody looks at
//! ([`Site::file`]). From a [`SiteInput`] every map is rendered by itself ([`map`]), in each of its
//! languages ([`edition`]); the regional pages need all maps.

pub mod edition;
pub mod error;
pub mod index;
pub mod input;
pub mod map;
pub mod output;
pub mod region;

pub use error::SiteError;
pub use index::Indexes;
pub use input::SiteInput;
pub use output::{Output, Write};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::content::read::{FolderKind, ReadError};
use crate::model::PublicMap;
use crate::outputs::render::index::MapIndex;
use crate::outputs::render::map::{MapRenderer, Situation};
use crate::outputs::site::{SiteMemo, region_base};
use crate::review::Checked;
use crate::search::Document;
use crate::theme::{Asset, RenderError};

/// A site, each file of which is made when it is asked for.
pub struct Site {
    input: SiteInput,
    indexes: Arc<Indexes>,
    maps: Vec<MapRenderer>,
    memo: Arc<SiteMemo>,
    region: OnceLock<Result<Vec<Asset>, RenderError>>,
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
        let region = region_base(input.checked.region.as_ref());
        let slugs: Vec<_> = input.checked.public.iter().map(PublicMap::slug).collect();
        memo.keep(|slug| slugs.contains(&slug));
        let map = |(at, slug): (usize, &&str)| {
            let situation = Situation {
                at,
                region: region.as_ref(),
                in_region: input.checked.layout.kind == FolderKind::Region,
            };
            let index = Arc::clone(&indexes.maps[at]);
            MapRenderer::new(&input, situation, index, memo.of_map(slug))
        };
        let maps = slugs.iter().enumerate().map(map);
        Ok(Self {
            maps: maps.collect::<Result<_, _>>()?,
            input,
            indexes,
            memo,
            region: OnceLock::new(),
        })
    }

    /// The same content with other indexes.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub fn with_indexes(&self, indexes: Arc<Indexes>) -> Result<Self, ReadError> {
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
    pub fn finds_the_same_as(&self, input: &SiteInput) -> bool {
        let own = &self.input.checked;
        let other = &input.checked;
        let same = |(one, other): (&Vec<Arc<Document>>, &Vec<Arc<Document>>)| {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| Arc::ptr_eq(one, other))
        };
        let maps = own.maps.iter().map(|map| map.fingerprint);
        maps.eq(other.maps.iter().map(|map| map.fingerprint))
            && own.documents.iter().zip(&other.documents).all(same)
    }

    /// Whether its themes are those of this input.
    #[must_use]
    pub fn has_themes_of(&self, input: &SiteInput) -> bool {
        let own = self.input.themes.iter().map(|theme| theme.fingerprint);
        own.eq(input.themes.iter().map(|theme| theme.fingerprint))
    }

    /// What it is made from.
    #[must_use]
    pub fn input(&self) -> &SiteInput {
        &self.input
    }

    /// Which map a page is of, and its path there in the map's own language.
    #[must_use]
    pub fn map_of<'p>(&self, path: &'p str) -> Option<(usize, &'p str)> {
        let mut maps = self.maps.iter().enumerate();
        maps.find_map(|(at, map)| Some((at, map.without_language(path.strip_prefix(&map.folder)?))))
    }

    /// The content that it shows.
    #[must_use]
    pub fn checked(&self) -> &Arc<Checked> {
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
        for map in &self.maps {
            if let Some(within) = path.strip_prefix(&map.folder)
                && let Some(found) = map.file(&self.input, within)?
            {
                return Ok(Some(found));
            }
        }
        if let Some(index) = &self.indexes.region {
            if let Some(bytes) = index.file(path) {
                return Ok(Some(bytes.into()));
            }
            let files = self.region.get_or_init(|| self.regional_files(index));
            let files = files.as_ref().map_err(Clone::clone)?;
            let asset = files.iter().find(|asset| asset.path == path);
            return Ok(asset.map(|asset| asset.bytes.as_slice().into()));
        }
        Ok(None)
    }

    fn regional_files(&self, index: &MapIndex) -> Result<Vec<Asset>, RenderError> {
        let counts = self.maps.iter().map(MapRenderer::shown);
        region::files(&self.input, index, &counts.collect::<Vec<_>>())
    }

    /// Makes all files and hands them over; returns how many entries are shown.
    ///
    /// # Errors
    /// When a template is wrong, or a file cannot be written. Every page is tried, so that one run
    /// shows all mistakes in templates.
    pub fn write(&self, write: &Write<'_>) -> Result<usize, SiteError> {
        let counts: Vec<usize> = self
            .maps
            .par_iter()
            .map(|map| map.write(&self.input, write))
            .collect::<Vec<_>>()
            // In order, so that which error is told first does not depend on the threads.
            .into_iter()
            .collect::<Result<_, _>>()?;
        if let Some(index) = &self.indexes.region {
            index.write("", write)?;
            for asset in region::files(&self.input, index, &counts)? {
                write(asset.output(&asset.path))?;
            }
        }
        Ok(counts.iter().sum())
    }
}

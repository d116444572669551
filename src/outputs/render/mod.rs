//! Rendering: from checked maps to the files of a site.
//!
//! A [`Site`] knows which files there are and makes each of them when it is asked for: a build asks
//! for all of them and writes them ([`Site::write`]), a preview for those that somebody looks at
//! ([`Site::file`]). Every map is rendered by itself, in each of its languages; the regional pages
//! need all maps. What a change does not touch is taken over from the site before.

pub mod edition;
pub mod index;
pub mod map;
pub mod region;

pub use index::Indexes;

use crate::basis::io_reason::io_reason;
use crate::outputs::render::index::MapIndex;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::basis::diagnostics::Diagnostic;
use crate::content::read::{FolderKind, ReadError};
use crate::outputs::render::map::MapPart;
use crate::outputs::site::{MapGuides, region_base};
use crate::publish::PublishError;
use crate::review::Checked;
use crate::search::{Collection, Document, IndexError, WordFacts};
use crate::theme::{Asset, RenderError, Theme};

/// Why rendering stopped.
#[derive(Debug)]
pub enum Stop {
    /// A template is wrong.
    Templates(Vec<Diagnostic>),
    /// A file could not be read.
    Read(ReadError),
    /// The index could not be made.
    Index(IndexError),
    /// A file could not be written.
    Publish(PublishError),
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Templates(found) => {
                let messages = found.iter().map(|one| one.message.as_str());
                f.write_str(&messages.collect::<Vec<_>>().join(" "))
            }
            Self::Read(error) => f.write_str(&io_reason(&error.error)),
            Self::Index(IndexError(why)) => f.write_str(why),
            Self::Publish(error) => write!(f, "{error:?}"),
        }
    }
}

impl From<RenderError> for Stop {
    fn from(error: RenderError) -> Self {
        Self::Templates(vec![*error.0])
    }
}

impl From<ReadError> for Stop {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<IndexError> for Stop {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

impl From<PublishError> for Stop {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// What a site is rendered from.
#[derive(Clone)]
pub struct Material {
    /// Content without errors.
    pub checked: Arc<Checked>,
    /// The theme of each map; the first is also the region's.
    pub themes: Vec<Arc<Theme>>,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// What was found out about words.
    pub words: Arc<WordFacts>,
    /// The printed guides of each map, if they are made.
    pub guides: Vec<Arc<MapGuides>>,
}

/// A site, each file of which is made when it is asked for.
pub struct Site {
    material: Material,
    indexes: Arc<Indexes>,
    maps: Vec<MapPart>,
    region: OnceLock<Result<Vec<Asset>, RenderError>>,
}

/// Where a file goes, and whether copies of it are compressed.
pub struct Output<'o> {
    /// Path in the site.
    pub path: &'o str,
    /// Content.
    pub bytes: &'o [u8],
    /// Whether it is compressed inside.
    pub is_packed: bool,
}

/// Takes files; from many threads at once.
pub type Write<'w> = dyn Fn(Output<'_>) -> Result<(), PublishError> + Sync + 'w;

impl Site {
    /// Prepares a site. `before` is the same site in an earlier state.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub fn new(
        material: Material,
        indexes: Arc<Indexes>,
        before: Option<&Self>,
    ) -> Result<Self, ReadError> {
        let region = region_base(material.checked.region.as_ref());
        let in_region = material.checked.layout.kind == FolderKind::Region;
        let map = |at: usize| {
            let slug = &material.checked.maps[at].directory.slug;
            let mut maps = before.into_iter().flat_map(|before| &before.maps);
            let before = maps.find(|before| before.is_of(slug));
            let index = Arc::clone(&indexes.maps[at]);
            MapPart::new(&material, at, index, region.as_ref(), in_region, before)
        };
        let maps = (0..material.checked.maps.len()).map(map);
        Ok(Self {
            maps: maps.collect::<Result<_, _>>()?,
            material,
            indexes,
            region: OnceLock::new(),
        })
    }

    /// Whether it has the same maps as a site of this material.
    #[must_use]
    pub fn has_maps_of(&self, material: &Material) -> bool {
        let own = self.material.checked.maps.iter();
        let own = own.map(|map| map.directory.slug.as_str());
        let other = material.checked.maps.iter();
        self.material.checked.layout.kind == material.checked.layout.kind
            && own.eq(other.map(|map| map.directory.slug.as_str()))
    }

    /// Whether an index of this material is the same as one of its own.
    #[must_use]
    pub fn finds_the_same_as(&self, material: &Material) -> bool {
        let own = &self.material.checked;
        let other = &material.checked;
        let same = |(one, other): (&Vec<Arc<Document>>, &Vec<Arc<Document>>)| {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| Arc::ptr_eq(one, other))
        };
        let maps = own.maps.iter().map(|map| map.fingerprint);
        maps.eq(other.maps.iter().map(|map| map.fingerprint))
            && own.documents.iter().zip(&other.documents).all(same)
    }

    /// Whether its themes are those of this material.
    #[must_use]
    pub fn has_themes_of(&self, material: &Material) -> bool {
        let own = self.material.themes.iter().map(|theme| theme.fingerprint);
        own.eq(material.themes.iter().map(|theme| theme.fingerprint))
    }

    /// What it is made from.
    #[must_use]
    pub fn material(&self) -> &Material {
        &self.material
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
        &self.material.checked
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
                && let Some(found) = map.file(&self.material, within)?
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
        let counts = self.maps.iter().map(MapPart::shown);
        region::files(&self.material, index, &counts.collect::<Vec<_>>())
    }

    /// Makes all files and hands them over; returns how many entries are shown.
    ///
    /// # Errors
    /// When a template is wrong, or a file cannot be written. Every page is tried, so that one run
    /// shows all mistakes in templates.
    pub fn write(&self, write: &Write<'_>) -> Result<usize, Stop> {
        let counts: Vec<usize> = self
            .maps
            .par_iter()
            .map(|map| map.write(&self.material, write))
            .collect::<Vec<_>>()
            // In order, so that which error is told first does not depend on the threads.
            .into_iter()
            .collect::<Result<_, _>>()?;
        if let Some(index) = &self.indexes.region {
            index.write("", write)?;
            for asset in region::files(&self.material, index, &counts)? {
                write(asset.output(&asset.path))?;
            }
        }
        Ok(counts.iter().sum())
    }
}

impl Material {
    /// The printed guides of a map.
    fn guides_of(&self, at: usize) -> Arc<MapGuides> {
        self.guides.get(at).cloned().unwrap_or_default()
    }

    /// The entries of a map, ready to be indexed.
    fn collection(&self, at: usize) -> Collection {
        let checked = &self.checked;
        Collection::of_map(&checked.public[at], &checked.documents[at])
    }

    /// The content, when nothing else needs it.
    #[must_use]
    pub fn into_checked(self) -> Checked {
        Arc::unwrap_or_clone(self.checked)
    }
}

impl Asset {
    fn output<'o>(&'o self, path: &'o str) -> Output<'o> {
        Output {
            path,
            bytes: &self.bytes,
            is_packed: false,
        }
    }
}

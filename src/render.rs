//! Rendering: from checked maps to the files of a site, in the staging folder.
//!
//! Every map is indexed and rendered by itself, in parallel; the regional pages and their index come
//! last, because they need all maps.

use std::path::Path;

use rayon::prelude::*;
use url::Url;

use crate::decode::Assembled;
use crate::diagnostics::Diagnostic;
use crate::model::Directory;
use crate::pipeline::{Checked, Request};
use crate::publish::{PublishError, Staging};
use crate::read::{FolderKind, ReadError};
use crate::search::{Collection, File, IndexError, Manifest, Prepared, REGION_INDEX, WordFacts};
use crate::site::{
    Edition, GuideOffer, Images, Ingredients, MapGuides, MapSite, PageError, Plan, RegionSite,
    RenderError, SEARCH_FOLDER, SearchParts, Templates, Theme, map_base, region_base, robots,
    sitemap, sitemap_index,
};

/// Why rendering stopped.
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

/// What one build renders, and where to.
pub struct Rendering<'r> {
    /// Content without errors.
    pub checked: &'r Checked,
    /// The day, and whether drafts are shown.
    pub request: &'r Request,
    /// Where indexes are kept for the command line.
    pub cache: Option<&'r Path>,
    /// Where files are written.
    pub staging: &'r Staging,
    /// What was found out about words.
    pub words: &'r WordFacts,
    /// Printed guides, per map.
    pub guides: &'r [MapGuides],
}

impl Rendering<'_> {
    /// Renders all maps and the regional pages; returns how many entries are shown.
    ///
    /// # Errors
    /// When a template is wrong, or something cannot be read or written.
    pub fn all(&self, themes: &[Theme]) -> Result<usize, Stop> {
        let base = region_base(self.checked.region.as_ref());
        let maps = &self.checked.maps;
        let drafts = self.request.drafts;
        let collect =
            |map: &Assembled| Collection::of_map(&map.directory, &self.checked.sources, drafts);
        let collections: Vec<_> = maps.par_iter().map(collect).collect();
        let jobs = maps.par_iter().zip(&collections).zip(themes);
        let counts: Vec<_> = jobs
            .zip(self.guides)
            .map(|(((map, collection), theme), guides)| {
                self.map(map, collection, theme, guides, base.as_ref())
            })
            .collect::<Vec<_>>()
            // In order, so that which error is told first does not depend on the threads.
            .into_iter()
            .collect::<Result<_, _>>()?;
        if self.checked.layout.kind == FolderKind::Region {
            let all = self.index(&Collection::of_region(&collections), REGION_INDEX, "")?;
            self.region(&themes[0], base.as_ref(), &counts, &all.export.manifest)?;
        }
        Ok(counts.iter().sum())
    }

    /// Indexes entries and writes the files of the index below a folder of the site.
    fn index(&self, collection: &Collection, name: &str, folder: &str) -> Result<Prepared, Stop> {
        let prepared = collection.prepare_and_keep(self.cache, name, self.words)?;
        let write = |file: &File| {
            let path = format!("{folder}{SEARCH_FOLDER}{}", file.path);
            self.staging.write_as_is(&path, &file.bytes)
        };
        prepared.export.files.par_iter().try_for_each(write)?;
        Ok(prepared)
    }

    /// Indexes and renders a map in all its languages; returns how many entries are shown.
    fn map(
        &self,
        map: &Assembled,
        collection: &Collection,
        theme: &Theme,
        guides: &MapGuides,
        region: Option<&Url>,
    ) -> Result<usize, Stop> {
        let checked = self.checked;
        let directory = &map.directory;
        let in_region = checked.layout.kind == FolderKind::Region;
        let folder = if in_region {
            format!("{}/", directory.slug)
        } else {
            String::new()
        };
        let base = map_base(directory, region);
        let images = Images::load(directory, &map.files, &checked.sources, self.request.drafts)?;
        let prepared = self.index(collection, &directory.slug, &folder)?;
        guides.files.par_iter().try_for_each(|(path, bytes)| {
            self.staging.write_as_is(&format!("{folder}{path}"), bytes)
        })?;
        let pages = MapPages {
            rendering: self,
            map,
            theme,
            folder: &folder,
            base: base.as_ref(),
            images: &images,
            collection,
            prepared: &prepared,
            guides: &guides.offers,
        };
        let mut addresses = Vec::new();
        let mut shown = 0;
        for edition in Edition::all(theme, &checked.sources)? {
            let (count, paths) = pages.edition(&edition)?;
            shown = count;
            addresses.extend(paths);
        }
        let crawlers = std::iter::once(robots(base.as_ref()))
            .chain(base.as_ref().map(|base| sitemap(base, &addresses)));
        for asset in crawlers {
            self.staging
                .write(&format!("{folder}{}", asset.path), &asset.bytes)?;
        }
        Ok(shown)
    }

    fn region(
        &self,
        theme: &Theme,
        base: Option<&Url>,
        counts: &[usize],
        manifest: &Manifest,
    ) -> Result<(), Stop> {
        let checked = self.checked;
        let region = checked.region.as_ref();
        let templates = Templates::new(theme, &theme.texts, &checked.sources)?;
        let directories = checked.maps.iter().map(|map| &map.directory);
        let mut maps: Vec<_> = directories.zip(counts.iter().copied()).collect();
        let place = |slug: &str| {
            let order = region.map_or(&[][..], |region| region.order.as_slice());
            let place = order.iter().position(|name| name.value == slug);
            place.unwrap_or(usize::MAX)
        };
        maps.sort_by_key(|(map, _)| place(&map.slug));
        let slugs: Vec<_> = maps.iter().map(|(map, _)| map.slug.as_str()).collect();
        let site = RegionSite {
            region,
            theme,
            templates: &templates,
            maps,
            base,
            manifest,
        };
        let mut files = site.files()?;
        files.push(robots(base));
        files.extend(base.map(|base| sitemap_index(base, slugs.into_iter())));
        for file in files {
            self.staging.write(&file.path, &file.bytes)?;
        }
        Ok(())
    }
}

/// What the editions of one map have in common.
struct MapPages<'m> {
    rendering: &'m Rendering<'m>,
    map: &'m Assembled,
    theme: &'m Theme,
    /// The map's folder in the site.
    folder: &'m str,
    base: Option<&'m Url>,
    images: &'m Images,
    /// Its entries in its own language, and their index.
    collection: &'m Collection,
    prepared: &'m Prepared,
    guides: &'m [GuideOffer],
}

impl MapPages<'_> {
    /// Renders the pages in one language; returns how many entries are shown, and the paths of
    /// pages for search engines.
    fn edition(&self, edition: &Edition<'_>) -> Result<(usize, Vec<String>), Stop> {
        if edition.is_source() {
            return self.pages(
                edition,
                &self.map.directory,
                self.collection,
                self.prepared,
                "",
            );
        }
        let code = edition.texts.code();
        let directory = self.map.directory.in_language(code);
        if !self.map.directory.has_entries_in(code) {
            // Nothing else to find than in the map's own language.
            let back = edition.back();
            return self.pages(edition, &directory, self.collection, self.prepared, back);
        }
        let Rendering {
            checked, request, ..
        } = self.rendering;
        let collection = Collection::of_translation(
            &directory,
            self.collection,
            &checked.sources,
            request.drafts,
        );
        let name = format!("{}--{code}", directory.slug);
        let folder = format!("{}{}", self.folder, edition.folder);
        let prepared = self.rendering.index(&collection, &name, &folder)?;
        self.pages(edition, &directory, &collection, &prepared, "")
    }

    fn pages(
        &self,
        edition: &Edition<'_>,
        directory: &Directory,
        collection: &Collection,
        prepared: &Prepared,
        to_index: &'static str,
    ) -> Result<(usize, Vec<String>), Stop> {
        let Rendering {
            checked,
            request,
            staging,
            ..
        } = self.rendering;
        let everyday = collection.everyday(prepared);
        let site = MapSite::new(Ingredients {
            directory,
            files: &self.map.files,
            images: self.images,
            sources: &checked.sources,
            theme: self.theme,
            edition,
            today: request.today,
            drafts: request.drafts,
            base: self.base,
            in_region: checked.layout.kind == FolderKind::Region,
            search: SearchParts {
                manifest: &prepared.export.manifest,
                everyday: &everyday,
                to_index,
            },
            guides: self.guides,
        })?;
        let plan = Plan::new(&site);
        let folder = format!("{}{}", self.folder, edition.folder);
        let write = |path: &str, bytes: &[u8]| staging.write(&format!("{folder}{path}"), bytes);
        stop_at_errors(plan.render_all(&site, write))?;
        for asset in site.assets() {
            write(&asset.path, &asset.bytes)?;
        }
        let listed = plan.listed();
        let listed = listed.map(|path| format!("{}{path}", edition.folder));
        Ok((site.lists.shown.len(), listed.collect()))
    }
}

/// One mistake in a template shows on many pages: it is told once, with the first page.
fn stop_at_errors(errors: Vec<PageError<PublishError>>) -> Result<(), Stop> {
    let mut found: Vec<Diagnostic> = Vec::new();
    for error in errors {
        match error {
            PageError::Write(error) => return Err(error.into()),
            PageError::Render(RenderError(diagnostic)) => {
                if !found.iter().any(|known| known.place == diagnostic.place) {
                    found.push(*diagnostic);
                }
            }
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(Stop::Templates(found))
    }
}

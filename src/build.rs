//! Building: from a folder of content to a published site.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use url::Url;

use crate::decode::Assembled;
use crate::diagnostics::{Diagnostic, count, sort_and_deduplicate};
use crate::pipeline::{Checked, LoadError, Request, load_and_check};
use crate::publish::{Compression, PublishError, Staging, refuse_inside};
use crate::read::{FolderKind, ReadError};
use crate::search::{Collection, File, IndexError, Manifest, REGION_INDEX};
use crate::site::{
    Images, Ingredients, MapSite, PageError, Plan, RegionSite, RenderError, SEARCH_FOLDER,
    STANDARD_THEME, SearchParts, Templates, Theme, ThemeError, map_base, region_base, robots,
    sitemap, sitemap_index,
};

/// What to build, and where to.
#[derive(Debug, Clone)]
pub struct BuildRequest {
    /// What to read.
    pub content: Request,
    /// Where the site goes.
    pub target: PathBuf,
    /// Whether compressed copies are written.
    pub compression: Compression,
    /// Where indexes are kept for the command line; `None` keeps none.
    pub cache: Option<PathBuf>,
}

/// A finished build.
#[derive(Debug)]
pub struct Report {
    /// Content and findings.
    pub checked: Checked,
    /// What was published; `None` when errors in the content stopped it.
    pub outcome: Option<Outcome>,
}

/// What was published.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// Maps.
    pub maps: usize,
    /// Entries on the site.
    pub entries: usize,
    /// HTML pages and other files, compressed copies not counted.
    pub files: usize,
    /// Whether nothing of the old site is left.
    pub cleared: bool,
    /// How long each stage took.
    pub times: Times,
}

/// How long each stage took.
#[derive(Debug, Clone, Copy, Default)]
pub struct Times {
    /// Reading, decoding and checking.
    pub check: Duration,
    /// Rendering and writing.
    pub render: Duration,
    /// Putting the new site in place.
    pub publish: Duration,
}

/// Why nothing could be built, apart from errors in the content.
#[derive(Debug)]
pub enum BuildError {
    /// The content could not be read.
    Load(LoadError),
    /// The theme could not be used.
    Theme(ThemeError),
    /// The site could not be published.
    Publish(PublishError),
    /// The entries could not be indexed.
    Search(IndexError),
}

impl From<LoadError> for BuildError {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<ReadError> for BuildError {
    fn from(error: ReadError) -> Self {
        Self::Load(LoadError::Read(error))
    }
}

impl From<IndexError> for BuildError {
    fn from(error: IndexError) -> Self {
        Self::Search(error)
    }
}

impl From<PublishError> for BuildError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// Reads, checks, renders and publishes.
///
/// # Errors
/// When something cannot be read or written, or the theme is broken in itself. Errors in the
/// content, or in a template while it is rendered, are in the report.
pub fn build(request: &BuildRequest) -> Result<Report, BuildError> {
    let start = Instant::now();
    let mut checked = load_and_check(&request.content)?;
    let check = start.elapsed();
    if count(&checked.diagnostics).errors > 0 {
        return Ok(Report {
            checked,
            outcome: None,
        });
    }
    let layout = &checked.layout;
    let folders = layout
        .maps
        .iter()
        .map(|map| &map.path)
        .chain(&layout.others);
    refuse_inside(&request.target, folders)?;
    let themes = load_themes(&mut checked)?;
    let staging = Staging::begin(&request.target, request.compression)?;
    let rendered = match render_maps(&checked, &themes, request, &staging) {
        Ok(rendered) => rendered,
        Err(Stop::Templates(found)) => {
            checked.diagnostics.extend(found);
            sort_and_deduplicate(&mut checked.diagnostics, &checked.sources);
            return Ok(Report {
                checked,
                outcome: None,
            });
        }
        Err(Stop::Failed(error)) => return Err(error),
    };
    let render = start.elapsed() - check;
    let published = staging.publish()?;
    let publish = start.elapsed() - check - render;
    let outcome = Outcome {
        maps: checked.maps.len(),
        entries: rendered,
        files: published.files,
        cleared: published.cleared,
        times: Times {
            check,
            render,
            publish,
        },
    };
    Ok(Report {
        checked,
        outcome: Some(outcome),
    })
}

/// Why rendering stopped.
enum Stop {
    Templates(Vec<Diagnostic>),
    Failed(BuildError),
}

impl From<RenderError> for Stop {
    fn from(error: RenderError) -> Self {
        Self::Templates(vec![*error.0])
    }
}

impl<E: Into<BuildError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// One theme per map; the first is also the region's.
fn load_themes(checked: &mut Checked) -> Result<Vec<Theme>, BuildError> {
    let mut themes = Vec::new();
    for map in &checked.maps {
        let settings = &map.directory.settings;
        let name = settings
            .theme
            .as_ref()
            .map_or(STANDARD_THEME, |name| name.value.as_str());
        let folder = checked.layout.themes.join(name);
        let theme = Theme::load(name, &folder, &settings.language, &mut checked.sources);
        themes.push(theme.map_err(BuildError::Theme)?);
    }
    Ok(themes)
}

/// Renders all maps and the regional pages; returns how many entries are shown.
fn render_maps(
    checked: &Checked,
    themes: &[Theme],
    request: &BuildRequest,
    staging: &Staging,
) -> Result<usize, Stop> {
    let base = region_base(checked.region.as_ref());
    let collect = |map: &Assembled| {
        Collection::of_map(&map.directory, &checked.sources, request.content.drafts)
    };
    let collections: Vec<_> = checked.maps.par_iter().map(collect).collect();
    let counts: Vec<_> = checked
        .maps
        .par_iter()
        .zip(&collections)
        .zip(themes)
        .map(|((map, collection), theme)| {
            render_map(
                checked,
                map,
                collection,
                theme,
                base.as_ref(),
                request,
                staging,
            )
        })
        .collect::<Vec<_>>()
        // In order, so that which error is told first does not depend on the threads.
        .into_iter()
        .collect::<Result<_, _>>()?;
    if checked.layout.kind == FolderKind::Region {
        let all = Collection::of_region(&collections);
        let prepared = all.prepare_and_keep(request.cache.as_deref(), REGION_INDEX)?;
        for file in &prepared.export.files {
            staging.write_as_is(&format!("{SEARCH_FOLDER}{}", file.path), &file.bytes)?;
        }
        let manifest = &prepared.export.manifest;
        render_region(
            checked,
            &themes[0],
            base.as_ref(),
            &counts,
            manifest,
            staging,
        )?;
    }
    Ok(counts.iter().sum())
}

fn render_map(
    checked: &Checked,
    map: &Assembled,
    collection: &Collection,
    theme: &Theme,
    region: Option<&Url>,
    request: &BuildRequest,
    staging: &Staging,
) -> Result<usize, Stop> {
    let directory = &map.directory;
    let in_region = checked.layout.kind == FolderKind::Region;
    let folder = if in_region {
        format!("{}/", directory.slug)
    } else {
        String::new()
    };
    let base = map_base(directory, region);
    let images = Images::load(
        directory,
        &map.files,
        &checked.sources,
        request.content.drafts,
    )?;
    let templates = Templates::new(theme, &checked.sources)?;
    let write_as_is = |file: &File| {
        let path = format!("{folder}{SEARCH_FOLDER}{}", file.path);
        staging.write_as_is(&path, &file.bytes)
    };
    let prepared = collection.prepare_and_keep(request.cache.as_deref(), &directory.slug)?;
    prepared.export.files.par_iter().try_for_each(write_as_is)?;
    let everyday = collection.everyday(&prepared);
    let site = MapSite::new(Ingredients {
        directory,
        files: &map.files,
        images: &images,
        sources: &checked.sources,
        theme,
        templates: &templates,
        today: request.content.today,
        drafts: request.content.drafts,
        base: base.as_ref(),
        in_region,
        search: SearchParts {
            manifest: &prepared.export.manifest,
            everyday: &everyday,
        },
    })?;
    let plan = Plan::new(&site);
    let write = |path: &str, bytes: &[u8]| staging.write(&format!("{folder}{path}"), bytes);
    stop_at_errors(plan.render_all(&site, write))?;
    for asset in site.assets() {
        write(&asset.path, &asset.bytes)?;
    }
    let crawlers = std::iter::once(robots(base.as_ref()))
        .chain(base.as_ref().map(|base| sitemap(base, &plan)));
    for asset in crawlers {
        write(&asset.path, &asset.bytes)?;
    }
    Ok(site.lists.shown.len())
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

fn render_region(
    checked: &Checked,
    theme: &Theme,
    base: Option<&Url>,
    counts: &[usize],
    manifest: &Manifest,
    staging: &Staging,
) -> Result<(), Stop> {
    let region = checked.region.as_ref();
    let templates = Templates::new(theme, &checked.sources)?;
    let mut maps: Vec<_> = checked
        .maps
        .iter()
        .map(|map| &map.directory)
        .zip(counts.iter().copied())
        .collect();
    let place = |slug: &str| {
        let order = region.map_or(&[][..], |region| region.order.as_slice());
        order
            .iter()
            .position(|name| name.value == slug)
            .unwrap_or(usize::MAX)
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
        staging.write(&file.path, &file.bytes)?;
    }
    Ok(())
}

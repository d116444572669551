//! Building: from a folder of content to a published site.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::diagnostics::{Diagnostic, count, sort_and_deduplicate};
use crate::pipeline::{Checked, LoadError, Request, load_and_check};
use crate::publish::{Compression, PublishError, Staging, refuse_inside};
use crate::read::ReadError;
use crate::render::{Rendering, Stop};
use crate::search::{IndexError, WordFacts};
use crate::site::{MapGuides, STANDARD_THEME, Theme, ThemeError};

/// What to build, and where to.
#[derive(Debug, Clone)]
pub struct BuildRequest {
    /// What to read.
    pub content: Request,
    /// Where the site goes.
    pub target: PathBuf,
    /// Whether compressed copies are written.
    pub compression: Compression,
    /// Where indexes are kept for the command line, and guides; `None` keeps none.
    pub cache: Option<PathBuf>,
    /// Whether guides are made.
    pub guides: bool,
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
    let words = WordFacts::default();
    let mut checked = load_and_check(&request.content, &words)?;
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
    let (guides, found) = make_guides(&checked, &themes, request).map_err(BuildError::Theme)?;
    let complete = count(&found).errors == 0;
    checked.diagnostics.extend(found);
    sort_and_deduplicate(&mut checked.diagnostics, &checked.sources);
    if !complete {
        return Ok(Report {
            checked,
            outcome: None,
        });
    }
    let staging = Staging::begin(&request.target, request.compression)?;
    let rendering = Rendering {
        checked: &checked,
        request: &request.content,
        cache: request.cache.as_deref(),
        staging: &staging,
        words: &words,
        guides: &guides,
    };
    let rendered = match rendering.all(&themes) {
        Ok(rendered) => rendered,
        Err(Stop::Templates(found)) => {
            checked.diagnostics.extend(found);
            sort_and_deduplicate(&mut checked.diagnostics, &checked.sources);
            return Ok(Report {
                checked,
                outcome: None,
            });
        }
        Err(Stop::Read(error)) => return Err(error.into()),
        Err(Stop::Index(error)) => return Err(error.into()),
        Err(Stop::Publish(error)) => return Err(error.into()),
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

/// Printed guides, per map, and what was found while making them.
#[cfg(feature = "gidsen")]
fn make_guides(
    checked: &Checked,
    themes: &[Theme],
    request: &BuildRequest,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    if !request.guides {
        return Ok((no_guides(checked), Vec::new()));
    }
    crate::guide::for_maps(checked, themes, &request.content, request.cache.as_deref())
}

/// Without the feature there are no guides.
#[cfg(not(feature = "gidsen"))]
fn make_guides(
    checked: &Checked,
    _: &[Theme],
    _: &BuildRequest,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    Ok((no_guides(checked), Vec::new()))
}

fn no_guides(checked: &Checked) -> Vec<MapGuides> {
    let none = |_: &_| MapGuides::default();
    checked.maps.iter().map(none).collect()
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
        let further = settings.further_languages.iter();
        let languages: Vec<_> = std::iter::once(settings.language.as_str())
            .chain(further.map(|code| code.value.as_str()))
            .collect();
        let theme = Theme::load(name, &folder, &languages, &mut checked.sources);
        themes.push(theme.map_err(BuildError::Theme)?);
    }
    Ok(themes)
}

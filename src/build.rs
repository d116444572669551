//! Building: from a folder of content to a published site.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::basis::diagnostics::{Diagnostic, count};
use crate::content::read::ReadError;
use crate::outputs::render::{Indexes, Site};
use crate::outputs::{SiteError, SiteInput, guide};
use crate::publish::{Compression, PublishError, Staging, refuse_inside};
use crate::review::cache::ReviewCache;
use crate::review::{Checked, LoadError, Request, check_again};
use crate::search::{IndexError, WordFacts};
use crate::theme::ThemeError;

/// What to build, and where to.
#[derive(Debug, Clone)]
pub struct BuildRequest {
    /// What to read.
    pub content: Request,
    /// Where the site goes.
    pub target: PathBuf,
    /// Whether compressed copies are written.
    pub compression: Compression,
    /// Where guides are kept that need not be made again; `None` keeps none.
    pub cache: Option<PathBuf>,
    /// Whether guides are made.
    pub guides: bool,
}

/// A finished build.
#[derive(Debug)]
pub struct Report {
    /// Content and findings.
    pub(crate) checked: Checked,
    /// What was published; `None` when errors in the content stopped it.
    pub outcome: Option<Outcome>,
}

/// What was published.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// Maps.
    pub(crate) maps: usize,
    /// Entries on the site.
    pub(crate) entries: usize,
    /// HTML pages and other files, compressed copies not counted.
    pub(crate) files: usize,
    /// Whether nothing of the old site is left.
    pub(crate) cleared: bool,
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

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Load(error) => error.fmt(f),
            Self::Theme(error) => error.fmt(f),
            Self::Publish(error) => error.fmt(f),
            Self::Search(IndexError(why)) => {
                write!(f, "de zoekindex kan niet worden gemaakt: {why}.")
            }
        }
    }
}

impl std::error::Error for BuildError {}

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

impl From<ThemeError> for BuildError {
    fn from(error: ThemeError) -> Self {
        Self::Theme(error)
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
    let words = Arc::new(WordFacts::default());
    let mut cache = ReviewCache::default();
    let mut checked = check_again(&request.content, &words, &mut cache)?;
    let check = start.elapsed();
    if count(&checked.diagnostics).errors > 0 {
        return Ok(Report::stopped(checked, Vec::new()));
    }
    refuse_own_content(&request.target, &checked)?;
    let themes = cache.themes(&mut checked)?;
    // Nothing is read again.
    drop(cache);
    let (guides, found) = match request.guides {
        true => guide::for_maps(&checked, &themes, request.cache.as_deref())?,
        false => Default::default(),
    };
    if count(&found).errors > 0 {
        return Ok(Report::stopped(checked, found));
    }
    checked.add(found);
    let input = SiteInput {
        checked: Arc::new(checked),
        themes,
        words,
        guides: guides.into_iter().map(Arc::new).collect(),
    };
    let staging = Staging::begin(&request.target, request.compression)?;
    if let Err(error) = render(&input, &staging) {
        return stopped(error, input);
    }
    let render = start.elapsed() - check;
    let published = staging.publish()?;
    let publish = start.elapsed() - check - render;
    let entries = input.shown();
    let checked = input.into_checked();
    let outcome = Outcome {
        maps: checked.maps.len(),
        entries,
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

/// A site among the content would be read as content the next time.
fn refuse_own_content(target: &Path, checked: &Checked) -> Result<(), PublishError> {
    let layout = &checked.layout;
    let maps = layout.maps.iter().map(|map| &map.path);
    refuse_inside(target, maps.chain(&layout.others))
}

/// What is wrong in templates is a finding; anything else is the machine's fault.
fn stopped(error: SiteError, input: SiteInput) -> Result<Report, BuildError> {
    Err(match error {
        SiteError::Templates(found) => return Ok(Report::stopped(input.into_checked(), found)),
        SiteError::Read(error) => error.into(),
        SiteError::Index(error) => error.into(),
        SiteError::Publish(error) => error.into(),
    })
}

/// Writes all files of a site.
fn render(input: &SiteInput, staging: &Staging) -> Result<(), SiteError> {
    let indexes = Arc::new(Indexes::new(input)?);
    let site = Site::new(input.clone(), indexes, Arc::default())?;
    site.write(&|file| match file.is_packed {
        true => staging.write_as_is(file.path, file.bytes),
        false => staging.write(file.path, file.bytes),
    })
}

impl Report {
    fn stopped(mut checked: Checked, found: Vec<Diagnostic>) -> Self {
        checked.add(found);
        Self {
            checked,
            outcome: None,
        }
    }
}

//! The editors' preview: the site as it would be built now, on this machine only.
//!
//! Events of the file system only wake the watcher ([`watch`]); a scan of the files decides what changed
//! ([`scan`]). After a change only what it touches is read and checked again, and pages are rendered when a
//! browser asks for them ([`PreviewState::file`]), by the same code as in a build: the preview shows what
//! would be published, and never touches the published folder. While the content has errors the last good
//! site stays, and its pages say what is wrong ([`state`]). [`indexer`] does what takes longer, after the
//! page is shown. [`respond`] decides what a browser gets, and [`server`] sends it, on the loopback address
//! only.

pub(crate) mod indexer;
pub(crate) mod page_facts;
pub(crate) mod request;
pub(crate) mod respond;
pub(crate) mod scan;
pub(crate) mod server;
pub(crate) mod state;
pub(crate) mod watch;

pub(crate) use scan::{Snapshot, roots};
pub(crate) use server::listen;
pub(crate) use state::{PreviewState, Shown};

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::civil::Date;

use crate::basis::diagnostics::count;
use crate::build::BuildError;
use crate::outputs::SiteInput;
use crate::outputs::render::{Indexes, Site};
use crate::outputs::site::SiteMemo;
use crate::preview::indexer::{IndexJob, Indexer};
use crate::preview::watch::{Watch, Woken};
use crate::review::cache::{Changes, ReviewCache};
use crate::review::{Checked, Request, check_again};
use crate::search::WordFacts;
use crate::theme::Theme;

/// What to preview.
pub struct Preview<'p> {
    /// What to read; its day is replaced by that of `today`.
    pub content: Request,
    /// Which day it is: a preview may be left open overnight.
    pub today: &'p (dyn Fn() -> Date + Sync),
    /// Whether files are scanned at intervals instead of waiting for events: some network folders send
    /// none.
    pub polling: bool,
}

/// Builds, and builds again after every change, until `stop` is set; `report` is called with the result of
/// every build.
pub fn keep_building(
    preview: &Preview<'_>,
    state: &Arc<PreviewState>,
    stop: &AtomicBool,
    report: impl Fn(&Result<Shown, BuildError>),
) {
    let indexer = Indexer::default();
    std::thread::scope(|scope| {
        scope.spawn(|| indexer.run(state));
        // Also when building panics: else the indexer would wait for ever.
        let _guard = StopWhenDone(&indexer);
        let mut builder = PreviewBuilder::new(preview.content.clone(), state, &indexer);
        keep_watching(preview, state, stop, |changes, today| {
            let result = builder.build(changes, today);
            if let Err(error) = &result {
                state.fail(format!("fout: {error}"));
            }
            report(&result);
        });
    });
}

struct StopWhenDone<'i>(&'i Indexer);

impl Drop for StopWhenDone<'_> {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// Calls `build` for everything at first, and then for every change and every new day.
fn keep_watching(
    preview: &Preview<'_>,
    state: &PreviewState,
    stop: &AtomicBool,
    mut build: impl FnMut(&Changes, Date),
) {
    let folder = &preview.content.folder;
    let mut files = Snapshot::default();
    let mut watched = roots(folder, &[]);
    let mut watch = Watch::of(&watched, preview.polling);
    let mut woken = Woken::ByAnything;
    let mut built_for = None;
    while !stop.load(Ordering::Relaxed) {
        let known = match &woken {
            Woken::By(paths) => files.look_at(paths),
            Woken::ByAnything => None,
        };
        let looked_at_all = known.is_none();
        let changes = known.unwrap_or_else(|| files.look(&watched));
        let is_change = changes != Changes::default();
        if is_change && looked_at_all && built_for.is_some() {
            // No event has said that the files are complete: one may be being written at this moment.
            std::thread::sleep(HALF_WRITTEN);
        }
        let today = (preview.today)();
        if is_change || built_for != Some(today) {
            build(&changes, today);
            built_for = Some(today);
        }
        let now = roots(folder, &state.shared_folders());
        if now != watched || changes.listing {
            // A folder that was removed and made again is no longer watched.
            watch = Watch::of(&now, preview.polling);
            watched = now;
            woken = Woken::ByAnything;
        } else {
            // Events may have been lost, so everything is scanned once the change is shown.
            woken = watch.wait(looked_at_all || !is_change, stop);
        }
    }
}

/// Long enough to finish writing a file.
const HALF_WRITTEN: Duration = Duration::from_millis(30);

/// After so many builds, words that no text has any more are forgotten.
const GENERATION: usize = 200;

/// Builds, and keeps what the next build can use.
struct PreviewBuilder<'b> {
    request: Request,
    state: &'b PreviewState,
    indexer: &'b Indexer,
    cache: ReviewCache,
    memo: Arc<SiteMemo>,
    words: Arc<WordFacts>,
    builds: usize,
}

impl<'b> PreviewBuilder<'b> {
    fn new(request: Request, state: &'b PreviewState, indexer: &'b Indexer) -> Self {
        Self {
            request,
            state,
            indexer,
            cache: ReviewCache::default(),
            memo: Arc::default(),
            words: Arc::default(),
            builds: 0,
        }
    }

    fn build(&mut self, changes: &Changes, today: Date) -> Result<Shown, BuildError> {
        self.request.today = today;
        self.builds += 1;
        if self.builds.is_multiple_of(GENERATION) {
            self.words = Arc::new(self.words.next_generation());
        }
        self.cache.forget(changes);
        let mut checked = check_again(&self.request, &self.words, &mut self.cache)?;
        let saved = match changes.files.as_slice() {
            [only] => Some(only.as_path()),
            _ => None,
        };
        if count(&checked.diagnostics).errors > 0 {
            return Ok(self.state.show(&Arc::new(checked), None, saved));
        }
        let themes = self.cache.themes(&mut checked);
        let checked = Arc::new(checked);
        let prepared = themes.map_err(BuildError::from);
        match prepared.and_then(|themes| self.prepare(&checked, themes)) {
            Ok(job) => {
                let site = (Arc::clone(&job.site), !job.index);
                let shown = self.state.show(&checked, Some(site), saved);
                self.indexer.take(job);
                Ok(shown)
            }
            Err(error) => {
                // The content was read, so its findings can be shown.
                self.state.show(&checked, None, saved);
                Err(error)
            }
        }
    }

    /// The site of this content, with what is still to be done for it in the background.
    fn prepare(
        &self,
        checked: &Arc<Checked>,
        themes: Vec<Arc<Theme>>,
    ) -> Result<IndexJob, BuildError> {
        let input = SiteInput {
            checked: Arc::clone(checked),
            themes,
            words: Arc::clone(&self.words),
            // A guide takes longer than an editor likes to wait: it is made when it is asked for.
            guides: Vec::new(),
        };
        let (before, is_indexed) = self.state.site_and_indexed();
        let before = before
            .as_deref()
            .filter(|before| before.has_maps_of(&input));
        let (indexes, is_indexed) = match before {
            Some(before) => {
                let is_indexed = is_indexed && before.finds_the_same_as(&input);
                (Arc::clone(before.indexes()), is_indexed)
            }
            None => (Arc::new(Indexes::new(&input)?), true),
        };
        let site = Arc::new(Site::new(input, indexes, Arc::clone(&self.memo))?);
        Ok(IndexJob {
            templates: !self.state.has_tried(&site),
            index: !is_indexed,
            site,
        })
    }
}

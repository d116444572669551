//! Background work of the preview: indexing the entries for search after every change, and trying all
//! templates after the theme changed. The page is shown already; neither may hold up the next one.
//!
//! There is one job at a time and room for one more: a newer job replaces the one that waits. An index
//! that is ready after a newer site is shown is dropped, because that site's own is being made next.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::outputs::render::{Indexes, Site};
use crate::outputs::{SiteError, SiteInput};
use crate::preview::state::PreviewState;
use crate::search::IndexError;

/// The browser asks for the page as soon as it hears of it: it goes first.
const HEAD_START: Duration = Duration::from_millis(2);

/// Trying all templates keeps every processor busy, so it waits until the editor pauses.
const QUIET: Duration = Duration::from_millis(500);

/// Runs background jobs. It keeps one waiting job; a newer one replaces it.
#[derive(Default)]
pub(crate) struct Indexer {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    job: Option<IndexJob>,
    stopped: bool,
}

/// Background work for a site.
pub(crate) struct IndexJob {
    /// The site, as it is shown.
    pub(crate) site: Arc<Site>,
    /// Whether its index is that of the site before.
    pub(crate) index: bool,
    /// Whether its templates have not been tried.
    pub(crate) templates: bool,
}

impl Indexer {
    /// Hands over a site.
    pub(crate) fn take(&self, job: IndexJob) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        // A job that is replaced before it began has not tried its templates; this one does.
        let templates = waiting.job.as_ref().is_some_and(|old| old.templates);
        waiting.job = Some(IndexJob {
            templates: job.templates || templates,
            ..job
        });
        self.changed.notify_all();
    }

    /// Ends [`Self::run`].
    pub(crate) fn stop(&self) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.stopped = true;
        self.changed.notify_all();
    }

    /// Looks after sites until it is stopped.
    pub(crate) fn run(&self, state: &PreviewState) {
        let threads = IndexThreads::start();
        while let Some(job) = self.next() {
            if let Some(site) = indexed(&job, state, &threads)
                && job.templates
                && self.is_quiet()
            {
                state.templates_tried(&site, try_templates(&site));
            }
        }
    }

    /// Whether no newer job arrives for a while. One that does also tries the templates of this one.
    fn is_quiet(&self) -> bool {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let goes_on = |waiting: &mut Waiting| !waiting.stopped && waiting.job.is_none();
        let woken = self.changed.wait_timeout_while(waiting, QUIET, goes_on);
        let (mut waiting, _) = woken.unwrap_or_else(PoisonError::into_inner);
        goes_on(&mut waiting)
    }

    fn next(&self) -> Option<IndexJob> {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let is_idle = |waiting: &mut Waiting| waiting.job.is_none() && !waiting.stopped;
        let woken = self.changed.wait_while(waiting, is_idle);
        let waiting = woken.unwrap_or_else(PoisonError::into_inner);
        let goes_on = |waiting: &mut Waiting| !waiting.stopped;
        let woken = self
            .changed
            .wait_timeout_while(waiting, HEAD_START, goes_on);
        let (mut waiting, _) = woken.unwrap_or_else(PoisonError::into_inner);
        waiting.job.take().filter(|_| !waiting.stopped)
    }
}

/// Threads for indexing alone. On those that everything else shares, the work for the next page would
/// queue behind an index that is being made.
struct IndexThreads(Option<ThreadPool>);

impl IndexThreads {
    /// One thread less than there are processors: one stays free for pages.
    fn start() -> Self {
        let processors = available_parallelism().map_or(1, usize::from);
        let threads = processors.saturating_sub(1).max(1);
        // Should there be no threads to be had, the shared ones do the work.
        Self(ThreadPoolBuilder::new().num_threads(threads).build().ok())
    }

    fn index(&self, input: &SiteInput) -> Result<Indexes, IndexError> {
        match &self.0 {
            Some(threads) => threads.install(|| Indexes::new(input)),
            None => Indexes::new(input),
        }
    }
}

/// The site with an index of its own; `None` when that could not be made.
fn indexed(job: &IndexJob, state: &PreviewState, threads: &IndexThreads) -> Option<Arc<Site>> {
    if !job.index {
        return Some(Arc::clone(&job.site));
    }
    let indexes = threads.index(job.site.input()).map_err(SiteError::from);
    let site = indexes.and_then(|all| Ok(job.site.with_indexes(Arc::new(all))?));
    match site {
        Ok(site) => {
            let site = Arc::new(site);
            state.show_indexed(&job.site, Arc::clone(&site));
            Some(site)
        }
        Err(error) => {
            state.fail(format!("Zoeken kan niet worden bijgewerkt: {error}"));
            None
        }
    }
}

/// What is wrong in the templates of a site; all pages are made.
fn try_templates(site: &Site) -> Vec<crate::basis::diagnostics::Diagnostic> {
    match site.write(&|_| Ok(())) {
        Err(SiteError::Templates(found)) => found,
        _ => Vec::new(),
    }
}

//! What takes longer than an editor likes to wait, done while the page is shown already: indexing the
//! entries for search, and trying all templates after the theme changed.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::outputs::render::{Indexes, IndexesMemory, Material, Site, Stop};
use crate::preview::state::State;
use crate::search::IndexError;

/// Indexing takes all processors; the browser may ask for the page first.
const HEAD_START: Duration = Duration::from_millis(2);

/// Trying all templates takes all processors for a while; before it begins the browser may show the page.
const QUIET: Duration = Duration::from_millis(500);

/// The site that is to be looked after; a newer one takes its place.
#[derive(Default)]
pub struct Indexer {
    waiting: Mutex<Waiting>,
    changed: Condvar,
    memory: Mutex<IndexesMemory>,
}

#[derive(Default)]
struct Waiting {
    job: Option<Job>,
    stopped: bool,
}

/// What is to be done for a site.
pub struct Job {
    /// The site, as it is shown.
    pub site: Arc<Site>,
    /// What it was made from.
    pub material: Material,
    /// Whether its index is that of the site before.
    pub index: bool,
    /// Whether its templates have not been tried.
    pub templates: bool,
}

impl Indexer {
    /// Hands over a site.
    pub fn take(&self, job: Job) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        // What an older job was to try, nobody has tried.
        let templates = waiting.job.as_ref().is_some_and(|old| old.templates);
        waiting.job = Some(Job {
            templates: job.templates || templates,
            ..job
        });
        self.changed.notify_all();
    }

    /// Ends [`Self::run`].
    pub fn stop(&self) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.stopped = true;
        self.changed.notify_all();
    }

    /// Looks after sites until it is stopped.
    pub fn run(&self, state: &State) {
        while let Some(job) = self.next() {
            if let Some(site) = self.indexed(&job, state)
                && job.templates
                && self.is_quiet()
            {
                state.templates_tried(&site, try_templates(&site));
            }
        }
    }

    /// Whether nothing newer comes for a while; what that is to try, includes what this was to try.
    fn is_quiet(&self) -> bool {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let goes_on = |waiting: &mut Waiting| !waiting.stopped && waiting.job.is_none();
        let woken = self.changed.wait_timeout_while(waiting, QUIET, goes_on);
        let (mut waiting, _) = woken.unwrap_or_else(PoisonError::into_inner);
        goes_on(&mut waiting)
    }

    /// Indexes the entries of a site, as far as they are not what they were.
    pub fn index(&self, material: &Material) -> Result<Indexes, IndexError> {
        let memory = self.memory.lock();
        Indexes::again(
            material,
            &mut memory.unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// The site with an index of its own; `None` when that could not be made.
    fn indexed(&self, job: &Job, state: &State) -> Option<Arc<Site>> {
        if !job.index {
            return Some(Arc::clone(&job.site));
        }
        let indexes = self.index(&job.material).map_err(Stop::from);
        let site = indexes.and_then(|all| {
            Ok(Site::new(
                job.material.clone(),
                Arc::new(all),
                Some(&job.site),
            )?)
        });
        match site {
            Ok(site) => {
                let site = Arc::new(site);
                state.show_indexed(&job.site, Arc::clone(&site));
                Some(site)
            }
            Err(stop) => {
                state.fail(format!("Zoeken kan niet worden bijgewerkt: {stop}"));
                None
            }
        }
    }

    fn next(&self) -> Option<Job> {
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

/// What is wrong in the templates of a site; all pages are made.
fn try_templates(site: &Site) -> Vec<crate::basis::diagnostics::Diagnostic> {
    match site.write(&|_| Ok(())) {
        Err(Stop::Templates(found)) => found,
        _ => Vec::new(),
    }
}

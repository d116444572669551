//! The editors' preview: the site as it would be built now, on this machine only.
//!
//! Events of the file system only wake the watcher ([`watch`]); looking at the files decides what
//! changed ([`scan`]). Of a change only what it touches is read and checked again, and pages are made
//! when a browser asks for them ([`State::file`]), by the same code as in a build: what is shown is
//! what would be published, and the published folder is never touched. Content with errors leaves the
//! last good site where it is; the pages say what is wrong ([`state`]). [`indexer`] does what takes
//! longer while the page is shown already. [`server`] answers browsers on the loopback address, and
//! only reads.

mod findings;
#[cfg(feature = "gidsen")]
mod guides;
mod indexer;
mod request;
mod scan;
mod server;
mod state;
mod watch;

pub use findings::{Finding, PageFacts};
pub use scan::{Files, roots};
pub use server::{Listening, listen};
pub use state::{Shown, State};

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::build::BuildError;
use crate::diagnostics::count;
use crate::pipeline::{Changes, Checked, Memory, Request, check_again};
use crate::render::{Indexes, Material, Site};
use crate::search::WordFacts;
use indexer::{Indexer, Job};
use watch::{Watch, Woken};

/// What to preview.
#[derive(Debug)]
pub struct Preview {
    /// What to read.
    pub content: Request,
    /// Whether files are looked at again and again, instead of waiting for events: some network
    /// folders send none.
    pub polling: bool,
}

/// Builds, and builds again after every change, until `stop` is set. `explain` words why nothing could
/// be built, and `tell` hears of every build.
pub fn keep_building(
    preview: &Preview,
    state: &Arc<State>,
    stop: &AtomicBool,
    explain: impl Fn(&BuildError) -> String,
    tell: impl Fn(&Result<Shown, BuildError>),
) {
    let indexer = Indexer::default();
    std::thread::scope(|scope| {
        scope.spawn(|| indexer.run(state));
        let mut builder = Builder::new(&preview.content, state, &indexer);
        keep_watching(preview, state, stop, |changes| {
            let result = builder.build(changes);
            if let Err(error) = &result {
                state.fail(explain(error));
            }
            tell(&result);
        });
        indexer.stop();
    });
}

/// Calls `build` for everything at first, and then for every change.
fn keep_watching(
    preview: &Preview,
    state: &State,
    stop: &AtomicBool,
    mut build: impl FnMut(&Changes),
) {
    let folder = &preview.content.folder;
    let mut files = Files::default();
    let mut watched = roots(folder, &[]);
    let mut watch = Watch::of(&watched, preview.polling);
    let mut woken = Woken::ByAnything;
    let mut is_first = true;
    while !stop.load(Ordering::Relaxed) {
        let known = match &woken {
            Woken::By(paths) => files.look_at(paths),
            Woken::ByAnything => None,
        };
        let looked_at_all = known.is_none();
        let changes = known.unwrap_or_else(|| files.look(&watched));
        let is_change = changes != Changes::default();
        if is_change || is_first {
            build(&changes);
            is_first = false;
        }
        let now = roots(folder, &state.shared_folders());
        if now != watched || changes.listing {
            // A folder that went and came back is watched no longer.
            watch = Watch::of(&now, preview.polling);
            watched = now;
            woken = Woken::ByAnything;
        } else {
            // Events may have been lost, so everything is looked at when the change is shown.
            woken = watch.wait(looked_at_all || !is_change, stop);
        }
    }
}

/// Words of texts that were changed so many builds ago are forgotten.
const AGE: usize = 200;

/// Builds, and remembers what may be of use for the next build.
struct Builder<'b> {
    request: &'b Request,
    state: &'b State,
    indexer: &'b Indexer,
    memory: Memory,
    words: Arc<WordFacts>,
    builds: usize,
}

impl<'b> Builder<'b> {
    fn new(request: &'b Request, state: &'b State, indexer: &'b Indexer) -> Self {
        Self {
            request,
            state,
            indexer,
            memory: Memory::default(),
            words: Arc::default(),
            builds: 0,
        }
    }

    fn build(&mut self, changes: &Changes) -> Result<Shown, BuildError> {
        self.builds += 1;
        if self.builds.is_multiple_of(AGE) {
            self.words = Arc::new(self.words.next_age());
        }
        self.memory.forget(changes);
        let mut checked = check_again(self.request, &self.words, &mut self.memory)?;
        if count(&checked.diagnostics).errors > 0 {
            let checked = Arc::new(checked);
            return Ok(self
                .state
                .show(&checked, None, false, false, &changes.files));
        }
        let themes = self.memory.themes(&mut checked)?;
        self.show(checked, themes, &changes.files)
    }

    fn show(
        &self,
        checked: Checked,
        themes: Vec<Arc<crate::site::Theme>>,
        changed: &[PathBuf],
    ) -> Result<Shown, BuildError> {
        let checked = Arc::new(checked);
        let material = Material {
            checked: Arc::clone(&checked),
            themes,
            today: self.request.today,
            drafts: self.request.drafts,
            words: Arc::clone(&self.words),
            // A guide takes longer than an editor likes to wait: it is made when it is asked for.
            guides: Vec::new(),
        };
        let before = self.state.site();
        let before = before
            .as_deref()
            .filter(|before| before.has_maps_of(&material));
        let indexes = match before {
            Some(before) => Arc::clone(before.indexes()),
            None => Arc::new(Indexes::new(&material, None)?),
        };
        let site = match Site::new(material.clone(), indexes, before) {
            Ok(site) => Arc::new(site),
            Err(error) => return Err(error.into()),
        };
        let same_themes = before.is_some_and(|before| before.has_themes_of(&material));
        let shown = Some(Arc::clone(&site));
        let is_indexed = match before {
            Some(before) => self.state.is_indexed() && before.finds_the_same_as(&material),
            None => true,
        };
        let shown = self
            .state
            .show(&checked, shown, is_indexed, same_themes, changed);
        self.indexer.take(Job {
            site,
            material,
            index: !is_indexed,
            templates: !same_themes,
        });
        Ok(shown)
    }
}

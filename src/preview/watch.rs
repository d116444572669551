//! Waiting until something may have changed.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// A save is often several events, such as writing another file and renaming it: the files are scanned when
/// there were no events for so long.
const QUIET: Duration = Duration::from_millis(15);
/// The same after an event that ends a save: a file was closed, or has its name.
const SETTLED: Duration = Duration::from_millis(2);
/// Where the system reports that a file is closed, a file that is being written gets this long: half a file
/// would be reported as a mistake that nobody made.
const HALF_WRITTEN: Duration = Duration::from_millis(250);
/// The longest wait for one save: a file that is written all the time must not hold up the others.
const ENOUGH: Duration = Duration::from_secs(1);
/// Events may get lost; after this long the files are scanned in any case.
const AT_MOST: Duration = Duration::from_secs(5);
/// The same after a change for which only the files of the events were scanned.
const SOON: Duration = Duration::from_millis(500);
/// How often files are scanned when no events are expected.
const POLL: Duration = Duration::from_millis(500);
/// How soon a request to stop is noticed.
const STEP: Duration = Duration::from_millis(100);

/// Wakes when something may have changed below some folders.
pub(crate) struct Watch {
    /// Dropping it ends the events.
    _watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<Event>>,
    /// Folders, as events call them and as we do.
    roots: Vec<(PathBuf, PathBuf)>,
    at_most: Duration,
}

/// What woke the watcher.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Woken {
    /// Something may have happened to these.
    By(Vec<PathBuf>),
    /// Anything may have happened.
    ByAnything,
}

impl Watch {
    /// Watches folders. Where the system cannot, files are scanned at intervals.
    pub(crate) fn of(roots: &[PathBuf], polling: bool) -> Self {
        let (sender, events) = channel();
        let told = move |event: notify::Result<Event>| {
            // The receiver may be gone.
            let _ = sender.send(event);
        };
        let watcher = if polling {
            None
        } else {
            let config = notify::Config::default().with_follow_symlinks(false);
            RecommendedWatcher::new(told, config).ok()
        };
        let watcher = watcher.and_then(|mut watcher| {
            let there = roots.iter().filter(|root| root.exists());
            let watched = there.map(|root| watcher.watch(root, RecursiveMode::Recursive));
            watched.collect::<Result<Vec<_>, _>>().ok()?;
            Some(watcher)
        });
        let whole = |root: &PathBuf| Some((std::path::absolute(root).ok()?, root.clone()));
        Self {
            at_most: if watcher.is_some() { AT_MOST } else { POLL },
            _watcher: watcher,
            events,
            roots: roots.iter().filter_map(whole).collect(),
        }
    }

    /// Waits until something may have changed, or `stop` is set; less long when not everything was scanned.
    pub(crate) fn wait(&self, looked_at_all: bool, stop: &AtomicBool) -> Woken {
        let start = Instant::now();
        let at_most = if looked_at_all { AT_MOST } else { SOON };
        while start.elapsed() < at_most.min(self.at_most) && !stop.load(Ordering::Relaxed) {
            match self.events.recv_timeout(STEP) {
                Ok(event) if is_reading(&event) => {}
                Ok(event) => return self.gather(event),
                Err(RecvTimeoutError::Timeout) => {}
                // There will be no events: only the interval is left.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(STEP),
            }
        }
        Woken::ByAnything
    }

    /// All events of one save.
    fn gather(&self, first: notify::Result<Event>) -> Woken {
        let mut paths = Some(BTreeSet::new());
        let start = Instant::now();
        let mut next = Ok(first);
        while let Ok(event) = next {
            let quiet = quiet_after(&event);
            if !is_reading(&event) {
                paths = paths.and_then(|paths| self.add(paths, event));
            }
            if start.elapsed() > ENOUGH {
                break;
            }
            next = self.events.recv_timeout(quiet);
        }
        match paths {
            Some(paths) => Woken::By(paths.into_iter().collect()),
            None => Woken::ByAnything,
        }
    }

    /// The paths of an event as seen from our roots; `None` when the event is not specific.
    fn add(
        &self,
        mut paths: BTreeSet<PathBuf>,
        event: notify::Result<Event>,
    ) -> Option<BTreeSet<PathBuf>> {
        let event = event.ok().filter(|event| !event.need_rescan())?;
        for path in event.paths {
            let ours = |(whole, root): &(PathBuf, PathBuf)| {
                let within = path.strip_prefix(whole).ok()?;
                Some(root.join(within))
            };
            paths.insert(self.roots.iter().find_map(ours)?);
        }
        Some(paths)
    }
}

/// Reading files, which the preview does itself, changes nothing.
fn is_reading(event: &notify::Result<Event>) -> bool {
    let Ok(event) = event else { return false };
    let is_written = event.kind == EventKind::Access(AccessKind::Close(AccessMode::Write));
    event.kind.is_access() && !is_written
}

fn quiet_after(event: &notify::Result<Event>) -> Duration {
    match event.as_ref().map(|event| event.kind) {
        Ok(
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(_)),
        ) => SETTLED,
        Ok(EventKind::Modify(ModifyKind::Data(_)) | EventKind::Create(CreateKind::File))
            if cfg!(target_os = "linux") =>
        {
            HALF_WRITTEN
        }
        _ => QUIET,
    }
}

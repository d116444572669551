//! Waiting until something may have changed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

/// A save is often several events, such as writing another file and renaming it: when it has been
/// quiet for so long, the files are looked at.
const QUIET: Duration = Duration::from_millis(15);
/// Events may be lost; after this long the files are looked at in any case.
const AT_MOST: Duration = Duration::from_secs(5);
/// How often files are looked at when no events are expected.
const POLL: Duration = Duration::from_millis(500);
/// How soon a request to stop is noticed.
const STEP: Duration = Duration::from_millis(100);

/// Wakes when something may have changed below some folders.
pub struct Watch {
    /// Dropping it ends the events.
    _watcher: Option<RecommendedWatcher>,
    events: Receiver<()>,
    at_most: Duration,
}

impl Watch {
    /// Watches folders. Where the system cannot, files are looked at again and again.
    pub fn of(roots: &[PathBuf], polling: bool) -> Self {
        let (sender, events) = channel();
        let told = move |_: notify::Result<notify::Event>| {
            // Whatever it is about, the files themselves tell more. The receiver may be gone.
            let _ = sender.send(());
        };
        let watcher = if polling {
            None
        } else {
            notify::recommended_watcher(told).ok()
        };
        let watcher = watcher.and_then(|mut watcher| {
            let there = roots.iter().filter(|root| root.exists());
            let watched = there.map(|root| watcher.watch(root, RecursiveMode::Recursive));
            watched.collect::<Result<Vec<_>, _>>().ok()?;
            Some(watcher)
        });
        Self {
            at_most: if watcher.is_some() { AT_MOST } else { POLL },
            _watcher: watcher,
            events,
        }
    }

    /// Waits until something may have changed, or `stop` is set.
    pub fn wait(&self, stop: &AtomicBool) {
        let start = Instant::now();
        while start.elapsed() < self.at_most && !stop.load(Ordering::Relaxed) {
            match self.events.recv_timeout(STEP) {
                Ok(()) => {
                    while self.events.recv_timeout(QUIET).is_ok() {}
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {}
                // Nobody tells of events: only time is left.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(STEP),
            }
        }
    }
}

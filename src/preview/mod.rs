//! The editors' preview: the site as it would be built now, on this machine only.
//!
//! Events of the file system only wake the watcher; looking at all files decides what changed
//! ([`scan`]). Every change leads to a whole build into a folder of its own, so that what is shown is
//! what would be published, and the published folder is never touched. Content with errors leaves the
//! last good site where it is; the pages say what is wrong ([`state`]). [`server`] answers browsers on
//! the loopback address, and only reads.

mod findings;
mod request;
mod scan;
mod server;
mod state;
mod watch;

pub use findings::{Finding, PageFacts};
pub use server::{Listening, listen};
pub use state::{Shown, State};

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::build::{BuildError, BuildRequest, build};
use crate::pipeline::Request;
use crate::publish::Compression;
use scan::Files;
use watch::Watch;

/// What to preview, and where the site may be built.
#[derive(Debug)]
pub struct Preview {
    /// What to read.
    pub content: Request,
    /// A folder of our own.
    pub folder: PathBuf,
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
    let mut files = Files::default();
    let mut watch: Option<Watch> = None;
    while !stop.load(Ordering::Relaxed) {
        let roots = scan::roots(&preview.content.folder, &state.shared_folders());
        let now = Files::look(&roots, &files);
        let changed = now.changed_since(&files);
        if !changed.is_empty() || watch.is_none() {
            let result = build_once(preview, state, &changed);
            if let Err(error) = &result {
                state.fail(explain(error));
            }
            tell(&result);
            // A file that was being written while it was read is seen the next time.
            files = now;
            let roots = scan::roots(&preview.content.folder, &state.shared_folders());
            watch = Some(Watch::of(&roots, preview.polling));
        }
        if let Some(watch) = &watch {
            watch.wait(stop);
        }
    }
}

fn build_once(
    preview: &Preview,
    state: &Arc<State>,
    changed: &[PathBuf],
) -> Result<Shown, BuildError> {
    let request = BuildRequest {
        content: preview.content.clone(),
        target: preview.folder.join("site"),
        compression: Compression::Off,
        cache: None,
        guides: false,
    };
    let report = build(&request)?;
    Ok(state.show(&report, &request.target, changed))
}

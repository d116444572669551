//! What is shown now: the site that was last built without errors, and what was found since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::findings::{Finding, PageFacts, pages, slug_of_file};
use crate::build::Report;
use crate::diagnostics::count;
use crate::publish::MANIFEST_FILE;
use crate::read::FolderKind;

/// What came of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Errors in the content; with any, the site is the last good one.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Whether anything is other than before.
    pub changed: bool,
}

/// Shared by the builder and the server.
#[derive(Debug, Default)]
pub struct State {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Debug, Default, Clone)]
struct Now {
    version: u64,
    site: Option<PathBuf>,
    /// The list of files of the site, to see whether a build changed anything.
    manifest: Vec<u8>,
    findings: Vec<Finding>,
    pages: BTreeMap<String, PageFacts>,
    /// Why nothing could be built, apart from the content.
    failure: Option<String>,
    /// The page of the file that was saved last.
    last: Option<String>,
    shared: Vec<PathBuf>,
}

impl State {
    fn lock(&self) -> MutexGuard<'_, Now> {
        // Every change is made in one step, so a thread that panicked left nothing half done.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over what a build found, and its site when there is one.
    pub fn show(&self, report: &Report, site: &Path, changed: &[PathBuf]) -> Shown {
        let checked = &report.checked;
        let of = |diagnostic| Finding::of(diagnostic, &checked.sources);
        let findings: Vec<_> = checked.diagnostics.iter().map(of).collect();
        let counts = count(&checked.diagnostics);
        let mut now = self.lock();
        let before = now.clone();
        if report.outcome.is_some() {
            now.site = Some(site.to_owned());
            now.manifest = std::fs::read(site.join(MANIFEST_FILE)).unwrap_or_default();
            now.pages = pages(checked);
        }
        now.failure = None;
        now.last = changed.iter().find_map(|path| page_of(&now.pages, path));
        now.findings = findings;
        now.shared = shared_folders(report);
        let is_other = now.manifest != before.manifest
            || now.findings != before.findings
            || before.failure.is_some()
            || before.version == 0;
        if is_other {
            now.version += 1;
            self.changed.notify_all();
        }
        Shown {
            errors: counts.errors,
            warnings: counts.warnings,
            changed: is_other,
        }
    }

    /// Notes that nothing could be built.
    pub fn fail(&self, why: String) {
        let mut now = self.lock();
        now.failure = Some(why);
        now.version += 1;
        self.changed.notify_all();
    }

    /// Shared folders that a single map uses, which lie beside it.
    pub fn shared_folders(&self) -> Vec<PathBuf> {
        self.lock().shared.clone()
    }

    /// The folder with the last good site.
    pub fn site(&self) -> Option<PathBuf> {
        self.lock().site.clone()
    }

    /// Waits until there is something newer than this version, but not for ever; then tells how
    /// things stand, as JSON.
    pub fn wait(&self, than: u64, at_most: Duration) -> serde_json::Value {
        let now = self.lock();
        let waited = self
            .changed
            .wait_timeout_while(now, at_most, |now| now.version == than);
        let (now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let number = |kind: &str| now.findings.iter().filter(|one| one.ernst == kind).count();
        serde_json::json!({
            "versie": now.version,
            "fouten": number("fout"),
            "waarschuwingen": number("waarschuwing"),
            "mislukt": now.failure,
            "laatst": now.last,
        })
    }

    /// What is known of a page, as JSON: its file and what was found in it; and all errors.
    pub fn page(&self, path: &str) -> serde_json::Value {
        let now = self.lock();
        let facts = now.pages.get(path);
        let slug = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let slug = slug.trim_end_matches(".html");
        let is_own = |finding: &&Finding| match facts {
            Some(facts) => finding.bestand == facts.bestand,
            None => {
                path.contains("vermelding/")
                    && slug_of_file(&finding.bestand).as_deref() == Some(slug)
            }
        };
        let own: Vec<_> = now.findings.iter().filter(is_own).collect();
        let errors = now.findings.iter().filter(|one| one.ernst == "fout");
        serde_json::json!({
            "versie": now.version,
            "pagina": facts,
            "meldingen": own,
            "fouten": errors.collect::<Vec<_>>(),
            "mislukt": now.failure,
        })
    }
}

fn page_of(pages: &BTreeMap<String, PageFacts>, file: &Path) -> Option<String> {
    let file = crate::read::shown(file);
    let of_file =
        |(path, facts): (&String, &PageFacts)| (facts.bestand == file).then(|| path.clone());
    pages.iter().find_map(of_file)
}

fn shared_folders(report: &Report) -> Vec<PathBuf> {
    let layout = &report.checked.layout;
    if layout.kind == FolderKind::Region {
        return Vec::new();
    }
    let maps = report.checked.maps.iter();
    let names = maps.flat_map(|map| &map.directory.settings.includes);
    names.map(|name| layout.content.join(&name.value)).collect()
}

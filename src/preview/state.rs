//! What the preview shows: the last site without errors, and what was found since.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::basis::diagnostics::{Diagnostic, JsonFinding, Severity, count};
use crate::basis::paths::display_path;
use crate::content::read::FolderKind;
use crate::outputs::desk::{self, ShownIn};
use crate::outputs::guide;
use crate::outputs::render::Site;
use crate::preview::page_facts::{PageFacts, PageSubject, page_of, slug_of_file, subject_of};
use crate::review::{Checked, Request, plain_language, shared_names};
use crate::theme::{RenderError, standard_texts};

/// The result of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Errors in the content; when there are any, the last good site is still shown.
    pub(crate) errors: usize,
    /// Warnings.
    pub(crate) warnings: usize,
}

/// Shared by the builder, the indexer and the server.
#[derive(Default)]
pub struct PreviewState {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Default, Clone)]
struct Now {
    version: u64,
    /// The content that was read last, with or without errors.
    checked: Option<Arc<Checked>>,
    /// The last site without errors in its content.
    site: Option<Arc<Site>>,
    /// The last site whose templates are known to work, for pages that the current one fails to render.
    sound: Option<Arc<Site>>,
    /// Whether search knows the site as it is shown.
    indexed: bool,
    /// The last site whose templates were all tried.
    tried: Option<Arc<Site>>,
    /// What is wrong in templates.
    templates: Vec<Diagnostic>,
    /// Why nothing could be built, apart from the content.
    failure: Option<String>,
    /// The page of the file that was saved last, and since which version it is there.
    last: Option<(u64, String)>,
}

impl PreviewState {
    fn lock(&self) -> MutexGuard<'_, Now> {
        // Every change is made in one step, so a thread that panicked left nothing half done.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows newly read content, and its site when there is one, with whether search knows that already.
    /// `saved` is the file that changed, when it was only one.
    pub(crate) fn show(
        &self,
        checked: &Arc<Checked>,
        site: Option<(Arc<Site>, bool)>,
        saved: Option<&Path>,
    ) -> Shown {
        let counts = count(&checked.diagnostics);
        let last = saved.and_then(|path| page_of(checked, &display_path(path)));
        let mut now = self.lock();
        if let Some((site, indexed)) = site {
            let has_themes_of = |other: &Option<Arc<Site>>| {
                let other = other.as_ref();
                other.is_some_and(|other| other.has_themes_of(site.input()))
            };
            if !has_themes_of(&now.site) {
                now.templates.clear();
            }
            if now.sound.is_none() || has_themes_of(&now.sound) {
                now.sound = Some(Arc::clone(&site));
            }
            now.indexed = indexed;
            now.site = Some(site);
        }
        now.checked = Some(Arc::clone(checked));
        now.failure = None;
        now.last = last.map(|page| (now.version + 1, page));
        self.tell(now);
        Shown {
            errors: counts.errors,
            warnings: counts.warnings,
        }
    }

    /// Shows the site with its index, unless another site is shown by now.
    pub(crate) fn show_indexed(&self, of: &Arc<Site>, site: Arc<Site>) {
        let mut now = self.lock();
        let is_same = |shown: &Arc<Site>| Arc::ptr_eq(shown, of);
        if !now.site.as_ref().is_some_and(is_same) {
            return;
        }
        if now.sound.as_ref().is_some_and(is_same) {
            now.sound = Some(Arc::clone(&site));
        }
        now.site = Some(site);
        now.indexed = true;
        self.tell(now);
    }

    /// Records the result of trying all templates of a site.
    pub(crate) fn templates_tried(&self, of: &Arc<Site>, found: Vec<Diagnostic>) {
        let mut now = self.lock();
        let shown = now.site.as_ref();
        if !shown.is_some_and(|shown| shown.has_themes_of(of.input())) {
            return;
        }
        if found.is_empty() {
            now.sound = Some(Arc::clone(of));
        }
        now.tried = Some(Arc::clone(of));
        self.add_templates(now, found);
    }

    /// Whether all templates of a site with these themes were tried.
    pub(crate) fn has_tried(&self, themes_of: &Site) -> bool {
        let now = self.lock();
        let tried = now.tried.as_ref();
        tried.is_some_and(|tried| tried.has_themes_of(themes_of.input()))
    }

    /// Records mistakes in templates, and announces those that are new.
    fn add_templates(&self, mut now: MutexGuard<'_, Now>, found: Vec<Diagnostic>) {
        let is_new = |one: &Diagnostic| !now.templates.contains(one);
        let new: Vec<_> = found.into_iter().filter(is_new).collect();
        if !new.is_empty() {
            now.templates.extend(new);
            self.tell(now);
        }
    }

    /// Records why nothing could be built.
    pub(crate) fn fail(&self, why: String) {
        let mut now = self.lock();
        now.failure = Some(why);
        self.tell(now);
    }

    fn tell(&self, mut now: MutexGuard<'_, Now>) {
        now.version += 1;
        self.changed.notify_all();
    }

    /// Shared folders that a single map uses, which lie beside it.
    pub(crate) fn shared_folders(&self) -> Vec<PathBuf> {
        match &self.lock().checked {
            Some(checked) => shared_folders(checked),
            None => Vec::new(),
        }
    }

    /// The site that is shown.
    pub(crate) fn site(&self) -> Option<Arc<Site>> {
        self.lock().site.clone()
    }

    /// The site that is shown, and whether search knows it.
    pub(crate) fn site_and_indexed(&self) -> (Option<Arc<Site>>, bool) {
        let now = self.lock();
        (now.site.clone(), now.indexed)
    }

    /// The version of all that there is to see; it goes up with every change.
    pub fn version(&self) -> u64 {
        self.lock().version
    }

    /// A file of the site: as it is now, or else the last one that could be rendered.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        let (site, sound) = {
            let now = self.lock();
            (now.site.clone()?, now.sound.clone())
        };
        let bytes = |found: Option<Cow<'_, [u8]>>| found.map(Cow::into_owned);
        match site.file(path) {
            Ok(found) => bytes(found),
            Err(RenderError(wrong)) => {
                self.add_templates(self.lock(), vec![*wrong]);
                let found = sound?.file(path).ok().map(bytes);
                found.flatten()
            }
        }
    }

    /// Waits for something newer than this version, for a limited time; returns the state of the preview as
    /// JSON.
    pub fn wait(&self, than: u64, at_most: Duration) -> serde_json::Value {
        let now = self.lock();
        let waited = self
            .changed
            .wait_timeout_while(now, at_most, |now| now.version == than);
        let (now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let counts = count(now.diagnostics());
        let last = now.last.as_ref().filter(|(version, _)| *version > than);
        serde_json::json!({
            "versie": now.version,
            "fouten": counts.errors + now.templates.len(),
            "waarschuwingen": counts.warnings,
            "zoeken_is_bij": now.indexed,
            "mislukt": now.failure,
            "laatst": last.map(|(_, page)| page),
        })
    }

    /// The printed guide that belongs to a page, in an edition; `None` when there is none.
    pub(crate) fn guide(&self, page: &str, edition: &str) -> Option<Result<Vec<u8>, String>> {
        guide::of_page(self.site()?.input(), page, edition)
    }

    /// The editors' desk, for the content that was read last.
    pub(crate) fn desk(&self) -> Option<Result<String, String>> {
        let checked = self.lock().checked.clone()?;
        let language = plain_language::check_language(&checked, &[]).unwrap_or_default();
        let Request { today, drafts, .. } = checked.request;
        let texts = match standard_texts() {
            Ok(texts) => texts,
            Err(error) => return Some(Err(error.to_string())),
        };
        let figures = desk::figures(&checked, &language, &texts, today, drafts);
        Some(desk::html(&figures, ShownIn::Preview))
    }

    /// What is known of a page, as JSON: its file and what was found in it; and all errors.
    pub(crate) fn page(&self, path: &str) -> serde_json::Value {
        let now = self.lock().clone();
        let known = now
            .checked
            .iter()
            .chain(now.site.as_ref().map(|site| site.checked()));
        let known = known
            .into_iter()
            .find_map(|checked| Some((subject_of(checked, path)?, checked)));
        let facts = known.map(|(subject, checked)| PageFacts::of(&subject, checked));
        let language = known.map(|(subject, checked)| language_findings(&subject, checked));
        let slug = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let slug = slug.trim_end_matches(".html");
        let is_own = |file: &str| match &facts {
            Some(facts) => facts.is_from(file),
            None => path.contains("vermelding/") && slug_of_file(file).as_deref() == Some(slug),
        };
        serde_json::json!({
            "versie": now.version,
            "pagina": facts,
            "meldingen": now.findings(|_, file| is_own(file)),
            "gidsen": guide::editions(),
            "taal": language.unwrap_or_default(),
            "fouten": now.findings(|one, _| one.severity == Severity::Error),
            "mislukt": now.failure,
        })
    }
}

impl Now {
    fn diagnostics(&self) -> &[Diagnostic] {
        match &self.checked {
            Some(checked) => &checked.diagnostics,
            None => &[],
        }
    }

    /// Findings in the content and in templates for which `is_asked` holds; it is called with their file.
    fn findings(&self, is_asked: impl Fn(&Diagnostic, &str) -> bool) -> Vec<JsonFinding<'_>> {
        let content = self.checked.as_ref().map(|checked| &checked.sources);
        let content = content.map(|sources| (self.diagnostics(), sources));
        let site = self.site.as_ref().map(|site| &site.checked().sources);
        let templates = site.map(|sources| (self.templates.as_slice(), sources));
        let all = content.into_iter().chain(templates);
        all.flat_map(|(found, sources)| {
            let asked = found.iter().filter(|one| is_asked(one, one.path(sources)));
            asked
                .map(|one| JsonFinding::new(one, sources))
                .collect::<Vec<_>>()
        })
        .collect()
    }
}

/// What plain language says of an entry, as JSON.
fn language_findings(subject: &PageSubject<'_>, checked: &Checked) -> Vec<serde_json::Value> {
    let PageSubject::Entry(map, entry) = subject else {
        return Vec::new();
    };
    let found = plain_language::check_entry(entry, map, checked);
    let json = |one| serde_json::json!(JsonFinding::new(one, &checked.sources));
    found.iter().map(json).collect()
}

fn shared_folders(checked: &Checked) -> Vec<PathBuf> {
    let layout = &checked.layout;
    if layout.kind == FolderKind::Region {
        return Vec::new();
    }
    let maps = checked.maps.iter();
    let names = maps.flat_map(|map| shared_names(&map.map.settings));
    names.map(|name| layout.content.join(name)).collect()
}

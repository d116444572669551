//! A map's site in one language: which pages it has, and how each is made.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::basis::diagnostics::Diagnostic;
use crate::outputs::render::index::MapIndex;
use crate::outputs::render::{Output, Stop, Write};
use crate::outputs::site::{MapSite, PageError, Plan};
use crate::publish::PublishError;
use crate::theme::RenderError;

/// A map's site in one language.
pub struct EditionSite {
    /// What its pages share.
    pub site: MapSite,
    /// Its own index, when its entries are translated.
    pub index: Option<Arc<MapIndex>>,
    pub(crate) plan: Arc<Plan>,
    /// Pages by path; for who asks for one of them.
    by_path: OnceLock<HashMap<String, usize>>,
}

impl EditionSite {
    /// A site with its pages. Which those are is taken over from `before` when it is the same.
    pub fn new(site: MapSite, index: Option<Arc<MapIndex>>, before: Option<&Self>) -> Self {
        let same = |before: &&Self| {
            Arc::ptr_eq(&before.site.lists, &site.lists)
                && before.site.search.index.everyday == site.search.index.everyday
        };
        let plan = match before.filter(same) {
            Some(before) => Arc::clone(&before.plan),
            None => Arc::new(Plan::new(&site)),
        };
        Self {
            site,
            index,
            plan,
            by_path: OnceLock::new(),
        }
    }

    /// Makes one file, by its path in the folder of this language.
    pub fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, RenderError> {
        let by_path = self.by_path.get_or_init(|| {
            let pages = self.plan.pages.iter().enumerate();
            pages.map(|(at, page)| (page.path.clone(), at)).collect()
        });
        if let Some(at) = by_path.get(path) {
            let html = self.plan.render(&self.site, &self.plan.pages[*at])?;
            return Ok(Some(html.into_bytes().into()));
        }
        let index = self.index.as_ref().and_then(|index| index.file(path));
        let asset = || self.site.assets().find(|asset| asset.path == path);
        let found = index.or_else(|| asset().map(|asset| asset.bytes.as_slice()));
        Ok(found.map(Cow::Borrowed))
    }

    /// Hands over all files.
    pub fn write(&self, folder: &str, write: &Write<'_>) -> Result<(), Stop> {
        let write_one = |path: &str, bytes: &[u8]| {
            write(Output {
                path: &format!("{folder}{path}"),
                bytes,
                is_packed: false,
            })
        };
        stop_at_errors(self.plan.render_all(&self.site, write_one))?;
        for asset in self.site.assets() {
            write_one(&asset.path, &asset.bytes)?;
        }
        match &self.index {
            Some(index) => index.write(folder, write),
            None => Ok(()),
        }
    }
}

/// One mistake in a template shows on many pages: it is told once, with the first page.
fn stop_at_errors(errors: Vec<PageError<PublishError>>) -> Result<(), Stop> {
    let mut found: Vec<Diagnostic> = Vec::new();
    for error in errors {
        match error {
            PageError::Write(error) => return Err(error.into()),
            PageError::Render(RenderError(diagnostic)) => {
                if !found.iter().any(|known| known.place == diagnostic.place) {
                    found.push(*diagnostic);
                }
            }
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(Stop::Templates(found))
    }
}

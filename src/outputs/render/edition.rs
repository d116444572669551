//! A map's site in one language: its files, each made when it is asked for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::outputs::render::error::SiteError;
use crate::outputs::render::index::MapIndex;
use crate::outputs::render::output::{Output, Write};
use crate::outputs::site::memo::EditionMemo;
use crate::outputs::site::{Cards, Page, PageContext, plan};
use crate::theme::{Asset, RenderError};

/// A map's site in one language.
pub struct Edition {
    /// What its pages share.
    context: PageContext,
    cards: Cards,
    pages: Vec<Page>,
    /// Its own index, when its entries are translated.
    index: Option<Arc<MapIndex>>,
    /// Pages by path, for whoever asks for one of them.
    by_path: OnceLock<HashMap<String, usize>>,
}

impl Edition {
    /// Plans the pages of a map in one language.
    pub fn new(context: PageContext, index: Option<Arc<MapIndex>>, memo: &EditionMemo) -> Self {
        Self {
            cards: Cards::new(&context, memo),
            pages: plan::pages(&context),
            index,
            by_path: OnceLock::new(),
            context,
        }
    }

    /// How many entries it shows.
    pub fn shown(&self) -> usize {
        self.context.lists.shown.len()
    }

    /// The paths of the pages that search engines may list, from the map's folder.
    pub fn listed(&self) -> impl Iterator<Item = String> {
        let folder = &self.context.language.folder;
        let listed = self.pages.iter().filter(|page| page.is_listed());
        listed.map(move |page| format!("{folder}{}", page.path))
    }

    /// Makes one file, by its path in the folder of this language.
    pub fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, RenderError> {
        let by_path = self.by_path.get_or_init(|| {
            let pages = self.pages.iter().enumerate();
            pages.map(|(at, page)| (page.path.clone(), at)).collect()
        });
        if let Some(at) = by_path.get(path) {
            let html = self.pages[*at].html(&self.context, &self.cards)?;
            return Ok(Some(html.into_bytes().into()));
        }
        let index = self.index.as_ref().and_then(|index| index.file(path));
        let asset = || self.assets().find(|asset| asset.path == path);
        let found = index.or_else(|| asset().map(|asset| asset.bytes.as_slice()));
        Ok(found.map(Cow::Borrowed))
    }

    /// Hands over all files. Every page is tried, so that one run shows all mistakes in templates.
    pub fn write(&self, folder: &str, write: &Write<'_>) -> Result<(), SiteError> {
        let write_one = |path: &str, bytes: &[u8]| {
            write(Output {
                path: &format!("{folder}{path}"),
                bytes,
                is_packed: false,
            })
        };
        let errors = self.pages.par_iter().filter_map(|page| {
            let html = page.html(&self.context, &self.cards);
            let html = html.map_err(SiteError::from);
            let written = html.and_then(|html| Ok(write_one(&page.path, html.as_bytes())?));
            written.err()
        });
        if let Some(error) = SiteError::of_pages(errors.collect()) {
            return Err(error);
        }
        for asset in self.assets() {
            write_one(&asset.path, &asset.bytes)?;
        }
        match &self.index {
            Some(index) => index.write(folder, write),
            None => Ok(()),
        }
    }

    /// Files that its pages refer to; styles, scripts and images are there once for all languages.
    fn assets(&self) -> impl Iterator<Item = &Asset> {
        let PageContext {
            shared,
            language,
            suggestions,
            ..
        } = &self.context;
        let for_all = language.is_source().then(|| {
            let offline = shared.look.offline().filter(|_| !shared.in_region);
            let look = shared.look.style_and_icon().chain(shared.look.scripts());
            look.chain(offline).chain(shared.images.assets())
        });
        let own = std::iter::once(suggestions).chain(&self.context.saved().files);
        for_all.into_iter().flatten().chain(own)
    }
}

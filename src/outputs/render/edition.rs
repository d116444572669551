//! The pages of a map in one language, each made when it is asked for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::outputs::error::SiteError;
use crate::outputs::output::{Output, OutputFile, Write};
use crate::outputs::render::index::MapIndex;
use crate::outputs::site::memo::EditionMemo;
use crate::outputs::site::{Cards, PageContext, SitePage, plan};
use crate::theme::Asset;

/// The pages of a map in one language, with the files that they load. When its entries are translated it
/// has an index of its own, which is made with the pages, because only one language is in memory at a time.
pub(crate) struct Edition {
    /// What its pages share.
    context: PageContext,
    cards: Cards,
    pages: Vec<SitePage>,
    /// Its own index, when its entries are translated.
    index: Option<Arc<MapIndex>>,
    /// Pages by path, for whoever asks for one of them.
    by_path: OnceLock<HashMap<String, usize>>,
}

impl Edition {
    /// Plans the pages of a map in one language.
    pub(crate) fn new(
        context: PageContext,
        index: Option<Arc<MapIndex>>,
        memo: &EditionMemo,
    ) -> Self {
        Self {
            cards: Cards::new(&context, memo),
            pages: plan::pages(&context),
            index,
            by_path: OnceLock::new(),
            context,
        }
    }

    /// The paths of the pages that search engines may list, from the map's folder.
    pub(crate) fn listed(&self) -> impl Iterator<Item = String> {
        let folder = &self.context.language.folder;
        let listed = self.pages.iter().filter(|page| page.is_listed());
        listed.map(move |page| format!("{folder}{}", page.path))
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
            let offline = shared.look.offline().filter(|_| !shared.input.in_region());
            let look = shared.look.style_and_icon().chain(shared.look.scripts());
            look.chain(offline).chain(shared.images.assets())
        });
        let own = std::iter::once(suggestions).chain(&self.context.saved().files);
        for_all.into_iter().flatten().chain(own)
    }
}

impl Output for Edition {
    /// Every page is tried, so that one run shows all mistakes in templates.
    fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
        let errors = self.pages.par_iter().filter_map(|page| {
            let html = page.html(&self.context, &self.cards);
            let html = html.map_err(SiteError::from);
            let file = |html: String| write(OutputFile::new(&page.path, html.as_bytes()));
            html.and_then(|html| Ok(file(html)?)).err()
        });
        if let Some(error) = SiteError::of_pages(errors.collect()) {
            return Err(error);
        }
        for asset in self.assets() {
            write(asset.into())?;
        }
        match &self.index {
            Some(index) => index.files.write(write),
            None => Ok(()),
        }
    }

    fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, SiteError> {
        let by_path = self.by_path.get_or_init(|| {
            let pages = self.pages.iter().enumerate();
            pages.map(|(at, page)| (page.path.clone(), at)).collect()
        });
        if let Some(at) = by_path.get(path) {
            let html = self.pages[*at].html(&self.context, &self.cards)?;
            return Ok(Some(html.into_bytes().into()));
        }
        let index = self.index.as_ref().and_then(|index| index.files.get(path));
        let asset = || self.assets().find(|asset| asset.path == path);
        let found = index.or_else(|| asset().map(|asset| asset.bytes.as_slice()));
        Ok(found.map(Cow::Borrowed))
    }
}

//! The pages of one map, in all its languages.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use url::Url;

use crate::basis::memo::Digest;
use crate::content::read::ReadError;
use crate::model::PublicMap;
use crate::outputs::error::SiteError;
use crate::outputs::input::SiteInput;
use crate::outputs::output::{Output, Write, within};
use crate::outputs::render::edition::Edition;
use crate::outputs::render::index::MapIndex;
use crate::outputs::site::memo::EditionMemo;
use crate::outputs::site::{
    Images, MapMemo, PageContext, SearchParts, SharedParts, SiteLanguage, SiteMemo, robots, sitemap,
};
use crate::search::{Collection, IndexError};
use crate::theme::{Asset, Look};

/// The pages of one map in every language, with the files that they load.
pub(crate) struct MapPages {
    site: SiteInput,
    /// Which of the maps it is.
    at: usize,
    index: Arc<MapIndex>,
    shared: Arc<SharedParts>,
    memo: Arc<MapMemo>,
    /// The folder of every language's pages, the map's own first, and its pages once one is asked for.
    editions: Vec<(String, OnceLock<Result<Edition, SiteError>>)>,
}

impl MapPages {
    /// Reads what the pages of a map share in all its languages.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub(crate) fn new(
        site: &SiteInput,
        at: usize,
        index: Arc<MapIndex>,
        memo: &SiteMemo,
    ) -> Result<Self, ReadError> {
        let input = site.map(at);
        let (map, theme) = (&input.map, &input.theme);
        let memo = memo.of_map(map.slug());
        let base = input.base.as_ref().map_or("", Url::as_str);
        let place = Digest::of_texts([map.slug(), &input.folder, base]);
        let content = site.checked.maps[at].digest;
        let digest = Digest::of_all([content, theme.digest, map.showing().digest(), place]);
        let settings = map.settings();
        let look = || Look::new(theme, settings.colour.as_ref(), settings.accent.as_ref());
        let languages = SiteLanguage::all(theme).into_iter();
        let shared = SharedParts {
            images: Images::load(map, &input.files, &input.sources, digest, &memo.images)?,
            look: memo.look.get(digest, look),
            guides: site.guides_of(at),
            digest,
            input,
        };
        Ok(Self {
            editions: languages
                .map(|language| (language.map, OnceLock::new()))
                .collect(),
            site: site.clone(),
            at,
            index,
            shared: Arc::new(shared),
            memo,
        })
    }

    /// The pages in the nth language.
    fn edition(&self, at: usize, memo: &EditionMemo) -> Result<Edition, SiteError> {
        let input = &self.shared.input;
        let language = || SiteLanguage::new(&input.theme, at, &input.sources);
        let language = memo.language.try_get(self.shared.digest, language)?;
        let (map, own_index) = self.in_language(&language)?;
        let index = own_index.as_ref().unwrap_or(&self.index);
        let search = SearchParts {
            index: Arc::clone(&index.facts),
            to_index: match own_index {
                None => language.back(),
                Some(_) => "",
            },
        };
        let context = PageContext::new(map, language, Arc::clone(&self.shared), search, memo);
        Ok(Edition::new(context, own_index, memo))
    }

    /// The map in a language, and the index of it when there is something else to find than in the
    /// map's own language.
    fn in_language(
        &self,
        language: &SiteLanguage,
    ) -> Result<(PublicMap, Option<Arc<MapIndex>>), IndexError> {
        let input = &self.shared.input;
        if language.is_source() {
            return Ok((input.map.clone(), None));
        }
        let code = language.texts.code();
        let map = input.map.in_language(code);
        if !input.map.has_entries_in(code) {
            return Ok((map, None));
        }
        let source = self.site.collection(self.at);
        let collection = Collection::of_translation(&map, &source, &input.sources);
        let index = MapIndex::new(&collection, &self.site.words)?;
        Ok((map, Some(Arc::new(index))))
    }

    fn kept_edition(&self, at: usize) -> Result<&Edition, SiteError> {
        let (folder, edition) = &self.editions[at];
        let memo = || self.memo.of_language(folder);
        let edition = edition.get_or_init(|| self.edition(at, &memo()));
        edition.as_ref().map_err(|error| error.of_one_page().into())
    }

    /// Files for search engines, with the paths of the pages that they may list.
    fn crawlers(&self, listed: &[String]) -> Vec<Asset> {
        let base = self.shared.input.base.as_ref();
        let sitemap = base.map(|base| sitemap(base, listed));
        std::iter::once(robots(base)).chain(sitemap).collect()
    }

    fn all_crawlers(&self) -> Result<Vec<Asset>, SiteError> {
        let mut listed = Vec::new();
        for at in 0..self.editions.len() {
            listed.extend(self.kept_edition(at)?.listed());
        }
        Ok(self.crawlers(&listed))
    }
}

impl Output for MapPages {
    /// Only one language is in memory at a time, but for what is kept of those that somebody looked at.
    fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
        let mut listed = Vec::new();
        for (at, (folder, _)) in self.editions.iter().enumerate() {
            let memo = self.memo.if_known(folder).unwrap_or_default();
            let edition = self.edition(at, &memo)?;
            edition.write(&within(folder, write))?;
            listed.extend(edition.listed());
        }
        for asset in &self.crawlers(&listed) {
            write(asset.into())?;
        }
        Ok(())
    }

    fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, SiteError> {
        let mut editions = self.editions.iter().enumerate().rev();
        let edition = editions.find(|(_, (folder, _))| path.starts_with(folder.as_str()));
        if let Some((at, (folder, _))) = edition {
            let edition = self.kept_edition(at)?;
            if let Some(found) = edition.file(&path[folder.len()..])? {
                return Ok(Some(found));
            }
        }
        let crawlers = match path {
            "robots.txt" | "sitemap.xml" => self.all_crawlers()?,
            _ => Vec::new(),
        };
        let found = crawlers.into_iter().find(|asset| asset.path == path);
        Ok(found.map(|asset| asset.bytes.into()))
    }
}

//! One map of a site, in all its languages.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use url::Url;

use crate::basis::memo::Fingerprint;
use crate::content::read::ReadError;
use crate::model::PublicMap;
use crate::outputs::render::edition::Edition;
use crate::outputs::render::error::SiteError;
use crate::outputs::render::index::MapIndex;
use crate::outputs::render::input::SiteInput;
use crate::outputs::render::output::{Output, Write};
use crate::outputs::site::memo::EditionMemo;
use crate::outputs::site::{
    Images, MapMemo, PageContext, SearchParts, SharedParts, SiteLanguage, map_base, robots, sitemap,
};
use crate::search::{Collection, IndexError};
use crate::theme::{Asset, Look, RenderError};

/// One map of a site: makes its pages in every language.
pub struct MapRenderer {
    /// Its folder in the site, ending in a slash; empty for a map by itself.
    pub folder: String,
    /// Which of the maps it is.
    at: usize,
    map: PublicMap,
    index: Arc<MapIndex>,
    shared: Arc<SharedParts>,
    memo: Arc<MapMemo>,
    /// The folder of every language's pages, the map's own first, and its site once it is asked for.
    editions: Vec<(String, OnceLock<Result<Edition, SiteError>>)>,
}

/// Where a map of a site lies.
#[derive(Clone, Copy)]
pub struct Situation<'s> {
    /// Which of the maps it is.
    pub at: usize,
    /// The address of the region's site.
    pub region: Option<&'s Url>,
    /// Whether the map is one of several.
    pub in_region: bool,
}

impl MapRenderer {
    /// Reads what the pages of a map share in all its languages.
    pub fn new(
        input: &SiteInput,
        Situation {
            at,
            region,
            in_region,
        }: Situation<'_>,
        index: Arc<MapIndex>,
        memo: Arc<MapMemo>,
    ) -> Result<Self, ReadError> {
        let assembled = &input.checked.maps[at];
        let (map, theme) = (&input.checked.public[at], &input.themes[at]);
        let (slug, settings) = (map.slug(), map.settings());
        let base = map_base(slug, settings, region);
        let asked = Fingerprint::of_value(&(slug, map.showing(), in_region, &base));
        let digest = Fingerprint::of_all([assembled.fingerprint, theme.fingerprint, asked]);
        let sources = Arc::clone(&input.checked.sources);
        let look = || Look::new(theme, settings.colour.as_ref(), settings.accent.as_ref());
        let shared = SharedParts {
            images: Images::load(map, &assembled.files, &sources, digest, &memo.images)?,
            look: memo.look.get(digest, look),
            files: Arc::clone(&assembled.files),
            guides: input.guides_of(at),
            sources,
            base,
            in_region,
            digest,
        };
        let languages = SiteLanguage::all(theme).into_iter();
        Ok(Self {
            folder: match in_region {
                true => format!("{slug}/"),
                false => String::new(),
            },
            editions: languages
                .map(|language| (language.map, OnceLock::new()))
                .collect(),
            at,
            map: map.clone(),
            index,
            shared: Arc::new(shared),
            memo,
        })
    }

    /// A path in the folder of a language, as it is in the map's own.
    pub fn without_language<'p>(&self, path: &'p str) -> &'p str {
        let folders = self.editions.iter().map(|(folder, _)| folder);
        let within = folders.rev().find_map(|folder| path.strip_prefix(folder));
        within.unwrap_or(path)
    }

    /// How many entries it shows.
    pub fn shown(&self) -> usize {
        self.index.facts.manifest.entries
    }

    /// Makes the site in the nth language.
    fn edition(
        &self,
        input: &SiteInput,
        at: usize,
        memo: &EditionMemo,
    ) -> Result<Edition, SiteError> {
        let theme = &input.themes[self.at];
        let language = || SiteLanguage::new(theme, at, &self.shared.sources);
        let language = memo.language.try_get(self.shared.digest, language)?;
        let (map, own_index) = self.in_language(input, &language)?;
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
        input: &SiteInput,
        language: &SiteLanguage,
    ) -> Result<(PublicMap, Option<Arc<MapIndex>>), IndexError> {
        if language.is_source() {
            return Ok((self.map.clone(), None));
        }
        let code = language.texts.code();
        let map = self.map.in_language(code);
        if !self.map.has_entries_in(code) {
            return Ok((map, None));
        }
        let source = input.collection(self.at);
        let collection = Collection::of_translation(&map, &source, &self.shared.sources);
        let index = MapIndex::new(&collection, &input.words)?;
        Ok((map, Some(Arc::new(index))))
    }

    fn kept_edition(&self, input: &SiteInput, at: usize) -> Result<&Edition, RenderError> {
        let (folder, edition) = &self.editions[at];
        let memo = || self.memo.of_language(folder);
        let edition = edition.get_or_init(|| self.edition(input, at, &memo()));
        edition.as_ref().map_err(SiteError::of_one_page)
    }

    /// Makes one file, by its path in the map's folder.
    pub fn file<'m>(
        &'m self,
        input: &SiteInput,
        path: &str,
    ) -> Result<Option<Cow<'m, [u8]>>, RenderError> {
        if let Some(bytes) = self.index.file(path) {
            return Ok(Some(bytes.into()));
        }
        let mut editions = self.editions.iter().enumerate().rev();
        let edition = editions.find(|(_, (folder, _))| path.starts_with(folder.as_str()));
        if let Some((at, (folder, _))) = edition {
            let edition = self.kept_edition(input, at)?;
            if let Some(found) = edition.file(&path[folder.len()..])? {
                return Ok(Some(found));
            }
        }
        let mut crawlers = match path {
            "robots.txt" | "sitemap.xml" => self.crawlers(input)?.into_iter(),
            _ => Vec::new().into_iter(),
        };
        let found = crawlers.find(|asset| asset.path == path);
        Ok(found.map(|asset| asset.bytes.into()))
    }

    fn crawlers(&self, input: &SiteInput) -> Result<Vec<Asset>, RenderError> {
        let mut listed = Vec::new();
        for at in 0..self.editions.len() {
            listed.extend(self.kept_edition(input, at)?.listed());
        }
        Ok(crawlers(self.shared.base.as_ref(), &listed))
    }

    /// Hands over all files; returns how many entries are shown. Only one language is in memory at a
    /// time, but for what is kept of those that somebody looked at.
    pub fn write(&self, input: &SiteInput, write: &Write<'_>) -> Result<usize, SiteError> {
        self.index.write(&self.folder, write)?;
        for (path, bytes) in &self.shared.guides.files {
            write(Output {
                path: &format!("{}{path}", self.folder),
                bytes,
                is_packed: true,
            })?;
        }
        let mut listed = Vec::new();
        let mut shown = 0;
        for (at, (folder, _)) in self.editions.iter().enumerate() {
            let memo = self.memo.if_known(folder).unwrap_or_default();
            let edition = self.edition(input, at, &memo)?;
            edition.write(&format!("{}{folder}", self.folder), write)?;
            listed.extend(edition.listed());
            shown = edition.shown();
        }
        for asset in crawlers(self.shared.base.as_ref(), &listed) {
            write(asset.output(&format!("{}{}", self.folder, asset.path)))?;
        }
        Ok(shown)
    }
}

fn crawlers(base: Option<&Url>, listed: &[String]) -> Vec<Asset> {
    let sitemap = base.map(|base| sitemap(base, listed));
    std::iter::once(robots(base)).chain(sitemap).collect()
}

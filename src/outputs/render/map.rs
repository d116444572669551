//! One map of a site, in all its languages.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use url::Url;

use crate::basis::memo::Fingerprint;
use crate::content::read::ReadError;
use crate::model::PublicMap;
use crate::outputs::render::edition::EditionSite;
use crate::outputs::render::index::MapIndex;
use crate::outputs::render::{Material, Output, Stop, Write};
use crate::outputs::site::{
    Edition, Images, Ingredients, MapSite, SearchParts, map_base, robots, sitemap,
};
use crate::search::{Collection, IndexError};
use crate::theme::{Asset, Look, RenderError, Theme};

/// One map of a site.
pub struct MapPart {
    /// Its folder in the site, ending in a slash; empty for a map by itself.
    pub folder: String,
    /// Which of the maps it is.
    at: usize,
    base: Option<Url>,
    in_region: bool,
    index: Arc<MapIndex>,
    images: Arc<Images>,
    look: Arc<Look>,
    /// Stands for all but the texts of entries.
    fingerprint: Fingerprint,
    map: PublicMap,
    /// The folder of every language's pages, the map's own first, and its site once it is asked for.
    editions: Vec<(String, EditionCell)>,
}

/// A site in one language that has been asked for or not.
struct EditionCell {
    made: OnceLock<Result<Arc<EditionSite>, Arc<Stop>>>,
    /// The last one that was made.
    before: Option<Arc<EditionSite>>,
}

impl EditionCell {
    fn last(&self) -> Option<&Arc<EditionSite>> {
        let made = self.made.get();
        let made = made.and_then(|made| made.as_ref().ok());
        made.or(self.before.as_ref())
    }
}

impl MapPart {
    pub fn new(
        material: &Material,
        at: usize,
        index: Arc<MapIndex>,
        region: Option<&Url>,
        in_region: bool,
        before: Option<&Self>,
    ) -> Result<Self, ReadError> {
        let assembled = &material.checked.maps[at];
        let (map, theme) = (&material.checked.public[at], &material.themes[at]);
        let (slug, settings) = (map.slug(), map.settings());
        let base = map_base(slug, settings, region);
        let asked = Fingerprint::of_value(&(slug, map.showing(), in_region, &base));
        let fingerprint = Fingerprint::of_all([assembled.fingerprint, theme.fingerprint, asked]);
        let same = before.filter(|before| before.fingerprint == fingerprint);
        let images = Images::load(
            map,
            &assembled.files,
            &material.checked.sources,
            fingerprint,
            before.map(|before| &*before.images),
        )?;
        let look = || Look::new(theme, settings.colour.as_ref(), settings.accent.as_ref());
        Ok(Self {
            folder: if in_region {
                format!("{slug}/")
            } else {
                String::new()
            },
            at,
            base,
            in_region,
            index,
            images: Arc::new(images),
            look: same.map_or_else(|| Arc::new(look()), |before| Arc::clone(&before.look)),
            fingerprint,
            editions: editions(theme, same),
            map: map.clone(),
        })
    }

    pub fn is_of(&self, slug: &str) -> bool {
        self.map.slug() == slug
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
    fn edition(&self, material: &Material, at: usize) -> Result<EditionSite, Stop> {
        let theme = &material.themes[self.at];
        let before = self.editions[at].1.before.as_deref();
        let edition = match before {
            Some(before) => Arc::clone(&before.site.edition),
            None => Arc::new(Edition::new(theme, at, &material.checked.sources)?),
        };
        let files = &material.checked.maps[self.at].files;
        let (map, own_index) = self.in_language(material, &edition)?;
        let index = own_index.as_ref().unwrap_or(&self.index);
        let from = Ingredients {
            map,
            files: Arc::clone(files),
            images: Arc::clone(&self.images),
            sources: Arc::clone(&material.checked.sources),
            look: Arc::clone(&self.look),
            base: self.base.clone(),
            in_region: self.in_region,
            search: SearchParts {
                index: Arc::clone(&index.facts),
                to_index: match own_index {
                    None => edition.back(),
                    Some(_) => "",
                },
            },
            edition,
            guides: material.guides_of(self.at),
            fingerprint: self.fingerprint,
        };
        let site = MapSite::new(from, before.map(|before| &before.site));
        Ok(EditionSite::new(site, own_index, before))
    }

    /// The map in the language of an edition, and the index of it when there is something else to find
    /// than in the map's own language.
    fn in_language(
        &self,
        material: &Material,
        edition: &Edition,
    ) -> Result<(PublicMap, Option<Arc<MapIndex>>), IndexError> {
        if edition.is_source() {
            return Ok((self.map.clone(), None));
        }
        let code = edition.texts.code();
        let map = self.map.in_language(code);
        if !self.map.has_entries_in(code) {
            return Ok((map, None));
        }
        let source = material.collection(self.at);
        let collection = Collection::of_translation(&map, &source, &material.checked.sources);
        let index = MapIndex::new(&collection, &material.words)?;
        Ok((map, Some(Arc::new(index))))
    }

    fn kept_edition(&self, material: &Material, at: usize) -> Result<&EditionSite, RenderError> {
        let make = || self.edition(material, at).map(Arc::new).map_err(Arc::new);
        match self.editions[at].1.made.get_or_init(make) {
            Ok(edition) => Ok(edition),
            Err(stop) => Err(as_finding(stop)),
        }
    }

    /// Makes one file, by its path in the map's folder.
    pub fn file<'m>(
        &'m self,
        material: &Material,
        path: &str,
    ) -> Result<Option<Cow<'m, [u8]>>, RenderError> {
        if let Some(bytes) = self.index.file(path) {
            return Ok(Some(bytes.into()));
        }
        let mut editions = self.editions.iter().enumerate().rev();
        let edition = editions.find(|(_, (folder, _))| path.starts_with(folder.as_str()));
        if let Some((at, (folder, _))) = edition {
            let edition = self.kept_edition(material, at)?;
            if let Some(found) = edition.file(&path[folder.len()..])? {
                return Ok(Some(found));
            }
        }
        let mut crawlers = match path {
            "robots.txt" | "sitemap.xml" => self.crawlers(material)?.into_iter(),
            _ => Vec::new().into_iter(),
        };
        let found = crawlers.find(|asset| asset.path == path);
        Ok(found.map(|asset| asset.bytes.into()))
    }

    fn crawlers(&self, material: &Material) -> Result<Vec<Asset>, RenderError> {
        let mut listed = Vec::new();
        for at in 0..self.editions.len() {
            listed.extend(listed_in(self.kept_edition(material, at)?));
        }
        Ok(crawlers(self.base.as_ref(), &listed))
    }

    /// Hands over all files; returns how many entries are shown. Only one language is in memory at a
    /// time.
    pub fn write(&self, material: &Material, write: &Write<'_>) -> Result<usize, Stop> {
        self.index.write(&self.folder, write)?;
        for (path, bytes) in &material.guides_of(self.at).files {
            write(Output {
                path: &format!("{}{path}", self.folder),
                bytes,
                is_packed: true,
            })?;
        }
        let mut listed = Vec::new();
        let mut shown = 0;
        for (at, (folder, _)) in self.editions.iter().enumerate() {
            let edition = self.edition(material, at)?;
            edition.write(&format!("{}{folder}", self.folder), write)?;
            listed.extend(listed_in(&edition));
            shown = edition.site.lists.shown.len();
        }
        for asset in crawlers(self.base.as_ref(), &listed) {
            write(asset.output(&format!("{}{}", self.folder, asset.path)))?;
        }
        Ok(shown)
    }
}

/// The languages of a map, none of them asked for yet; `same` is the map as it was, when nothing but texts
/// of entries changed.
fn editions(theme: &Theme, same: Option<&MapPart>) -> Vec<(String, EditionCell)> {
    let languages = Edition::languages(theme).into_iter().enumerate();
    let editions = languages.map(|(at, language)| {
        let known = same.and_then(|before| before.editions[at].1.last());
        let cell = EditionCell {
            made: OnceLock::new(),
            before: known.cloned(),
        };
        (language.map, cell)
    });
    editions.collect()
}

fn listed_in(edition: &EditionSite) -> impl Iterator<Item = String> {
    let folder = &edition.site.edition.folder;
    let listed = edition.plan.listed();
    listed.map(move |path| format!("{folder}{path}"))
}

fn crawlers(base: Option<&Url>, listed: &[String]) -> Vec<Asset> {
    let sitemap = base.map(|base| sitemap(base, listed));
    std::iter::once(robots(base)).chain(sitemap).collect()
}

/// Only a template stops a single page; anything else is the machine's fault, and is told as such.
fn as_finding(stop: &Stop) -> RenderError {
    match stop {
        Stop::Templates(found) if !found.is_empty() => RenderError(Box::new(found[0].clone())),
        other => RenderError::of_machine(&other.to_string()),
    }
}

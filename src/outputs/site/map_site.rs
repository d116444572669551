//! One map's site: what its pages share, and how a page is rendered.

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::Context;

use crate::basis::memo::{Fingerprint, PerThing};
use crate::basis::source::Sources;
use crate::content::assemble::MapFiles;
use crate::markup::{Explanations, LinkIndex, Renderer};
use crate::model::{Entry, Link, PublicMap, ShownId};
use crate::outputs::site::drawing::{Outline, outlines};
use crate::outputs::site::edition::{Edition, Lang};
use crate::outputs::site::for_machines::{Images, image};
use crate::outputs::site::frame::Frame;
use crate::outputs::site::lists::Lists;
use crate::outputs::site::lists::SavedList;
use crate::outputs::site::lists::card_view;
use crate::outputs::site::pages::MapGuides;
use crate::outputs::site::pages::{SearchParts, suggestions};
use crate::theme::Asset;
use crate::theme::Look;
use crate::theme::RenderError;
use crate::words::language::Texts;
use crate::words::language::isolate_numbers;

/// What a site is made of.
#[derive(Debug, Clone)]
pub struct Ingredients {
    /// The map, in the language of the site.
    pub map: PublicMap,
    /// The map's files.
    pub files: Arc<MapFiles>,
    /// Images that its texts use.
    pub images: Arc<Images>,
    /// Texts of all files.
    pub sources: Arc<Sources>,
    /// Styles and scripts.
    pub look: Arc<Look>,
    /// The language.
    pub edition: Arc<Edition>,
    /// The site's own address, ending in a slash, when it is known.
    pub base: Option<url::Url>,
    /// Whether the map is one of several.
    pub in_region: bool,
    /// Its index.
    pub search: SearchParts,
    /// Its printed guides.
    pub guides: Arc<MapGuides>,
    /// Stands for all of the map but the texts of entries, and for the theme.
    pub fingerprint: Fingerprint,
}

/// One map's site.
pub struct MapSite {
    /// The map.
    pub map: PublicMap,
    /// The map's files.
    pub files: Arc<MapFiles>,
    /// Texts of all files.
    pub sources: Arc<Sources>,
    /// All lists.
    pub lists: Arc<Lists>,
    /// Explained words.
    pub explanations: Arc<Explanations>,
    /// Its index.
    pub search: SearchParts,
    /// Its printed guides.
    pub guides: Arc<MapGuides>,
    /// Styles and scripts.
    pub look: Arc<Look>,
    /// The language.
    pub edition: Arc<Edition>,
    /// Shapes of areas, for drawings.
    pub outlines: Arc<Vec<Outline>>,
    images: Arc<Images>,
    base: Option<url::Url>,
    in_region: bool,
    links: Arc<LinkIndex>,
    /// What a search field outside the search page loads.
    suggestions: Asset,
    /// Values that every page uses, made once.
    frame: tera::Value,
    /// What the page "Mijn lijst" loads, once it is asked for.
    saved: OnceLock<SavedList>,
    /// Cards by entry, each rendered when a page first shows it.
    cards: PerThing<Entry, Arc<Card>>,
    by_entry: Vec<Arc<Card>>,
    fingerprint: Fingerprint,
    /// Which entries can be linked to.
    addresses: Fingerprint,
}

/// A card that has been rendered, or could not be.
type Card = OnceLock<Result<String, RenderError>>;

impl MapSite {
    /// Works out what pages share; what a change since the site `before` does not touch is taken over
    /// from it.
    #[must_use]
    pub fn new(from: Ingredients, before: Option<&Self>) -> Self {
        let before = before.filter(|before| before.fingerprint == from.fingerprint);
        let map = &from.map;
        let edition = &from.edition;
        let (suggestions, search_links) = suggestions(&from.search, &edition.texts);
        let frame = Frame::new(map, &from.look, search_links, from.in_region, edition);
        let slugs: Vec<_> = map.entry_slugs().collect();
        let addresses = Fingerprint::of_value(&slugs);
        let links = before.filter(|before| before.addresses == addresses);
        let paths = from.files.paths.values().map(AsRef::as_ref);
        let lists = before.filter(|before| before.map.is_listed_as(map));
        let mut cards = before.map_or_else(PerThing::default, |before| before.cards.clone());
        let of_frame = Fingerprint::of_value(&frame);
        Self {
            by_entry: map.memoized(&mut cards, of_frame, |_| Arc::new(Card::new())),
            cards,
            lists: lists.map_or_else(
                || Arc::new(Lists::new(map)),
                |before| Arc::clone(&before.lists),
            ),
            explanations: before.map_or_else(
                || Arc::new(Explanations::new(map.glossary())),
                |before| Arc::clone(&before.explanations),
            ),
            outlines: before.map_or_else(
                || Arc::new(outlines(map.shapes())),
                |before| Arc::clone(&before.outlines),
            ),
            links: links.map_or_else(
                || Arc::new(LinkIndex::new(map, paths)),
                |before| Arc::clone(&before.links),
            ),
            frame: tera::Value::from_serializable(&frame),
            suggestions,
            saved: OnceLock::new(),
            map: from.map,
            files: from.files,
            sources: from.sources,
            search: from.search,
            guides: from.guides,
            look: from.look,
            edition: from.edition,
            images: from.images,
            base: from.base,
            in_region: from.in_region,
            fingerprint: from.fingerprint,
            addresses,
        }
    }

    /// An entry's card, as it stands in lists.
    ///
    /// # Errors
    /// When its template cannot be used.
    pub fn card(&self, id: ShownId) -> Result<&str, RenderError> {
        let card = self.by_entry[id.index()].get_or_init(|| self.render_card(id));
        card.as_ref().map(String::as_str).map_err(Clone::clone)
    }

    fn render_card(&self, id: ShownId) -> Result<String, RenderError> {
        let mut context = self.context(crate::model::UP);
        let entry = self.map.entry(id);
        context.insert("k", &card_view(self, &entry));
        let templates = &self.edition.templates;
        templates.render("kaartje.html", &context, entry.name)
    }

    /// What the page "Mijn lijst" loads.
    pub fn saved(&self) -> &SavedList {
        self.saved.get_or_init(|| SavedList::new(self))
    }

    /// A short text as HTML with its words explained, for a page that explains nothing else.
    pub fn explained(&self, text: &str, up: &str) -> String {
        let glossary = format!("{up}{}", crate::model::GLOSSARY);
        self.explanations.for_page(&glossary).html(text)
    }

    /// The interface's texts.
    pub fn texts(&self) -> &Texts {
        &self.edition.texts
    }

    /// The language of a text, when that is not the language of the page.
    pub fn lang(&self, translated: bool) -> Lang {
        self.edition.lang(translated)
    }

    /// Files that its pages refer to; styles, scripts and images are there once for all languages.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        let is_source = self.edition.is_source();
        let look = is_source.then_some(&self.look).into_iter();
        let look = look.flat_map(|look| {
            let offline = look.offline().filter(|_| !self.in_region);
            look.style_and_icon().chain(look.scripts()).chain(offline)
        });
        let images = is_source.then(|| self.images.assets());
        look.chain(std::iter::once(&self.suggestions))
            .chain(&self.saved().files)
            .chain(images.into_iter().flatten())
    }

    /// The whole address of a page, when the site's address is known. A folder's own page has the
    /// folder's address.
    pub fn absolute(&self, path: &str) -> Option<String> {
        let folder = &self.edition.folder;
        absolute(self.base.as_ref()?, &format!("{folder}{path}"))
    }

    /// The path of the site's address on its host, for pages that a host shows at any address.
    pub fn base_path(&self) -> Option<&str> {
        self.base.as_ref().map(url::Url::path)
    }

    /// Turns an editor's text into HTML for a page one folder deep.
    pub fn renderer<'r>(
        &'r self,
        from: &'r str,
        href: &'r dyn Fn(&Link) -> String,
        image: &'r dyn Fn(&str) -> Option<crate::markup::Image>,
        heading_level: u8,
    ) -> Renderer<'r> {
        Renderer {
            links: &self.links,
            href,
            image,
            from,
            heading_level,
        }
    }

    /// An image of the map, as seen from a page one folder deep.
    pub fn image(&self, path: &str) -> Option<crate::markup::Image> {
        let to_map = format!("{}{}", crate::model::UP, self.edition.back());
        image(&self.images, path, &to_map)
    }

    fn context(&self, up: &str) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.frame.clone());
        context.insert_value("t", self.texts().value());
        context.insert("gidsen", &!self.guides.offers.is_empty());
        context.insert("op", up);
        // Styles, scripts and other languages are reached from the map's folder.
        context.insert("basis", &format!("{up}{}", self.edition.back()));
        context.insert("nl", &self.lang(false));
        context.insert("script_merk", "");
        // A single map lies at the root of the site.
        context.insert("wortel", &self.root(up));
        context
    }

    /// One line about a page for search engines: its own, or what is true of every page.
    fn description(&self, title: &str, own: Option<&str>) -> String {
        let municipality = self.map.settings().municipality.as_str();
        let values = [("titel", title), ("gemeente", municipality)];
        match own {
            Some(text) => text.to_owned(),
            None => self.texts().fill("algemeen.omschrijving", &values),
        }
    }

    /// From a page to the root of the site.
    fn root(&self, up: &str) -> String {
        let back = self.edition.back();
        let to_region = if self.in_region { "../" } else { "" };
        format!("{up}{back}{to_region}")
    }

    /// The whole addresses of a page in all languages, when there are several.
    fn translations(&self, path: &str) -> Vec<(&str, String)> {
        let languages = self.edition.languages.iter();
        let addresses = languages.filter_map(|language| {
            let path = format!("{}{path}", language.map);
            Some((
                language.code.as_str(),
                absolute(self.base.as_ref()?, &path)?,
            ))
        });
        match self.edition.languages.len() {
            1 => Vec::new(),
            _ => addresses.collect(),
        }
    }

    /// Renders a page. `up` leads from the page to the map's folder.
    ///
    /// # Errors
    /// When the template cannot be used for this page.
    pub fn page<V: Serialize>(&self, page: &PageOf<'_, V>) -> Result<String, RenderError> {
        let mut context = self.context(page.up);
        context.insert("pad", page.path);
        context.insert("titel", page.title);
        context.insert(
            "omschrijving",
            &self.description(page.title, page.description),
        );
        context.insert("adres", &self.absolute(page.path));
        context.insert("zusterpad", page.twin);
        let translations = if page.twin == page.path {
            self.translations(page.path)
        } else {
            Vec::new()
        };
        context.insert("vertalingen", &translations);
        context.insert("p", page.view);
        if page.path == crate::model::SEARCH {
            context.insert("script_merk", &self.look.search_script.mark);
        }
        let templates = &self.edition.templates;
        let html = templates.render(page.template, &context, page.title)?;
        Ok(match self.texts().is_right_to_left() {
            true => isolate_numbers(&html),
            false => html,
        })
    }
}

/// What a page is rendered from.
pub struct PageOf<'p, V> {
    /// Template.
    pub template: &'p str,
    /// Path from the map's folder.
    pub path: &'p str,
    /// The path of the page that comes nearest to it in other languages.
    pub twin: &'p str,
    /// From the page to the map's folder.
    pub up: &'p str,
    /// Title.
    pub title: &'p str,
    /// One line for search engines, when there is one of its own.
    pub description: Option<&'p str>,
    /// What the template shows.
    pub view: &'p V,
}

/// The whole address of a page.
pub fn absolute(base: &url::Url, path: &str) -> Option<String> {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    base.join(path).ok().map(String::from)
}

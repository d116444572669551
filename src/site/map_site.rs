//! One map's site: what its pages share, and how a page is rendered.

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

use super::assets::{self, Asset};
use super::card::card_view;
use super::edition::Edition;
use super::frame::{AssetPaths, Frame};
use super::guides_view::GuideOffer;
use super::images::{Images, image};
use super::lists::Lists;
use super::outline::{Outline, outlines};
use super::right_to_left::isolate_numbers;
use super::saved_list::SavedList;
use super::search_view::{InlineScript, SearchParts, suggestions};
use super::templates::RenderError;
use super::texts::Texts;
use super::theme::Theme;
use crate::decode::MapFiles;
use crate::model::{Directory, EntryId};
use crate::source::Sources;
use crate::text::{Explanations, Link, LinkIndex, Renderer};

/// What a site is made of.
#[derive(Debug, Clone, Copy)]
pub struct Ingredients<'s> {
    /// The map.
    pub directory: &'s Directory,
    /// The map's files.
    pub files: &'s MapFiles,
    /// Images that its texts use.
    pub images: &'s Images,
    /// Texts of all files.
    pub sources: &'s Sources,
    /// Styles, scripts and interface texts.
    pub theme: &'s Theme,
    /// The language.
    pub edition: &'s Edition<'s>,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// The site's own address, ending in a slash, when it is known.
    pub base: Option<&'s url::Url>,
    /// Whether the map is one of several.
    pub in_region: bool,
    /// Its index.
    pub search: SearchParts<'s>,
    /// Its printed guides.
    pub guides: &'s [GuideOffer],
}

/// One map's site.
pub struct MapSite<'s> {
    /// The map.
    pub directory: &'s Directory,
    /// The map's files.
    pub files: &'s MapFiles,
    /// Texts of all files.
    pub sources: &'s Sources,
    /// All lists.
    pub lists: Lists,
    /// Explained words.
    pub explanations: Explanations,
    /// The day for which the site is built.
    pub today: Date,
    /// Its index.
    pub search: SearchParts<'s>,
    /// The search page's script.
    pub search_script: InlineScript,
    /// Its printed guides.
    pub guides: &'s [GuideOffer],
    /// The language.
    pub edition: &'s Edition<'s>,
    images: &'s Images,
    base: Option<&'s url::Url>,
    in_region: bool,
    links: LinkIndex,
    assets: Vec<Asset>,
    /// Values that every page uses, made once.
    frame: tera::Value,
    /// Shapes of areas, for drawings.
    pub outlines: Vec<Outline>,
    /// What the page "Mijn lijst" loads.
    pub saved: SavedList,
    /// Cards by entry; empty for entries that are not on the site.
    cards: Vec<String>,
}

impl<'s> MapSite<'s> {
    /// Works out what pages share.
    ///
    /// # Errors
    /// When a template cannot be used.
    pub fn new(from: Ingredients<'s>) -> Result<Self, RenderError> {
        let settings = &from.directory.settings;
        let colour = settings.colour.as_ref().map(|colour| colour.value);
        let accent = settings.accent.as_ref().map(|colour| colour.value);
        let style = assets::style(from.theme, colour, accent);
        let icon = assets::icon(from.theme, colour);
        let paths = AssetPaths::of(from.theme, &style, icon.as_ref());
        let edition = from.edition;
        let (suggestions, links) = suggestions(&from.search, edition.texts);
        let frame = Frame::new(from.directory, paths, links, from.in_region, edition);
        let file_paths = from.files.paths.values().map(String::as_str);
        let mut site = Self {
            directory: from.directory,
            files: from.files,
            sources: from.sources,
            lists: Lists::new(from.directory, from.drafts),
            explanations: Explanations::new(&from.directory.glossary),
            today: from.today,
            search: from.search,
            guides: from.guides,
            search_script: InlineScript::of(from.theme),
            images: from.images,
            edition,
            base: from.base,
            in_region: from.in_region,
            links: LinkIndex::new(from.directory, file_paths, from.drafts),
            assets: if edition.is_source() {
                let scripts = assets::scripts(from.theme);
                let offline = assets::offline(from.theme).filter(|_| !from.in_region);
                [style, suggestions]
                    .into_iter()
                    .chain(icon)
                    .chain(scripts.iter().map(assets::Script::asset))
                    .chain(offline)
                    .collect()
            } else {
                vec![suggestions]
            },
            frame: tera::Value::from_serializable(&frame),
            outlines: outlines(from.directory),
            saved: SavedList::default(),
            cards: Vec::new(),
        };
        site.cards = site.render_cards()?;
        site.saved = SavedList::new(&site);
        Ok(site)
    }

    fn render_cards(&self) -> Result<Vec<String>, RenderError> {
        let rendered: Vec<_> = self
            .lists
            .shown
            .par_iter()
            .map(|id| {
                let mut context = self.context(super::address::UP);
                context.insert("k", &card_view(self, *id));
                let name = &self.directory.entry(*id).name.value;
                Ok((
                    *id,
                    self.edition
                        .templates
                        .render("kaartje.html", &context, name)?,
                ))
            })
            .collect::<Result<_, _>>()?;
        let mut cards = vec![String::new(); self.directory.entries.len()];
        for (id, card) in rendered {
            cards[id.index()] = card;
        }
        Ok(cards)
    }

    /// A short text as HTML with its words explained, for a page that explains nothing else.
    pub fn explained(&self, text: &str, up: &str) -> String {
        let glossary = format!("{up}{}", super::address::GLOSSARY);
        self.explanations.for_page(&glossary).html(text)
    }

    /// The interface's texts.
    pub fn texts(&self) -> &Texts {
        self.edition.texts
    }

    /// Attributes for a text: none when it is in the language of the page.
    pub fn mark(&self, translated: bool) -> &'static str {
        self.edition.mark(translated)
    }

    /// An entry's card, as it stands in lists.
    pub fn card(&self, id: EntryId) -> &str {
        &self.cards[id.index()]
    }

    /// Files that its pages refer to; styles, scripts and images are there once for all languages.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        let own = self.assets.iter().chain(&self.saved.files);
        let images = self.edition.is_source().then(|| self.images.assets());
        own.chain(images.into_iter().flatten())
    }

    /// The whole address of a page, when the site's address is known. A folder's own page has the
    /// folder's address.
    pub fn absolute(&self, path: &str) -> Option<String> {
        let folder = &self.edition.folder;
        absolute(self.base?, &format!("{folder}{path}"))
    }

    /// The path of the site's address on its host, for pages that a host shows at any address.
    pub fn base_path(&self) -> Option<&str> {
        self.base.map(url::Url::path)
    }

    /// Turns an editor's text into HTML for a page one folder deep.
    pub fn renderer<'r>(
        &'r self,
        from: &'r str,
        href: &'r dyn Fn(&Link) -> String,
        image: &'r dyn Fn(&str) -> Option<crate::text::Image>,
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
    pub fn image(&self, path: &str) -> Option<crate::text::Image> {
        let to_map = format!("{}{}", super::address::UP, self.edition.back());
        image(self.images, path, &to_map)
    }

    fn context(&self, up: &str) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.frame.clone());
        context.insert_value("t", self.texts().value());
        context.insert("gidsen", &!self.guides.is_empty());
        context.insert("op", up);
        // Styles, scripts and other languages are reached from the map's folder.
        context.insert("basis", &format!("{up}{}", self.edition.back()));
        context.insert("nl", self.mark(false));
        context.insert("script_merk", "");
        // A single map lies at the root of the site.
        context.insert("wortel", &self.root(up));
        context
    }

    /// One line about a page for search engines: its own, or what is true of every page.
    fn description(&self, title: &str, own: Option<&str>) -> String {
        let municipality = self.directory.settings.municipality.as_str();
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
            Some((language.code.as_str(), absolute(self.base?, &path)?))
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
        if page.path == super::address::SEARCH {
            context.insert("script_merk", &self.search_script.mark);
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

impl AssetPaths {
    /// The paths of a theme's styles and scripts.
    pub fn of(theme: &Theme, style: &Asset, icon: Option<&Asset>) -> Self {
        Self {
            style: style.path.clone(),
            icon: icon.map(|icon| icon.path.clone()),
            scripts: assets::scripts(theme)
                .iter()
                .map(|script| (script.name.replace('-', "_"), script.asset().path))
                .collect(),
        }
    }
}

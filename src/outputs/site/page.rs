//! A page of a map: where it is, what is on it, and its HTML.

use tera::Context;

use crate::model::{ShownId, address};
use crate::outputs::site::content::{FixedPage, PageContent};
use crate::outputs::site::context::{PageContext, absolute};
use crate::outputs::site::pages::card::Cards;
use crate::outputs::site::pages::choices::{self, Choices};
use crate::outputs::site::pages::list::{self, List};
use crate::outputs::site::pages::{entry, fixed, free_page};
use crate::theme::RenderError;
use crate::words::language::isolate_numbers;

/// A page of a map.
#[derive(Debug)]
pub(crate) struct SitePage {
    /// Path from the map's folder.
    pub(crate) path: String,
    /// What is on it.
    pub(crate) kind: PageKind,
}

/// What is on a page. Numbers of list pages count from one.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PageKind {
    /// One that every map has.
    Fixed(&'static FixedPage),
    /// Things that lead on to lists.
    Choices(Choices),
    /// A page of a list of entries.
    List(List, usize),
    /// Names under one letter, by position in the letters.
    Letter(usize),
    /// An entry.
    Entry(ShownId),
    /// A stopped entry, by position.
    Stopped(usize),
    /// A free page, by position.
    Free(usize),
}

impl SitePage {
    /// Whether search engines may list it.
    #[must_use]
    pub(crate) fn is_listed(&self) -> bool {
        match self.kind {
            PageKind::Fixed(page) => page.is_listed,
            PageKind::Stopped(_) => false,
            _ => true,
        }
    }

    /// Its HTML.
    ///
    /// # Errors
    /// When a template cannot be used for it.
    pub(crate) fn html(&self, site: &PageContext, cards: &Cards) -> Result<String, RenderError> {
        let content = self.content(site, cards)?;
        let up = self.up(site);
        let html = site.render(content.template, (&content.title, up), |values| {
            self.add_values(site, &content, values);
        })?;
        Ok(match site.texts().is_right_to_left() {
            true => isolate_numbers(&html),
            false => html,
        })
    }

    fn content(&self, site: &PageContext, cards: &Cards) -> Result<PageContent, RenderError> {
        Ok(match self.kind {
            PageKind::Fixed(page) => page.content(site),
            PageKind::Choices(choices) => choices::page(site, choices),
            PageKind::List(list, number) => list::page(site, cards, list, number)?,
            PageKind::Letter(at) => fixed::a_to_z::letter(site, at),
            PageKind::Entry(id) => entry::page(site, id),
            PageKind::Stopped(at) => entry::stopped(site, at),
            PageKind::Free(at) => free_page::page(site, at),
        })
    }

    /// From the page to the map's folder. A host shows the page for what is not there at any address,
    /// so its links start at the host's root when the site's place there is known.
    fn up<'s>(&self, site: &'s PageContext) -> &'s str {
        match self.path.contains('/') {
            true => address::UP,
            false if self.path == address::NOT_FOUND => {
                site.shared.input.base.as_ref().map_or("", url::Url::path)
            }
            false => "",
        }
    }

    /// The path of the page that comes nearest to it in other languages: those have other letters, and
    /// no page of their own for wrong addresses.
    fn twin(&self) -> &str {
        match self.kind {
            PageKind::Letter(_) => address::A_TO_Z,
            PageKind::Fixed(page) if page.path == address::NOT_FOUND => address::HOME,
            _ => &self.path,
        }
    }

    /// The values of this page in its template.
    fn add_values(&self, site: &PageContext, content: &PageContent, values: &mut Context) {
        let path = self.path.as_str();
        let twin = self.twin();
        values.insert("pad", path);
        values.insert("titel", &content.title);
        values.insert("omschrijving", &description(site, content));
        values.insert("adres", &site.absolute(path));
        values.insert("zusterpad", twin);
        let translations = match twin == path {
            true => translations(site, path),
            false => Vec::new(),
        };
        values.insert("vertalingen", &translations);
        values.insert_value("p", content.view.clone());
        if path == address::SEARCH {
            values.insert("script_merk", &site.shared.look.search_script.mark);
        }
    }
}

/// One line about a page for search engines: its own, or what is true of every page.
fn description(site: &PageContext, content: &PageContent) -> String {
    let municipality = site.map.settings().municipality.as_str();
    let values = [
        ("titel", content.title.as_str()),
        ("gemeente", municipality),
    ];
    match &content.description {
        Some(text) => text.clone(),
        None => site.texts().fill("algemeen.omschrijving", &values),
    }
}

/// The whole addresses of a page in all languages, when there are several.
fn translations<'s>(site: &'s PageContext, path: &str) -> Vec<(&'s str, String)> {
    let languages = &site.language.languages;
    let base = site
        .shared
        .input
        .base
        .as_ref()
        .filter(|_| languages.len() > 1);
    let addresses = languages.iter().filter_map(|language| {
        let path = format!("{}{path}", language.map);
        Some((language.code.as_str(), absolute(base?, &path)?))
    });
    addresses.collect()
}

//! The start page of several maps together.

use std::sync::Arc;

use serde::Serialize;
use tera::Context;

use crate::model::address;
use crate::model::{PublicMap, Region};
use crate::outputs::site::for_machines::search_files::{IndexFacts, SearchParts};
use crate::outputs::site::pages::choices::Choice;
use crate::outputs::site::pages::fixed::search::{SearchView, search_view};
use crate::theme::Asset;
use crate::theme::Look;
use crate::theme::Theme;
use crate::theme::{RenderError, Templates};

/// A map on the regional start page.
#[derive(Debug, Serialize)]
pub(crate) struct MapLine {
    naam: String,
    gemeente: String,
    pad: String,
    aantal: usize,
    voorbeeld: Option<String>,
}

/// What the regional pages are made of.
pub(crate) struct RegionSite<'r> {
    /// Settings, when there is a `regio.yaml`.
    pub(crate) region: Option<&'r Region>,
    /// Theme.
    pub(crate) theme: &'r Theme,
    /// Compiled templates.
    pub(crate) templates: &'r Templates,
    /// Maps in the order of the page.
    pub(crate) maps: Vec<&'r PublicMap>,
    /// The site's address.
    pub(crate) base: Option<&'r url::Url>,
    /// The index of all maps together.
    pub(crate) index: Arc<IndexFacts>,
}

#[derive(Serialize)]
struct RegionView<'r> {
    naam: &'r str,
    uitleg: Option<&'r str>,
    voorbeeld: Option<&'r str>,
    kaarten: Vec<MapLine>,
    #[serde(flatten)]
    zoeken: SearchView,
}

impl RegionSite<'_> {
    /// All files of the regional site but those of the maps.
    ///
    /// # Errors
    /// When a template cannot be used.
    pub(crate) fn files(&self) -> Result<Vec<Asset>, RenderError> {
        let main = self.region.and_then(|region| region.colour.as_ref());
        let accent = self.region.and_then(|region| region.accent.as_ref());
        let look = Look::new(self.theme, main, accent);
        let up = self.base.map_or("", url::Url::path);
        let pages = [
            (address::HOME, "regio.html", ""),
            (address::SEARCH, "regio-zoeken.html", address::UP),
            (address::NOT_FOUND, "regio-404.html", up),
        ];
        let mut files: Vec<_> = look.style_and_icon().cloned().collect();
        files.extend(look.offline().cloned());
        for (path, template, up) in pages {
            let html = self.render(template, &look, up)?;
            files.push(Asset {
                path: path.to_owned(),
                bytes: html.into_bytes(),
            });
        }
        Ok(files)
    }

    fn render(&self, template: &str, look: &Look, up: &str) -> Result<String, RenderError> {
        let name = self.region.map(|region| region.name.as_str());
        let texts = &self.theme.texts;
        let script = &look.search_script;
        let maps = &self.maps;
        let choices = maps.iter().map(|map| Choice::of_map(map)).collect();
        let is_search = template == "regio-zoeken.html";
        let mark = if is_search { script.mark.as_str() } else { "" };
        let parts = SearchParts {
            index: Arc::clone(&self.index),
            to_index: "",
        };
        let view = RegionView {
            naam: name.unwrap_or(texts.get("regio.kaarten")),
            uitleg: self.region.and_then(|region| region.explanation.as_deref()),
            voorbeeld: self.region.and_then(|region| region.example.as_deref()),
            kaarten: maps.iter().map(|map| line(map)).collect(),
            zoeken: search_view(maps, choices, &parts, texts, true, script),
        };
        let mut context = Context::new();
        context.insert_value("t", texts.value());
        context.insert("op", up);
        context.insert("script_merk", mark);
        context.insert("titel", texts.get("zoeken.titel"));
        context.insert("stijl", &look.style_path());
        context.insert("icoon", &look.icon_path());
        context.insert("taal", texts.get("taal.code"));
        context.insert("adres", &self.base.map(url::Url::as_str));
        context.insert("p", &view);
        self.templates.render(template, &context, view.naam)
    }
}

fn line(map: &PublicMap) -> MapLine {
    let settings = map.settings();
    MapLine {
        naam: settings.name.clone(),
        gemeente: settings.municipality.clone(),
        pad: format!("{}/index.html", map.slug()),
        aantal: map.entries().len(),
        voorbeeld: settings.example.clone(),
    }
}

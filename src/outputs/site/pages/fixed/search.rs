//! The search page of a map or of a region: its filters, and what its script needs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

use crate::markup::script_data;
use crate::model::address;
use crate::model::{
    Access, CostKind, EntryKind, FacetRole, Language, PublicEntry, PublicMap, SOURCE_LANGUAGE,
    slugify,
};
use crate::outputs::site::content::{FixedPage, Title};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::for_machines::search_files::SearchParts;
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::language::{Lang, lang};
use crate::outputs::site::pages::choices::{self, Choice};
use crate::search::FIXED_GROUPS;
use crate::theme::InlineScript;
use crate::words::facts::{kind_text, language_text};
use crate::words::language::{Texts, capital};

/// The page of a map.
pub(crate) const PAGE: FixedPage = FixedPage {
    is_listed: false,
    view: |site| tera::Value::from_serializable(&of_map(site)),
    ..FixedPage::new(address::SEARCH, "zoeken.html", Title::Text("zoeken.titel"))
};

fn of_map(site: &PageContext) -> SearchView {
    let themes = choices::themes(site);
    let script = &site.shared.look.search_script;
    search_view(
        &[&site.map],
        themes,
        &site.search,
        site.texts(),
        false,
        script,
    )
}

/// Something to narrow results down by.
#[derive(Debug, Serialize)]
struct FilterView {
    sleutel: String,
    naam: String,
    taal: Lang,
    keuzes: Vec<OptionView>,
}

#[derive(Debug, Serialize)]
struct OptionView {
    waarde: String,
    naam: String,
    taal: Lang,
}

/// The search page.
#[derive(Debug, Serialize)]
pub(crate) struct SearchView {
    filters: Vec<FilterView>,
    themas: Vec<Choice>,
    /// Where anyone can go; several maps have no one such place.
    toegangspunt: Option<NamedLink>,
    /// What the script needs, as JSON that may stand in a script element.
    gegevens: String,
    script: String,
}

/// The search page of one map, or of several.
pub(crate) fn search_view(
    maps: &[&PublicMap],
    themes: Vec<Choice>,
    parts: &SearchParts,
    texts: &Texts,
    in_region: bool,
    script: &InlineScript,
) -> SearchView {
    let mut data = parts.index.manifest.for_browser();
    if !parts.to_index.is_empty() {
        // The index of another language: that one's results, in that language.
        data["map"] = json!(format!(
            "{}{}{}",
            address::UP,
            parts.to_index,
            address::SEARCH_FOLDER
        ));
        data["taal"] = json!(SOURCE_LANGUAGE);
    }
    let (start, end) = address::ENTRY;
    data["pad"] = json!([start, end]);
    if in_region {
        let names = maps
            .iter()
            .map(|map| (map.slug().to_owned(), map.settings().municipality.clone()));
        data["kaarten"] = json!(names.collect::<BTreeMap<_, _>>());
    }
    let data = json!({ "gegevens": data, "teksten": page_texts(texts) });
    SearchView {
        filters: filters(maps, texts, in_region),
        themas: themes,
        toegangspunt: match maps {
            [map] => map.front_door().map(|entry| {
                let link = NamedLink::new(entry.name, address::entry(entry.slug));
                link.in_lang(lang(entry.translated.is_some(), texts))
            }),
            _ => None,
        },
        gegevens: script_data(&data),
        script: script.text.clone(),
    }
}

/// The texts that the script shows.
fn page_texts(texts: &Texts) -> Value {
    let mut all = texts.json("zoeken");
    for (key, path) in [
        ("vrij", "kaartje.vrij"),
        ("besluit", "kaartje.besluit"),
        ("stap", "vermelding.zo_begint_u"),
        ("bel", "algemeen.bel"),
        ("gemeente", "algemeen.hele_gemeente"),
        ("landelijk", "algemeen.landelijk"),
    ] {
        all[key] = texts.get(path).into();
    }
    all
}

fn filters(maps: &[&PublicMap], texts: &Texts, in_region: bool) -> Vec<FilterView> {
    let mut filters = Vec::new();
    if in_region {
        let names = maps
            .iter()
            .map(|map| (map.slug().to_owned(), map.settings().municipality.clone()));
        filters.push(view(texts, "kaart", names));
    }
    for role in [FacetRole::Theme, FacetRole::Audience] {
        filters.extend(facet_filters(maps, role, texts));
    }
    if let ([map], false) = (maps, in_region) {
        let areas = map.areas().iter();
        filters.push(view(
            texts,
            "wijk",
            areas.map(|area| (area.slug.clone(), area.name.clone())),
        ));
    }
    filters.push(view(texts, "soort", kinds(maps, texts)));
    filters.push(view(texts, "toegang", access(maps, texts)));
    filters.push(view(texts, "kosten", costs(maps, texts)));
    filters.push(view(texts, "taal", languages(maps, texts)));
    filters.retain(|filter| filter.keuzes.len() > 1);
    filters
}

fn view(texts: &Texts, key: &str, options: impl Iterator<Item = (String, String)>) -> FilterView {
    let path = format!("zoeken.filters.{key}");
    FilterView {
        sleutel: key.to_owned(),
        naam: texts.get(&path).to_owned(),
        taal: None,
        keuzes: options
            .map(|(waarde, naam)| OptionView {
                waarde,
                naam,
                taal: None,
            })
            .collect(),
    }
}

fn entries<'m>(maps: &'m [&PublicMap]) -> impl Iterator<Item = PublicEntry<'m>> {
    let maps = maps.iter();
    maps.flat_map(|map| map.entries().map(|(_, entry)| entry))
}

/// The facets of one role, with the terms that any map has; the same facet of several maps is one.
fn facet_filters(maps: &[&PublicMap], role: FacetRole, texts: &Texts) -> Vec<FilterView> {
    let mut found: Vec<FilterView> = Vec::new();
    for facet in maps.iter().flat_map(|map| map.facets()) {
        if facet.role != role || FIXED_GROUPS.contains(&facet.slug.as_str()) {
            continue;
        }
        let at = found.iter().position(|known| known.sleutel == facet.slug);
        let at = at.unwrap_or_else(|| {
            found.push(FilterView {
                sleutel: facet.slug.clone(),
                naam: facet.name.clone(),
                taal: lang(facet.translated, texts),
                keuzes: Vec::new(),
            });
            found.len() - 1
        });
        let options = &mut found[at].keuzes;
        for term in &facet.terms {
            if !options.iter().any(|known| known.waarde == term.slug) {
                options.push(OptionView {
                    waarde: term.slug.clone(),
                    naam: term.name.clone(),
                    taal: lang(term.translated, texts),
                });
            }
        }
    }
    found
}

fn kinds(maps: &[&PublicMap], texts: &Texts) -> impl Iterator<Item = (String, String)> {
    let all = EntryKind::ALL.iter().copied();
    let present = all.filter(|kind| entries(maps).any(|entry| entry.kind == *kind));
    present.map(|kind| (kind.word().to_owned(), kind_text(kind, texts)))
}

fn access(maps: &[&PublicMap], texts: &Texts) -> impl Iterator<Item = (String, String)> {
    let all = Access::ALL.iter().copied();
    let present = all.filter(|access| entries(maps).any(|entry| entry.access == *access));
    present.map(|access| {
        let path = format!("kaartje.{}", access.word());
        (access.word().to_owned(), texts.get(&path).to_owned())
    })
}

fn costs(maps: &[&PublicMap], texts: &Texts) -> impl Iterator<Item = (String, String)> {
    let is_free = |entry: PublicEntry<'_>| entry.cost.map(|cost| cost.kind == CostKind::Free);
    let all = [(true, "gratis"), (false, "betaald")];
    let present = all
        .into_iter()
        .filter(move |(free, _)| entries(maps).any(|entry| is_free(entry) == Some(*free)));
    present.map(|(_, key)| {
        let path = format!("zoeken.kosten.{key}");
        (key.to_owned(), texts.get(&path).to_owned())
    })
}

/// Languages by their names in the language of the page.
fn languages(maps: &[&PublicMap], texts: &Texts) -> impl Iterator<Item = (String, String)> {
    let spoken = entries(maps).flat_map(|entry| entry.visit.languages);
    let named = |one: &Language| {
        let name = capital(&language_text(*one, texts));
        (name, slugify(one.word()))
    };
    let by_name: BTreeSet<(String, String)> = spoken.map(named).collect();
    by_name.into_iter().map(|(name, slug)| (slug, name))
}

//! Pages that lead on: the start page, all terms of a facet, all areas, all organisations.

use serde::Serialize;

use crate::model::address;
use crate::model::{AreaKind, FacetRole, Organization, OrganizationId, PublicMap, TermId};
use crate::outputs::site::content::{FixedPage, PageContent, Title};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::drawing::{self, Drawing};
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::language::Lang;
use crate::words::order::in_order;

/// A thing that leads to a list, with how many entries it holds.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    naam: String,
    vraag: Option<String>,
    uitleg: Option<String>,
    pad: String,
    aantal: usize,
    diepte: usize,
    /// The language of its name and question, when they are not in the language of the page.
    taal: Lang,
    /// The same for its explanation.
    taal_uitleg: Lang,
}

impl Choice {
    /// A map of a region.
    pub(crate) fn of_map(map: &PublicMap) -> Self {
        Self {
            naam: map.settings().municipality.clone(),
            vraag: None,
            uitleg: None,
            pad: format!("{}/index.html", map.slug()),
            aantal: 0,
            diepte: 0,
            taal: None,
            taal_uitleg: None,
        }
    }
}

/// Things that lead on to lists.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Choices {
    /// All terms of a facet.
    Facet(u16),
    /// All areas.
    Areas,
    /// All organisations.
    Organizations,
}

/// A page of choices.
#[derive(Debug, Serialize)]
struct ChoicesView {
    kop: String,
    vraag: Option<String>,
    uitleg: Option<String>,
    bron: Option<String>,
    keuzes: Vec<Choice>,
    /// Whether the choices are a tree, which is shown in one column.
    boom: bool,
    /// The language of its heading and explanation.
    taal: Lang,
    /// Where the areas are.
    kaartbeeld: Option<Drawing>,
}

/// The start page.
pub(crate) const HOME: FixedPage = FixedPage {
    view: |site| tera::Value::from_serializable(&home(site)),
    ..FixedPage::new(address::HOME, "start.html", Title::NameOfMap)
};

#[derive(Debug, Serialize)]
struct HomeView {
    vraag: Option<String>,
    uitleg: Option<String>,
    /// Themes as questions.
    themas: Vec<Choice>,
    /// The language of the question and the text.
    taal: Lang,
    doelgroepen: Vec<Choice>,
    wijken: Vec<Choice>,
    model: Vec<NamedLink>,
}

/// Themes that hold entries, as questions.
pub(crate) fn themes(site: &PageContext) -> Vec<Choice> {
    of_role(site, FacetRole::Theme)
}

fn of_role(site: &PageContext, role: FacetRole) -> Vec<Choice> {
    let facets = facets_of(&site.map, role);
    facets.flat_map(|at| term_choices(site, at, true)).collect()
}

fn home(site: &PageContext) -> HomeView {
    let settings = site.map.settings();
    HomeView {
        vraag: settings.home_question.clone(),
        taal: site.lang(settings.translated.name),
        uitleg: settings
            .home_text
            .as_ref()
            .map(|text| site.explained(text, "")),
        themas: themes(site),
        doelgroepen: of_role(site, FacetRole::Audience),
        wijken: home_areas(site),
        model: facets_of(&site.map, FacetRole::Model)
            .map(|at| &site.map.facets()[usize::from(at)])
            .map(|facet| {
                let link = NamedLink::new(&facet.name, address::facet(&facet.slug));
                link.in_lang(site.lang(facet.translated))
            })
            .collect(),
    }
}

fn facets_of(map: &PublicMap, role: FacetRole) -> impl Iterator<Item = u16> + '_ {
    (0..)
        .zip(map.facets())
        .filter(move |(_, facet)| facet.role == role)
        .map(|(at, _)| at)
}

/// The terms of a facet; with `filled`, only those that hold entries.
fn term_choices<'s>(
    site: &'s PageContext,
    facet_at: u16,
    filled: bool,
) -> impl Iterator<Item = Choice> + 's {
    let facet = &site.map.facets()[usize::from(facet_at)];
    (0..)
        .zip(&facet.terms)
        .map(move |(at, term)| Choice {
            naam: term.name.clone(),
            vraag: term.question.clone(),
            uitleg: term.explanation.clone(),
            pad: address::term(&facet.slug, &term.slug),
            aantal: site
                .lists
                .of_term(TermId {
                    facet: facet_at,
                    term: at,
                })
                .len(),
            diepte: 0,
            taal: site.lang(term.translated),
            taal_uitleg: site.lang(term.translated),
        })
        .filter(move |choice| choice.aantal > 0 || !filled)
}

/// A page of choices, by what leads there.
pub(crate) fn page(site: &PageContext, choices: Choices) -> PageContent {
    let texts = site.texts();
    let (title, about, view) = match choices {
        Choices::Facet(at) => {
            let facet = &site.map.facets()[usize::from(at)];
            let about = facet.explanation.as_deref();
            (facet.name.as_str(), about, self::facet(site, at))
        }
        Choices::Areas => {
            let about = Some(texts.get("start.wijken_tekst"));
            (texts.get("algemeen.wijken"), about, areas(site))
        }
        Choices::Organizations => (
            texts.get("algemeen.organisaties"),
            None,
            organizations(site),
        ),
    };
    PageContent::new("keuzes.html", title, about, &view)
}

/// All terms of a facet. Terms of the municipality's own model are shown even when they hold
/// nothing yet, because the model is only whole with all of them.
fn facet(site: &PageContext, at: u16) -> ChoicesView {
    let facet = &site.map.facets()[usize::from(at)];
    ChoicesView {
        kop: facet.name.clone(),
        vraag: facet.question.clone(),
        uitleg: facet
            .explanation
            .as_ref()
            .map(|text| site.explained(text, address::UP)),
        bron: facet.origin.clone(),
        keuzes: term_choices(site, at, facet.role != FacetRole::Model).collect(),
        boom: false,
        taal: site.lang(facet.translated),
        kaartbeeld: None,
    }
}

fn area_choices<'s>(site: &'s PageContext) -> impl Iterator<Item = Choice> + 's {
    site.map.area_ids().map(|id| {
        let area = site.map.area(id);
        Choice {
            naam: area.name.clone(),
            vraag: None,
            uitleg: area.explanation.clone(),
            pad: address::area(&area.slug),
            aantal: site.lists.of_area(id).len(),
            diepte: site.map.area_and_parents(id).count() - 1,
            taal: None,
            taal_uitleg: site.lang(false),
        }
    })
}

/// The areas that people name when asked where they live: wijken and kernen, or whatever stands
/// at the top of the tree when there are none.
fn home_areas(site: &PageContext) -> Vec<Choice> {
    let is_named = |kind| matches!(kind, AreaKind::Wijk | AreaKind::Kern);
    let areas = site.map.areas();
    let any = areas.iter().any(|area| is_named(area.kind));
    area_choices(site)
        .zip(areas)
        .filter(|(choice, area)| {
            if any {
                is_named(area.kind)
            } else {
                choice.diepte == 0
            }
        })
        .map(|(choice, _)| choice)
        .collect()
}

/// All areas, parents before children.
fn areas(site: &PageContext) -> ChoicesView {
    let texts = site.texts();
    let mut choices: Vec<_> = area_choices(site).collect();
    choices.push(Choice {
        naam: texts.get("algemeen.hele_gemeente").to_owned(),
        vraag: None,
        uitleg: None,
        pad: address::MUNICIPAL.to_owned(),
        aantal: site.lists.municipal.len(),
        diepte: 0,
        taal: None,
        taal_uitleg: None,
    });
    ChoicesView {
        kop: texts.get("algemeen.wijken").to_owned(),
        vraag: Some(texts.get("lijst.alle_wijken").to_owned()),
        uitleg: Some(site.explained(texts.get("start.wijken_tekst"), address::UP)),
        bron: None,
        boom: choices.iter().any(|choice| choice.diepte > 0),
        keuzes: choices,
        taal: None,
        kaartbeeld: drawing::of_areas(site),
    }
}

/// All organisations that offer something, in Dutch order.
fn organizations(site: &PageContext) -> ChoicesView {
    let texts = site.texts();
    let all = site.map.organizations().iter();
    let all: Vec<_> = (0..).map(OrganizationId).zip(all).collect();
    let choice = |(id, organization): (OrganizationId, &Organization)| Choice {
        naam: organization.name.clone(),
        vraag: None,
        uitleg: organization.explanation.clone(),
        pad: address::organization(&organization.slug),
        aantal: site.lists.of_organization(id).len(),
        diepte: 0,
        taal: None,
        taal_uitleg: site.lang(false),
    };
    ChoicesView {
        kop: texts.get("algemeen.organisaties").to_owned(),
        vraag: Some(texts.get("lijst.alle_organisaties").to_owned()),
        uitleg: None,
        bron: None,
        keuzes: in_order(all, |(_, organization)| &organization.name)
            .map(choice)
            .filter(|choice| choice.aantal > 0)
            .collect(),
        boom: false,
        taal: None,
        kaartbeeld: None,
    }
}

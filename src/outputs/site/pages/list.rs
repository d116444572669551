//! Lists of entries: of a term, an area, the whole municipality or an organisation. Long lists are
//! cut in pages.

use std::ops::Range;

use serde::Serialize;

use crate::model::address;
use crate::model::{AreaId, OrganizationId, ShownId, TermId};
use crate::outputs::site::content::PageContent;
use crate::outputs::site::context::PageContext;
use crate::outputs::site::drawing::{self, Drawing};
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::language::Lang;
use crate::outputs::site::lists::{PageLink, page_count, page_link, page_links, window};
use crate::outputs::site::pages::card::Cards;
use crate::theme::RenderError;
use crate::words::facts::PhoneView;

/// How many entries for the whole municipality stand on an area's page; the rest have a page of
/// their own, so that all area pages together do not grow with areas times entries.
const MUNICIPAL_ON_AREA: usize = 60;

/// A part of a list under its own heading.
#[derive(Debug)]
pub(crate) struct Section {
    /// Heading.
    pub(crate) heading: String,
    /// A sentence under it.
    pub(crate) note: Option<String>,
    /// Entries.
    pub(crate) entries: Vec<ShownId>,
    /// A link after the last entry.
    pub(crate) more: Option<NamedLink>,
    /// The language of the heading.
    pub(crate) lang: Lang,
}

impl Section {
    fn new(heading: impl Into<String>, entries: Vec<ShownId>) -> Self {
        Self {
            heading: heading.into(),
            note: None,
            entries,
            more: None,
            lang: None,
        }
    }
}

/// A list page as the template sees it.
#[derive(Debug, Serialize)]
struct ListView {
    kop: String,
    /// What kind of list it is, for the title of the page.
    soort: String,
    vraag: Option<String>,
    uitleg: Option<String>,
    volgorde: Option<String>,
    bron: Option<String>,
    aantal: usize,
    groepen: Vec<GroupView>,
    onder: Vec<NamedLink>,
    contact: Option<OrganizationContactView>,
    bladzijde: usize,
    paginas: usize,
    vorige: Option<NamedLink>,
    volgende: Option<NamedLink>,
    /// The first, the last, and those near this one.
    bladzijden: Vec<PageLink>,
    /// Whether there is a button to leave at once.
    snel_weg: bool,
    /// Whether somebody may put their own area first.
    kies_wijk: bool,
    /// The language of the title and the question.
    taal: Lang,
    /// The same for the explanation.
    taal_uitleg: Lang,
    /// Where everything is.
    kaartbeeld: Option<Drawing>,
    /// The printed guides of the area.
    gids: Option<String>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    kop: String,
    uitleg: Option<String>,
    kaartjes: String,
    meer: Option<NamedLink>,
    taal: Lang,
}

#[derive(Debug, Serialize)]
struct OrganizationContactView {
    adres: Vec<String>,
    telefoon: Option<PhoneView>,
    email: Option<String>,
    website: Option<(String, String)>,
}

/// Headings and texts of a list.
#[derive(Debug, Default)]
struct ListHead {
    title: String,
    kind: String,
    question: Option<String>,
    explanation: Option<String>,
    /// How the list is ordered.
    note: Option<String>,
    origin: Option<String>,
    below: Vec<NamedLink>,
    contact: Option<OrganizationContactView>,
    quick_exit: bool,
    /// The area that the list is about.
    of_area: Option<AreaId>,
    /// The language of the title and the question.
    lang: Lang,
    /// The same for the explanation.
    lang_of_explanation: Lang,
}

/// A list of entries.
#[derive(Debug, Clone, Copy)]
pub(crate) enum List {
    /// With a term.
    Term(TermId),
    /// For an area.
    Area(AreaId),
    /// For the whole municipality.
    Municipal,
    /// Of an organisation.
    Organization(OrganizationId),
}

/// A page of a list, by its number.
///
/// # Errors
/// When a card cannot be rendered.
pub(crate) fn page(
    site: &PageContext,
    cards: &Cards,
    list: List,
    page: usize,
) -> Result<PageContent, RenderError> {
    let here = ListPage { site, cards, page };
    let map = &site.map;
    let (about, view) = match list {
        List::Term(id) => (&map.term(id).1.explanation, here.of_term(id)?),
        List::Area(id) => (&map.area(id).explanation, here.of_area(id)?),
        List::Municipal => (&None, here.municipal()?),
        List::Organization(id) => {
            let about = &map.organization(id).explanation;
            (about, here.of_organization(id)?)
        }
    };
    let about = about.as_deref();
    Ok(PageContent::new("lijst.html", &view.kop, about, &view))
}

/// One of the pages of a list.
struct ListPage<'p> {
    site: &'p PageContext,
    cards: &'p Cards,
    page: usize,
}

impl ListPage<'_> {
    /// The list of a term.
    fn of_term(&self, id: TermId) -> Result<ListView, RenderError> {
        let site = self.site;
        let (facet, term) = site.map.term(id);
        let head = ListHead {
            title: term.name.clone(),
            kind: facet.name.clone(),
            question: term.question.clone(),
            explanation: term.explanation.clone(),
            origin: facet.origin.clone(),
            quick_exit: term.quick_exit,
            lang: site.lang(term.translated),
            lang_of_explanation: site.lang(term.translated),
            ..ListHead::default()
        };
        let path = address::term(&facet.slug, &term.slug);
        self.sorted(head, site.lists.of_term(id), &path)
    }

    /// The list of an organisation.
    fn of_organization(&self, id: OrganizationId) -> Result<ListView, RenderError> {
        let site = self.site;
        let organization = site.map.organization(id);
        let contact = OrganizationContactView {
            adres: organization
                .address
                .as_ref()
                .map(crate::words::facts::address_lines)
                .unwrap_or_default(),
            telefoon: organization.phone.as_ref().map(PhoneView::from),
            email: organization.email.as_ref().map(|email| email.0.clone()),
            website: organization
                .website
                .as_ref()
                .map(|address| (address.0.to_string(), address.shown().to_owned())),
        };
        let known = !contact.adres.is_empty()
            || contact.telefoon.is_some()
            || contact.email.is_some()
            || contact.website.is_some();
        let head = ListHead {
            title: organization.name.clone(),
            kind: site.texts().get("algemeen.organisaties").to_owned(),
            explanation: organization.explanation.clone(),
            contact: known.then_some(contact),
            lang_of_explanation: site.lang(false),
            ..ListHead::default()
        };
        let path = address::organization(&organization.slug);
        self.sorted(head, site.lists.of_organization(id), &path)
    }

    /// The list of what serves the whole municipality.
    fn municipal(&self) -> Result<ListView, RenderError> {
        let site = self.site;
        let head = ListHead {
            title: site.texts().get("lijst.gemeente").to_owned(),
            kind: site.texts().get("algemeen.wijken").to_owned(),
            ..ListHead::default()
        };
        self.sorted(head, &site.lists.municipal, address::MUNICIPAL)
    }

    /// The list of an area: what is in it, in the areas within it, in the areas around it, and what
    /// serves everyone.
    fn of_area(&self, id: AreaId) -> Result<ListView, RenderError> {
        let site = self.site;
        let area = site.map.area(id);
        let within = |child: &AreaId| site.map.area(*child).parent == Some(id);
        let below = site.map.area_ids().filter(within);
        let head = ListHead {
            title: area.name.clone(),
            kind: site.texts().get("algemeen.wijken").to_owned(),
            explanation: area.explanation.clone(),
            lang_of_explanation: site.lang(false),
            note: Some(site.texts().get("lijst.wijk_uitleg").to_owned()),
            below: below
                .map(|child| site.map.area(child))
                .map(|child| NamedLink::new(&child.name, address::area(&child.slug)))
                .collect(),
            of_area: Some(id),
            ..ListHead::default()
        };
        let path = address::area(&area.slug);
        let sections = area_sections(site, id);
        let total = sections.iter().map(|section| section.entries.len()).sum();
        let here = window_of(sections, &window(self.page));
        self.view(head, total, here, &path)
    }

    /// A list that is sorted by distance: only what stands on this page is looked at, so that all
    /// pages of a long list together cost no more than the list is long.
    fn sorted(
        &self,
        head: ListHead,
        entries: &[ShownId],
        path: &str,
    ) -> Result<ListView, RenderError> {
        let Range { start, end } = window(self.page);
        let here = &entries[start.min(entries.len())..end.min(entries.len())];
        self.view(head, entries.len(), by_distance(self.site, here), path)
    }

    fn view(
        &self,
        head: ListHead,
        total: usize,
        sections: Vec<Section>,
        path: &str,
    ) -> Result<ListView, RenderError> {
        let (site, page) = (self.site, self.page);
        let pages = page_count(total);
        let here = sections.iter().flat_map(|section| &section.entries);
        let here: Vec<_> = here.copied().collect();
        Ok(ListView {
            gids: head
                .of_area
                .and_then(|id| site.shared.guides.of_area(&site.map, id)),
            kaartbeeld: drawing::of_list(site, &here, head.of_area, &head.title),
            kop: head.title,
            soort: head.kind,
            vraag: head.question,
            uitleg: head
                .explanation
                .map(|text| site.explained(&text, address::UP)),
            volgorde: head.note,
            bron: head.origin,
            aantal: total,
            groepen: sections
                .into_iter()
                .map(|section| self.group(section))
                .collect::<Result<_, _>>()?,
            onder: head.below,
            contact: head.contact.filter(|_| page == 1),
            bladzijde: page,
            paginas: pages,
            vorige: (page > 1).then(|| page_link(path, page - 1)),
            volgende: (page < pages).then(|| page_link(path, page + 1)),
            bladzijden: if pages == 1 {
                Vec::new()
            } else {
                page_links(path, page, pages)
            },
            snel_weg: head.quick_exit,
            kies_wijk: head.of_area.is_none() && !site.map.areas().is_empty(),
            taal: head.lang,
            taal_uitleg: head.lang_of_explanation,
        })
    }

    fn group(&self, section: Section) -> Result<GroupView, RenderError> {
        let cards = section
            .entries
            .iter()
            .map(|id| self.cards.html(self.site, *id));
        Ok(GroupView {
            kop: section.heading,
            uitleg: section.note,
            kaartjes: cards.collect::<Result<_, _>>()?,
            meer: section.more,
            taal: section.lang,
        })
    }
}

/// The parts of an area's list. An entry stands in the first part it belongs to, and only there.
pub(crate) fn area_sections(site: &PageContext, id: AreaId) -> Vec<Section> {
    let map = &site.map;
    let texts = site.texts();
    let is_below = |other: AreaId| map.area_and_parents(other).skip(1).any(|up| up == id);
    let below = map.area_ids().filter(|other| is_below(*other));
    let around = map.area_and_parents(id).skip(1);
    let mut seen = std::collections::BTreeSet::new();
    let mut sections = Vec::new();
    for other in std::iter::once(id).chain(below).chain(around) {
        let entries = site.lists.of_area(other).iter().copied();
        let entries: Vec<_> = entries.filter(|entry| seen.insert(*entry)).collect();
        let heading = texts.fill("lijst.in", &[("wijk", &map.area(other).name)]);
        sections.push(Section::new(heading, entries));
    }
    let municipal = &site.lists.municipal;
    let count = municipal.len().to_string();
    sections.push(Section {
        more: (municipal.len() > MUNICIPAL_ON_AREA).then(|| {
            let name = texts.fill("lijst.meer_gemeente", &[("aantal", &count)]);
            NamedLink::new(name, address::MUNICIPAL)
        }),
        ..Section::new(
            texts.get("lijst.gemeente"),
            municipal.iter().copied().take(MUNICIPAL_ON_AREA).collect(),
        )
    });
    sections.retain(|section| !section.entries.is_empty());
    sections
}

/// Parts by distance: the terms of the near-to-far facet, or else free before decision.
fn by_distance(site: &PageContext, entries: &[ShownId]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut last = None;
    for id in entries.iter().copied() {
        let distance = site.lists.distance(id);
        match sections.last_mut() {
            Some(section) if last == Some(distance) => section.entries.push(id),
            _ => {
                let (heading, lang) = heading(site, distance);
                let mut section = Section::new(heading, vec![id]);
                section.lang = lang;
                if distance == u16::MAX {
                    section.note = Some(site.texts().get("lijst.besluit_tekst").to_owned());
                }
                sections.push(section);
            }
        }
        last = Some(distance);
    }
    sections
}

/// The heading of a part, and its language.
fn heading(site: &PageContext, distance: u16) -> (String, Lang) {
    let facet = site.map.facets().iter().find(|facet| facet.near_to_far);
    let term = facet.and_then(|facet| facet.terms.get(usize::from(distance)));
    let path = match (distance, term) {
        (u16::MAX, _) => "lijst.besluit",
        (_, Some(term)) => return (term.name.clone(), site.lang(term.translated)),
        (_, None) if facet.is_some() => "lijst.overig",
        (_, None) => "lijst.vrij",
    };
    (site.texts().get(path).to_owned(), None)
}

/// The parts of the sections that fall in a window over all of them.
fn window_of(sections: Vec<Section>, window: &Range<usize>) -> Vec<Section> {
    let mut start = 0;
    let mut parts = Vec::new();
    for mut section in sections {
        let end = start + section.entries.len();
        let from = window.start.clamp(start, end) - start;
        let to = window.end.clamp(start, end) - start;
        if from < to {
            section.more = section.more.filter(|_| to == section.entries.len());
            section.entries = section.entries[from..to].to_vec();
            parts.push(section);
        }
        start = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_over_sections_loses_and_doubles_nothing() {
        let section = |from: u32, to: u32| Section::new("kop", (from..to).map(ShownId).collect());
        let sections = || vec![section(0, 30), section(30, 190), section(190, 250)];
        let found: Vec<_> = (1..=page_count(250))
            .flat_map(|page| window_of(sections(), &window(page)))
            .flat_map(|section| section.entries)
            .collect();
        assert_eq!(found, (0..250).map(ShownId).collect::<Vec<_>>());
    }
}

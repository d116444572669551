//! Lists of entries: of a term, an area, the whole municipality or an organisation. Long lists are
//! cut in pages.

use std::ops::Range;

use serde::Serialize;

use super::address;
use super::frame::{NamedLink, PhoneView};
use super::map_site::MapSite;
use crate::model::{Access, AreaId, Directory, EntryId, OrganizationId, TermId};

/// How many entries stand on one page of a list.
pub const PER_PAGE: usize = 100;

/// How many entries for the whole municipality stand on an area's page; the rest have a page of
/// their own, so that all area pages together do not grow with areas times entries.
const MUNICIPAL_ON_AREA: usize = 60;

/// A part of a list under its own heading.
#[derive(Debug)]
pub struct Section {
    /// Heading.
    pub heading: String,
    /// A sentence under it.
    pub note: Option<String>,
    /// Entries.
    pub entries: Vec<EntryId>,
    /// A link after the last entry.
    pub more: Option<NamedLink>,
}

impl Section {
    fn new(heading: impl Into<String>, entries: Vec<EntryId>) -> Self {
        Self { heading: heading.into(), note: None, entries, more: None }
    }
}

/// A list page as the template sees it.
#[derive(Debug, Serialize)]
pub struct ListView {
    kop: String,
    vraag: Option<String>,
    uitleg: Option<String>,
    bron: Option<String>,
    aantal: usize,
    groepen: Vec<GroupView>,
    onder: Vec<NamedLink>,
    contact: Option<ContactView>,
    bladzijde: usize,
    bladzijden: Vec<NamedLink>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    kop: String,
    uitleg: Option<String>,
    kaartjes: String,
    meer: Option<NamedLink>,
}

#[derive(Debug, Serialize)]
struct ContactView {
    adres: Vec<String>,
    telefoon: Option<PhoneView>,
    email: Option<String>,
    website: Option<(String, String)>,
}

/// Headings and texts of a list.
#[derive(Debug, Default)]
struct Head {
    title: String,
    question: Option<String>,
    explanation: Option<String>,
    origin: Option<String>,
    below: Vec<NamedLink>,
    contact: Option<ContactView>,
}

/// How many pages a list of this many entries takes; an empty list has a page too.
pub fn page_count(entries: usize) -> usize {
    entries.div_ceil(PER_PAGE).max(1)
}

/// The list of a term.
pub fn term_list(site: &MapSite<'_>, id: TermId, page: usize) -> ListView {
    let (facet, term) = site.directory.term(id);
    let head = Head {
        title: term.name.clone(),
        question: term.question.clone(),
        explanation: term.explanation.clone(),
        origin: facet.origin.clone(),
        ..Head::default()
    };
    let path = address::term(facet, &term.slug);
    view(site, head, by_distance(site, site.lists.of_term(id)), &path, page)
}

/// The list of an organisation.
pub fn organization_list(site: &MapSite<'_>, id: OrganizationId, page: usize) -> ListView {
    let organization = site.directory.organization(id);
    let contact = ContactView {
        adres: organization
            .address
            .as_ref()
            .map(super::entry_view::address_lines)
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
    let head = Head {
        title: organization.name.clone(),
        explanation: organization.explanation.clone(),
        contact: known.then_some(contact),
        ..Head::default()
    };
    let path = address::organization(organization);
    view(site, head, by_distance(site, site.lists.of_organization(id)), &path, page)
}

/// The list of what serves the whole municipality.
pub fn municipal_list(site: &MapSite<'_>, page: usize) -> ListView {
    let head = Head {
        title: site.texts().get("lijst.gemeente").to_owned(),
        ..Head::default()
    };
    view(site, head, by_distance(site, &site.lists.municipal), address::MUNICIPAL, page)
}

/// The list of an area: what is in it, in the areas within it, in the areas around it, and what
/// serves everyone.
pub fn area_list(site: &MapSite<'_>, id: AreaId, page: usize) -> ListView {
    let area = site.directory.area(id);
    let within = |child: &AreaId| site.directory.area(*child).parent == Some(id);
    let below = area_ids(site.directory).filter(within);
    let head = Head {
        title: area.name.clone(),
        explanation: Some(match &area.explanation {
            Some(text) => format!("{text} {}", site.texts().get("lijst.wijk_uitleg")),
            None => site.texts().get("lijst.wijk_uitleg").to_owned(),
        }),
        below: below
            .map(|child| site.directory.area(child))
            .map(|child| NamedLink { naam: child.name.clone(), pad: address::area(&child.slug) })
            .collect(),
        ..Head::default()
    };
    let path = address::area(&area.slug);
    view(site, head, area_sections(site, id), &path, page)
}

/// The parts of an area's list. An entry stands in the first part it belongs to, and only there.
pub fn area_sections(site: &MapSite<'_>, id: AreaId) -> Vec<Section> {
    let directory = site.directory;
    let texts = site.texts();
    let is_below = |other: AreaId| directory.area_and_parents(other).skip(1).any(|up| up == id);
    let below = area_ids(directory).filter(|other| is_below(*other));
    let around = directory.area_and_parents(id).skip(1);
    let mut seen = std::collections::BTreeSet::new();
    let mut sections = Vec::new();
    for other in std::iter::once(id).chain(below).chain(around) {
        let entries = site.lists.of_area(other).iter().copied();
        let entries: Vec<_> = entries.filter(|entry| seen.insert(*entry)).collect();
        let heading = texts.fill("lijst.in", &[("wijk", &directory.area(other).name)]);
        sections.push(Section::new(heading, entries));
    }
    let municipal = &site.lists.municipal;
    let count = municipal.len().to_string();
    sections.push(Section {
        more: (municipal.len() > MUNICIPAL_ON_AREA).then(|| NamedLink {
            naam: texts.fill("lijst.meer_gemeente", &[("aantal", &count)]),
            pad: address::MUNICIPAL.to_owned(),
        }),
        ..Section::new(
            texts.get("lijst.gemeente"),
            municipal.iter().copied().take(MUNICIPAL_ON_AREA).collect(),
        )
    });
    sections.retain(|section| !section.entries.is_empty());
    sections
}

fn area_ids(directory: &Directory) -> impl Iterator<Item = AreaId> + use<> {
    (0..directory.areas.len()).map(AreaId::at)
}

/// Parts by distance: the terms of the near-to-far facet, or else free before decision.
fn by_distance(site: &MapSite<'_>, entries: &[EntryId]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut last = None;
    for id in entries.iter().copied() {
        let entry = site.directory.entry(id);
        let distance = site.directory.distance(entry);
        match sections.last_mut() {
            Some(section) if last == Some(distance) => section.entries.push(id),
            _ => {
                let mut section = Section::new(heading(site, distance), vec![id]);
                if entry.access == Access::Decision {
                    section.note = Some(site.texts().get("lijst.besluit_tekst").to_owned());
                }
                sections.push(section);
            }
        }
        last = Some(distance);
    }
    sections
}

fn heading(site: &MapSite<'_>, distance: u16) -> String {
    let facet = site.directory.facets.iter().find(|facet| facet.near_to_far);
    let term = facet.and_then(|facet| facet.terms.get(usize::from(distance)));
    match (distance, term) {
        (u16::MAX, _) => site.texts().get("lijst.besluit").to_owned(),
        (_, Some(term)) => term.name.clone(),
        (_, None) if facet.is_some() => site.texts().get("lijst.overig").to_owned(),
        (_, None) => site.texts().get("lijst.vrij").to_owned(),
    }
}

fn view(
    site: &MapSite<'_>,
    head: Head,
    sections: Vec<Section>,
    path: &str,
    page: usize,
) -> ListView {
    let total: usize = sections.iter().map(|section| section.entries.len()).sum();
    let pages = page_count(total);
    let window = (page - 1) * PER_PAGE..page * PER_PAGE;
    ListView {
        kop: head.title,
        vraag: head.question,
        uitleg: head.explanation,
        bron: head.origin,
        aantal: total,
        groepen: window_of(site, sections, &window),
        onder: head.below,
        contact: head.contact.filter(|_| page == 1),
        bladzijde: page,
        bladzijden: if pages == 1 { Vec::new() } else { page_links(path, pages) },
    }
}

/// The parts of the sections that fall on one page.
fn window_of(site: &MapSite<'_>, sections: Vec<Section>, window: &Range<usize>) -> Vec<GroupView> {
    let mut start = 0;
    let mut groups = Vec::new();
    for section in sections {
        let end = start + section.entries.len();
        let from = window.start.clamp(start, end) - start;
        let to = window.end.clamp(start, end) - start;
        if from < to {
            let cards = section.entries[from..to].iter().map(|id| site.card(*id));
            groups.push(GroupView {
                kop: section.heading,
                uitleg: section.note,
                kaartjes: cards.collect(),
                meer: section.more.filter(|_| to == section.entries.len()),
            });
        }
        start = end;
    }
    groups
}

fn page_links(path: &str, pages: usize) -> Vec<NamedLink> {
    (1..=pages)
        .map(|number| NamedLink {
            naam: number.to_string(),
            pad: address::numbered(path, number),
        })
        .collect()
}

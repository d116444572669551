//! One entry, ready to be shown.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::markup::percent_encode;
use crate::model::address;
use crate::model::{
    Access, Accessibility, Address, Contact, Coverage, EntryText, FacetRole, OrganizationId,
    PublicEntry, ShownId, TermId, TranslatedParts,
};
use crate::outputs::site::content::PageContent;
use crate::outputs::site::context::PageContext;
use crate::outputs::site::for_machines::linked_data::linked_data;
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::language::Lang;
use crate::outputs::square_code::{SquareCode, square_code};
use crate::words::facts::{
    CostView, PhoneView, accessibility_text, address_lines, cost_view, facts, kind_text,
};
use crate::words::hours::{HoursView, hours_view};
use crate::words::language::Texts;

/// Everything on an entry's page; `None` and empty lists are left out there.
#[derive(Debug, Serialize)]
struct EntryView {
    naam: String,
    samenvatting: String,
    soort: String,
    vrij: bool,
    concept: bool,
    landelijk: bool,
    andere_namen: Vec<String>,
    bericht: Option<String>,
    tekst: Option<String>,
    /// Neither an audience nor an age is named.
    voor_iedereen: bool,
    doelgroepen: Vec<NamedLink>,
    feiten: Vec<FactView>,
    toegankelijk: Vec<String>,
    kosten: Option<CostView>,
    zo_begint_u: Option<String>,
    #[serde(flatten)]
    contact: ContactView,
    wijken: Vec<NamedLink>,
    hele_gemeente: bool,
    organisatie: Option<NamedLink>,
    #[serde(flatten)]
    over: AboutView,
    verwant: Vec<RelatedView>,
    slug: String,
    snel_weg: bool,
    /// When it is open in the coming weeks.
    open: Option<String>,
    /// The page's own address as a square code, for print.
    code: Option<SquareCode>,
    /// For search engines.
    gegevens: String,
    taal_van: PartLanguages,
    vertaling: Option<TranslationView>,
}

/// The language of each part of an entry that is not in the language of the page: of its texts by their keys,
/// of `naam` and of `tekst`.
type PartLanguages = BTreeMap<&'static str, Lang>;

fn part_languages(site: &PageContext, done: Option<TranslatedParts>) -> PartLanguages {
    let lang = |is_done: &dyn Fn(TranslatedParts) -> bool| site.lang(done.is_some_and(is_done));
    let texts = EntryText::ALL.iter();
    let texts = texts.map(|text| (text.word(), lang(&|parts| parts.has(*text))));
    let others = [
        ("naam", lang(&|_| true)),
        ("tekst", lang(&|parts| parts.body)),
    ];
    texts.chain(others).collect()
}

/// What there is to know about the translation of an entry.
#[derive(Debug, Serialize)]
struct TranslationView {
    nagekeken: String,
    ouder: bool,
}

/// A particular, with its language when that is not the one of the page.
#[derive(Debug, Serialize)]
struct FactView {
    label: String,
    tekst: String,
    taal: Lang,
}

/// How to reach it, where and when.
#[derive(Debug, Serialize)]
struct ContactView {
    telefoons: Vec<PhoneView>,
    email: Option<String>,
    website: Option<WebsiteView>,
    contact: Option<String>,
    adres: Vec<String>,
    route: Option<String>,
    tijden: Option<HoursView>,
}

/// What there is to know about the page itself.
#[derive(Debug, Serialize)]
struct AboutView {
    gecontroleerd: DateView,
    bron: Option<String>,
    fout_mail: Option<String>,
    themas: Vec<NamedLink>,
    indeling: Vec<ModelView>,
}

#[derive(Debug, Serialize)]
struct WebsiteView {
    adres: String,
    toon: String,
}

#[derive(Debug, Serialize)]
struct DateView {
    iso: String,
    tekst: String,
    verlopen: bool,
}

#[derive(Debug, Serialize)]
struct ModelView {
    facet: NamedLink,
    termen: Vec<NamedLink>,
}

#[derive(Debug, Serialize)]
struct RelatedView {
    naam: String,
    pad: String,
    samenvatting: String,
    taal: Lang,
}

/// The page of an entry.
pub(crate) fn page(site: &PageContext, id: ShownId) -> PageContent {
    let entry = site.map.entry(id);
    let view = entry_view(site, id);
    PageContent::new("vermelding.html", entry.name, Some(entry.summary), &view)
}

/// The page of an entry that is no more, by its position.
pub(crate) fn stopped(site: &PageContext, at: usize) -> PageContent {
    let entry = site.map.stopped(at);
    let view = StoppedView {
        naam: entry.name.to_owned(),
        nieuw: entry.replaced_by.map(|entry| {
            let link = NamedLink::new(entry.name, address::entry(entry.slug));
            link.in_lang(site.lang(entry.translated.is_some()))
        }),
    };
    PageContent::new("gestopt.html", entry.name, None, &view)
}

#[derive(Serialize)]
struct StoppedView {
    naam: String,
    nieuw: Option<NamedLink>,
}

/// Prepares an entry. Words are explained where they first stand, so texts are made in the order
/// in which they stand on the page.
fn entry_view(site: &PageContext, id: ShownId) -> EntryView {
    let entry = site.map.entry(id);
    let PublicEntry {
        slug,
        name,
        summary,
        is_draft,
        kind,
        access,
        national,
        terms: _,
        coverage,
        organization,
        body,
        notice,
        first_step,
        cost,
        contact,
        visit,
        other_names,
        // These only help to find it.
        search_words: _,
        urgency: _,
        name_only: _,
        origin,
        checked,
        is_stale,
        translated,
    } = entry;
    let texts = site.texts();
    let glossary = format!("{}{}", address::UP, address::GLOSSARY);
    let mut explain = site.explanations.for_page(&glossary);
    let page = site.absolute(&address::entry(slug));
    let audience = term_links(site, &entry, FacetRole::Audience);
    EntryView {
        naam: name.to_owned(),
        samenvatting: explain.html(summary),
        soort: kind_text(kind, texts),
        vrij: access == Access::Free,
        concept: is_draft,
        landelijk: national,
        andere_namen: other_names.to_vec(),
        bericht: notice.map(|text| explain.html(text)),
        tekst: body.map(|body| site.body_html(body, &mut explain, 3)),
        voor_iedereen: audience.is_empty() && visit.ages.is_none(),
        doelgroepen: audience,
        feiten: fact_views(site, &entry),
        toegankelijk: accessibility_words(visit.accessibility, texts),
        kosten: cost.map(|cost| cost_view(cost, texts, &mut explain)),
        zo_begint_u: first_step.map(|step| explain.html(step)),
        contact: contact_view(site, contact),
        wijken: area_links(site, coverage),
        hele_gemeente: *coverage == Coverage::Municipality,
        organisatie: organization.map(|id| organization_link(site, id)),
        over: AboutView {
            gecontroleerd: date_view(checked, is_stale, texts),
            bron: origin.map(str::to_owned),
            fout_mail: error_mail(site, name, page.as_deref()),
            themas: term_links(site, &entry, FacetRole::Theme),
            indeling: model_view(site, &entry),
        },
        verwant: related(site, id),
        slug: slug.to_owned(),
        snel_weg: site.map.needs_quick_exit(&entry),
        open: site.map.coming_weeks(&entry),
        code: page.and_then(|address| square_code(&address)),
        gegevens: linked_data(site, &entry),
        taal_van: part_languages(site, translated),
        vertaling: translated.map(|parts| TranslationView {
            nagekeken: texts.date(parts.checked),
            ouder: parts.older,
        }),
    }
}

fn fact_views(site: &PageContext, entry: &PublicEntry<'_>) -> Vec<FactView> {
    let facts = facts(entry.visit, site.texts()).into_iter();
    let is_done = |text| entry.translated.is_some_and(|parts| parts.has(text));
    facts
        .map(|fact| FactView {
            label: fact.label,
            tekst: fact.text,
            taal: site.lang(fact.own.is_none_or(is_done)),
        })
        .collect()
}

/// Words for how accessible a place is.
fn accessibility_words(words: &[Accessibility], texts: &Texts) -> Vec<String> {
    let words = words.iter();
    words.map(|word| accessibility_text(*word, texts)).collect()
}

fn contact_view(site: &PageContext, contact: Contact<'_>) -> ContactView {
    let Contact {
        address,
        phones,
        email,
        website,
        role,
        hours,
        // For drawings and search engines.
        coordinates: _,
    } = contact;
    ContactView {
        telefoons: phones.iter().map(PhoneView::from).collect(),
        email: email.map(|email| email.0.clone()),
        website: website.map(|address| WebsiteView {
            adres: address.0.to_string(),
            toon: address.shown().to_owned(),
        }),
        contact: role.map(str::to_owned),
        adres: address.map(address_lines).unwrap_or_default(),
        route: address.and_then(route),
        tijden: hours.map(|hours| hours_view(hours, site.texts(), site.map.today())),
    }
}

/// A link to a route planner: a plain link, so nothing is asked for and nothing is loaded from there.
fn route(address: &Address) -> Option<String> {
    address.street.as_ref()?;
    let place = address_lines(address).join(", ");
    let to = percent_encode(&place);
    Some(format!("https://www.openstreetmap.org/search?query={to}"))
}

fn organization_link(site: &PageContext, id: OrganizationId) -> NamedLink {
    let organization = site.map.organization(id);
    let path = address::organization(&organization.slug);
    NamedLink::new(&organization.name, path)
}

fn area_links(site: &PageContext, coverage: &Coverage) -> Vec<NamedLink> {
    let Coverage::Areas(areas) = coverage else {
        return Vec::new();
    };
    let areas = areas.iter().map(|id| site.map.area(*id));
    areas
        .map(|area| NamedLink::new(&area.name, address::area(&area.slug)))
        .collect()
}

fn term_link(site: &PageContext, id: TermId) -> NamedLink {
    let (facet, term) = site.map.term(id);
    let link = NamedLink::new(&term.name, address::term(&facet.slug, &term.slug));
    link.in_lang(site.lang(term.translated))
}

fn term_links(site: &PageContext, entry: &PublicEntry<'_>, role: FacetRole) -> Vec<NamedLink> {
    let terms = site.map.terms_of_role(entry, role);
    terms.map(|id| term_link(site, id)).collect()
}

/// The entry's place in the municipality's own model, per facet.
fn model_view(site: &PageContext, entry: &PublicEntry<'_>) -> Vec<ModelView> {
    let mut groups: Vec<(u16, ModelView)> = Vec::new();
    for id in site.map.terms_of_role(entry, FacetRole::Model) {
        let link = term_link(site, id);
        match groups.last_mut() {
            Some((facet, view)) if *facet == id.facet => view.termen.push(link),
            _ => {
                let facet = site.map.term(id).0;
                let of_facet = NamedLink::new(&facet.name, address::facet(&facet.slug));
                let view = ModelView {
                    facet: of_facet.in_lang(site.lang(facet.translated)),
                    termen: vec![link],
                };
                groups.push((id.facet, view));
            }
        }
    }
    groups.into_iter().map(|(_, view)| view).collect()
}

fn date_view(date: Date, is_stale: bool, texts: &Texts) -> DateView {
    DateView {
        iso: date.to_string(),
        tekst: texts.date(date),
        verlopen: is_stale,
    }
}

/// A `mailto:` with the entry's name and its page, when the editors can be mailed.
fn error_mail(site: &PageContext, name: &str, page: Option<&str>) -> Option<String> {
    let email = site.map.settings().error_report.email.as_ref()?;
    let texts = site.texts();
    let subject = texts.fill("vermelding.fout_onderwerp", &[("naam", name)]);
    let mut mail = format!("mailto:{}?subject={}", email.0, percent_encode(&subject));
    if let Some(page) = page {
        mail.push_str("&body=");
        mail.push_str(&percent_encode(&format!("{page}\n\n")));
    }
    Some(mail)
}

fn related(site: &PageContext, id: ShownId) -> Vec<RelatedView> {
    let related = site.lists.related(&site.map, id).into_iter();
    let related = related.map(|id| site.map.entry(id));
    related
        .map(|entry| RelatedView {
            naam: entry.name.to_owned(),
            pad: address::entry(entry.slug),
            samenvatting: entry.summary.to_owned(),
            taal: site.lang(entry.translated.is_some()),
        })
        .collect()
}

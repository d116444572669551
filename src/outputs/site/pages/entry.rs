//! One entry, ready to be shown.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::markup::{Explainer, percent_encode};
use crate::model::address;
use crate::model::{
    Access, Body, Coverage, Entry, EntryId, FacetRole, Link, SocialMap, Status, TermId,
    TranslatedParts,
};
use crate::outputs::site::for_machines::linked_data;
use crate::outputs::site::frame::{NamedLink, PhoneView};
use crate::outputs::site::map_site::MapSite;
use crate::outputs::square_code::{SquareCode, square_code};
use crate::words::facts::{
    CostView, LanguageView, accessibility_text, address_lines, ages_text, cost_view, culture_text,
    kind_text, language, setting_text,
};
use crate::words::hours::{HoursView, hours_view};
use crate::words::language::Texts;

/// Everything on an entry's page; `None` and empty lists are left out there.
#[derive(Debug, Serialize)]
pub struct EntryView {
    naam: String,
    samenvatting: String,
    soort: String,
    vrij: bool,
    concept: bool,
    landelijk: bool,
    andere_namen: Vec<String>,
    bericht: Option<String>,
    tekst: Option<String>,
    #[serde(flatten)]
    wie: WhoView,
    kosten: Option<CostView>,
    zo_begint_u: Option<String>,
    #[serde(flatten)]
    contact: ContactView,
    wijken: Vec<NamedLink>,
    hele_gemeente: bool,
    toegankelijk: Vec<String>,
    organisatie: Option<NamedLink>,
    #[serde(flatten)]
    over: AboutView,
    verwant: Vec<RelatedView>,
    slug: String,
    snel_weg: bool,
    /// When it is open in the coming weeks.
    open: Option<String>,
    route: Option<String>,
    /// The page's own address as a square code, for print.
    code: Option<SquareCode>,
    /// For search engines.
    gegevens: String,
    merk: Marks,
    vertaling: Option<TranslationView>,
}

/// Attributes for each part of an entry, when it is not in the language of the page.
#[derive(Debug, Serialize)]
struct Marks {
    naam: &'static str,
    stap: &'static str,
    kosten: &'static str,
    bericht: &'static str,
    telefoon: &'static str,
    contact: &'static str,
    tijden: &'static str,
    tekst: &'static str,
}

impl Marks {
    fn of(site: &MapSite, entry: &Entry) -> Self {
        let done = entry.translated;
        let mark = |part: fn(TranslatedParts) -> bool| site.mark(done.is_some_and(part));
        Self {
            naam: mark(|_| true),
            stap: mark(|parts| parts.first_step),
            kosten: mark(|parts| parts.cost),
            bericht: mark(|parts| parts.notice),
            telefoon: mark(|parts| parts.phone_notes),
            contact: mark(|parts| parts.contact_role),
            tijden: mark(|parts| parts.hours),
            tekst: mark(|parts| parts.body),
        }
    }
}

/// What there is to know about the translation of an entry.
#[derive(Debug, Serialize)]
struct TranslationView {
    nagekeken: String,
    ouder: bool,
}

/// For whom it is; a signpost says no more than the target groups.
#[derive(Debug, Default, Serialize)]
struct WhoView {
    doelgroepen: Vec<NamedLink>,
    leeftijd: Option<String>,
    talen: Vec<LanguageView>,
    cultuur: Option<MarkedText>,
    vorm: Option<String>,
}

/// A text with attributes, when it is not in the language of the page.
#[derive(Debug, Serialize)]
struct MarkedText {
    tekst: String,
    merk: &'static str,
}

/// How to reach it, where and when.
#[derive(Debug, Default, Serialize)]
struct ContactView {
    telefoons: Vec<PhoneView>,
    email: Option<String>,
    website: Option<WebsiteView>,
    contact: Option<String>,
    adres: Vec<String>,
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
    merk: &'static str,
}

/// Prepares an entry. Words are explained where they first stand, so texts are made in the order
/// in which they stand on the page.
pub fn entry_view(site: &MapSite, id: EntryId) -> EntryView {
    let directory = &*site.directory;
    let entry = directory.entry(id);
    let details = &entry.details;
    let texts = site.texts();
    let glossary = format!("{}{}", address::UP, address::GLOSSARY);
    let mut explain = site.explanations.for_page(&glossary);
    EntryView {
        naam: entry.name.value.clone(),
        samenvatting: explain.html(&entry.summary.value),
        soort: kind_text(entry.kind, texts),
        vrij: entry.access == Access::Free,
        concept: entry.status == Status::Draft,
        landelijk: entry.shared,
        andere_namen: details.other_names.clone(),
        bericht: notice(entry, site.today).map(|text| explain.html(text)),
        tekst: body_html(site, entry.body.as_ref(), &mut explain, 3),
        wie: who_view(site, entry),
        kosten: details
            .cost
            .as_ref()
            .map(|cost| cost_view(cost, texts, &mut explain)),
        zo_begint_u: details
            .first_step
            .as_ref()
            .map(|step| explain.html(&step.value)),
        contact: contact_view(site, entry),
        wijken: area_links(directory, entry),
        hele_gemeente: SocialMap::is_municipal(entry),
        toegankelijk: accessibility(entry, texts),
        organisatie: organization_link(directory, entry),
        over: about_view(site, entry),
        verwant: related(site, id),
        slug: entry.slug.clone(),
        snel_weg: directory.needs_quick_exit(entry),
        open: entry.coming_weeks(site.today),
        route: route(entry),
        code: site
            .absolute(&address::entry(entry))
            .and_then(|address| square_code(&address)),
        gegevens: linked_data(site, id),
        merk: Marks::of(site, entry),
        vertaling: entry.translated.map(|parts| TranslationView {
            nagekeken: texts.date(parts.checked),
            ouder: parts.older,
        }),
    }
}

/// Words for how accessible a place is.
fn accessibility(entry: &Entry, texts: &Texts) -> Vec<String> {
    let words = entry.details.accessibility.iter();
    words.map(|word| accessibility_text(*word, texts)).collect()
}

/// A link to a route planner: a plain link, so nothing is asked for and nothing is loaded from there.
fn route(entry: &Entry) -> Option<String> {
    let address = entry.details.address.as_ref()?;
    address
        .street
        .as_ref()
        .filter(|_| entry.access == Access::Free)?;
    let place = address_lines(address).join(", ");
    let to = percent_encode(&place);
    Some(format!("https://www.openstreetmap.org/search?query={to}"))
}

fn who_view(site: &MapSite, entry: &Entry) -> WhoView {
    let (details, texts) = (&entry.details, site.texts());
    let doelgroepen = term_links(site, entry, FacetRole::Audience);
    if entry.access == Access::Decision {
        return WhoView {
            doelgroepen,
            ..WhoView::default()
        };
    }
    WhoView {
        doelgroepen,
        leeftijd: details.ages.map(|ages| ages_text(ages, texts)),
        talen: details
            .languages
            .iter()
            .map(|one| language(*one, texts))
            .collect(),
        cultuur: details
            .culture
            .as_ref()
            .map(|culture| culture_text(culture, texts))
            .map(|(tekst, is_own)| MarkedText {
                tekst,
                merk: site.mark(!is_own),
            }),
        vorm: setting_text(details.setting).map(|path| texts.get(path).to_owned()),
    }
}

/// A signpost says where to ask, and nothing more.
fn contact_view(site: &MapSite, entry: &Entry) -> ContactView {
    if entry.access == Access::Decision {
        return ContactView::default();
    }
    let details = &entry.details;
    let website = details.website.as_ref();
    let hours = details.hours.as_ref();
    ContactView {
        telefoons: details.phones.iter().map(PhoneView::from).collect(),
        email: details.email.as_ref().map(|email| email.0.clone()),
        website: website.map(|address| WebsiteView {
            adres: address.0.to_string(),
            toon: address.shown().to_owned(),
        }),
        contact: details.contact_role.clone(),
        adres: details
            .address
            .as_ref()
            .map(address_lines)
            .unwrap_or_default(),
        tijden: hours.map(|hours| hours_view(hours, site.texts(), site.today)),
    }
}

fn organization_link(directory: &SocialMap, entry: &Entry) -> Option<NamedLink> {
    let organization = directory.organization(entry.organization?);
    let path = address::organization(organization);
    Some(NamedLink::new(&organization.name, path))
}

fn about_view(site: &MapSite, entry: &Entry) -> AboutView {
    AboutView {
        gecontroleerd: checked(entry, site),
        bron: entry.details.origin.clone(),
        fout_mail: error_mail(site, entry),
        themas: term_links(site, entry, FacetRole::Theme),
        indeling: model_view(site, entry),
    }
}

/// The notice, as long as it holds.
fn notice(entry: &Entry, today: Date) -> Option<&str> {
    let notice = entry.details.notice.as_ref()?;
    let holds = notice.until.is_none_or(|until| until >= today);
    holds.then_some(notice.text.as_str())
}

/// An editor's own text as HTML, on a page one folder deep.
pub fn body_html(
    site: &MapSite,
    body: Option<&Body>,
    explain: &mut Explainer<'_>,
    heading_level: u8,
) -> Option<String> {
    let body = body?;
    let markdown = body.markdown(&site.sources);
    let from = site.files.path(body.span().source).unwrap_or_default();
    let href = |link: &Link| address::of_link(&site.directory, link, address::UP);
    let image = |path: &str| site.image(path);
    Some(
        site.renderer(from, &href, &image, heading_level)
            .render(markdown, Some(explain))
            .html,
    )
}

fn area_links(directory: &SocialMap, entry: &Entry) -> Vec<NamedLink> {
    let Coverage::Areas(areas) = &entry.coverage else {
        return Vec::new();
    };
    areas
        .iter()
        .map(|id| directory.area(*id))
        .map(|area| NamedLink::new(&area.name, address::area(&area.slug)))
        .collect()
}

fn term_link(site: &MapSite, id: TermId) -> NamedLink {
    let (facet, term) = site.directory.term(id);
    let link = NamedLink::new(&term.name, address::term(facet, &term.slug));
    link.marked(site.mark(term.translated))
}

fn term_links(site: &MapSite, entry: &Entry, role: FacetRole) -> Vec<NamedLink> {
    let terms = site.directory.terms_of_role(entry, role);
    terms.map(|id| term_link(site, id)).collect()
}

/// The entry's place in the municipality's own model, per facet.
fn model_view(site: &MapSite, entry: &Entry) -> Vec<ModelView> {
    let directory = &*site.directory;
    let mut groups: Vec<(u16, ModelView)> = Vec::new();
    for id in directory.terms_of_role(entry, FacetRole::Model) {
        let link = term_link(site, id);
        match groups.last_mut() {
            Some((facet, view)) if *facet == id.facet => view.termen.push(link),
            _ => {
                let facet = &directory.facets[usize::from(id.facet)];
                let of_facet = NamedLink::new(&facet.name, address::facet(facet));
                let view = ModelView {
                    facet: of_facet.marked(site.mark(facet.translated)),
                    termen: vec![link],
                };
                groups.push((id.facet, view));
            }
        }
    }
    groups.into_iter().map(|(_, view)| view).collect()
}

fn checked(entry: &Entry, site: &MapSite) -> DateView {
    let date = entry.checked.value;
    let months = i64::from(site.directory.settings.freshness_months);
    DateView {
        iso: date.to_string(),
        tekst: site.texts().date(date),
        verlopen: date.saturating_add(months.months()) < site.today,
    }
}

/// A `mailto:` with the entry's name and address, when the editors can be mailed.
fn error_mail(site: &MapSite, entry: &Entry) -> Option<String> {
    let email = site.directory.settings.error_report.email.as_ref()?;
    let subject = site
        .texts()
        .fill("vermelding.fout_onderwerp", &[("naam", &entry.name.value)]);
    let mut mail = format!("mailto:{}?subject={}", email.0, percent_encode(&subject));
    if let Some(url) = site.absolute(&address::entry(entry)) {
        mail.push_str("&body=");
        mail.push_str(&percent_encode(&format!("{url}\n\n")));
    }
    Some(mail)
}

fn related(site: &MapSite, id: EntryId) -> Vec<RelatedView> {
    site.lists
        .related(&site.directory, id)
        .into_iter()
        .map(|id| site.directory.entry(id))
        .map(|entry| RelatedView {
            naam: entry.name.value.clone(),
            pad: address::entry(entry),
            samenvatting: entry.summary.value.clone(),
            merk: site.mark(entry.translated.is_some()),
        })
        .collect()
}

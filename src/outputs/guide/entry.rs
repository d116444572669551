//! An entry as it stands in a guide.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::model::entry_address;
use crate::model::{Access, Address, Cost, Coverage, Entry, FacetRole, Phone, SocialMap};
use crate::outputs::guide::content::Ingredients;
use crate::words::facts::{address_lines, ages_text, cost_kind_text, kind_text};
use crate::words::hours::sentences;
use crate::words::language::{Texts, capital};

/// Everything a guide tells about an entry.
#[derive(Debug, Clone, Serialize)]
pub struct EntryView {
    /// Its slug: layouts label it with this, and the index refers to it.
    pub id: String,
    pub naam: String,
    pub soort: String,
    pub samenvatting: String,
    pub bericht: Option<String>,
    pub zo_begint_u: Option<String>,
    pub vrij: bool,
    pub telefoons: Vec<PhoneView>,
    pub email: Option<String>,
    pub website: Option<LinkView>,
    pub contact: Option<String>,
    pub adres: Vec<String>,
    pub tijden: Vec<String>,
    pub kosten: Option<String>,
    pub leeftijd: Option<String>,
    pub voor_wie: Vec<String>,
    /// The areas it is for, when it is not for the whole municipality.
    pub wijken: Vec<String>,
    pub alleen_naam: bool,
    /// Its page on the site, when the site's address is known.
    pub pagina: Option<LinkView>,
    pub nagekeken: String,
    pub verlopen: bool,
}

/// A phone number.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    pub toon: String,
    pub bel: String,
    pub uitleg: Option<String>,
}

/// A web address: as a link, and as people type it.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    pub link: String,
    pub toon: String,
}

impl From<&Phone> for PhoneView {
    fn from(phone: &Phone) -> Self {
        Self {
            toon: phone.shown.clone(),
            bel: phone.dial.clone(),
            uitleg: phone.note.clone(),
        }
    }
}

impl LinkView {
    /// An address, and the same without what browsers add by themselves.
    pub fn new(link: String) -> Self {
        let shown = link
            .split_once("://")
            .map_or(link.as_str(), |(_, rest)| rest);
        Self {
            toon: shown.trim_end_matches('/').to_owned(),
            link,
        }
    }
}

/// Prepares an entry. A signpost says where to ask, and nothing more.
pub fn entry_view(from: &Ingredients<'_>, entry: &Entry) -> EntryView {
    let (details, texts) = (&entry.details, from.texts);
    let free = entry.access == Access::Free;
    let page = page(from, entry);
    let hours = details.hours.as_ref().filter(|_| free);
    EntryView {
        id: entry.slug.clone(),
        naam: entry.name.value.clone(),
        soort: kind_text(entry.kind, texts),
        samenvatting: entry.summary.value.clone(),
        bericht: notice(entry, from.today),
        zo_begint_u: details.first_step.as_ref().map(|step| step.value.clone()),
        vrij: free,
        telefoons: phones(entry),
        email: details
            .email
            .as_ref()
            .filter(|_| free)
            .map(|email| email.0.clone()),
        website: details.website.as_ref().filter(|_| free).map(|website| {
            let link = website.0.to_string();
            LinkView::new(link)
        }),
        contact: details.contact_role.clone().filter(|_| free),
        adres: details
            .address
            .as_ref()
            .filter(|_| free)
            .map(|address| address_once(address, &entry.name.value))
            .unwrap_or_default(),
        tijden: hours
            .map(|hours| sentences(hours, texts, from.today))
            .unwrap_or_default(),
        kosten: details.cost.as_ref().map(|cost| cost_text(cost, texts)),
        leeftijd: details.ages.map(|ages| ages_text(ages, texts)),
        voor_wie: audience(from.directory, entry),
        wijken: areas(from.directory, entry),
        alleen_naam: details.name_only,
        pagina: page.map(LinkView::new),
        nagekeken: texts.date(entry.checked.value),
        verlopen: is_stale(from, entry),
    }
}

/// The address of its page on the site, when the site's own is known.
pub fn page(from: &Ingredients<'_>, entry: &Entry) -> Option<String> {
    let page = from.base?.join(&entry_address(&entry.slug)).ok()?;
    Some(page.into())
}

/// The numbers to call; those of a signpost are not for residents.
pub fn phones(entry: &Entry) -> Vec<PhoneView> {
    match entry.access {
        Access::Free => entry.details.phones.iter().map(PhoneView::from).collect(),
        Access::Decision => Vec::new(),
    }
}

/// The lines of an address without the name that stands above it already.
fn address_once(address: &Address, name: &str) -> Vec<String> {
    let mut lines = address_lines(address);
    lines.retain(|line| line != name);
    lines
}

fn audience(directory: &SocialMap, entry: &Entry) -> Vec<String> {
    let terms = directory.terms_of_role(entry, FacetRole::Audience);
    terms.map(|id| directory.term(id).1.name.clone()).collect()
}

fn areas(directory: &SocialMap, entry: &Entry) -> Vec<String> {
    match &entry.coverage {
        Coverage::Municipality => Vec::new(),
        Coverage::Areas(areas) => areas
            .iter()
            .map(|id| directory.area(*id).name.clone())
            .collect(),
    }
}

fn is_stale(from: &Ingredients<'_>, entry: &Entry) -> bool {
    let months = i64::from(from.directory.settings.freshness_months);
    entry.checked.value.saturating_add(months.months()) < from.today
}

/// The notice, as long as it holds.
fn notice(entry: &Entry, today: Date) -> Option<String> {
    let notice = entry.details.notice.as_ref()?;
    let holds = notice.until.is_none_or(|until| until >= today);
    holds.then(|| notice.text.clone())
}

/// "Gratis. Koffie kost 75 cent."
fn cost_text(cost: &Cost, texts: &Texts) -> String {
    let kind = cost_kind_text(cost.kind, texts);
    let Some(note) = &cost.note else {
        return kind;
    };
    let stop = if kind.ends_with('.') { "" } else { "." };
    format!("{kind}{stop} {}", capital(note))
}

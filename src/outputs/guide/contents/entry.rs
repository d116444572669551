//! An entry as it stands in a guide.

use serde::Serialize;

use crate::content::format::ENTRY;
use crate::model::{
    Access, Address, Contact, Cost, Coverage, FacetRole, PublicEntry, PublicMap, entry_address,
};
use crate::outputs::guide::source::GuideSource;
use crate::words::facts::{
    Fact, PhoneView, address_lines, ages_text, cost_kind_text, facts, kind_text,
};
use crate::words::hours::sentences;
use crate::words::language::{Texts, capital};

/// Everything a guide tells about an entry.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GuideEntryView {
    /// Its slug: layouts label it with this, and the index refers to it.
    pub(crate) id: String,
    pub(crate) naam: String,
    pub(crate) soort: String,
    pub(crate) samenvatting: String,
    pub(crate) bericht: Option<String>,
    pub(crate) zo_begint_u: Option<String>,
    pub(crate) vrij: bool,
    #[serde(flatten)]
    pub(crate) contact: GuideContactView,
    pub(crate) kosten: Option<String>,
    pub(crate) feiten: Vec<GuideFact>,
    pub(crate) leeftijd: Option<String>,
    pub(crate) voor_wie: Vec<String>,
    /// The areas it is for, when it is not for the whole municipality.
    pub(crate) wijken: Vec<String>,
    pub(crate) alleen_naam: bool,
    /// Its page on the site, when the site's address is known.
    pub(crate) pagina: Option<LinkView>,
    pub(crate) nagekeken: String,
    pub(crate) verlopen: bool,
}

/// A particular with a line of its own.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GuideFact {
    pub(crate) label: String,
    pub(crate) tekst: String,
}

impl From<Fact> for GuideFact {
    fn from(fact: Fact) -> Self {
        Self {
            label: fact.label,
            tekst: fact.text,
        }
    }
}

/// How to reach an entry.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GuideContactView {
    pub(crate) telefoons: Vec<PhoneView>,
    pub(crate) email: Option<String>,
    pub(crate) website: Option<LinkView>,
    pub(crate) contact: Option<String>,
    pub(crate) adres: Vec<String>,
    pub(crate) tijden: Vec<String>,
}

/// A web address: as a link, and as people type it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkView {
    pub(crate) link: String,
    pub(crate) toon: String,
}

impl LinkView {
    /// An address, and the same without what browsers add by themselves.
    pub(crate) fn new(link: String) -> Self {
        let bare = link.split_once("://").map_or(&*link, |(_, rest)| rest);
        Self {
            toon: bare.trim_end_matches('/').to_owned(),
            link,
        }
    }
}

/// Prepares an entry.
pub(crate) fn entry_view(source: &GuideSource<'_>, entry: PublicEntry<'_>) -> GuideEntryView {
    let voor_wie = audience(source.map, &entry);
    let PublicEntry {
        slug,
        name,
        summary,
        // A preview prints what it shows.
        is_draft: _,
        kind,
        access,
        national: _,
        terms: _,
        coverage,
        organization: _,
        // Longer than paper has room for.
        body: _,
        notice,
        first_step,
        cost,
        contact,
        visit,
        // These lead to it in the index.
        other_names: _,
        search_words: _,
        urgency: _,
        name_only,
        origin: _,
        checked,
        is_stale,
        translated: _,
    } = entry;
    let texts = &source.texts;
    let facts = facts(visit, texts).into_iter();
    let facts = facts.filter(|fact| ENTRY.declares(fact.key, |field| field.is_printed));
    GuideEntryView {
        id: slug.to_owned(),
        naam: name.to_owned(),
        soort: kind_text(kind, texts),
        samenvatting: summary.to_owned(),
        bericht: notice.map(str::to_owned),
        zo_begint_u: first_step.map(str::to_owned),
        vrij: access == Access::Free,
        contact: contact_view(source, contact, name),
        kosten: cost.map(|cost| cost_text(cost, texts)),
        feiten: facts.map(GuideFact::from).collect(),
        // Told with the audience.
        leeftijd: visit.ages.map(|ages| ages_text(ages, texts)),
        voor_wie,
        wijken: areas(source.map, coverage),
        alleen_naam: name_only,
        pagina: page(source, slug).map(LinkView::new),
        nagekeken: texts.date(checked),
        verlopen: is_stale,
    }
}

fn contact_view(source: &GuideSource<'_>, contact: Contact<'_>, name: &str) -> GuideContactView {
    let Contact {
        address,
        phones,
        email,
        website,
        role,
        hours,
        coordinates: _,
    } = contact;
    let today = source.map.today();
    let times = hours.map(|hours| sentences(hours, &source.texts, today));
    let lines = address.map(|address| address_below(name, address));
    GuideContactView {
        telefoons: phones.iter().map(PhoneView::from).collect(),
        email: email.map(|email| email.0.clone()),
        website: website.map(|website| LinkView::new(website.0.to_string())),
        contact: role.map(str::to_owned),
        adres: lines.unwrap_or_default(),
        tijden: times.unwrap_or_default(),
    }
}

/// The address of its page on the site, when the site's own is known.
fn page(source: &GuideSource<'_>, slug: &str) -> Option<String> {
    let page = source.base.as_ref()?.join(&entry_address(slug)).ok()?;
    Some(page.into())
}

/// The lines of an address without the name that stands above it already.
fn address_below(name: &str, address: &Address) -> Vec<String> {
    let mut lines = address_lines(address);
    lines.retain(|line| line != name);
    lines
}

fn audience(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<String> {
    let terms = map.terms_of_role(entry, FacetRole::Audience);
    terms.map(|id| map.term(id).1.name.clone()).collect()
}

fn areas(map: &PublicMap, coverage: &Coverage) -> Vec<String> {
    let areas = match coverage {
        Coverage::Municipality => &[][..],
        Coverage::Areas(areas) => areas,
    };
    areas.iter().map(|id| map.area(*id).name.clone()).collect()
}

/// "Gratis. Koffie kost 75 cent."
fn cost_text(cost: &Cost, texts: &Texts) -> String {
    let kind = cost_kind_text(cost.kind, texts);
    let Some(note) = &cost.note else {
        return kind;
    };
    let stop = if kind.ends_with('.') { "" } else { "." };
    format!("{kind}{stop} {}", capital(&note.value))
}

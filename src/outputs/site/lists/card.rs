//! An entry as it stands in lists. Every list page lies one folder deep, so a card is the same on
//! all of them and is rendered once.

use serde::Serialize;

use crate::model::address;
use crate::model::{Access, CostKind, Coverage, PublicEntry};
use crate::outputs::site::edition::Lang;
use crate::outputs::site::map_site::MapSite;
use crate::words::facts::PhoneView;

/// What a card shows.
#[derive(Debug, Serialize)]
pub struct CardView {
    naam: String,
    pad: String,
    samenvatting: String,
    vrij: bool,
    gratis: bool,
    samen: bool,
    waar: String,
    telefoon: Option<PhoneView>,
    slug: String,
    /// The areas it is for, if not the whole municipality.
    wijken: Vec<String>,
    /// When it is open in the coming weeks.
    open: Option<String>,
    /// The language of name and summary.
    taal: Lang,
}

/// Prepares an entry's card.
pub fn card_view(site: &MapSite, entry: &PublicEntry<'_>) -> CardView {
    CardView {
        naam: entry.name.to_owned(),
        pad: address::entry(entry.slug),
        samenvatting: entry.summary.to_owned(),
        vrij: entry.access == Access::Free,
        gratis: entry.cost.is_some_and(|cost| cost.kind == CostKind::Free),
        samen: entry.visit.setting.group,
        waar: place(site, entry),
        telefoon: entry.contact.phones.first().map(PhoneView::from),
        slug: entry.slug.to_owned(),
        wijken: area_slugs(site, entry.coverage),
        open: site.map.coming_weeks(entry),
        taal: site.lang(entry.translated.is_some()),
    }
}

fn area_slugs(site: &MapSite, coverage: &Coverage) -> Vec<String> {
    match coverage {
        Coverage::Municipality => Vec::new(),
        Coverage::Areas(areas) => areas
            .iter()
            .map(|id| site.map.area(*id).slug.clone())
            .collect(),
    }
}

/// Whom it serves, in a few words.
pub fn place(site: &MapSite, entry: &PublicEntry<'_>) -> String {
    match entry.coverage {
        _ if entry.national => site.texts().get("algemeen.landelijk").to_owned(),
        Coverage::Municipality => site.texts().get("algemeen.hele_gemeente").to_owned(),
        Coverage::Areas(areas) => site.map.named_areas(areas),
    }
}

//! An entry as it stands in lists. Every list page lies one folder deep, so a card is the same on
//! all of them and is rendered once.

use serde::Serialize;

use crate::model::address;
use crate::model::{Access, CostKind, Coverage, EntryId};
use crate::outputs::site::frame::PhoneView;
use crate::outputs::site::map_site::MapSite;

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
    /// Attributes for name and summary.
    merk: &'static str,
}

/// Prepares an entry's card.
pub fn card_view(site: &MapSite, id: EntryId) -> CardView {
    let entry = site.directory.entry(id);
    let free = entry.access == Access::Free;
    CardView {
        naam: entry.name.value.clone(),
        pad: address::entry(entry),
        samenvatting: entry.summary.value.clone(),
        vrij: free,
        gratis: entry
            .details
            .cost
            .as_ref()
            .is_some_and(|cost| cost.kind == CostKind::Free),
        samen: entry.details.setting.group,
        waar: place(site, &entry.coverage, entry.shared),
        telefoon: entry
            .details
            .phones
            .first()
            .filter(|_| free)
            .map(PhoneView::from),
        slug: entry.slug.clone(),
        wijken: area_slugs(site, &entry.coverage),
        open: entry.coming_weeks(site.today),
        merk: site.mark(entry.translated.is_some()),
    }
}

fn area_slugs(site: &MapSite, coverage: &Coverage) -> Vec<String> {
    match coverage {
        Coverage::Municipality => Vec::new(),
        Coverage::Areas(areas) => areas
            .iter()
            .map(|id| site.directory.area(*id).slug.clone())
            .collect(),
    }
}

/// Whom it serves, in a few words.
pub fn place(site: &MapSite, coverage: &Coverage, national: bool) -> String {
    match coverage {
        _ if national => site.texts().get("algemeen.landelijk").to_owned(),
        Coverage::Municipality => site.texts().get("algemeen.hele_gemeente").to_owned(),
        Coverage::Areas(areas) => site.directory.named_areas(areas),
    }
}

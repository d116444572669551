//! The page "Direct hulp".

use serde::Serialize;

use crate::model::address;
use crate::model::{Access, EntryId, Urgency};
use crate::outputs::site::frame::PhoneView;
use crate::outputs::site::map_site::MapSite;

/// One line of "Direct hulp".
#[derive(Debug, Serialize)]
pub struct UrgentLine {
    naam: String,
    pad: String,
    samenvatting: String,
    telefoons: Vec<PhoneView>,
    nagekeken: String,
    /// Attributes for name and summary.
    merk: &'static str,
    /// Attributes for the remarks at its phone numbers.
    merk_telefoon: &'static str,
}

/// The page "Direct hulp".
#[derive(Debug, Serialize)]
pub struct UrgentView {
    spoed: Vec<UrgentLine>,
    hulplijnen: Vec<UrgentLine>,
}

/// Emergency and help lines. The general emergency number comes first, then by name.
pub fn urgent(site: &MapSite) -> UrgentView {
    let of = |urgency| {
        let mut ids: Vec<_> = site
            .lists
            .shown
            .iter()
            .copied()
            .filter(|id| site.directory.entry(*id).details.urgency == Some(urgency))
            .collect();
        ids.sort_by_key(|id| !is_general_emergency(site, *id));
        ids.into_iter().map(|id| urgent_line(site, id)).collect()
    };
    UrgentView {
        spoed: of(Urgency::Emergency),
        hulplijnen: of(Urgency::HelpLine),
    }
}

fn is_general_emergency(site: &MapSite, id: EntryId) -> bool {
    let phones = &site.directory.entry(id).details.phones;
    phones.first().is_some_and(|phone| phone.dial == "112")
}

fn urgent_line(site: &MapSite, id: EntryId) -> UrgentLine {
    let entry = site.directory.entry(id);
    UrgentLine {
        naam: entry.name.value.clone(),
        pad: address::entry(entry),
        samenvatting: entry.summary.value.clone(),
        telefoons: match entry.access {
            Access::Free => entry.details.phones.iter().map(PhoneView::from).collect(),
            Access::Decision => Vec::new(),
        },
        nagekeken: site.texts().date(entry.checked.value),
        merk: site.mark(entry.translated.is_some()),
        merk_telefoon: site.mark(entry.translated.is_some_and(|parts| parts.phone_notes)),
    }
}

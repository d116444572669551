//! The page "Direct hulp".

use serde::Serialize;

use crate::model::address;
use crate::model::{PublicEntry, Urgency};
use crate::outputs::site::edition::Lang;
use crate::outputs::site::map_site::MapSite;
use crate::words::facts::PhoneView;

/// One line of "Direct hulp".
#[derive(Debug, Serialize)]
pub struct UrgentLine {
    naam: String,
    pad: String,
    samenvatting: String,
    telefoons: Vec<PhoneView>,
    nagekeken: String,
    /// The language of name and summary.
    taal: Lang,
    /// The language of the remarks at its phone numbers.
    taal_telefoon: Lang,
}

/// The page "Direct hulp".
#[derive(Debug, Serialize)]
pub struct UrgentView {
    spoed: Vec<UrgentLine>,
    hulplijnen: Vec<UrgentLine>,
}

/// Emergency and help lines.
pub fn urgent(site: &MapSite) -> UrgentView {
    let of = |urgency| {
        let entries = site.lists.urgent(&site.map, urgency).into_iter();
        entries
            .map(|id| urgent_line(site, &site.map.entry(id)))
            .collect()
    };
    UrgentView {
        spoed: of(Urgency::Emergency),
        hulplijnen: of(Urgency::HelpLine),
    }
}

fn urgent_line(site: &MapSite, entry: &PublicEntry<'_>) -> UrgentLine {
    UrgentLine {
        naam: entry.name.to_owned(),
        pad: address::entry(entry.slug),
        samenvatting: entry.summary.to_owned(),
        telefoons: entry.contact.phones.iter().map(PhoneView::from).collect(),
        nagekeken: site.texts().date(entry.checked),
        taal: site.lang(entry.translated.is_some()),
        taal_telefoon: site.lang(entry.translated.is_some_and(|parts| parts.phone_notes)),
    }
}

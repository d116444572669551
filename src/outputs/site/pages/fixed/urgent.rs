//! The page "Direct hulp".

use serde::Serialize;

use crate::model::address;
use crate::model::{EntryText, PublicEntry, Urgency};
use crate::outputs::site::content::{FixedPage, Title};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::language::Lang;
use crate::words::facts::PhoneView;

/// The page.
pub(crate) const PAGE: FixedPage = FixedPage {
    view: |site| tera::Value::from_serializable(&urgent(site)),
    ..FixedPage::new(
        address::URGENT,
        "direct-hulp.html",
        Title::Text("direct_hulp.titel"),
    )
};

/// One line of "Direct hulp".
#[derive(Debug, Serialize)]
struct UrgentLine {
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

#[derive(Debug, Serialize)]
struct UrgentView {
    spoed: Vec<UrgentLine>,
    hulplijnen: Vec<UrgentLine>,
}

/// Emergency and help lines.
fn urgent(site: &PageContext) -> UrgentView {
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

fn urgent_line(site: &PageContext, entry: &PublicEntry<'_>) -> UrgentLine {
    UrgentLine {
        naam: entry.name.to_owned(),
        pad: address::entry(entry.slug),
        samenvatting: entry.summary.to_owned(),
        telefoons: entry.contact.phones.iter().map(PhoneView::from).collect(),
        nagekeken: site.texts().date(entry.checked),
        taal: site.lang(entry.translated.is_some()),
        taal_telefoon: site.lang(
            entry
                .translated
                .is_some_and(|parts| parts.has(EntryText::PhoneNotes)),
        ),
    }
}

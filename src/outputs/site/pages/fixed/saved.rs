//! "Mijn lijst": what somebody marked.

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::content::{FixedPage, Title};

/// The page; its script fills it.
pub(crate) const PAGE: FixedPage = FixedPage {
    view: |site| {
        tera::Value::from_serializable(&SavedView {
            bestanden: site.saved().json(),
        })
    },
    ..FixedPage::new(
        address::SAVED,
        "mijn-lijst.html",
        Title::Text("mijn_lijst.titel"),
    )
};

#[derive(Serialize)]
struct SavedView {
    /// The files with all entries, as JSON that may stand in a script element.
    bestanden: String,
}

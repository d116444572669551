//! Pages of which every map has one, in one table: such a page is a row here, a file of its own when
//! it shows something of the map, a template, and its title in the language files.

pub(crate) mod a_to_z;
pub(crate) mod glossary;
pub(crate) mod guides;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod urgent;

use crate::model::address;
use crate::outputs::site::content::{FixedPage, Title};
use crate::outputs::site::pages::choices;

/// All of them, in the order of the sitemap.
pub(crate) static FIXED_PAGES: [FixedPage; 9] = [
    choices::HOME,
    a_to_z::PAGE,
    search::PAGE,
    glossary::PAGE,
    urgent::PAGE,
    saved::PAGE,
    FixedPage::new(
        address::ACCESSIBILITY,
        "toegankelijkheid.html",
        Title::Text("toegankelijkheid.titel"),
    ),
    guides::PAGE,
    // A host shows one page for all addresses that are not there.
    FixedPage {
        is_listed: false,
        is_there: |site| site.language.is_source(),
        ..FixedPage::new(
            address::NOT_FOUND,
            "404.html",
            Title::Text("niet_gevonden.titel"),
        )
    },
];

//! The page: one file that needs no other. It is the editors' own and no part of a theme.

pub(crate) mod chart;
pub(crate) mod view;
pub(crate) mod view_coverage;
pub(crate) mod view_freshness;
pub(crate) mod view_parts;

pub(crate) use view_parts::ShownIn;

use serde::Serialize;
use tera::{Context, Tera};

use crate::markup::policy_hash;
use crate::outputs::desk::figures::Figures;
use crate::outputs::desk::page::view::{View, view};

const PAGE: &str = "bureau.html";
/// Names end in `.html`, so that everything in them is escaped.
const TEMPLATES: [(&str, &str); 8] = [
    (PAGE, include_str!("sjablonen/bureau.html")),
    ("meldingen.html", include_str!("sjablonen/meldingen.html")),
    ("nagekeken.html", include_str!("sjablonen/nagekeken.html")),
    ("vermelding.html", include_str!("sjablonen/vermelding.html")),
    ("plek.html", include_str!("sjablonen/plek.html")),
    ("dekking.html", include_str!("sjablonen/dekking.html")),
    ("balken.html", include_str!("sjablonen/balken.html")),
    ("raster.html", include_str!("sjablonen/raster.html")),
];
const STYLE: &str = include_str!("sjablonen/bureau.css");
const SCRIPT: &str = include_str!("sjablonen/bureau.js");

#[derive(Serialize)]
struct DeskPage<'p> {
    v: View<'p>,
    stijl: &'static str,
    script: &'static str,
    stijl_merk: String,
    script_merk: String,
    /// Whether the preview may add its own bar.
    in_voorbeeld: bool,
}

/// Renders the page.
///
/// # Errors
/// What is wrong with the templates, which are part of the program.
pub(crate) fn html(figures: &Figures, shown_in: ShownIn) -> Result<String, String> {
    let told = |error: tera::Error| error.to_string();
    let mut tera = Tera::new();
    tera.add_raw_templates(TEMPLATES).map_err(told)?;
    let page = DeskPage {
        v: view(figures, shown_in),
        stijl: STYLE,
        script: SCRIPT,
        stijl_merk: policy_hash(STYLE),
        script_merk: policy_hash(SCRIPT),
        in_voorbeeld: shown_in == ShownIn::Preview,
    };
    let context = Context::from_serialize(&page).map_err(told)?;
    tera.render(PAGE, &context).map_err(told)
}

//! The page: one file that needs no other. It is the editors' own and no part of a theme.

pub mod chart;
pub mod view;
pub mod view_coverage;
pub mod view_freshness;
pub mod view_parts;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, Tera};

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

/// Where the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownIn {
    /// A file that is sent around: nothing in it leads to this machine.
    Report,
    /// The preview of the site, on the machine that has the files.
    Preview,
}

#[derive(Serialize)]
struct Page<'p> {
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
pub fn html(figures: &Figures, shown_in: ShownIn) -> Result<String, String> {
    let told = |error: tera::Error| error.to_string();
    let mut tera = Tera::new();
    tera.add_raw_templates(TEMPLATES).map_err(told)?;
    let page = Page {
        v: view(figures, shown_in),
        stijl: STYLE,
        script: SCRIPT,
        stijl_merk: fingerprint(STYLE),
        script_merk: fingerprint(SCRIPT),
        in_voorbeeld: shown_in == ShownIn::Preview,
    };
    let context = Context::from_serialize(&page).map_err(told)?;
    tera.render(PAGE, &context).map_err(told)
}

/// SHA-256 in base64, for the page's policy.
fn fingerprint(text: &str) -> String {
    BASE64.encode(Sha256::digest(text.as_bytes()))
}

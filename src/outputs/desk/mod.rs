//! The editors' desk: how a map stands, for whoever keeps it and for a meeting about it.
//!
//! [`figures()`] works everything out once, from checked maps and a day, as plain data; the page
//! ([`html`]), the table for a spreadsheet ([`csv`]) and the data for other programs ([`json`]) all
//! show those same figures. Nothing here reads files or knows how a site is built.

pub(crate) mod figures;
pub(crate) mod findings;
pub(crate) mod mail;
pub(crate) mod page;
pub(crate) mod subjects;
pub(crate) mod table;
pub(crate) mod wording;

pub(crate) use figures::{Figures, figures};
pub(crate) use page::{ShownIn, html};
pub(crate) use table::csv;

/// All figures for other programs, ending in a newline.
///
/// # Errors
/// When serialisation fails, which for these plain values does not happen in practice.
pub(crate) fn json(figures: &Figures) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(figures)? + "\n")
}

//! The editors' desk: how a map stands, for who keeps it and for a meeting about it.
//!
//! [`figures`] works everything out once, from checked maps and a day, as plain data; the page
//! ([`html`]), the table for a spreadsheet ([`csv`]) and the data for other programs ([`json`]) all
//! show those same figures. Nothing here reads files or knows how a site is built.

mod access;
mod chart;
mod counts;
mod coverage;
mod figures;
mod findings;
mod freshness;
mod gaps;
mod hours;
mod language;
mod mail;
mod page;
mod subjects;
mod summary;
mod table;
mod translations;
mod view;
mod view_coverage;
mod view_freshness;
mod view_parts;
mod white_spots;
mod wording;

pub use figures::{Figures, figures};
pub use page::{ShownIn, html};
pub use table::csv;

/// All figures for other programs, ending in a newline.
///
/// # Errors
/// When serialisation fails, which for these plain values does not happen in practice.
pub fn json(figures: &Figures) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(figures)? + "\n")
}

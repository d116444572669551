//! What the parts of the page have in common: entries, places and findings with links that work where
//! the page is shown, and lists that are not longer than somebody can use.

use serde::Serialize;

use crate::basis::paths::slashes;
use crate::markup::percent_encode_path;
use crate::outputs::desk::findings::Finding;
use crate::outputs::desk::subjects::EntryRef;
use crate::outputs::desk::wording::number;

/// Where the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShownIn {
    /// A file that is sent around: nothing in it leads to this machine.
    Report,
    /// The preview of the site, on the machine that has the files.
    Preview,
}

/// A table has no more rows than this.
pub(crate) const ROWS: usize = 200;

/// Rows, and how many there are more.
#[derive(Debug, Serialize)]
pub(crate) struct FirstRows<T> {
    /// As many as are shown.
    pub(crate) rijen: Vec<T>,
    /// How many there are in all.
    pub(crate) aantal: String,
    /// How many are not shown.
    pub(crate) meer: Option<String>,
}

impl<T> FirstRows<T> {
    /// The first rows.
    pub(crate) fn of<'f, S: 'f>(all: &'f [S], most: usize, row: impl Fn(&'f S) -> T) -> Self {
        let more = all.len().saturating_sub(most);
        Self {
            rijen: all.iter().take(most).map(row).collect(),
            aantal: number(all.len()),
            meer: (more > 0).then(|| number(more)),
        }
    }
}

/// An entry with where it leads.
#[derive(Debug, Serialize)]
pub(crate) struct EntryLink<'f> {
    naam: &'f str,
    kaart: &'f str,
    /// Its page, where that can be reached.
    pagina: Option<String>,
    plek: PlaceView<'f>,
}

/// A line of a file.
#[derive(Debug, Serialize)]
pub(crate) struct PlaceView<'f> {
    bestand: &'f str,
    regel: Option<usize>,
    /// Opens it in an editor on this machine.
    code: Option<String>,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(crate) struct FindingView<'f> {
    ernst: &'f str,
    code: &'f str,
    kaart: &'f str,
    plek: PlaceView<'f>,
    tekst: Option<&'f str>,
    melding: &'f str,
    advies: Option<&'f str>,
    vermelding: Option<EntryLink<'f>>,
}

impl<'f> EntryLink<'f> {
    /// An entry with links that work where the page is shown.
    pub(crate) fn of(entry: &'f EntryRef, shown_in: ShownIn) -> Self {
        Self {
            naam: &entry.naam,
            kaart: &entry.kaart,
            pagina: match shown_in {
                ShownIn::Report => entry.adres.clone(),
                ShownIn::Preview => entry
                    .pagina
                    .as_ref()
                    .map(|page| format!("/{}", percent_encode_path(page))),
            },
            plek: PlaceView::of(&entry.bestand, Some((entry.regel, 1)), shown_in),
        }
    }
}

impl<'f> PlaceView<'f> {
    /// A line of a file, with a link for whoever sits at the machine that has the file.
    fn of(file: &'f str, at: Option<(usize, usize)>, shown_in: ShownIn) -> Self {
        let code = || {
            let whole = slashes(&std::path::absolute(file).ok()?);
            let whole = percent_encode_path(whole.trim_start_matches('/'));
            Some(match at {
                Some((line, column)) => format!("vscode://file/{whole}:{line}:{column}"),
                None => format!("vscode://file/{whole}"),
            })
        };
        Self {
            bestand: file,
            regel: at.map(|(line, _)| line),
            code: match shown_in {
                ShownIn::Preview => code(),
                ShownIn::Report => None,
            },
        }
    }
}

impl<'f> FindingView<'f> {
    /// A finding with links that work where the page is shown.
    pub(crate) fn of(finding: &'f Finding, shown_in: ShownIn) -> Self {
        let entry = finding.vermelding.as_ref();
        Self {
            ernst: finding.ernst,
            code: finding.code.name(),
            kaart: &finding.kaart,
            plek: PlaceView::of(&finding.bestand, finding.regel.zip(finding.kolom), shown_in),
            tekst: finding.tekst.as_deref().filter(|line| says_something(line)),
            melding: &finding.melding,
            advies: finding.advies.as_deref(),
            vermelding: entry.map(|entry| EntryLink::of(entry, shown_in)),
        }
    }
}

/// "21 november 2026" of a day in the figures.
pub(crate) fn long_day(day: &str) -> String {
    let date = day.parse().map(crate::words::dates::day);
    date.unwrap_or_else(|_| day.to_owned())
}

/// Whether a line is more than the dashes above an entry.
fn says_something(line: &str) -> bool {
    !line
        .trim_matches(|c: char| c == '-' || c.is_whitespace())
        .is_empty()
}

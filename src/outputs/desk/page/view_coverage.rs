//! Coverage and access, as the page shows them.

use serde::Serialize;

use crate::outputs::desk::figures::{AccessTable, Share};
use crate::outputs::desk::figures::{Cell, CoverageRow, CoverageTable, EntryCount};
use crate::outputs::desk::page::chart::{Bars, Grid, Square, bars, grid};

/// What stands after the wijken.
const APART: [&str; 2] = ["Hele gemeente", "Gedeeld"];

/// A facet against areas.
#[derive(Debug, Serialize)]
pub(crate) struct CoverageView<'f> {
    id: String,
    naam: &'f str,
    soort: &'f str,
    grafiek: Option<Grid>,
    kolommen: Vec<&'f str>,
    rijen: Vec<RowView<'f>>,
    zonder: usize,
    in_woorden: &'f [String],
    elders_in_woorden: &'f [String],
}

#[derive(Debug, Serialize)]
struct RowView<'f> {
    naam: &'f str,
    vakken: Vec<CellView>,
}

/// A cell.
#[derive(Debug, Serialize)]
struct CellView {
    tekst: String,
    /// `wit`, `besluit`, `nul`, or empty.
    soort: &'static str,
}

/// Shares, with a chart of each.
#[derive(Debug, Serialize)]
pub(crate) struct AccessView<'f> {
    thema_grafiek: Option<Bars>,
    per_thema: &'f [Share],
    wijk_grafiek: Option<Bars>,
    per_wijk: &'f [Share],
}

/// One facet of a map.
pub(crate) fn coverage_view<'f>(
    map: usize,
    at: usize,
    coverage: &'f CoverageTable,
) -> CoverageView<'f> {
    let names = coverage.wijken.iter().map(String::as_str);
    let columns: Vec<_> = names.chain(APART).collect();
    let rows = coverage.rijen.iter();
    let squares: Vec<_> = rows
        .clone()
        .map(|row| (row.naam.as_str(), squares(row)))
        .collect();
    let apart = coverage.wijken.len();
    let id = format!("{map}-{at}");
    CoverageView {
        grafiek: grid(&id, &coverage.naam, &columns, apart, &squares),
        id,
        naam: &coverage.naam,
        soort: coverage.soort,
        kolommen: columns,
        rijen: rows.map(row_view).collect(),
        zonder: coverage.zonder,
        in_woorden: &coverage.witte_vlekken_in_woorden,
        elders_in_woorden: &coverage.niet_in_de_wijk_in_woorden,
    }
}

/// All that residents of a wijk can use of the municipality's own.
fn reach(row: &CoverageRow, cell: Cell) -> EntryCount {
    cell.in_de_wijk
        .plus(cell.groter_gebied)
        .plus(row.hele_gemeente)
}

fn squares(row: &CoverageRow) -> Vec<Square> {
    let wijken = row.per_wijk.iter().map(|cell| Square {
        count: cell.in_de_wijk.plus(cell.groter_gebied).all(),
        is_white: reach(row, *cell).all() == 0,
    });
    let no_wijken = row.per_wijk.is_empty() && row.hele_gemeente.all() == 0;
    let rest = [
        Square {
            count: row.hele_gemeente.all(),
            is_white: no_wijken,
        },
        Square {
            count: row.gedeeld.all(),
            is_white: false,
        },
    ];
    wijken.chain(rest).collect()
}

fn row_view(row: &CoverageRow) -> RowView<'_> {
    let wijken = row.per_wijk.iter().map(|cell| {
        let wider = cell.groter_gebied.all();
        let count = cell.in_de_wijk.all();
        let count = match wider {
            0 => count.to_string(),
            wider => format!("{count} + {wider}"),
        };
        cell_view(count, cell.in_de_wijk.all() + wider, reach(row, *cell))
    });
    let municipal = row.hele_gemeente;
    let of_all = cell_view(municipal.all().to_string(), municipal.all(), municipal);
    let shared = CellView {
        tekst: row.gedeeld.all().to_string(),
        soort: if row.gedeeld.all() == 0 { "nul" } else { "" },
    };
    let of_all = match row.per_wijk.is_empty() {
        true => of_all,
        // In some wijk there may be something.
        false => CellView {
            soort: if municipal.all() == 0 { "nul" } else { "" },
            tekst: municipal.all().to_string(),
        },
    };
    RowView {
        naam: &row.naam,
        vakken: wijken.chain([of_all, shared]).collect(),
    }
}

fn cell_view(text: String, count: usize, reach: EntryCount) -> CellView {
    let (tekst, soort) = match (reach.vrij, reach.besluit) {
        (0, 0) => ("niets".to_owned(), "wit"),
        (0, _) => (format!("{text} besluit"), "besluit"),
        _ if count == 0 => (text, "nul"),
        _ => (text, ""),
    };
    CellView { tekst, soort }
}

/// What is free and what needs a decision.
pub(crate) fn access_view<'f>(map: usize, access: &'f AccessTable) -> AccessView<'f> {
    let draw = |id: &str, title: &str, shares: &'f [Share]| {
        let there = shares.iter().filter(|share| share.procent_vrij.is_some());
        let rows: Vec<_> = there
            .map(|share| (share.naam.as_str(), vec![share.vrij, share.besluit]))
            .collect();
        let kinds = ["vrij toegankelijk", "met een besluit"];
        bars(&format!("{map}-{id}"), title, &kinds, &rows)
    };
    AccessView {
        thema_grafiek: draw(
            "vrij-thema",
            "Vrij of met een besluit, per thema",
            &access.per_thema,
        ),
        per_thema: &access.per_thema,
        wijk_grafiek: draw(
            "vrij-wijk",
            "Vrij of met een besluit, per wijk",
            &access.per_wijk,
        ),
        per_wijk: &access.per_wijk,
    }
}

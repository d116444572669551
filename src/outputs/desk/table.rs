//! The figures as one tidy table for a spreadsheet: a line per figure.
//!
//! Dutch spreadsheets part cells by semicolons, and need a byte-order mark to see that a file is
//! UTF-8. A text that begins like a formula is told to be a text: who opens the table must not run
//! what somebody wrote in an entry.

use serde_json::Value;

use crate::model::Access;
use crate::outputs::desk::figures::Counts;
use crate::outputs::desk::figures::OfOrganization;
use crate::outputs::desk::figures::{CoverageTable, EntryCount};
use crate::outputs::desk::figures::{Figures, OfMap};
use crate::outputs::desk::findings::Finding;

/// All figures as a table with the columns kaart, onderdeel, rij, kolom and waarde.
#[must_use]
pub(crate) fn csv(figures: &Figures) -> String {
    let mut table = Table::new();
    table.counts("alles", &figures.totaal);
    for map in &figures.kaarten {
        table.map(map);
    }
    table.findings("meldingen", &figures.meldingen);
    for one in &figures.nagekeken {
        table.organization(one);
    }
    for gap in &figures.ontbreekt {
        for what in &gap.ontbreekt {
            let entry = &gap.vermelding;
            table.line([&entry.kaart, "ontbreekt", &entry.naam, what, "1"]);
        }
    }
    table.findings("misschien dubbel", &figures.misschien_dubbel);
    for one in &figures.duidelijke_taal {
        let entry = one.vermelding.as_ref();
        let map = entry.map_or("", |entry| &entry.kaart);
        let name = entry.map_or(one.bestand.as_str(), |entry| &entry.naam);
        table.number(
            [map, "duidelijke taal", name, "waarschuwingen"],
            one.waarschuwingen,
        );
        table.number([map, "duidelijke taal", name, "tips"], one.tips);
    }
    table.findings("gewone woorden", &figures.zoekwoorden);
    for one in &figures.vertalingen {
        let line = |column| [one.kaart.as_str(), "vertalingen", one.taal.as_str(), column];
        table.number(line("vertaald"), one.vertaald);
        table.number(line("ouder dan het Nederlands"), one.ouder);
        table.number(line("niet vertaald"), one.zonder.len());
    }
    table.text
}

struct Table {
    text: String,
}

impl Table {
    fn new() -> Self {
        let mut table = Self {
            text: "\u{feff}".to_owned(),
        };
        table.line(["kaart", "onderdeel", "rij", "kolom", "waarde"]);
        table
    }

    fn line(&mut self, cells: [&str; 5]) {
        for (at, text) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(';');
            }
            self.text.push_str(&cell(text));
        }
        self.text.push_str("\r\n");
    }

    fn number(&mut self, [map, part, row, column]: [&str; 4], count: usize) {
        self.line([map, part, row, column, &count.to_string()]);
    }

    /// The names are those in the figures for other programs.
    fn counts(&mut self, map: &str, counts: &Counts) {
        let Ok(Value::Object(counts)) = serde_json::to_value(counts) else {
            return;
        };
        for (name, count) in counts {
            let name = name.replace('_', " ");
            self.line([map, "aantallen", &name, "aantal", &count.to_string()]);
        }
    }

    fn map(&mut self, map: &OfMap) {
        self.counts(&map.kaart, &map.aantallen);
        for coverage in &map.dekking {
            self.coverage(&map.kaart, coverage);
        }
        let access = &map.vrij_of_besluit;
        let by_theme = access.per_thema.iter().map(|one| ("per thema", one));
        let by_wijk = access.per_wijk.iter().map(|one| ("per wijk", one));
        for (which, share) in by_theme.chain(by_wijk) {
            let part = format!("vrij of besluit {which}");
            self.number(
                [&map.kaart, &part, &share.naam, Access::Free.word()],
                share.vrij,
            );
            self.number(
                [&map.kaart, &part, &share.naam, Access::Decision.word()],
                share.besluit,
            );
        }
    }

    fn coverage(&mut self, map: &str, coverage: &CoverageTable) {
        let part = format!("dekking {}", coverage.soort);
        for row in &coverage.rijen {
            let mut put = |column: &str, reach: EntryCount| {
                self.number([map, &part, &row.naam, column], reach.all());
            };
            for (wijk, cell) in coverage.wijken.iter().zip(&row.per_wijk) {
                put(wijk, cell.in_de_wijk);
                put(&format!("{wijk}: groter gebied"), cell.groter_gebied);
            }
            put("Hele gemeente", row.hele_gemeente);
            put("Gedeeld", row.gedeeld);
        }
        let part = format!("witte vlekken {}", coverage.soort);
        for spot in &coverage.witte_vlekken {
            let wijk = spot.wijk.as_deref().unwrap_or("Hele gemeente");
            self.line([map, &part, &spot.term, wijk, spot.soort]);
        }
    }

    fn findings(&mut self, part: &str, findings: &[Finding]) {
        for finding in findings {
            let place = match finding.regel {
                Some(line) => format!("{}:{line}", finding.bestand),
                None => finding.bestand.clone(),
            };
            let kind = format!("{}: {}", finding.ernst, finding.code);
            self.line([&finding.kaart, part, &place, &kind, &finding.melding]);
        }
    }

    fn organization(&mut self, one: &OfOrganization) {
        let name = one.organisatie.as_deref().unwrap_or("Zonder organisatie");
        let line = |column| {
            [
                one.kaart.as_str(),
                "nagekeken per organisatie",
                name,
                column,
            ]
        };
        self.number(line("verlopen"), one.verlopen);
        self.number(line("binnenkort"), one.binnenkort);
        self.number(line("bij de tijd"), one.bij_de_tijd);
        for due in &one.vermeldingen {
            let entry = &due.vermelding;
            let cells = [
                &entry.kaart,
                "nagekeken",
                &entry.naam,
                due.stand,
                &due.geldig_tot,
            ];
            self.line(cells);
        }
    }
}

/// A cell that is only ever text.
fn cell(text: &str) -> String {
    let line = text.replace(['\r', '\n'], " ");
    let begins = line.trim_start();
    let safe = match begins.starts_with(['=', '+', '-', '@', '\t']) || line.starts_with('\t') {
        true => format!("'{line}"),
        false => line,
    };
    if safe.contains([';', '"', '\t', ',']) || safe.starts_with(' ') {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for text in [
            "=1+1", "+31", "-2", "@SUM(A1)", " =1", "\t=1", "\n=1", "\r@x",
        ] {
            let cell = cell(text);
            let inner = cell.trim_start_matches('"');
            assert!(inner.starts_with('\''), "{text:?}: {cell}");
        }
        assert_eq!(cell("Café 3"), "Café 3");
    }

    #[test]
    fn what_parts_cells_is_quoted() {
        assert_eq!(cell("a;b"), "\"a;b\"");
        assert_eq!(cell("zeg \"ja\""), "\"zeg \"\"ja\"\"\"");
        assert_eq!(cell("twee\nregels"), "twee regels");
    }
}

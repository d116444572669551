//! White spots: where there is nothing, in words that can be read out at a meeting.

use serde::Serialize;

use crate::model::FacetRole;
use crate::outputs::desk::figures::coverage::{CoverageRow, CoverageTable, EntryCount};
use crate::outputs::desk::wording::listed;

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct WhiteSpot {
    /// `niets`: nothing of the municipality itself. `alleen-besluit`: nothing that is freely
    /// accessible. `niet-in-de-wijk`: only for a larger area, while another wijk has its own.
    pub(crate) soort: &'static str,
    /// The wijk; none when the map has no wijken, or it holds for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) wijk: Option<String>,
    /// The theme or target group.
    pub(crate) term: String,
    /// Whether something is shared with other maps, such as a national help line.
    pub(crate) wel_gedeeld: bool,
}

/// Nothing of the municipality itself.
pub(crate) const NOTHING: &str = "niets";
const DECISION: &str = "alleen-besluit";
const ELSEWHERE: &str = "niet-in-de-wijk";

/// Every place where something is missing: what holds everywhere first, then wijk by wijk.
pub(crate) fn white_spots(coverage: &CoverageTable) -> Vec<WhiteSpot> {
    let rows = &coverage.rijen;
    let everywhere = rows.iter().filter_map(|row| {
        let kind = in_municipality(row)?;
        Some(spot(kind, None, row))
    });
    let by_wijk = coverage.wijken.iter().enumerate().flat_map(|(at, name)| {
        let rows = rows.iter().filter(|row| in_municipality(row).is_none());
        rows.filter_map(move |row| Some(spot(in_wijk(row, at)?, Some(name), row)))
    });
    everywhere.chain(by_wijk).collect()
}

fn spot(kind: &'static str, area: Option<&String>, row: &CoverageRow) -> WhiteSpot {
    WhiteSpot {
        soort: kind,
        wijk: area.cloned(),
        term: row.naam.clone(),
        wel_gedeeld: row.gedeeld.all() > 0,
    }
}

fn kind(reach: EntryCount) -> Option<&'static str> {
    match (reach.vrij, reach.besluit) {
        (0, 0) => Some(NOTHING),
        (0, _) => Some(DECISION),
        _ => None,
    }
}

/// What is missing in the whole municipality.
fn in_municipality(row: &CoverageRow) -> Option<&'static str> {
    let wijken = row.per_wijk.iter();
    let reach = wijken
        .map(|cell| cell.in_de_wijk.plus(cell.groter_gebied))
        .fold(row.hele_gemeente, EntryCount::plus);
    kind(reach)
}

/// What is missing in one wijk.
fn in_wijk(row: &CoverageRow, at: usize) -> Option<&'static str> {
    let cell = row.per_wijk[at];
    let reach = cell
        .in_de_wijk
        .plus(cell.groter_gebied)
        .plus(row.hele_gemeente);
    kind(reach).or_else(|| {
        let mut others = row.per_wijk.iter();
        let elsewhere = others.any(|other| other.in_de_wijk.all() > 0);
        (cell.in_de_wijk.all() == 0 && elsewhere).then_some(ELSEWHERE)
    })
}

/// The white spots in sentences, and then what there is only outside a wijk. Wijken that lack the same
/// are told together.
pub(crate) fn in_words(coverage: &CoverageTable, municipality: &str) -> (Vec<String>, Vec<String>) {
    let of_kind = |kind| sentences(coverage, municipality, kind);
    let white = [of_kind(NOTHING), of_kind(DECISION)].concat();
    (white, of_kind(ELSEWHERE))
}

fn sentences(coverage: &CoverageTable, municipality: &str, kind: &str) -> Vec<String> {
    let spots = coverage.witte_vlekken.iter();
    let spots: Vec<_> = spots.filter(|spot| spot.soort == kind).collect();
    let everywhere = format!("heel {municipality}");
    let mut told: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
    for together in spots.chunk_by(|a, b| a.wijk == b.wijk) {
        let place = together[0].wijk.as_deref().unwrap_or(&everywhere);
        let terms: Vec<_> = together.iter().map(|spot| quoted(spot)).collect();
        match told.iter_mut().find(|(_, known)| *known == terms) {
            Some((places, _)) => places.push(place),
            None => told.push((vec![place], terms)),
        }
    }
    let told = told.into_iter();
    told.map(|(places, terms)| sentence(kind, &listed(&places), coverage.soort, &listed(&terms)))
        .collect()
}

fn quoted(spot: &WhiteSpot) -> String {
    let shared = match spot.soort == NOTHING && spot.wel_gedeeld {
        true => " (wel iets gedeelds)",
        false => "",
    };
    format!("“{}”{shared}", spot.term)
}

fn sentence(kind: &str, place: &str, facet: &str, terms: &str) -> String {
    let about = match facet {
        _ if facet == FacetRole::Theme.word() => "over",
        _ => "speciaal voor",
    };
    match kind {
        NOTHING => format!("In {place} is er niets {about} {terms}."),
        DECISION => format!("In {place} is er {about} {terms} alleen hulp met een besluit."),
        _ => format!("In {place} zelf is er niets {about} {terms}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outputs::desk::figures::coverage::Cell;

    const SOME: EntryCount = EntryCount {
        vrij: 1,
        besluit: 0,
    };
    const NONE: EntryCount = EntryCount {
        vrij: 0,
        besluit: 0,
    };

    fn row(
        name: &str,
        wijken: [EntryCount; 2],
        municipal: EntryCount,
        shared: EntryCount,
    ) -> CoverageRow {
        let cell = |in_de_wijk| Cell {
            in_de_wijk,
            groter_gebied: NONE,
        };
        CoverageRow {
            naam: name.to_owned(),
            per_wijk: wijken.map(cell).to_vec(),
            hele_gemeente: municipal,
            gedeeld: shared,
        }
    }

    fn words(rows: Vec<CoverageRow>) -> (Vec<String>, Vec<String>) {
        let mut coverage = CoverageTable {
            soort: "thema",
            naam: "Thema's".to_owned(),
            wijken: ["Oude Kern", "Noord", "Zuid"].map(str::to_owned)[..rows[0].per_wijk.len()]
                .to_vec(),
            rijen: rows,
            zonder: 0,
            witte_vlekken: Vec::new(),
            witte_vlekken_in_woorden: Vec::new(),
            niet_in_de_wijk_in_woorden: Vec::new(),
        };
        coverage.witte_vlekken = white_spots(&coverage);
        in_words(&coverage, "Proefstad")
    }

    #[test]
    fn a_white_spot_is_named_with_its_wijk() {
        let rows = vec![
            row("Geldzorgen", [NONE, SOME], NONE, NONE),
            row("Wonen", [NONE, SOME], NONE, SOME),
        ];
        let (white, elsewhere) = words(rows);
        assert_eq!(
            white,
            ["In Oude Kern is er niets over “Geldzorgen” en “Wonen” (wel iets gedeelds)."]
        );
        assert!(elsewhere.is_empty(), "{elsewhere:?}");
    }

    #[test]
    fn wijken_that_lack_the_same_are_told_together() {
        let only_there = |name| row(name, [NONE, NONE], NONE, NONE);
        let mut rows = vec![only_there("Geld"), only_there("Werk")];
        for row in &mut rows {
            row.per_wijk.push(Cell {
                in_de_wijk: SOME,
                groter_gebied: NONE,
            });
        }
        let (white, _) = words(rows);
        assert_eq!(
            white,
            ["In Oude Kern en Noord is er niets over “Geld” en “Werk”."]
        );
    }

    #[test]
    fn what_serves_everybody_leaves_no_white_spot_but_is_told_apart() {
        let (white, elsewhere) = words(vec![row("Geld", [NONE, SOME], SOME, NONE)]);
        assert!(white.is_empty(), "{white:?}");
        assert_eq!(elsewhere, ["In Oude Kern zelf is er niets over “Geld”."]);
        let nowhere = words(vec![row("Geld", [NONE, NONE], SOME, NONE)]);
        assert_eq!(nowhere, (vec![], vec![]));
    }

    #[test]
    fn help_that_needs_a_decision_is_not_free() {
        let decision = EntryCount {
            vrij: 0,
            besluit: 2,
        };
        let (white, _) = words(vec![row("Zorg", [NONE, NONE], decision, SOME)]);
        assert_eq!(
            white,
            ["In heel Proefstad is er over “Zorg” alleen hulp met een besluit."]
        );
        let (white, _) = words(vec![row("Zorg", [NONE, NONE], NONE, SOME)]);
        assert_eq!(
            white,
            ["In heel Proefstad is er niets over “Zorg” (wel iets gedeelds)."]
        );
    }
}

//! White spots: where there is nothing, in words that can be read out at a meeting.

use serde::Serialize;

use super::coverage::{Coverage, Reach, Row};
use super::wording::listed;

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhiteSpot {
    /// `niets`: nothing of the municipality itself. `alleen-besluit`: nothing that is freely
    /// accessible. `niet-in-de-wijk`: only for a larger area, while another wijk has its own.
    pub soort: &'static str,
    /// The wijk; none when the map has no wijken, or it holds for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wijk: Option<String>,
    /// The theme or target group.
    pub term: String,
    /// Whether something is shared with other maps, such as a national help line.
    pub wel_gedeeld: bool,
}

const NOTHING: &str = "niets";
const DECISION: &str = "alleen-besluit";
const ELSEWHERE: &str = "niet-in-de-wijk";

/// Every place where something is missing: what holds everywhere first, then wijk by wijk.
pub fn white_spots(coverage: &Coverage) -> Vec<WhiteSpot> {
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

fn spot(kind: &'static str, area: Option<&String>, row: &Row) -> WhiteSpot {
    WhiteSpot {
        soort: kind,
        wijk: area.cloned(),
        term: row.naam.clone(),
        wel_gedeeld: row.gedeeld.all() > 0,
    }
}

fn kind(reach: Reach) -> Option<&'static str> {
    match (reach.vrij, reach.besluit) {
        (0, 0) => Some(NOTHING),
        (0, _) => Some(DECISION),
        _ => None,
    }
}

/// What is missing in the whole municipality.
fn in_municipality(row: &Row) -> Option<&'static str> {
    let wijken = row.per_wijk.iter();
    let reach = wijken
        .map(|cell| cell.in_de_wijk.plus(cell.groter_gebied))
        .fold(row.hele_gemeente, Reach::plus);
    kind(reach)
}

/// What is missing in one wijk.
fn in_wijk(row: &Row, at: usize) -> Option<&'static str> {
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

/// The white spots in sentences: one per place and kind.
pub fn in_words(coverage: &Coverage, municipality: &str) -> Vec<String> {
    let spots = &coverage.witte_vlekken;
    let mut sentences = Vec::new();
    for kind in [NOTHING, DECISION, ELSEWHERE] {
        let of_kind = spots.iter().filter(|spot| spot.soort == kind);
        let of_kind: Vec<_> = of_kind.collect();
        for together in of_kind.chunk_by(|a, b| a.wijk == b.wijk) {
            let place = together[0].wijk.as_deref();
            let terms: Vec<_> = together.iter().map(|spot| quoted(spot)).collect();
            let terms = listed(&terms);
            sentences.push(sentence(kind, place, municipality, coverage.soort, &terms));
        }
    }
    sentences
}

fn quoted(spot: &WhiteSpot) -> String {
    let shared = match spot.soort == NOTHING && spot.wel_gedeeld {
        true => " (wel landelijk)",
        false => "",
    };
    format!("“{}”{shared}", spot.term)
}

fn sentence(
    kind: &str,
    place: Option<&str>,
    municipality: &str,
    facet: &str,
    terms: &str,
) -> String {
    let about = match facet {
        "thema" => "over",
        _ => "speciaal voor",
    };
    let place = match place {
        Some(place) => place.to_owned(),
        None => format!("heel {municipality}"),
    };
    match kind {
        NOTHING => format!("In {place} is er niets {about} {terms}."),
        DECISION => format!("In {place} is er {about} {terms} alleen hulp met een besluit."),
        _ => {
            format!("In {place} zelf is er niets {about} {terms}; wel daarbuiten of voor iedereen.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::coverage::Cell;

    const SOME: Reach = Reach {
        vrij: 1,
        besluit: 0,
    };
    const NONE: Reach = Reach {
        vrij: 0,
        besluit: 0,
    };

    fn row(name: &str, wijken: [Reach; 2], municipal: Reach, shared: Reach) -> Row {
        let cell = |in_de_wijk| Cell {
            in_de_wijk,
            groter_gebied: NONE,
        };
        Row {
            naam: name.to_owned(),
            per_wijk: wijken.map(cell).to_vec(),
            hele_gemeente: municipal,
            gedeeld: shared,
        }
    }

    fn words(rows: Vec<Row>) -> Vec<String> {
        let mut coverage = Coverage {
            soort: "thema",
            naam: "Thema's".to_owned(),
            wijken: vec!["Oude Kern".to_owned(), "Noord".to_owned()],
            rijen: rows,
            zonder: 0,
            witte_vlekken: Vec::new(),
            witte_vlekken_in_woorden: Vec::new(),
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
        assert_eq!(
            words(rows),
            ["In Oude Kern is er niets over “Geldzorgen” en “Wonen” (wel landelijk)."]
        );
    }

    #[test]
    fn what_serves_everybody_leaves_no_white_spot_but_is_told_apart() {
        assert_eq!(
            words(vec![row("Geld", [NONE, SOME], SOME, NONE)]),
            ["In Oude Kern zelf is er niets over “Geld”; wel daarbuiten of voor iedereen."]
        );
        let nowhere = words(vec![row("Geld", [NONE, NONE], SOME, NONE)]);
        assert!(nowhere.is_empty(), "{nowhere:?}");
    }

    #[test]
    fn help_that_needs_a_decision_is_not_free() {
        let decision = Reach {
            vrij: 0,
            besluit: 2,
        };
        assert_eq!(
            words(vec![row("Zorg", [NONE, NONE], decision, SOME)]),
            ["In heel Proefstad is er over “Zorg” alleen hulp met een besluit."]
        );
        assert_eq!(
            words(vec![row("Zorg", [NONE, NONE], NONE, SOME)]),
            ["In heel Proefstad is er niets over “Zorg” (wel landelijk)."]
        );
    }
}

//! Charts drawn at build time, as numbers that a template puts in SVG. Every chart has its table beside
//! it, and no chart says anything by colour alone: stretches have patterns, and places numbers.

use serde::Serialize;

use crate::outputs::desk::wording::number;

/// Width of a chart of bars.
const WIDTH: usize = 640;
/// Where bars begin and how long the longest is; left of them stand names, right of them numbers.
const BARS: (usize, usize) = (220, 300);
/// Height of a row.
const ROW: usize = 28;
/// Room above the bars for what the patterns mean.
const LEGEND: usize = 34;
/// How many letters of a name there is room for.
const LETTERS: usize = 26;
/// Width of a column of a grid, and room for names beside and above it.
const COLUMN: usize = 44;
const NAMES: (usize, usize) = (220, 150);
/// The smallest dot, and how much larger the largest is.
const DOT: (usize, usize) = (8, 5);

/// Bars of stretches, one per row.
#[derive(Debug, Serialize)]
pub(crate) struct Bars {
    /// A part of ids, unique on the page.
    id: String,
    titel: String,
    omschrijving: String,
    breed: usize,
    hoog: usize,
    legenda: Vec<Legend>,
    rijen: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Legend {
    klasse: usize,
    naam: String,
    x: usize,
}

#[derive(Debug, Serialize)]
struct Bar {
    naam: String,
    y: usize,
    stukken: Vec<Stretch>,
    getallen: String,
}

#[derive(Debug, Serialize)]
struct Stretch {
    /// Which pattern, from one.
    klasse: usize,
    x: usize,
    breed: usize,
}

/// Draws bars: `kinds` are what the stretches are, and every row has as many numbers. `None` without
/// anything to draw.
pub(crate) fn bars(
    id: &str,
    title: &str,
    kinds: &[&str],
    rows: &[(&str, Vec<usize>)],
) -> Option<Bars> {
    let totals = rows.iter().map(|(_, parts)| parts.iter().sum::<usize>());
    let most = totals.max().filter(|most| *most > 0)?;
    let step = WIDTH / kinds.len().max(1);
    let legend = kinds.iter().enumerate().map(|(at, name)| Legend {
        klasse: at + 1,
        naam: (*name).to_owned(),
        x: at * step,
    });
    let drawn = rows.iter().enumerate().map(|(at, (name, parts))| Bar {
        naam: short(name),
        y: LEGEND + at * ROW,
        stukken: stretches(parts, most),
        getallen: numbers(parts),
    });
    let told = rows
        .iter()
        .map(|(name, parts)| format!("{name}: {}", numbers(parts)));
    Some(Bars {
        id: id.to_owned(),
        titel: title.to_owned(),
        omschrijving: format!(
            "{}. {}.",
            kinds.join(", "),
            told.collect::<Vec<_>>().join("; ")
        ),
        breed: WIDTH,
        hoog: LEGEND + rows.len() * ROW,
        legenda: legend.collect(),
        rijen: drawn.collect(),
    })
}

fn numbers(parts: &[usize]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| number(*part)).collect();
    parts.join(" / ")
}

fn stretches(parts: &[usize], most: usize) -> Vec<Stretch> {
    let (start, length) = BARS;
    let mut before = 0;
    let mut found = Vec::new();
    for (at, part) in parts.iter().enumerate().filter(|(_, part)| **part > 0) {
        let x = start + before * length / most;
        before += part;
        found.push(Stretch {
            klasse: at + 1,
            x,
            // What is there can be seen.
            breed: (start + before * length / most - x).max(2),
        });
    }
    found
}

/// A grid of dots: rows against columns.
#[derive(Debug, Serialize)]
pub(crate) struct Grid {
    /// A part of ids, unique on the page.
    id: String,
    titel: String,
    omschrijving: String,
    breed: usize,
    hoog: usize,
    kolommen: Vec<ColumnHead>,
    rijen: Vec<Line>,
    /// Where the columns that are not one place begin.
    apart: usize,
}

#[derive(Debug, Serialize)]
struct ColumnHead {
    naam: String,
    x: usize,
    y: usize,
}

#[derive(Debug, Serialize)]
struct Line {
    naam: String,
    y: usize,
    vakken: Vec<Dot>,
}

#[derive(Debug, Serialize)]
struct Dot {
    x: usize,
    /// How many; empty when there are none.
    getal: String,
    straal: usize,
    /// Whether this is a white spot.
    wit: bool,
}

/// A square of a grid.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Square {
    /// How many.
    pub(crate) count: usize,
    /// Whether there is nothing at all.
    pub(crate) is_white: bool,
}

/// Draws a grid. The last columns, from `apart`, are not one place; they stand a little to the side.
pub(crate) fn grid(
    id: &str,
    title: &str,
    columns: &[&str],
    apart: usize,
    rows: &[(&str, Vec<Square>)],
) -> Option<Grid> {
    let squares = rows.iter().flat_map(|(_, squares)| squares);
    let most = squares.clone().map(|square| square.count).max()?;
    let white = squares.filter(|square| square.is_white).count();
    let (left, top) = NAMES;
    let x = |at: usize| left + at * COLUMN + COLUMN / 2 + usize::from(at >= apart) * COLUMN / 2;
    let heads = columns.iter().enumerate().map(|(at, name)| ColumnHead {
        naam: short(name),
        x: x(at),
        y: top - 12,
    });
    let dot = |(at, square): (usize, &Square)| Dot {
        x: x(at),
        getal: match square.count {
            0 => String::new(),
            count => count.to_string(),
        },
        straal: DOT.0 + DOT.1 * (square.count * 100 / most.max(1)).isqrt() / 10,
        wit: square.is_white,
    };
    let lines = rows.iter().enumerate().map(|(at, (name, squares))| Line {
        naam: short(name),
        y: top + at * ROW + ROW / 2,
        vakken: squares.iter().enumerate().map(dot).collect(),
    });
    Some(Grid {
        id: id.to_owned(),
        titel: title.to_owned(),
        omschrijving: format!(
            "Een raster van {} bij {}. Hoe groter de stip, hoe meer er is. {white} vakken zijn leeg. \
             De getallen staan in de tabel eronder.",
            rows.len(),
            columns.len()
        ),
        breed: left + columns.len() * COLUMN + COLUMN / 2 + 110,
        hoog: top + rows.len() * ROW + 8,
        kolommen: heads.collect(),
        rijen: lines.collect(),
        apart: left + apart * COLUMN + COLUMN / 4,
    })
}

/// A name as far as there is room for it; the table has all of it.
fn short(name: &str) -> String {
    match name.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", name[..at].trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_follow_each_other_and_fill_the_bar() {
        let found = stretches(&[1, 0, 2], 3);
        let (start, length) = BARS;
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].x, start);
        assert_eq!(found[0].x + found[0].breed, found[1].x);
        assert_eq!(found[1].x + found[1].breed, start + length);
        assert_eq!(found[1].klasse, 3);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(bars("a", "t", &["x"], &[("leeg", vec![0])]).is_none());
        assert!(grid("a", "t", &[], 0, &[]).is_none());
    }
}

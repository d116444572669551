//! The form of a file of cases, as `tests/suite/LEESMIJ.md` explains it.

use std::ops::Range;

/// One case: what is laid over the small map, and what must follow.
pub(super) struct Case<'t> {
    pub name: &'t str,
    /// Where its name stands, counted from one.
    pub line: usize,
    /// Words for the command line, such as `vandaag 2027-01-01`.
    pub options: Vec<&'t str>,
    pub files: Vec<Block<'t>>,
    /// Which findings are expected, with the lines that say so.
    pub findings: Lines<'t>,
    pub pages: Vec<Block<'t>>,
}

/// A line with `==` and what stands below it.
#[derive(Clone)]
pub(super) struct Block<'t> {
    kind: Kind,
    pub path: &'t str,
    pub how: How<'t>,
    head: usize,
    pub body: Lines<'t>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    File,
    Findings,
    Page,
}

/// What stands between brackets behind a path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How<'t> {
    /// Nothing: the lines are laid over the file that is there.
    Plain,
    Whole,
    Gone,
    Like(&'t str),
    /// Of a page: it must not be there.
    Absent,
}

/// Lines of a file and where they stand.
#[derive(Clone)]
pub(super) struct Lines<'t> {
    pub text: &'t [&'t str],
    pub at: Range<usize>,
}

/// What stands below the name of a case, or above the first of them.
struct Part<'t> {
    options: Vec<&'t str>,
    blocks: Vec<Block<'t>>,
}

/// Reads all cases of a file. What stands above the first holds for all of them.
pub(super) fn cases<'t>(lines: &'t [&'t str]) -> Result<Vec<Case<'t>>, String> {
    let (above, parts) = split(lines, 0..lines.len(), "--- ");
    let common = part(lines, above)?;
    if common.blocks.iter().any(|one| one.kind != Kind::File) {
        return Err("boven het eerste geval kunnen alleen bestanden staan.".to_owned());
    }
    let mut cases: Vec<Case> = Vec::new();
    for range in parts {
        let case = case(lines, range, &common)?;
        if cases.iter().any(|other| other.name == case.name) {
            return Err(told(case.line, "er is al een geval met deze naam"));
        }
        cases.push(case);
    }
    Ok(cases)
}

fn case<'t>(
    lines: &'t [&'t str],
    range: Range<usize>,
    common: &Part<'t>,
) -> Result<Case<'t>, String> {
    let line = range.start + 1;
    let own = part(lines, line..range.end)?;
    let Some(first) = own.blocks.first() else {
        return Err(told(line, NO_BLOCK));
    };
    let of = |kind| own.blocks.iter().filter(move |one| one.kind == kind);
    // Without findings: where they would stand.
    let behind = of(Kind::File)
        .next_back()
        .map_or(first.head, |one| one.body.at.end);
    let start = of(Kind::Findings).next().map_or(behind, |one| one.head);
    let end = of(Kind::Findings)
        .next_back()
        .map_or(start, |one| one.body.at.end);
    Ok(Case {
        name: lines[range.start][4..].trim(),
        line,
        options: [&common.options[..], &own.options].concat(),
        files: common
            .blocks
            .iter()
            .chain(of(Kind::File))
            .cloned()
            .collect(),
        findings: taken(lines, start..end),
        pages: of(Kind::Page).cloned().collect(),
    })
}

const NO_BLOCK: &str =
    "onder dit geval staat geen blok. Begin een blok met een regel als: == vermeldingen/bank.md";

fn part<'t>(lines: &'t [&'t str], range: Range<usize>) -> Result<Part<'t>, String> {
    let (above, ranges) = split(lines, range, "== ");
    let blocks: Vec<Block> = ranges
        .map(|range| block(lines, range))
        .collect::<Result<_, _>>()?;
    if let Some(pair) = blocks.windows(2).find(|pair| pair[0].kind > pair[1].kind) {
        return Err(told(pair[1].head + 1, TOO_LATE));
    }
    let options = lines[above].iter().map(|line| line.trim());
    Ok(Part {
        options: options
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect(),
        blocks,
    })
}

const TOO_LATE: &str =
    "dit blok staat te laat. Zet eerst de bestanden, dan de meldingen, dan de pagina's";

fn block<'t>(lines: &'t [&'t str], range: Range<usize>) -> Result<Block<'t>, String> {
    let words = lines[range.start][3..].trim();
    let (kind, words) = match words.split_once(' ') {
        Some(("meldingen", path)) => (Kind::Findings, path),
        Some(("pagina", path)) => (Kind::Page, path),
        _ => (Kind::File, words),
    };
    let (path, how) = words.split_once(" (").unwrap_or((words, ""));
    let line = range.start + 1;
    Ok(Block {
        kind,
        path,
        how: how_named(kind, how.trim_end_matches(')'))
            .ok_or_else(|| told(line, "wat tussen haakjes staat, kan hier niet"))?,
        head: range.start,
        body: taken(lines, line..range.end),
    })
}

fn how_named(kind: Kind, words: &str) -> Option<How<'_>> {
    match (kind, words) {
        (_, "") => Some(How::Plain),
        (Kind::File, "heel") => Some(How::Whole),
        (Kind::File, "weg") => Some(How::Gone),
        (Kind::File, words) => words.strip_prefix("zoals ").map(How::Like),
        (Kind::Page, "is er niet") => Some(How::Absent),
        _ => None,
    }
}

/// The lines above the first that begins so, and from each that does to the next.
fn split<'t>(
    lines: &'t [&'t str],
    range: Range<usize>,
    begin: &'static str,
) -> (Range<usize>, impl Iterator<Item = Range<usize>>) {
    let (start, end) = (range.start, range.end);
    let heads: Vec<usize> = range.filter(|&at| lines[at].starts_with(begin)).collect();
    let above = start..heads.first().copied().unwrap_or(end);
    let ends: Vec<usize> = heads.iter().skip(1).copied().chain([end]).collect();
    (
        above,
        heads.into_iter().zip(ends).map(|(head, end)| head..end),
    )
}

/// Lines without the empty ones at the end, which only keep blocks apart.
fn taken<'t>(lines: &'t [&'t str], range: Range<usize>) -> Lines<'t> {
    let text = &lines[range.clone()];
    let full = text.iter().rposition(|line| !line.trim().is_empty());
    let count = full.map_or(0, |last| last + 1);
    Lines {
        text: &text[..count],
        at: range.start..range.start + count,
    }
}

fn told(line: usize, what: &str) -> String {
    format!("regel {line}: {what}.")
}

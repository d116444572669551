//! Compounds and their parts.
//!
//! Dutch writes "schuldhulpverlening" as one word, and a search for "schuldhulp" must find it. A word is
//! split when all its parts are in the word list, with "s", "e", "en" or "n" between them.

use crate::words::dutch::compound_tables::{NO_PARTS, SHORT_PARTS, WHOLE};
use crate::words::dutch::word_list::{beginnings, is_word};

/// The parts of a compound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Compound<'w> {
    /// At least two parts, without the letters between them.
    pub(crate) parts: Vec<&'w str>,
    /// Sequences of several parts that are words themselves, without the whole.
    pub(crate) longer: Vec<&'w str>,
}

const SHORTEST: usize = 3;
const LINKS: [&str; 5] = ["", "s", "en", "e", "n"];

/// Splits a folded word into its parts; `None` when it is no compound.
#[must_use]
pub(crate) fn split(word: &str) -> Option<Compound<'_>> {
    if word.len() > 40 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let pieces = smallest(word, 0)?;
    let longer = longer(word, &pieces);
    let parts = pieces.iter().map(|piece| &word[piece.start..piece.end]);
    Some(Compound {
        parts: parts.collect(),
        longer,
    })
}

/// Splits parts that are compounds themselves; `offset` is where the word starts in the whole.
fn smallest(word: &str, offset: usize) -> Option<Vec<CompoundPart>> {
    let mut found = Vec::new();
    for piece in cheapest(word)? {
        let next = piece.next + offset;
        match smallest(&word[piece.start..piece.end], offset + piece.start) {
            Some(mut smaller) => {
                if let Some(last) = smaller.last_mut() {
                    last.next = next;
                }
                found.append(&mut smaller);
            }
            None => found.push(CompoundPart {
                start: piece.start + offset,
                end: piece.end + offset,
                next,
            }),
        }
    }
    Some(found)
}

/// A part, and where the next one starts.
#[derive(Debug, Clone, Copy)]
struct CompoundPart {
    start: usize,
    end: usize,
    next: usize,
}

/// The best way to split, by dynamic programming from the end: few parts, no short ones, and of two equal
/// ways the one with the longer first part (buurt-huis, not buur-thuis).
fn cheapest(word: &str) -> Option<Vec<CompoundPart>> {
    let length = word.len();
    if length < 2 * SHORTEST || WHOLE.binary_search(&word).is_ok() {
        return None;
    }
    let mut best: Vec<Option<(u32, CompoundPart)>> = vec![None; length + 1];
    for start in (0..=length - SHORTEST).rev() {
        for end in part_ends(word, start).filter(|end| (start, *end) != (0, length)) {
            for next in continuations(word, end) {
                let rest = if next == length {
                    Some(0)
                } else {
                    best[next].map(|(cost, _)| cost)
                };
                let Some(rest) = rest else { continue };
                let cost = rest + cost(end - start, &word[end..next]);
                if best[start].is_none_or(|(known, _)| cost <= known) {
                    best[start] = Some((cost, CompoundPart { start, end, next }));
                }
            }
        }
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < length {
        let (_, piece) = best[at]?;
        pieces.push(piece);
        at = piece.next;
    }
    let looks_derived = pieces
        .first()
        .is_some_and(|first| word.starts_with("be") && first.end <= 4 && is_word(word));
    (pieces.len() > 1 && !looks_derived).then_some(pieces)
}

/// Where the next part may start after one that ends here: at once, or after a linking letter.
fn continuations(word: &str, end: usize) -> impl Iterator<Item = usize> {
    let is_last = end == word.len();
    LINKS
        .iter()
        .filter(move |link| word[end..].starts_with(**link))
        .map(move |link| end + link.len())
        // A linking letter links: something must follow.
        .filter(move |next| is_last || *next < word.len())
}

/// Where parts that start here may end, shortest first.
fn part_ends(word: &str, start: usize) -> impl Iterator<Item = usize> {
    let text = &word[start..];
    let short = text
        .get(..SHORTEST)
        .filter(|part| SHORT_PARTS.binary_search(part).is_ok());
    let long = beginnings(text).filter(|length| *length > SHORTEST);
    let long = long.filter(|length| NO_PARTS.binary_search(&&text[..*length]).is_err());
    short
        .map(|_| SHORTEST)
        .into_iter()
        .chain(long)
        .map(move |length| start + length)
}

fn cost(length: usize, link: &str) -> u32 {
    let short = match length {
        SHORTEST => 6,
        4 => 2,
        _ => 0,
    };
    let linked = match link {
        "" => 0,
        "s" | "en" => 1,
        _ => 4,
    };
    10 + short + linked
}

fn longer<'w>(word: &'w str, pieces: &[CompoundPart]) -> Vec<&'w str> {
    let mut found = Vec::new();
    for from in 0..pieces.len() {
        for to in from + 1..pieces.len() {
            let stretch = &word[pieces[from].start..pieces[to].end];
            if stretch.len() < word.len() && is_word(stretch) {
                found.push(stretch);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Vec<&str> {
        split(word).map(|split| split.parts).unwrap_or_default()
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(SHORT_PARTS.is_sorted() && NO_PARTS.is_sorted() && WHOLE.is_sorted());
    }

    #[test]
    fn compounds_are_cut_where_their_parts_meet() {
        assert_eq!(parts("mantelzorg"), ["mantel", "zorg"]);
        assert_eq!(parts("kookles"), ["kook", "les"]);
        assert_eq!(parts("jongerenwerk"), ["jongeren", "werk"]);
        assert_eq!(parts("vrijwilligerswerk"), ["vrijwilligers", "werk"]);
        assert_eq!(parts("buurthuis"), ["buurt", "huis"]);
        assert_eq!(parts("voedselbank"), ["voedsel", "bank"]);
    }

    #[test]
    fn stretches_that_are_words_are_found_as_well() {
        let split = split("schuldhulpverlening").expect("a compound");
        assert_eq!(split.parts, ["schuld", "hulp", "verlening"]);
        assert!(split.longer.contains(&"hulpverlening"), "{split:?}");
    }

    #[test]
    fn simple_words_are_left_whole() {
        for word in [
            "kinderen",
            "wonen",
            "eenzaam",
            "formulier",
            "dementie",
            "gemeente",
        ] {
            assert_eq!(parts(word), Vec::<&str>::new(), "{word}");
        }
    }
}

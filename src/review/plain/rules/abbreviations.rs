//! Abbreviations that nobody explains.

use std::collections::BTreeSet;

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::{LanguageContext, words_of};
use crate::review::plain::findings::{LanguageFinding, beginning};
use crate::review::plain::reading::{Passage, Reading};
use crate::words::dutch::{fold, split};

/// What nearly everybody in the Netherlands knows by these letters.
const KNOWN: &[&str] = &[
    "anwb", "aow", "apk", "app", "bh", "bmi", "bsn", "bso", "btw", "bv", "cbs", "cd", "cm", "cv",
    "dna", "dvd", "ehbo", "eu", "gb", "ggd", "gps", "havo", "hbo", "hema", "hiv", "hr", "ic", "id",
    "ikea", "iq", "it", "kg", "km", "knvb", "kpn", "kvk", "led", "mb", "mbo", "nl", "nos", "ns",
    "ob", "ok", "ouder", "ov", "pc", "pdf", "pin", "pincode", "pvc", "qr", "rtl", "sms", "soa",
    "sos", "tl", "tv", "uk", "usa", "usb", "uwv", "vip", "vmbo", "vn", "vs", "vvv", "vwo", "wc",
    "wifi", "ww", "www", "xl", "xxl", "zzp",
];

/// Abbreviations of care and government that are often written with small letters.
const SMALL: &[&str] = &[
    "anw", "avg", "awb", "awbz", "cjg", "ggz", "ioaw", "ioaz", "jgz", "lvb", "pgb", "pgbs", "poh",
    "pw", "svb", "uwv", "wgs", "wia", "wlz", "wmo", "wsnp", "wsw", "zin", "zvw",
];

/// Small words that are left out of abbreviations, or not.
const SKIPPED: &[&str] = &[
    "aan", "bij", "de", "der", "des", "door", "een", "en", "het", "in", "met", "naar", "of", "om",
    "op", "te", "tot", "uit", "van", "voor",
];

/// A text with more capitals than this, of a hundred letters, is written in capitals as a whole.
const SHOUTED_PERCENT: usize = 60;

/// Looks for abbreviations; each is reported once.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let mut reported = BTreeSet::new();
    for passage in &reading.passages {
        let text = &passage.block.text;
        if is_shouted(text) {
            continue;
        }
        for word in &passage.segments.words {
            let whole = &text[word.clone()];
            if passage.block.is_fixed(word) || whole.contains(['@', '/']) {
                continue;
            }
            let Some(letters) = abbreviation(whole) else {
                continue;
            };
            let lower = letters.to_lowercase();
            if KNOWN.contains(&lower.as_str())
                || context.abbreviations.contains(&lower)
                || reported.contains(&lower)
                || is_roman(letters)
                || is_written_out(&lower, reading)
            {
                continue;
            }
            let range = word.start..word.start + letters.len();
            findings.push(finding(passage, context, range, letters));
            reported.insert(lower);
        }
    }
}

/// The abbreviation with which a word begins: "GGZ" of "GGZ-hulp", "ZZP" of "ZZP'er".
fn abbreviation(word: &str) -> Option<&str> {
    let letters = word.split(['-', '\'', '’']).next()?;
    // "PGBs"
    let base = letters
        .strip_suffix('s')
        .filter(|base| base.len() > 1 && base.chars().all(char::is_uppercase))
        .unwrap_or(letters);
    let long = base.chars().count();
    let capitals = base.chars().all(|c| c.is_uppercase() || c == '+');
    let is_known_kind = SMALL.contains(&base.to_lowercase().as_str())
        // "Zin" and "zin" are a word.
        && (base != "zin" && base != "Zin");
    let is_latin = base.chars().all(|c| c.is_ascii_alphabetic() || c == '+');
    ((2..=8).contains(&long) && is_latin && (capitals || is_known_kind)).then_some(base)
}

fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters > 12 && capitals * 100 > letters * SHOUTED_PERCENT
}

fn is_roman(letters: &str) -> bool {
    letters.len() <= 4 && letters.chars().all(|c| "IVX".contains(c))
}

/// Whether a name of the thing holds the letters, or its names or texts hold the words that they stand for.
fn is_written_out(letters: &str, reading: &Reading<'_>) -> bool {
    let mut named = reading.names.iter().flat_map(|name| words_of(name));
    if named.any(|word| word.eq_ignore_ascii_case(letters)) {
        return true;
    }
    let texts = reading
        .passages
        .iter()
        .map(|passage| passage.block.text.as_ref());
    reading
        .names
        .iter()
        .copied()
        .chain(texts)
        .any(|text| stands_for(letters, text))
}

fn stands_for(letters: &str, text: &str) -> bool {
    let units = units(text);
    (0..units.len()).any(|from| matches(letters.as_bytes(), &units[from..], true))
}

/// The first letter of a word, or of a part of a compound, and whether it may be passed over.
struct Unit {
    letter: u8,
    may_skip: bool,
}

fn units(text: &str) -> Vec<Unit> {
    let folded = fold(text);
    let mut units = Vec::new();
    for word in folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 1)
    {
        let parts = split(word).map_or_else(|| vec![word], |split| split.parts);
        let parts = parts.iter().enumerate();
        units.extend(parts.map(|(at, part)| Unit {
            letter: part.as_bytes()[0],
            may_skip: at > 0 || SKIPPED.contains(&word),
        }));
    }
    units
}

fn matches(letters: &[u8], units: &[Unit], is_first: bool) -> bool {
    let Some((letter, rest)) = letters.split_first() else {
        return true;
    };
    let Some((unit, others)) = units.split_first() else {
        return false;
    };
    (unit.letter == *letter && matches(rest, others, false))
        || (unit.may_skip && !is_first && matches(letters, others, false))
}

fn finding(
    passage: &Passage<'_>,
    context: &LanguageContext<'_>,
    range: std::ops::Range<usize>,
    letters: &str,
) -> LanguageFinding {
    let sentence = beginning(passage.sentence(range.start));
    let message = format!("Wat \"{letters}\" betekent, staat hier niet: \"{sentence}\"");
    let help = match context.explains {
        true => "Schrijf het voluit, of zet de afkorting met uitleg in begrippen.yaml.",
        false => "Schrijf het voluit.",
    };
    let help = help.to_owned();
    let rule = (LanguageRule::Abbreviation, Severity::Tip);
    passage.finding(context, rule, (range, letters), message, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(KNOWN.is_sorted() && SMALL.is_sorted() && SKIPPED.is_sorted());
    }

    #[test]
    fn letters_stand_for_words_near_them() {
        assert!(stands_for("cjg", "Het Centrum voor Jeugd en Gezin"));
        assert!(stands_for("pgb", "een persoonsgebonden budget"));
        assert!(stands_for("poh", "praktijkondersteuner huisarts"));
        assert!(!stands_for("cjg", "Het Centrum voor Gezin"));
    }

    #[test]
    fn abbreviations_are_seen_inside_words() {
        assert_eq!(abbreviation("GGZ-hulp"), Some("GGZ"));
        assert_eq!(abbreviation("Wmo-consulent"), Some("Wmo"));
        assert_eq!(abbreviation("PGBs"), Some("PGB"));
        assert_eq!(abbreviation("zin"), None);
        assert_eq!(abbreviation("Lindedam"), None);
    }
}

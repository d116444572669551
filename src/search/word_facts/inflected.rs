//! Forms that people type and no entry has: "wandelt" where entries say "wandelen".
//!
//! Forms are made by rule and kept when the word list knows them and they have the same stem, so a
//! wrong guess costs nothing.

use crate::words::dutch::{is_word, split, stem};

const ENDINGS: [&str; 17] = [
    "", "s", "e", "en", "t", "d", "je", "jes", "tje", "tjes", "er", "ers", "ing", "ingen", "te",
    "de", "ster",
];
/// Of compounds that the word list does not know, people type the plural at most.
const ENDINGS_OF_COMPOUNDS: [&str; 4] = ["", "s", "en", "e"];
/// Endings before which a vowel or consonant may change.
const OPENING: [&str; 6] = ["en", "e", "er", "ers", "ing", "ingen"];

/// Forms made of a word and of its stem that have the same stem, in order.
pub(crate) fn inflected(form: &str, stem_of_form: &str) -> Vec<String> {
    let mut made = made_of(form);
    if stem_of_form != form && is_word(stem_of_form) {
        made.extend(made_of(stem_of_form));
    }
    made.sort();
    made.dedup();
    made.retain(|word| stem(word) == stem_of_form);
    made
}

/// Forms of a word that the word list knows; of a compound that it does not know, the last part is
/// inflected.
fn made_of(form: &str) -> Vec<String> {
    let (start, last, endings) = match split(form) {
        Some(split) if !is_word(form) => {
            let last = split.parts.last().map_or(0, |last| last.len());
            let (start, last) = form.split_at(form.len() - last);
            (start, last, &ENDINGS_OF_COMPOUNDS[..])
        }
        _ => ("", form, &ENDINGS[..]),
    };
    let candidates = candidates(last, endings).into_iter();
    let known = candidates.filter(|word| is_word(word));
    known.map(|word| format!("{start}{word}")).collect()
}

fn candidates(form: &str, endings: &[&str]) -> Vec<String> {
    let mut made = Vec::new();
    let opening = OPENING.iter().filter(|ending| endings.contains(ending));
    for base in bases(form) {
        made.extend(endings.iter().map(|ending| format!("{base}{ending}")));
        for opened in opened(&base) {
            made.extend(opening.clone().map(|ending| format!("{opened}{ending}")));
        }
        made.extend(
            ["t", "d", "en"]
                .iter()
                .map(|ending| format!("ge{base}{ending}")),
        );
    }
    made
}

/// The word itself, and what may be left of it without an ending: "talen" is from "taal".
fn bases(form: &str) -> Vec<String> {
    let mut found = vec![form.to_owned()];
    for ending in ["en", "e", "s", "n"] {
        let Some(base) = form.strip_suffix(ending).filter(|base| base.len() > 2) else {
            continue;
        };
        found.push(base.to_owned());
        if let [.., vowel, last] = base.as_bytes()
            && b"aeou".contains(vowel)
            && !b"aeiou".contains(last)
        {
            let (start, last) = base.split_at(base.len() - 1);
            found.push(format!("{start}{}{last}", char::from(*vowel)));
        }
    }
    found
}

/// "Kook" before an ending is "kok", "les" is "less", "brief" is "briev".
fn opened(base: &str) -> Vec<String> {
    let mut found = Vec::new();
    let bytes = base.as_bytes();
    if let [.., a, b, last] = bytes
        && a == b
        && b"aeou".contains(a)
    {
        found.push(format!("{}{}", &base[..base.len() - 2], char::from(*last)));
    }
    if let Some(last) = base.chars().last() {
        found.push(format!("{base}{last}"));
        let start = &base[..base.len() - last.len_utf8()];
        match last {
            'f' => found.push(format!("{start}v")),
            's' => found.push(format!("{start}z")),
            _ => {}
        }
    }
    found
}

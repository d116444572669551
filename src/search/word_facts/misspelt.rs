//! Misspellings that are more than a slip: "kado" for "cadeau".
//!
//! `OpenTaal`'s spelling checker has a list of what people write and what they mean. Turned around,
//! it says how each word may be misspelt. What sounds the same or is one letter off is found
//! anyway, so only the rest is kept.

use std::sync::LazyLock;

use crate::words::dutch::{is_word, letters, sound};

/// `written meant` per line, with `^` and `$` for the begin and end of a word.
const REPLACEMENTS: &str = include_str!("vervangingen.txt");

static RULES: LazyLock<Vec<Rule<'static>>> =
    LazyLock::new(|| REPLACEMENTS.lines().filter_map(Rule::parse).collect());

/// The shortest stretch that says enough by itself.
const SHORTEST: usize = 4;

/// How a word may be misspelt.
pub(crate) fn misspelt(word: &str) -> Vec<String> {
    // Of a longer word it would be one slip among many letters, which is found anyway.
    let present = letters(word);
    let fitting = RULES
        .iter()
        .filter(|rule| rule.letters & !present == 0)
        .filter(|rule| rule.meant.len() * 2 >= word.len());
    let wrong = fitting.flat_map(|rule| rule.misspell(word));
    wrong
        .filter(|wrong| !is_word(wrong) && is_far(wrong, word))
        .collect()
}

fn is_far(wrong: &str, form: &str) -> bool {
    sound(wrong) != sound(form) && strsim::osa_distance(wrong, form) > 1
}

struct Rule<'r> {
    written: &'r str,
    meant: &'r str,
    at_start: bool,
    at_end: bool,
    /// The letters of what is meant.
    letters: u32,
}

impl<'r> Rule<'r> {
    fn parse(line: &'r str) -> Option<Self> {
        let (written, meant) = line.split_once(' ')?;
        let text = written.trim_start_matches('^').trim_end_matches('$');
        (meant.len() >= SHORTEST).then_some(Self {
            written: text,
            meant,
            at_start: written.starts_with('^'),
            at_end: written.ends_with('$'),
            letters: letters(meant),
        })
    }

    /// The word with the misspelling at every place where it fits.
    fn misspell<'w>(&'w self, word: &'w str) -> impl Iterator<Item = String> + 'w {
        let places = word.match_indices(self.meant);
        places
            .filter(|(at, _)| !self.at_start || *at == 0)
            .filter(|(at, meant)| !self.at_end || at + meant.len() == word.len())
            .map(|(at, meant)| {
                let rest = &word[at + meant.len()..];
                format!("{}{}{rest}", &word[..at], self.written)
            })
    }
}

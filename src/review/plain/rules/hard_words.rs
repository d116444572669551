//! Hard words for which there are everyday words.
//!
//! The list is our own: words of municipalities' policy and letters, with all their forms, so that
//! nothing depends on guessing where a word's stem ends.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::{LanguageContext, words_of};
use crate::review::plain::findings::{LanguageFinding, beginning};
use crate::review::plain::phrases::{is_quoted, is_whole};
use crate::review::plain::reading::{Passage, Reading};

/// Lines of `forms<TAB>everyday words`; forms are separated by commas.
const LIST: &str = include_str!("moeilijke-woorden.tsv");

/// Words by which a sentence explains a word itself.
const EXPLAINS: [&str; 8] = [
    "heet",
    "heten",
    "noemen",
    "noemt",
    "betekent",
    "betekenen",
    "genoemd",
    "oftewel",
];

static WORDS: LazyLock<HardWords> = LazyLock::new(HardWords::new);

struct HardWords {
    finder: AhoCorasick,
    /// Per form: the number of its line, and the everyday words.
    forms: Vec<(usize, &'static str)>,
}

impl HardWords {
    #[expect(
        clippy::expect_used,
        reason = "the list is part of the program, far smaller than an automaton may be; a test builds it"
    )]
    fn new() -> Self {
        let mut patterns = Vec::new();
        let mut forms = Vec::new();
        for (line, (hard, everyday)) in lines().enumerate() {
            for form in hard.split(',') {
                patterns.push(form.trim());
                forms.push((line, everyday));
            }
        }
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            .expect("the list of hard words can be searched for");
        Self { finder, forms }
    }
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let written = LIST.lines().filter(|line| !line.starts_with('#'));
    written.filter_map(|line| line.split_once('\t'))
}

/// Looks for hard words; each is reported once per text.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let mut reported = BTreeSet::new();
    for passage in &reading.passages {
        let text = &passage.block.text;
        let mut known = None;
        for found in WORDS.finder.find_iter(text.as_ref()) {
            let (line, everyday) = WORDS.forms[found.pattern().as_usize()];
            let range = found.range();
            if reported.contains(&line) || !is_whole(text, &range) || is_excused(passage, &range) {
                continue;
            }
            // Names are looked for only where there is a hard word.
            let known = known.get_or_insert_with(|| known_words(text, reading, context));
            let covers = |name: &Range<usize>| name.start <= range.start && range.end <= name.end;
            if !known.iter().any(covers) && !is_own_name(&text[range.clone()], reading) {
                reported.insert(line);
                findings.push(finding(passage, context, range, everyday));
            }
        }
    }
}

/// Where names and explained words stand.
fn known_words(
    text: &str,
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
) -> Vec<Range<usize>> {
    let mut known = context.phrases.in_text(text);
    let lower = text.to_lowercase();
    // Where a capital is longer than its small letter, places would not be the same.
    if lower.len() == text.len() {
        for name in reading.names {
            let name = name.to_lowercase();
            let places = lower.match_indices(&name);
            known.extend(places.map(|(at, _)| at..at + name.len()));
        }
    }
    known
}

/// Whether a word is in a name of the thing itself, perhaps in another form: "procesregisseur" on the page
/// of the "Procesregisseurs".
fn is_own_name(word: &str, reading: &Reading<'_>) -> bool {
    let word = word.to_lowercase();
    let mut names = reading.names.iter().map(|name| name.to_lowercase());
    names.any(|name| words_of(&name).any(|own| own.starts_with(&word)))
}

/// Whether a word is in a link, code or quotation, looks like a name, or is explained on the spot.
fn is_excused(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let text = &passage.block.text;
    let sentence = passage.segments.sentence_at(range.start);
    let before = passage.before(range.start);
    let starts_sentence = before.is_some_and(|before| !before.contains(char::is_alphanumeric));
    let capital = text[range.clone()].starts_with(char::is_uppercase);
    let after = text[range.end..].trim_start();
    // "Mediation is een gesprek ..."
    let defined = starts_sentence && (after.starts_with("is ") || after.starts_with("zijn "));
    let explained = defined
        || after.starts_with([':', '('])
        || sentence.is_some_and(|sentence| {
            let words = &passage.segments.words[sentence.words.clone()];
            words
                .iter()
                .any(|word| EXPLAINS.contains(&&text[word.clone()]))
        });
    passage.block.is_fixed(range)
        || is_quoted(text, range.start)
        || (capital && !starts_sentence)
        || explained
}

fn finding(
    passage: &Passage<'_>,
    context: &LanguageContext<'_>,
    range: Range<usize>,
    everyday: &str,
) -> LanguageFinding {
    let word = &passage.block.text[range.clone()];
    let sentence = beginning(passage.sentence(range.start));
    let message = format!("\"{word}\" is een moeilijk woord, in: \"{sentence}\"");
    let mut help = format!("Schrijf liever: {everyday}.");
    if context.explains {
        help += " Of leg het woord uit in begrippen.yaml.";
    }
    let rule = (LanguageRule::HardWord, Severity::Tip);
    passage.finding(context, rule, (range, word), message, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert!(lines().count() >= 250, "{}", lines().count());
        let mut seen = BTreeSet::new();
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (hard, everyday) = line.split_once('\t').unwrap_or_else(|| panic!("{line}"));
            assert!(!everyday.trim().is_empty(), "{line}");
            for form in hard.split(',') {
                let form = form.trim();
                assert!(
                    form.chars().count() > 2 && form == form.to_lowercase(),
                    "{line}"
                );
                assert!(seen.insert(form), "twice: {form}");
            }
        }
        assert_eq!(WORDS.forms.len(), seen.len());
    }
}

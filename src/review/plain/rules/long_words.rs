//! Very long compounds, with a way to cut them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::{LanguageFinding, beginning};
use crate::review::plain::reading::{Passage, Reading};
use crate::review::plain::texts::BlockKind;
use crate::words::dutch::{fold, split};

/// A word of more letters is very long.
const MOST_LETTERS: usize = 20;

/// Looks for very long words; each is reported once.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let mut reported = BTreeSet::new();
    for passage in &reading.passages {
        let text = &passage.block.text;
        if passage.block.kind == BlockKind::Heading {
            continue;
        }
        for word in &passage.segments.words {
            let whole = &text[word.clone()];
            if !is_long(whole)
                || passage.block.is_fixed(word)
                || looks_like_name(passage, word)
                || is_known(text, word, reading, context)
                || !reported.insert(whole.to_lowercase())
            {
                continue;
            }
            if let Some(cut) = suggestion(whole) {
                findings.push(finding(passage, context, word.clone(), &cut));
            }
        }
    }
}

/// Whether a word has many letters, and nothing else.
fn is_long(word: &str) -> bool {
    word.len() > MOST_LETTERS
        && word.chars().all(char::is_alphabetic)
        && word.chars().count() > MOST_LETTERS
}

/// Whether a word has a capital that does not begin the sentence.
fn looks_like_name(passage: &Passage<'_>, word: &Range<usize>) -> bool {
    let before = passage.before(word.start);
    let is_inside = before.is_some_and(|before| before.contains(char::is_alphanumeric));
    is_inside && passage.block.text[word.clone()].starts_with(char::is_uppercase)
}

fn is_known(
    text: &str,
    word: &Range<usize>,
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
) -> bool {
    let lower = text[word.clone()].to_lowercase();
    let is_name = |name: &&str| name.to_lowercase().contains(&lower);
    let known = context.phrases.in_text(text);
    known
        .iter()
        .any(|known| known.start <= word.start && word.end <= known.end)
        || reading.names.iter().any(is_name)
}

/// The word with a hyphen where its two halves meet. Only a compound can be cut.
fn suggestion(word: &str) -> Option<String> {
    let folded = fold(word);
    // Elsewhere places would not be the same.
    if folded.len() != word.len() {
        return None;
    }
    let split = split(&folded)?;
    let start = folded.as_ptr() as usize;
    let cuts = split.parts.iter().skip(1);
    let middle = folded.len() / 2;
    let at = cuts
        .map(|part| part.as_ptr() as usize - start)
        .min_by_key(|at| at.abs_diff(middle))?;
    Some(format!("{}-{}", &word[..at], &word[at..]))
}

fn finding(
    passage: &Passage<'_>,
    context: &LanguageContext<'_>,
    range: Range<usize>,
    cut: &str,
) -> LanguageFinding {
    let word = &passage.block.text[range.clone()];
    let count = word.chars().count();
    let sentence = beginning(passage.sentence(range.start));
    let message = format!("\"{word}\" is een lang woord ({count} letters), in: \"{sentence}\"");
    let help = format!("Zeg het met losse woorden, of zet er een streepje in: \"{cut}\".");
    let rule = (LanguageRule::LongWord, Severity::Tip);
    passage.finding(context, rule, (range, word), message, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_compound_is_cut_near_its_middle() {
        assert_eq!(
            suggestion("schuldhulpverlening").as_deref(),
            Some("schuldhulp-verlening")
        );
        assert_eq!(suggestion("aaaaaaaaaaaaaaaaaaaaaaaaa"), None);
    }
}

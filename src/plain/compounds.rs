//! Very long compounds, with a way to cut them.

use std::ops::Range;

use super::blocks::BlockKind;
use super::context::Context;
use super::finding::{Finding, beginning};
use super::rule::Rule;
use super::subject::{Part, Passage};
use crate::diagnostics::Severity;
use crate::dutch::{fold, split};

/// A word of more letters is very long.
const MOST_LETTERS: usize = 20;

/// Looks for very long words.
pub fn check(
    passage: &Passage<'_>,
    part: &Part<'_>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) {
    let text = &passage.block.text;
    if passage.block.kind == BlockKind::Heading {
        return;
    }
    for word in &passage.cut.words {
        let whole = &text[word.clone()];
        if whole.len() <= MOST_LETTERS || passage.block.is_fixed(word) {
            continue;
        }
        let letters = whole.chars().filter(|c| c.is_alphabetic()).count();
        let all = whole.chars().count();
        if letters <= MOST_LETTERS || letters != all || is_known(text, word, part, context) {
            continue;
        }
        if let Some(cut) = suggestion(whole) {
            findings.push(finding(passage, context, word.clone(), &cut));
        }
    }
}

fn is_known(text: &str, word: &Range<usize>, part: &Part<'_>, context: &Context<'_>) -> bool {
    let lower = text[word.clone()].to_lowercase();
    let is_name = |name: &&str| name.to_lowercase().contains(&lower);
    let known = context.known.in_text(text);
    known
        .iter()
        .any(|known| known.start <= word.start && word.end <= known.end)
        || part.names.iter().any(is_name)
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
    context: &Context<'_>,
    range: Range<usize>,
    cut: &str,
) -> Finding {
    let word = &passage.block.text[range.clone()];
    let count = word.chars().count();
    let sentence = beginning(passage.sentence(range.start));
    let message = format!("\"{word}\" is een lang woord ({count} letters), in: \"{sentence}\"");
    let help = format!("Zeg het met losse woorden, of zet er een streepje in: \"{cut}\".");
    let rule = (Rule::LongWord, Severity::Tip);
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

//! Long sentences and long paragraphs.

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::{LanguageFinding, beginning};
use crate::review::plain::reading::{Passage, Reading};
use crate::review::plain::texts::BlockKind;
use crate::review::plain::texts::Sentence;

/// A sentence of more words gets a tip.
const LONG_WORDS: usize = 15;

/// A sentence of more words gets a warning.
const VERY_LONG_WORDS: usize = 20;

/// A paragraph of more lines is long.
const MOST_LINES: usize = 5;

/// Characters on one line of a page on a wide screen: the style sheet makes paragraphs 40 rem wide.
const LINE_CHARS: usize = 70;

/// Words that begin a thought of their own.
const JOINTS: [&str; 11] = [
    "maar", "want", "dus", "omdat", "zodat", "als", "waarbij", "waardoor", "waarin", "wanneer",
    "terwijl",
];

/// Words that join clauses as well as single words; what follows shows which.
const WEAK_JOINTS: [&str; 2] = ["en", "of"];

/// Words with which a thought goes on after "en".
const SUBJECTS: [&str; 10] = [
    "u", "je", "wij", "we", "hij", "zij", "ze", "het", "er", "dat",
];

/// Looks at the length of sentences and paragraphs.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let is_text = |passage: &&Passage<'_>| passage.block.kind != BlockKind::Heading;
    for passage in reading.passages.iter().filter(is_text) {
        let is_paragraph = passage.block.kind == BlockKind::Paragraph;
        for sentence in &passage.segments.sentences {
            if is_paragraph || sentence.is_closed {
                findings.extend(long_sentence(passage, sentence, context));
            }
        }
        findings.extend(long_paragraph(passage, context));
    }
}

fn long_sentence(
    passage: &Passage<'_>,
    sentence: &Sentence,
    context: &LanguageContext<'_>,
) -> Option<LanguageFinding> {
    let count = sentence.words.len();
    if count <= LONG_WORDS {
        return None;
    }
    let severity = if count > VERY_LONG_WORDS {
        Severity::Warning
    } else {
        Severity::Tip
    };
    let text = &passage.block.text[sentence.range.clone()];
    let message = format!("Deze zin heeft {count} woorden: \"{}\"", beginning(text));
    let help = match joint(passage, sentence) {
        Some(word) => format!("Maak er twee zinnen van. Knip bijvoorbeeld voor \"{word}\"."),
        None => "Maak er twee zinnen van, of haal weg wat er niet toe doet.".to_owned(),
    };
    let about = (sentence.range.clone(), text);
    Some(passage.finding(
        context,
        (LanguageRule::LongSentence, severity),
        about,
        message,
        help,
    ))
}

/// The joint nearest to the middle, with the word after it, so that it can be found.
fn joint(passage: &Passage<'_>, sentence: &Sentence) -> Option<String> {
    let words = &passage.segments.words[sentence.words.clone()];
    let text = &passage.block.text;
    let middle = words.len() / 2;
    let word = |at: usize| &text[words[at].clone()];
    let is_joint = |at: &usize| {
        JOINTS.contains(&word(*at))
            || (WEAK_JOINTS.contains(&word(*at)) && SUBJECTS.contains(&word(at + 1)))
    };
    let inner = 3..words.len().saturating_sub(3);
    let at = inner
        .filter(is_joint)
        .min_by_key(|at| at.abs_diff(middle))?;
    Some(text[words[at].start..words[at + 1].end].to_owned())
}

fn long_paragraph(passage: &Passage<'_>, context: &LanguageContext<'_>) -> Option<LanguageFinding> {
    let text = &passage.block.text;
    // Short texts need no counting of lines.
    let lines = if text.len() > MOST_LINES * LINE_CHARS / 2 {
        lines(text)
    } else {
        0
    };
    if lines <= MOST_LINES {
        return None;
    }
    let message = format!(
        "Deze alinea heeft {lines} regels op een groot scherm: \"{}\"",
        beginning(text)
    );
    let help = "Zet ergens een lege regel, of maak er een lijst van.".to_owned();
    let rule = (LanguageRule::LongParagraph, Severity::Tip);
    Some(passage.finding(context, rule, (0..text.len(), text), message, help))
}

/// How many lines a text takes: words go to the next line when they no longer fit.
fn lines(text: &str) -> usize {
    let mut lines = 0;
    for line in text.lines() {
        let mut used = 0;
        lines += 1;
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > LINE_CHARS {
                lines += 1;
                used = length;
            } else {
                used += length + usize::from(used > 0);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines(""), 0);
        assert_eq!(lines(&"a".repeat(LINE_CHARS)), 1);
        assert_eq!(lines(&format!("{} b", "a".repeat(LINE_CHARS))), 2);
        assert_eq!(lines("een\ntwee"), 2);
    }
}

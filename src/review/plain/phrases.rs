//! Phrases that an editor cannot choose or has explained already: names of organisations, places and parts
//! of the municipality's model, and the words of the glossary.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases that are found as whole words.
#[derive(Debug)]
pub(crate) struct PhraseMatcher(Option<AhoCorasick>);

impl PhraseMatcher {
    /// Prepares phrases; capitals do not matter.
    pub(crate) fn new<'n>(phrases: impl Iterator<Item = &'n str>) -> Self {
        let phrases: Vec<_> = phrases.filter(|phrase| !phrase.is_empty()).collect();
        // Phrases so many that no automaton can be built for them are ignored.
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(phrases);
        Self(finder.ok())
    }

    /// Where phrases stand in a text, in order.
    pub(crate) fn in_text(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.0.iter().flat_map(|finder| finder.find_iter(text));
        found
            .map(|found| found.range())
            .filter(|range| is_whole(text, range))
            .collect()
    }
}

/// Whether a stretch begins and ends where words do. A hyphen joins words.
pub(crate) fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

/// Whether a place is between quotation marks: the title of a document, or what somebody else says.
pub(crate) fn is_quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let is_open = |open: &[char], close: &[char]| {
        let opened = before.rfind(open);
        opened.is_some_and(|opened| before.rfind(close).is_none_or(|closed| closed < opened))
    };
    before.matches('"').count() % 2 == 1
        || is_open(&['“', '„'], &['”'])
        || (is_open(&['‘'], &['’']) && text[at..].contains('’'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_come_in_pairs() {
        let quoted = |text: &str| is_quoted(text, text.find('x').unwrap());
        assert!(quoted("zeg \"a x b\"") && quoted("„x”") && quoted("‘x’"));
        assert!(!quoted("\"a\" x") && !quoted("„a” x") && !quoted("‘a’ x ’s avonds"));
    }
}

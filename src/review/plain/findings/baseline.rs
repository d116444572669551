//! The findings that were there already when a map began to check its language. They are identified by file,
//! rule and words, so that lines may move; those that are mended are reported, so that the list only shrinks.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::review::plain::findings::finding::LanguageFinding;

/// The name of the file in a map's folder. A hidden name, because it is the program's and not the
/// editor's, and no part of the content.
pub(crate) const BASELINE_FILE: &str = ".taal-basislijn.txt";

const HEADING: &str = "\
# Taalmeldingen die er al waren. check --taal laat ze niet zien.
# Dit bestand maakt u met: sociale-kaart check --taal --basislijn-maken
# Op elke regel staan, met tabs ertussen: het bestand, de regel en de woorden.
";

/// Findings that are known.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Baseline {
    /// How often each is known.
    known: BTreeMap<Key, usize>,
}

/// File within the folder, name of the rule, words.
type Key = (String, String, String);

impl Baseline {
    /// Reads a baseline; lines that cannot be one are passed over.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Self {
        let mut baseline = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.splitn(3, '\t');
            if let (Some(file), Some(rule), Some(words)) =
                (parts.next(), parts.next(), parts.next())
            {
                let key = (file.to_owned(), rule.to_owned(), words.to_owned());
                *baseline.known.entry(key).or_default() += 1;
            }
        }
        baseline
    }

    /// Adds a finding of a file within the folder.
    pub(crate) fn add(&mut self, file: &str, finding: &LanguageFinding) {
        *self.known.entry(key(file, finding)).or_default() += 1;
    }

    /// Keeps what an older baseline knows, too.
    pub(crate) fn keep(&mut self, older: Self) {
        for (key, count) in older.known {
            let known = self.known.entry(key).or_default();
            *known = count.max(*known);
        }
    }

    /// Whether a finding is known; then it is crossed off, so that the same words once more are new.
    pub(crate) fn cross_off(&mut self, file: &str, finding: &LanguageFinding) -> bool {
        let Some(left) = self.known.get_mut(&key(file, finding)) else {
            return false;
        };
        let is_known = *left > 0;
        *left = left.saturating_sub(1);
        is_known
    }

    /// How many findings are in it that were not crossed off.
    #[must_use]
    pub(crate) fn left(&self) -> usize {
        self.known.values().sum()
    }

    /// The text of the file, in order.
    #[must_use]
    pub(crate) fn render(&self) -> String {
        let mut text = HEADING.to_owned();
        for ((file, rule, words), count) in &self.known {
            for _ in 0..*count {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{file}\t{rule}\t{words}");
            }
        }
        text
    }
}

fn key(file: &str, finding: &LanguageFinding) -> Key {
    (
        file.to_owned(),
        finding.rule.word().to_owned(),
        finding.words.clone(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::diagnostics::Severity;
    use crate::basis::source::{SourceId, Span};
    use crate::model::LanguageRule;

    fn finding(words: &str) -> LanguageFinding {
        let span = Span::new(SourceId(0), 0..0);
        LanguageFinding::new(LanguageRule::HardWord, Severity::Tip, words, span, "", "")
    }

    #[test]
    fn what_is_written_is_read() {
        let mut baseline = Baseline::default();
        for words in ["Adequaat", "adequaat", "een  heel\tlange zin"] {
            baseline.add("vermeldingen/a.md", &finding(words));
        }
        let text = baseline.render();
        assert_eq!(Baseline::parse(&text), baseline);
        assert!(text.ends_with("a.md\tmoeilijk-woord\teen heel lange zin\n"));
    }

    #[test]
    fn the_same_words_once_more_are_new() {
        let mut baseline = Baseline::default();
        baseline.add("a.md", &finding("adequaat"));
        assert!(!baseline.cross_off("b.md", &finding("adequaat")));
        assert!(baseline.cross_off("a.md", &finding("adequaat")));
        assert!(!baseline.cross_off("a.md", &finding("adequaat")));
        assert_eq!(baseline.left(), 0);
    }
}

//! One finding, and the words that identify it when lines move.

use crate::basis::diagnostics::{Diagnostic, Place, Severity};
use crate::basis::source::Span;
use crate::model::LanguageRule;

/// So many characters of a sentence are shown in a message.
const SHOWN_CHARS: usize = 60;

/// So many characters are kept to know a finding again.
const KEPT_CHARS: usize = 200;

/// A finding about an editor's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LanguageFinding {
    /// The rule.
    pub(crate) rule: LanguageRule,
    /// The words it is about, in small letters and with single spaces; empty when it is about a whole
    /// text. With the file and the rule they say which finding this is, wherever it stands.
    pub(crate) words: String,
    /// What is shown.
    pub(crate) diagnostic: Diagnostic,
}

impl LanguageFinding {
    /// A finding about these words.
    pub(crate) fn new(
        rule: LanguageRule,
        severity: Severity,
        words: &str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let diagnostic = match severity {
            Severity::Error | Severity::Warning => Diagnostic::warning(rule.code(), span, message),
            Severity::Tip => Diagnostic::tip(rule.code(), span, message),
        };
        Self {
            rule,
            words: key(words),
            diagnostic: diagnostic.help(help),
        }
    }

    /// An order in which the same finding, made for two maps, stands beside itself.
    #[must_use]
    pub(crate) fn order(&self) -> (&Place, LanguageRule, &str) {
        (&self.diagnostic.place, self.rule, &self.words)
    }
}

/// Words as they are compared: small letters, single spaces, not endlessly many.
pub(crate) fn key(words: &str) -> String {
    let lower = words.to_lowercase();
    let joined = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().take(KEPT_CHARS).collect()
}

/// The beginning of a sentence, for a message.
pub(crate) fn beginning(sentence: &str) -> String {
    let joined = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    if joined.chars().count() <= SHOWN_CHARS {
        return joined;
    }
    let cut: String = joined.chars().take(SHOWN_CHARS).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", whole_words.trim_end_matches([',', ';', ':']))
}

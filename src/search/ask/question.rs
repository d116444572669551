//! What somebody asks, as words to look up.

use crate::words::dutch::{is_common, is_small, words};

/// A question, cut into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// The words that say something, each once.
    pub(crate) words: Vec<String>,
    /// Whether there are only small words, as in "ik weet niet waar ik moet zijn".
    pub(crate) only_small: bool,
    /// Whether no word says what it is about, as in "wie kan mij helpen".
    pub(crate) vague: bool,
}

/// Longer questions are cut off: nobody types more, and an address can hold anything.
pub(crate) const MOST_CHARS: usize = 300;
/// Further words are left out.
pub(crate) const MOST_WORDS: usize = 8;

impl Question {
    /// Reads a question.
    #[must_use]
    pub(crate) fn new(text: &str) -> Self {
        let start: String = text.chars().take(MOST_CHARS).collect();
        let all = words(&start);
        let telling: Vec<_> = all.iter().filter(|word| !is_small(word)).cloned().collect();
        let only_small = telling.is_empty() && !all.is_empty();
        let vague = !all.is_empty() && telling.iter().all(|word| is_common(word));
        let mut found: Vec<String> = Vec::new();
        for word in if only_small { all } else { telling } {
            if !found.contains(&word) && found.len() < MOST_WORDS {
                found.push(word);
            }
        }
        Self {
            words: found,
            only_small,
            vague,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_left_out_unless_there_are_no_others() {
        let question = Question::new("Waar kan ik terecht met mijn schulden?");
        assert_eq!(question.words, ["schulden"]);
        assert!(!question.only_small);
        assert!(Question::new("ik weet niet waar ik moet zijn").only_small);
        assert!(!Question::new("?!").only_small);
    }

    #[test]
    fn a_question_of_common_words_is_vague() {
        let question = Question::new("wie kan mij helpen");
        assert!(question.vague && !question.only_small, "{question:?}");
        assert!(!Question::new("wie helpt mij verhuizen").vague);
        assert!(!Question::new("").vague);
    }

    #[test]
    fn a_question_of_any_length_is_a_few_words() {
        let long = "woord1 woord2 ".repeat(5000);
        assert_eq!(Question::new(&long).words, ["woord1", "woord2"]);
    }
}

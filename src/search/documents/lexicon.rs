//! The lexicon: which everyday words and expressions lead to which words of the entries.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::LexiconLine;
use crate::words::dutch::{is_small, words};

/// Lines as search uses them: folded, small words left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lexicon {
    /// Targets by everyday expression; both are lists of words.
    pub(crate) expressions: BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
    /// How each expression was written.
    pub(crate) written: BTreeMap<Vec<String>, String>,
}

impl Lexicon {
    /// Takes the lines of a map, or of all maps of a region.
    #[must_use]
    pub(crate) fn new<'l>(lines: impl IntoIterator<Item = &'l LexiconLine>) -> Self {
        let mut lexicon = Self::default();
        for line in lines {
            let targets = line
                .targets
                .iter()
                .map(|target| content_words(&target.value));
            let targets: BTreeSet<_> = targets.filter(|words| !words.is_empty()).collect();
            for word in &line.words {
                let expression = content_words(&word.value);
                if !expression.is_empty() {
                    let written = lexicon.written.entry(expression.clone());
                    written.or_insert_with(|| word.value.clone());
                    let known = lexicon.expressions.entry(expression).or_default();
                    known.extend(targets.iter().cloned());
                }
            }
        }
        lexicon
    }

    /// Adds the lines of another one.
    pub(crate) fn add(&mut self, other: &Self) {
        for (expression, targets) in &other.expressions {
            let known = self.expressions.entry(expression.clone()).or_default();
            known.extend(targets.iter().cloned());
        }
        for (expression, written) in &other.written {
            let known = self.written.entry(expression.clone());
            known.or_insert_with(|| written.clone());
        }
    }
}

/// The words of an expression that say something.
pub(crate) fn content_words(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| !is_small(word));
    words
}

//! The lexicon: which everyday words and expressions lead to which words of the entries.

use std::collections::{BTreeMap, BTreeSet};

use super::analysis::{Analysis, PART, WRITTEN};
use super::document::Document;
use crate::diagnostics::{Diagnostic, nearest};
use crate::dutch::{is_small, stem, words};
use crate::model::LexiconLine;

/// Lines as search uses them: folded, small words left out.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Targets by everyday expression; both are lists of words.
    pub expressions: BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
    /// How each expression was written.
    pub written: BTreeMap<Vec<String>, String>,
}

impl Lexicon {
    /// Takes the lines of a map, or of all maps of a region.
    #[must_use]
    pub fn new<'l>(lines: impl IntoIterator<Item = &'l LexiconLine>) -> Self {
        let mut lexicon = Self::default();
        for line in lines {
            let targets = line.targets.iter().map(|target| content_words(&target.value));
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
    pub fn add(&mut self, other: &Self) {
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
pub fn content_words(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| !is_small(word));
    words
}

/// Reports lines that do nothing: a target that no entry has, and an expression of small words.
///
/// `own` tells whose lines are looked at: a shared line need not fit every map, so those are only
/// looked at with the entries of all maps together.
#[must_use]
pub fn leads_nowhere<'l>(
    lines: impl IntoIterator<Item = &'l LexiconLine>,
    documents: &[Document],
) -> Vec<Diagnostic> {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let analysis = Analysis::new(documents);
    let mut stems = BTreeSet::new();
    for word in analysis.words() {
        let terms = analysis.terms(word).into_iter().flat_map(|terms| &terms.all);
        let terms = terms.filter(|term| !term.starts_with(WRITTEN));
        stems.extend(terms.map(|term| term.trim_start_matches(PART)));
    }
    let known: Vec<_> = analysis.words().filter(|word| word.len() > 3).collect();
    lines.flat_map(|line| check_line(line, &stems, &known)).collect()
}

fn check_line(line: &LexiconLine, stems: &BTreeSet<&str>, known: &[&str]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let lost = |text: &str| {
        let words = content_words(text);
        words.is_empty() || words.iter().any(|word| !stems.contains(stem(word).as_str()))
    };
    for target in line.targets.iter().filter(|target| lost(&target.value)) {
        let message = format!("\"{}\" leidt nergens heen: geen vermelding heeft dit woord.", target.value);
        let near = nearest(&target.value.to_lowercase(), known.iter().copied());
        let help = match near {
            Some(near) => format!("Bedoelt u \"{near}\"? Schrijf anders een woord dat in een vermelding staat."),
            None => "Schrijf bij naar een woord dat in een vermelding staat.".to_owned(),
        };
        found.push(Diagnostic::warning("zoekwoord-zonder-doel", target.span, message).help(help));
    }
    for word in line.words.iter().filter(|word| content_words(&word.value).is_empty()) {
        let message = format!("\"{}\" heeft alleen kleine woorden; daar wordt niet op gezocht.", word.value);
        let help = "Zet er een woord bij dat zegt waar het over gaat.";
        found.push(Diagnostic::warning("zoekwoord-zonder-inhoud", word.span, message).help(help));
    }
    found
}

//! The lexicon: which everyday words and expressions lead to which words of the entries.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::source::Spanned;
use crate::model::{LexiconLine, SocialMap};
use crate::search::document::{Document, Field};
use crate::search::used_words::UsedWords;
use crate::search::words::WordFacts;
use crate::words::dutch::{fold, is_small, words};

/// Lines as search uses them: folded, small words left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// Reports everyday words that do nothing, of maps with their entries. A map's own lines are held to
/// its own entries. Shared lines need not fit every map: with `several` maps they are held to the
/// entries of all of them, and with one map they are left alone.
#[must_use]
pub fn leads_nowhere(
    maps: &[(&SocialMap, &[Arc<Document>])],
    several: bool,
    words: &WordFacts,
) -> Vec<Diagnostic> {
    let is_held = |line: &LexiconLine| several || !line.shared;
    let held = maps
        .iter()
        .filter(|(map, _)| map.lexicon.iter().any(is_held));
    let maps: Vec<(&SocialMap, UsedWords<'_>)> = held
        .map(|(map, documents)| (*map, UsedWords::new(documents, &Field::ALL, words)))
        .collect();
    let mut found = Vec::new();
    for (map, used) in &maps {
        let own = map.lexicon.iter().filter(|line| !line.shared);
        found.extend(own.flat_map(|line| check(line, &[used], words)));
    }
    if several {
        let used: Vec<_> = maps.iter().map(|(_, used)| used).collect();
        // Every map that includes a shared folder has its lines; those of one map are enough.
        let lines = maps.iter().flat_map(|(map, _)| &map.lexicon);
        let mut seen = BTreeSet::new();
        let once = lines.filter(|line| line.shared).filter(|line| {
            let first = line.words.first();
            first.is_some_and(|word| seen.insert(word.span))
        });
        found.extend(once.flat_map(|line| check(line, &used, words)));
    }
    found
}

fn check(line: &LexiconLine, used: &[&UsedWords<'_>], words: &WordFacts) -> Vec<Diagnostic> {
    let targets = line
        .targets
        .iter()
        .filter(|target| is_lost(&target.value, used, words));
    let empty = line
        .words
        .iter()
        .filter(|word| content_words(&word.value).is_empty());
    targets
        .map(|target| lost(target, used))
        .chain(empty.map(says_nothing))
        .collect()
}

fn is_lost(target: &str, used: &[&UsedWords<'_>], words: &WordFacts) -> bool {
    let target = content_words(target);
    let is_used = |word: &String| {
        let facts = words.of(word);
        used.iter().any(|used| used.has_stem(facts.stem()))
    };
    target.is_empty() || !target.iter().all(is_used)
}

fn lost(target: &Spanned<String>, used: &[&UsedWords<'_>]) -> Diagnostic {
    let message = format!(
        "\"{}\" leidt nergens heen: dit staat in geen vermelding.",
        target.value
    );
    let words = used.iter().flat_map(|used| used.words());
    let help = match nearest(&fold(&target.value), words) {
        Some(near) => {
            format!("Bedoelt u \"{near}\"? Schrijf een woord dat in een vermelding staat.")
        }
        None => "Schrijf bij naar een woord dat in een vermelding staat.".to_owned(),
    };
    Diagnostic::warning(codes::ZOEKWOORD_ZONDER_DOEL, target.span, message).help(help)
}

fn says_nothing(word: &Spanned<String>) -> Diagnostic {
    let message = format!(
        "\"{}\" heeft alleen kleine woorden. Daar wordt niet op gezocht.",
        word.value
    );
    Diagnostic::warning(codes::ZOEKWOORD_ZONDER_INHOUD, word.span, message)
        .help("Zet er een woord bij dat zegt waar het over gaat.")
}

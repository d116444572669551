//! Everyday words that lead nowhere, for the editors who wrote them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::source::Spanned;
use crate::model::{LexiconLine, SocialMap};
use crate::search::documents::document::Document;
use crate::search::documents::fields::SearchField;
use crate::search::documents::lexicon::content_words;
use crate::search::vocabulary::used_words::UsedWords;
use crate::search::word_facts::WordFacts;
use crate::words::dutch::fold;

/// Reports everyday words that do nothing, of maps with their entries. A map's own lines are held to
/// its own entries. Shared lines need not fit every map: with `several` maps they are held to the
/// entries of all of them, and with one map they are left alone.
#[must_use]
pub(crate) fn leads_nowhere(
    maps: &[(&SocialMap, &[Arc<Document>])],
    several: bool,
    words: &WordFacts,
) -> Vec<Diagnostic> {
    let is_held = |line: &LexiconLine| several || !line.shared;
    let held = maps
        .iter()
        .filter(|(map, _)| map.lexicon.iter().any(is_held));
    let maps: Vec<(&SocialMap, UsedWords<'_>)> = held
        .map(|(map, documents)| (*map, UsedWords::new(documents, &SearchField::ALL, words)))
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

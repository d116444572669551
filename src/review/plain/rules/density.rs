//! Passive voice and nouns made of verbs. A single one does no harm, so only too many of them in a text as
//! a whole are reported.

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::LanguageFinding;
use crate::review::plain::reading::{Passage, Reading};
use crate::review::plain::texts::BlockKind;

/// Fewer passive sentences are never too many.
const LEAST_PASSIVE: usize = 3;

/// Passive sentences of a hundred, above which there are many.
const PASSIVE_PERCENT: usize = 30;

/// Fewer nouns made of verbs are never too many.
const LEAST_NOUNS: usize = 6;

/// Nouns made of verbs of a hundred words, above which there are many.
const NOUNS_PERCENT: usize = 9;

const AUXILIARIES: [&str; 6] = ["word", "wordt", "worden", "werd", "werden", "geworden"];

/// Nouns that end as if they were made of verbs, and are as plain as any.
const PLAIN_NOUNS: &[&str] = &[
    "afdeling",
    "begeleiding",
    "behandeling",
    "dienstverlening",
    "familie",
    "gelegenheid",
    "gemeenschap",
    "gezondheid",
    "informatie",
    "instelling",
    "kleding",
    "korting",
    "leerling",
    "mededeling",
    "ongeveer",
    "opleiding",
    "organisatie",
    "organisaties",
    "overheid",
    "regeling",
    "rekening",
    "relatie",
    "situatie",
    "stichting",
    "training",
    "trainingen",
    "uitkering",
    "vereniging",
    "verenigingen",
    "vergadering",
    "verzekering",
    "voorziening",
    "voorzieningen",
    "vriendschap",
    "waarheid",
    "woning",
    "woningen",
];

/// Looks at the sentences of a text together.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let passages = &reading.passages;
    let Some(first) = passages.first() else {
        return;
    };
    let counts = passages
        .iter()
        .filter(|passage| passage.block.kind != BlockKind::Heading)
        .fold(TextCounts::default(), TextCounts::and);
    let whole = || (0..first.block.text.len(), "");
    if is_much(
        counts.passive,
        counts.sentences,
        LEAST_PASSIVE,
        PASSIVE_PERCENT,
    ) {
        let message = format!(
            "Veel zinnen zeggen niet wie iets doet: {} van de {} hebben \"wordt\" of \"worden\".",
            counts.passive, counts.sentences
        );
        let help =
            "Begin met wie het doet: \"Wij bellen u\" in plaats van \"U wordt gebeld\".".to_owned();
        let rule = (LanguageRule::Passive, Severity::Tip);
        findings.push(first.finding(context, rule, whole(), message, help));
    }
    if is_much(counts.nouns, counts.words, LEAST_NOUNS, NOUNS_PERCENT) {
        let message = format!(
            "Deze tekst heeft veel woorden zoals \"begeleiding\" en \"ondersteuning\": {} van de {} woorden.",
            counts.nouns, counts.words
        );
        let help =
            "Zeg wat iemand doet: \"wij helpen u\" in plaats van \"ondersteuning\".".to_owned();
        let rule = (LanguageRule::Nouns, Severity::Tip);
        findings.push(first.finding(context, rule, whole(), message, help));
    }
}

fn is_much(some: usize, all: usize, least: usize, percent: usize) -> bool {
    some >= least && some * 100 > all * percent
}

#[derive(Default)]
struct TextCounts {
    sentences: usize,
    passive: usize,
    words: usize,
    nouns: usize,
}

impl TextCounts {
    fn and(mut self, passage: &Passage<'_>) -> Self {
        let text = &passage.block.text;
        let words = passage
            .segments
            .words
            .iter()
            .map(|word| &text[word.clone()]);
        self.words += passage.segments.words.len();
        self.nouns += words.filter(|word| is_made_of_verb(word)).count();
        self.sentences += passage.segments.sentences.len();
        let passive = passage.segments.sentences.iter().filter(|sentence| {
            let words = &passage.segments.words[sentence.words.clone()];
            let word = |at: &std::ops::Range<usize>| &text[at.clone()];
            words.iter().any(|at| AUXILIARIES.contains(&word(at)))
                && words.iter().any(|at| is_participle(word(at)))
        });
        self.passive += passive.count();
        self
    }
}

/// Whether a word looks like a participle: "geholpen", "betaald", "aangemeld".
fn is_participle(word: &str) -> bool {
    let begins = ["ge", "be", "ver", "ont", "her", "er"]
        .iter()
        .any(|start| word.starts_with(start));
    let inside = [
        "aange", "opge", "uitge", "afge", "ingge", "doorge", "mee", "toege", "voorge", "inge",
    ]
    .iter()
    .any(|start| word.starts_with(start));
    word.len() >= 6
        && word.ends_with(['d', 't', 'n'])
        && (begins || inside)
        && !["bent", "geen", "eventueel", "verder"].contains(&word)
}

fn is_made_of_verb(word: &str) -> bool {
    let ends = [
        "ing", "ingen", "atie", "aties", "iteit", "iteiten", "heid", "heden", "isering",
    ]
    .iter()
    .any(|end| word.ends_with(end));
    word.len() >= 8 && ends && PLAIN_NOUNS.binary_search(&word).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(PLAIN_NOUNS.is_sorted());
    }

    #[test]
    fn participles_and_nouns_are_distinguished_from_other_words() {
        for word in ["geholpen", "betaald", "aangemeld", "verwezen"] {
            assert!(is_participle(word), "{word}");
        }
        for word in ["verder", "geld", "groot"] {
            assert!(!is_participle(word), "{word}");
        }
        assert!(is_made_of_verb("ondersteuning") && is_made_of_verb("participatie"));
        assert!(!is_made_of_verb("woning") && !is_made_of_verb("ding"));
    }
}

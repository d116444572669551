//! What there is to say about a word, worked out once.
//!
//! Cutting a compound, finding a stem and making forms ask the word list hundreds of times per
//! word, and maps share most of their words: the national lexicon is in all of them. Everything
//! here depends on the word alone, so all maps of a build use one [`WordFacts`].

pub(crate) mod inflected;
pub(crate) mod misspelt;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use dashmap::DashMap;

use crate::search::word_facts::inflected::inflected;
use crate::search::word_facts::misspelt::misspelt;
use crate::words::dutch;

/// A cache of facts by word, in two generations. Threads may share it.
#[derive(Debug, Default)]
pub struct WordFacts {
    known: DashMap<Box<str>, Arc<Facts>>,
    /// Words that were asked for in the generation before, and not yet in this one.
    before: DashMap<Box<str>, Arc<Facts>>,
}

impl WordFacts {
    /// What there is to say about a folded word.
    #[must_use]
    pub(crate) fn of(&self, word: &str) -> Arc<Facts> {
        if let Some(facts) = self.known.get(word) {
            return Arc::clone(&facts);
        }
        let facts = || {
            let before = self.before.get(word).map(|facts| Arc::clone(&facts));
            before.unwrap_or_else(|| Arc::new(Facts::new(word)))
        };
        Arc::clone(&self.known.entry(word.into()).or_insert_with(facts))
    }

    /// Begins a new generation. A word that is not asked for in it is dropped with the next one, so that
    /// a preview does not hold on to every word that an editor ever typed.
    #[must_use]
    pub(crate) fn next_generation(&self) -> Self {
        Self {
            known: DashMap::default(),
            before: self.known.clone(),
        }
    }

    /// The stem of a folded word.
    #[must_use]
    pub(crate) fn stem(&self, word: &str) -> Arc<str> {
        Arc::clone(self.of(word).stem())
    }

    /// The stems of what a word is made of, in order.
    #[must_use]
    pub(crate) fn part_stems(&self, word: &str) -> Arc<[Arc<str>]> {
        let facts = self.of(word);
        let stems = || {
            let parts = facts.parts().iter().chain(facts.longer());
            let stems: BTreeSet<_> = parts.map(|part| self.stem(part)).collect();
            stems.into_iter().collect()
        };
        Arc::clone(facts.part_stems.get_or_init(stems))
    }
}

/// What there is to say about one word; each is found when it is first asked for.
#[derive(Debug)]
pub(crate) struct Facts {
    word: Arc<str>,
    stem: OnceLock<Arc<str>>,
    split: OnceLock<Split>,
    part_stems: OnceLock<Arc<[Arc<str>]>>,
    inflected: OnceLock<Vec<Arc<str>>>,
    misspelt: OnceLock<Vec<Arc<str>>>,
    skeleton: OnceLock<Box<str>>,
}

#[derive(Debug, Default)]
struct Split {
    parts: Vec<Arc<str>>,
    longer: Vec<Arc<str>>,
}

impl Facts {
    fn new(word: &str) -> Self {
        Self {
            word: word.into(),
            stem: OnceLock::new(),
            split: OnceLock::new(),
            part_stems: OnceLock::new(),
            inflected: OnceLock::new(),
            misspelt: OnceLock::new(),
            skeleton: OnceLock::new(),
        }
    }

    /// The word itself.
    pub(crate) fn word(&self) -> &Arc<str> {
        &self.word
    }

    /// Its stem.
    pub(crate) fn stem(&self) -> &Arc<str> {
        let stem = || {
            let stem = dutch::stem(&self.word);
            // Many words are their own stem.
            if *stem == *self.word {
                Arc::clone(&self.word)
            } else {
                stem.into()
            }
        };
        self.stem.get_or_init(stem)
    }

    fn split(&self) -> &Split {
        let owned = |parts: Vec<&str>| parts.into_iter().map(Arc::from).collect();
        self.split.get_or_init(|| {
            dutch::split(&self.word).map_or_else(Split::default, |split| Split {
                parts: owned(split.parts),
                longer: owned(split.longer),
            })
        })
    }

    /// The parts of a compound; none when it is no compound.
    pub(crate) fn parts(&self) -> &[Arc<str>] {
        &self.split().parts
    }

    /// Stretches of several parts that are words themselves.
    pub(crate) fn longer(&self) -> &[Arc<str>] {
        &self.split().longer
    }

    /// Further forms with the same stem.
    pub(crate) fn inflected(&self) -> &[Arc<str>] {
        let inflected = || shared(inflected(&self.word, self.stem()));
        self.inflected.get_or_init(inflected)
    }

    /// How people misspell it so badly that it is not found by its sound.
    pub(crate) fn misspelt(&self) -> &[Arc<str>] {
        self.misspelt.get_or_init(|| shared(misspelt(&self.word)))
    }

    /// What is left of it when it is written as it sounds and without vowels.
    pub(crate) fn skeleton(&self) -> &str {
        let skeleton = || dutch::skeleton(&dutch::sound(&self.word)).into();
        self.skeleton.get_or_init(skeleton)
    }
}

fn shared(words: Vec<String>) -> Vec<Arc<str>> {
    words.into_iter().map(Arc::from).collect()
}

//! Indexing again after some entries changed, in much less time than from nothing.
//!
//! From nothing and again is the same code: what an update takes over is what would have come out the
//! same. An entry more or less gives others another number; then everything is made anew.

use std::collections::HashSet;
use std::sync::Arc;

use crate::search::analysis::{Analysis, stems_of};
use crate::search::changing_index::{ChangingIndex, Exchange};
use crate::search::document::{Document, Field};
use crate::search::export::{Contents, Files, Found, Prepared};
use crate::search::index::{Index, IndexError};
use crate::search::lexicon::Lexicon;
use crate::search::used_words::UsedWords;
use crate::search::vocabulary::{Change, Vocabulary};
use crate::search::weights::Weights;
use crate::search::word_counts::{Turnover, WordCounts, words_in};
use crate::search::words::WordFacts;

/// When more entries than this have changed since the index was made, it is made anew.
const MOST_EXCHANGED: usize = 100;

/// What was found out of the entries of an index, for an index of almost the same entries.
pub struct IndexMemory {
    known: Option<(Known, Found)>,
    most_exchanged: usize,
}

impl Default for IndexMemory {
    fn default() -> Self {
        Self {
            known: None,
            most_exchanged: MOST_EXCHANGED,
        }
    }
}

struct Known {
    documents: Vec<Arc<Document>>,
    lexicon: Lexicon,
    index: ChangingIndex,
    words: WordCounts,
    telling: UsedWords,
    vocabulary: Vocabulary,
    files: Files,
}

/// What is different in the entries since the last time.
struct Difference<'d> {
    /// Entries in the place of others; `None` when all are new.
    exchanged: Option<&'d [Exchange]>,
    turnover: Turnover,
    touched: HashSet<Arc<str>>,
}

impl IndexMemory {
    /// Indexes entries.
    ///
    /// # Errors
    /// When tantivy cannot.
    pub fn update(
        &mut self,
        documents: &[Arc<Document>],
        lexicon: &Lexicon,
        words: &WordFacts,
    ) -> Result<&Found, IndexError> {
        // Should something go wrong, nothing half done is kept.
        let known = self.known.take();
        let known = known.filter(|(known, _)| known.lexicon == *lexicon);
        let again = match known {
            Some((known, found)) => known.again(found, documents, self.most_exchanged, words)?,
            None => None,
        };
        let now = match again {
            Some(again) => again,
            None => Known::new(documents, lexicon, words)?,
        };
        Ok(&self.known.insert(now).1)
    }

    /// Everything that is made of entries which are indexed once.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn once(
        documents: &[Arc<Document>],
        lexicon: &Lexicon,
        words: &WordFacts,
    ) -> Result<Prepared, IndexError> {
        let (known, found) = Known::new(documents, lexicon, words)?;
        Ok(Prepared {
            index: known.index.into_first(),
            found,
        })
    }
}

impl Known {
    fn new(
        documents: &[Arc<Document>],
        lexicon: &Lexicon,
        facts: &WordFacts,
    ) -> Result<(Self, Found), IndexError> {
        let all: Vec<&Document> = documents.iter().map(Arc::as_ref).collect();
        let mut words = WordCounts::of(&Field::ALL);
        let difference = Difference {
            exchanged: None,
            turnover: words.exchange(&[], &all),
            // Nothing is known of any stem yet.
            touched: HashSet::new(),
        };
        let mut telling = UsedWords::of(&Field::TELLING);
        telling.exchange(&[], &all, facts);
        let analysis = Arc::new(Analysis::new(words.words(), facts));
        let mut known = Self {
            documents: documents.to_vec(),
            lexicon: lexicon.clone(),
            index: ChangingIndex::new(Index::build(&all, analysis)?),
            words,
            telling,
            vocabulary: Vocabulary::new(lexicon, facts),
            files: Files::default(),
        };
        let found = known.take_over(difference, facts)?;
        Ok((known, found))
    }

    /// The same with these entries; `None` when too much is different.
    fn again(
        mut self,
        found: Found,
        documents: &[Arc<Document>],
        most_exchanged: usize,
        facts: &WordFacts,
    ) -> Result<Option<(Self, Found)>, IndexError> {
        if documents.len() != self.documents.len() {
            return Ok(None);
        }
        let exchanged = self.exchanged(documents);
        if self.index.replaced() + exchanged.len() > most_exchanged {
            return Ok(None);
        }
        self.documents = documents.to_vec();
        if exchanged.is_empty() {
            return Ok(Some((self, found)));
        }
        let (before, now): (Vec<&Document>, Vec<&Document>) = exchanged
            .iter()
            .map(|one| (one.before.as_ref(), one.now.as_ref()))
            .unzip();
        let both = before.iter().chain(&now).copied();
        let used: HashSet<&str> = both.flat_map(|one| words_in(one, &Field::ALL)).collect();
        let touched = used.into_iter().flat_map(|word| stems_of(word, facts));
        let difference = Difference {
            touched: touched.map(Arc::from).collect(),
            turnover: self.words.exchange(&before, &now),
            exchanged: Some(&exchanged),
        };
        self.telling.exchange(&before, &now, facts);
        self.index.exchange(&exchanged, facts)?;
        let found = self.take_over(difference, facts)?;
        Ok(Some((self, found)))
    }

    /// Entries in the place of others.
    fn exchanged(&self, documents: &[Arc<Document>]) -> Vec<Exchange> {
        let pairs = (0..).zip(self.documents.iter().zip(documents));
        let differs = |(before, now): (&Arc<Document>, &Arc<Document>)| {
            !Arc::ptr_eq(before, now) && before != now
        };
        pairs
            .filter(|(_, (before, now))| differs((before, now)))
            .map(|(number, (before, now))| Exchange {
                number,
                before: Arc::clone(before),
                now: Arc::clone(now),
            })
            .collect()
    }

    /// Works out what follows from the entries as they are now.
    fn take_over(
        &mut self,
        difference: Difference<'_>,
        facts: &WordFacts,
    ) -> Result<Found, IndexError> {
        let change = Change {
            turnover: &difference.turnover,
            touched: difference.touched,
            telling: &self.telling,
        };
        let weights = Weights::new(&self.index)?;
        self.vocabulary
            .update(change, &self.lexicon, &weights, facts)?;
        let contents = Contents {
            documents: &self.documents,
            exchanged: difference.exchanged,
            vocabulary: &self.vocabulary,
            telling: &self.telling,
            lexicon: &self.lexicon,
        };
        Ok(Found {
            export: self.files.make(&contents, facts),
            everyday: self.vocabulary.everyday(&self.lexicon, facts),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    const WORDS: [&str; 26] = [
        "kook",
        "koken",
        "kookles",
        "les",
        "lessen",
        "schulden",
        "schuldhulp",
        "hulp",
        "thuis",
        "thuiszorg",
        "zorg",
        "wandelen",
        "wandelgroep",
        "groep",
        "taal",
        "taalles",
        "eten",
        "fiets",
        "fietsen",
        "reparatie",
        "fietsreparatie",
        "voor",
        "elkaar",
        "12",
        "~kookles",
        "~fietsgroep",
    ];

    /// The first lines of a lexicon.
    fn lexicon(count: usize) -> Lexicon {
        let mut lexicon = Lexicon::default();
        let lines = [
            (vec!["rood", "staan"], vec!["schulden"]),
            (vec!["honger"], vec!["eten", "koken"]),
            (vec!["les"], vec!["taalles"]),
            (vec!["fiets", "kapot"], vec!["fietsreparatie", "hulp thuis"]),
        ];
        for (expression, targets) in lines.into_iter().take(count) {
            let expression: Vec<_> = expression.into_iter().map(str::to_owned).collect();
            let words = |target: &str| target.split(' ').map(str::to_owned).collect();
            let targets: BTreeSet<Vec<String>> = targets.into_iter().map(words).collect();
            lexicon
                .written
                .insert(expression.clone(), expression.join(" "));
            lexicon.expressions.insert(expression, targets);
        }
        lexicon
    }

    /// An entry with these words in its name and its text, and a filter.
    fn document((title, body, filter): &(Vec<usize>, Vec<usize>, u8)) -> Arc<Document> {
        let text = |words: &[usize]| {
            let words = words.iter().map(|at| WORDS[at % WORDS.len()]);
            words.collect::<Vec<_>>().join(" ")
        };
        let mut document = Document::of_text(&text(body));
        document.title = text(title);
        document.texts[Field::Title as usize] = text(title);
        document.filters = vec![format!("wijk-{}", filter % 3)];
        Arc::new(document)
    }

    fn entry() -> impl Strategy<Value = (Vec<usize>, Vec<usize>, u8)> {
        let words = || prop::collection::vec(any::<usize>(), 1..4);
        let body = prop::collection::vec(any::<usize>(), 0..30);
        (words(), body, any::<u8>())
    }

    fn shown(found: &Found) -> String {
        format!("{found:?}")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn indexing_again_gives_what_indexing_from_nothing_gives(
            first in prop::collection::vec(entry(), 1..40),
            changes in prop::collection::vec((any::<usize>(), entry(), 0..12_u8), 1..16),
            most_exchanged in 1..20_usize,
        ) {
            let words = WordFacts::default();
            let mut lexicon = lexicon(4);
            let mut memory = IndexMemory { most_exchanged, ..IndexMemory::default() };
            let mut documents: Vec<_> = first.iter().map(document).collect();
            memory.update(&documents, &lexicon, &words).unwrap();
            for (at, entry, kind) in &changes {
                let at = at % documents.len();
                match kind {
                    0 => documents.insert(at, document(entry)),
                    1 if documents.len() > 1 => drop(documents.remove(at)),
                    // The same under another address in memory.
                    2 => documents[at] = Arc::new(documents[at].as_ref().clone()),
                    3 => lexicon = tests::lexicon(at % 5),
                    4 => Arc::make_mut(&mut documents[at]).title.push_str(" anders"),
                    _ => documents[at] = document(entry),
                }
                let again = memory.update(&documents, &lexicon, &words).unwrap();
                let from_nothing = IndexMemory::once(&documents, &lexicon, &words).unwrap();
                prop_assert_eq!(shown(again), shown(&from_nothing.found));
            }
        }
    }

    #[test]
    fn what_is_not_in_a_changed_entry_keeps_its_file() {
        let (words, lexicon) = (WordFacts::default(), lexicon(4));
        let numbers: Vec<_> = (0..3000)
            .map(|at| (vec![at, at / 7], vec![at * 5 % 23], 0))
            .collect();
        let mut documents: Vec<_> = numbers.iter().map(document).collect();
        for (at, document) in documents.iter_mut().enumerate() {
            let text = &mut Arc::make_mut(document).texts[Field::Body as usize];
            *text = format!("{text} nummer{at}");
        }
        let mut memory = IndexMemory::default();
        let paths = |found: &Found| -> BTreeSet<String> {
            found
                .export
                .files
                .iter()
                .map(|file| file.path.clone())
                .collect()
        };
        let before = paths(memory.update(&documents, &lexicon, &words).unwrap());
        let text = &mut Arc::make_mut(&mut documents[7]).texts[Field::Body as usize];
        text.push_str(" zonnebloem");
        let after = paths(memory.update(&documents, &lexicon, &words).unwrap());
        let new = after.difference(&before).count();
        assert!((1..8).contains(&new), "{new} of {}", after.len());
    }
}

//! Making an index: from entries and everyday words to files.

use crate::search::documents::collection::Collection;
use crate::search::documents::fields::SearchField;
use crate::search::documents::word_counts::word_counts;
use crate::search::files::SearchFiles;
use crate::search::index::analysis::Analysis;
use crate::search::index::full_text::{FullTextIndex, IndexError};
use crate::search::index::weights::Weights;
use crate::search::vocabulary::used_words::UsedWords;
use crate::search::vocabulary::{Vocabulary, Words};
use crate::search::word_facts::WordFacts;

/// The index of a collection.
pub struct SearchIndex {
    /// Where words stand, to tell why an entry was found.
    pub(crate) full_text: FullTextIndex,
    /// What a question is answered from.
    pub files: SearchFiles,
    /// Everyday expressions of the lexicon, each with the number of the entry that it leads to first.
    pub(crate) everyday: Vec<(String, u32)>,
}

impl SearchIndex {
    /// Indexes a collection. What comes out depends on nothing else; `facts` only saves time.
    ///
    /// # Errors
    /// When tantivy cannot index.
    pub fn new(collection: &Collection, facts: &WordFacts) -> Result<Self, IndexError> {
        let documents = &collection.documents;
        let used = word_counts(documents, &SearchField::ALL);
        let telling = UsedWords::new(documents, &SearchField::TELLING, facts);
        let full_text = FullTextIndex::build(documents, Analysis::new(&used, facts))?;
        let words = Words {
            used: &used,
            telling: &telling,
            facts,
        };
        let weights = Weights::new(&full_text)?;
        let vocabulary = Vocabulary::new(&words, &collection.lexicon, &weights)?;
        Ok(Self {
            files: SearchFiles::new(collection, &vocabulary, &telling, facts),
            everyday: vocabulary.everyday(&collection.lexicon, facts),
            full_text,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::search::documents::document::Document;
    use crate::search::documents::lexicon::Lexicon;

    /// The names of the files of an index.
    fn names(documents: &[Document]) -> BTreeSet<String> {
        let collection = Collection {
            documents: documents.iter().cloned().map(Arc::new).collect(),
            lexicon: Lexicon::default(),
        };
        let index = SearchIndex::new(&collection, &WordFacts::default()).unwrap();
        let files = index.files.files.into_iter();
        files.map(|file| file.path).collect()
    }

    #[test]
    fn files_that_a_change_does_not_touch_keep_their_names() {
        const WORDS: [&str; 7] = [
            "koken",
            "taalles",
            "thuiszorg",
            "wandelen",
            "schulden",
            "fiets",
            "samen",
        ];
        let document = |at: usize| {
            let (first, second) = (WORDS[at % 7], WORDS[at / 7 % 7]);
            let mut document = Document::of_text(&format!("{second} nummer{at}"));
            document.title = format!("{first} {second}");
            document.texts[SearchField::Title as usize].clone_from(&document.title);
            document
        };
        let mut documents: Vec<_> = (0..3000).map(document).collect();
        let before = names(&documents);
        documents[7].texts[SearchField::Body as usize].push_str(" zonnebloem");
        let after = names(&documents);
        let new = after.difference(&before).count();
        assert!((1..8).contains(&new), "{new} of {}", after.len());
    }
}

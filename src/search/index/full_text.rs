//! The full-text index: tantivy's postings and field lengths, from which weights follow.
//!
//! tantivy is used for what it does best, building postings fast: one segment in memory, with a
//! tokenizer of our own. It is asked no queries and its scores are not used.

use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::postings::Postings;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};
use tantivy::{DocId, DocSet, IndexSettings, SegmentReader, TERMINATED, TantivyDocument, Term};

use crate::search::documents::document::Document;
use crate::search::documents::fields::SearchField;
use crate::search::index::analysis::Analysis;
use crate::words::dutch::is_small;

/// Why there is no index.
#[derive(Debug)]
pub struct IndexError(pub String);

impl<E: std::error::Error> From<E> for IndexError {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// An index of entries; the number of an entry is its position among the documents.
pub(crate) struct FullTextIndex {
    reader: SegmentReader,
}

/// How an entry holds a term in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Occurrence {
    /// Number of the entry.
    pub(crate) document: DocId,
    /// How often.
    pub(crate) times: u32,
    /// How many terms the field has.
    pub(crate) length: u32,
}

const TOKENIZER: &str = "woorden";

/// What tantivy may use while indexing; it takes room in proportion, also for a small map.
fn memory(documents: usize) -> usize {
    (documents * MEMORY_PER_DOCUMENT).clamp(2 << 20, 128 << 20)
}

const MEMORY_PER_DOCUMENT: usize = 8 << 10;

impl FullTextIndex {
    /// Indexes entries, in memory.
    ///
    /// # Errors
    /// When tantivy cannot.
    pub(crate) fn build(
        documents: &[Arc<Document>],
        analysis: Analysis,
    ) -> Result<Self, IndexError> {
        let tokenizers = TokenizerManager::default();
        let analysis = Arc::new(analysis);
        tokenizers.register(TOKENIZER, TextAnalyzer::from(TermTokenizer { analysis }));
        let schema = schema();
        let fields: Vec<_> = schema.fields().map(|(field, _)| field).collect();
        let mut writer = tantivy::Index::builder()
            .schema(schema)
            .settings(settings())
            .tokenizers(tokenizers)
            .single_segment_index_writer(RamDirectory::create(), memory(documents.len()))?;
        for document in documents {
            let mut indexed = TantivyDocument::default();
            for (field, text) in fields.iter().zip(&document.texts) {
                indexed.add_text(*field, text);
            }
            writer.add_document(indexed)?;
        }
        let index = writer.finalize()?;
        match index.searchable_segments()?.first() {
            Some(segment) => Ok(Self {
                reader: SegmentReader::open(segment)?,
            }),
            None => Err(IndexError("de index is leeg".to_owned())),
        }
    }

    /// How many entries there are.
    #[must_use]
    pub(crate) fn documents(&self) -> u32 {
        self.reader.max_doc()
    }

    /// The mean number of terms of a field.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn mean_length(&self, field: SearchField) -> Result<f32, IndexError> {
        let inverted = self.reader.inverted_index(number(field))?;
        Ok(inverted.total_num_tokens() as f32 / self.documents().max(1) as f32)
    }

    /// Calls a function with every entry that has a term in a field, in order.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn occurrences(
        &self,
        field: SearchField,
        term: &str,
        mut found: impl FnMut(Occurrence),
    ) -> Result<(), IndexError> {
        let field = number(field);
        let inverted = self.reader.inverted_index(field)?;
        let term = Term::from_field_text(field, term);
        let Some(mut postings) = inverted.read_postings(&term, IndexRecordOption::WithFreqs)?
        else {
            return Ok(());
        };
        let lengths = self.reader.get_fieldnorms_reader(field)?;
        let mut document = postings.doc();
        while document != TERMINATED {
            found(Occurrence {
                document,
                times: postings.term_freq(),
                length: lengths.fieldnorm(document),
            });
            document = postings.advance();
        }
        Ok(())
    }
}

/// Fields are numbered in the order in which the schema has them.
fn number(field: SearchField) -> tantivy::schema::Field {
    tantivy::schema::Field::from_field_id(field as u32)
}

fn schema() -> Schema {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(TOKENIZER)
        .set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    for field in SearchField::ALL {
        builder.add_text_field(field.name(), options.clone());
    }
    builder.build()
}

/// No text is stored, so there is nothing for a thread of its own to compress.
fn settings() -> IndexSettings {
    IndexSettings {
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    }
}

/// Looks up the terms of every word.
#[derive(Clone)]
struct TermTokenizer {
    analysis: Arc<Analysis>,
}

struct TermStream<'t> {
    analysis: &'t Analysis,
    words: std::str::Split<'t, char>,
    waiting: &'t [String],
    token: Token,
    small_words_too: bool,
}

impl Tokenizer for TermTokenizer {
    type TokenStream<'t> = TermStream<'t>;

    fn token_stream<'t>(&'t mut self, text: &'t str) -> TermStream<'t> {
        TermStream {
            analysis: &self.analysis,
            words: text.split(' '),
            waiting: &[],
            token: Token::default(),
            // A name of small words only ("Voor elkaar") must be found by them.
            small_words_too: text.len() < 100 && text.split(' ').all(is_small),
        }
    }
}

impl TokenStream for TermStream<'_> {
    fn advance(&mut self) -> bool {
        while self.waiting.is_empty() {
            let Some(word) = self.words.next() else {
                return false;
            };
            if let Some(terms) = self.analysis.terms(word)
                && (self.small_words_too || !terms.small)
            {
                self.waiting = &terms.all;
            }
        }
        let (term, rest) = (&self.waiting[0], &self.waiting[1..]);
        self.waiting = rest;
        self.token.text.clear();
        self.token.text.push_str(term);
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

//! Texts that are read in one go: the blocks, sentences and words that rules look at.

use std::ops::Range;

use crate::basis::diagnostics::Severity;
use crate::model::{Entry, LanguageRule};
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::LanguageFinding;
use crate::review::plain::texts::{Block, RunningText, Segments, segment};

/// Texts that are read in one go, as on one page.
#[derive(Debug)]
pub(crate) struct Reading<'r> {
    /// What the thing that they are about is called.
    pub(crate) names: &'r [&'r str],
    /// Their blocks, in order.
    pub(crate) passages: Vec<Passage<'r>>,
    /// The entry that they are about, if it is one.
    pub(crate) entry: Option<&'r Entry>,
}

impl<'r> Reading<'r> {
    /// Takes texts apart.
    pub(crate) fn new(
        names: &'r [&'r str],
        texts: &'r [RunningText<'r>],
        entry: Option<&'r Entry>,
    ) -> Self {
        let blocks = texts
            .iter()
            .flat_map(|text| text.blocks.iter().map(move |block| (text, block)));
        let passages = blocks.map(|(text, block)| Passage {
            text,
            block,
            segments: segment(&block.text),
        });
        Self {
            names,
            passages: passages.collect(),
            entry,
        }
    }
}

/// One block of a text with its sentences and words.
#[derive(Debug)]
pub(crate) struct Passage<'p> {
    /// The text it belongs to.
    pub(crate) text: &'p RunningText<'p>,
    /// The block.
    pub(crate) block: &'p Block<'p>,
    /// Its sentences and words.
    pub(crate) segments: Segments,
}

impl Passage<'_> {
    /// A finding about a stretch of this block, which these words identify when lines move.
    pub(crate) fn finding(
        &self,
        context: &LanguageContext<'_>,
        (rule, severity): (LanguageRule, Severity),
        (range, words): (Range<usize>, &str),
        message: String,
        help: String,
    ) -> LanguageFinding {
        let span = self.text.span(self.block, range, context.sources);
        LanguageFinding::new(rule, severity, words, span, message, help)
    }

    /// What stands before something in its sentence.
    pub(crate) fn before(&self, offset: usize) -> Option<&str> {
        let sentence = self.segments.sentence_at(offset)?;
        Some(&self.block.text[sentence.range.start..offset])
    }

    /// The sentence in which something stands.
    pub(crate) fn sentence(&self, offset: usize) -> &str {
        let sentence = self.segments.sentence_at(offset);
        sentence.map_or(&self.block.text, |one| &self.block.text[one.range.clone()])
    }
}

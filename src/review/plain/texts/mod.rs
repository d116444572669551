//! Running text as a reader sees it: blocks, sentences and words.

pub(crate) mod blocks;
pub(crate) mod locate;
pub(crate) mod sentences;

pub(crate) use blocks::{Block, BlockKind, RunningText};
pub(crate) use locate::Origin;
pub(crate) use sentences::{Segments, Sentence, segment};

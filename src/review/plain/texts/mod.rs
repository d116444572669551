//! Running text as a reader sees it: blocks, sentences and words.

pub mod blocks;
pub mod sentences;

pub use blocks::{Block, BlockKind, Text};
pub use sentences::{Cut, Sentence, cut};

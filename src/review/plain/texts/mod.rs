//! Running text as a reader sees it: blocks, sentences and words.

pub mod blocks;
pub mod locate;
pub mod sentences;

pub use blocks::{Block, BlockKind, RunningText};
pub use locate::Origin;
pub use sentences::{Segments, Sentence, segment};

//! From files to a map: the keys there are, reading, decoding, and joining what belongs together.

pub mod assemble;
pub mod decode;
pub mod format;
pub mod read;

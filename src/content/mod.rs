//! From files to a map: the keys there are, reading, decoding, and joining what belongs together.

pub(crate) mod assemble;
pub(crate) mod decode;
pub(crate) mod format;
pub(crate) mod read;

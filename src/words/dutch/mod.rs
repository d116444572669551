//! Dutch as people type it: words, stems, compounds and what they sound like.
//!
//! Search must find "wijkcentra" for "wijkcentrum", "schuldhulp" inside "schuldhulpverlening" and
//! "schulden" for "sgulden". Everything that needs a word list is done here, while building; what
//! the browser does as well (folding, words, sounds) is small and driven by the same tables
//! ([`SOUNDS`], [`SMALL_WORDS`]), which are published with the index.

pub(crate) mod compound_tables;
pub(crate) mod compounds;
pub(crate) mod fold;
pub(crate) mod small_words;
pub(crate) mod sounds;
pub(crate) mod stem;
pub(crate) mod word_list;

pub(crate) use compounds::split;
pub(crate) use fold::{fold, words};
pub(crate) use small_words::{COMMON_WORDS, SMALL_WORDS, is_common, is_small};
pub(crate) use sounds::{AT_END, SOUNDS, letters, skeleton, sound};
pub(crate) use stem::stem;
pub(crate) use word_list::is_word;

//! Dutch as people type it: words, stems, compounds and what they sound like.
//!
//! Search must find "wijkcentra" for "wijkcentrum", "schuldhulp" inside "schuldhulpverlening" and
//! "schulden" for "sgulden". Everything that needs a word list is done here, while building; what
//! the browser does as well (folding, words, sounds) is small and driven by the same tables
//! ([`SOUNDS`], [`SMALL_WORDS`]), which are published with the index.

pub mod compound_tables;
pub mod compounds;
pub mod fold;
pub mod small_words;
pub mod sounds;
pub mod stem;
pub mod word_list;

pub use compounds::split;
pub use fold::{fold, words};
pub use small_words::{COMMON_WORDS, SMALL_WORDS, is_common, is_small};
pub use sounds::{AT_END, SOUNDS, letters, skeleton, sound};
pub use stem::stem;
pub use word_list::{all_words, is_word};

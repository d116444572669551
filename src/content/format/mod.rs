//! The content format: every key of every file kind, once.
//!
//! The decoder takes the known keys from here, `sociale-kaart schema` prints JSON Schemas made
//! from it, and a test holds the editors' handbook (`content/LEESMIJ.md`) to it. A key that is not
//! here does not exist.

pub mod entry;
pub mod field;
pub mod files;
pub mod hours;
pub mod schema;
pub mod translation;

pub use entry::{
    ADDRESS, COST, DIFFERENCE, ENTRY, ENTRY_WORDS, NOTICE, PHONE, TEXT_EXCEPTION, TEXT_EXCEPTIONS,
};
pub use field::{Asked, Field, Kind, Shape, Translated};
pub use files::{
    ABBREVIATION, ACCESSIBILITY, AREA, AREAS, ERROR_REPORT, FACET, GLOSSARY, HOME_TEXT, LEXICON,
    LEXICON_LINE, MAP, ORGANIZATION, ORGANIZATIONS, PAGE, REGION, TERM, WORD,
};
pub use hours::{EXCEPTION, HOURS, RULE, SEASON, WEEK};
pub use schema::{FILE_KINDS, FileKind, json_schema};
pub use translation::{FACET_WORDS, MAP_WORDS, PAGE_WORDS, TERM_WORDS};

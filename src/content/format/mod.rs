//! The content format: every key of every file kind, once.
//!
//! The decoder takes the known keys from here, `sociale-kaart schema` prints JSON Schemas made
//! from it, and the tables of keys in the editors' handbook (`content/LEESMIJ.md`) follow from it. A key that
//! is not here does not exist.

pub(crate) mod entry;
pub(crate) mod field;
pub(crate) mod files;
pub(crate) mod hours;
pub(crate) mod schema;
pub(crate) mod settings;
pub(crate) mod taxonomy;

pub(crate) use entry::{
    ADDRESS, COST, DIFFERENCE, ENTRY, ENTRY_WORDS, NOTICE, PHONE, TEXT_EXCEPTION,
};
pub(crate) use field::{Asked, Field, Kind, Shape};
pub(crate) use files::{
    ABBREVIATION, GLOSSARY, LEXICON, LEXICON_LINE, ORGANIZATION, ORGANIZATIONS, PAGE, PAGE_WORDS,
    WORD,
};
pub(crate) use hours::{EXCEPTION, HOURS, RULE, SEASON, WEEK};
pub(crate) use schema::{FILE_KINDS, FileKind, json_schema};
pub(crate) use settings::{ACCESSIBILITY, ERROR_REPORT, HOME_TEXT, MAP, MAP_WORDS, REGION};
pub(crate) use taxonomy::{AREA, AREAS, FACET, FACET_WORDS, TERM, TERM_WORDS};

#[cfg(test)]
mod tests;

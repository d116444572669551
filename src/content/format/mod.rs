//! The content format: every key of every file kind, once.
//!
//! The decoder takes the known keys from here, `sociale-kaart schema` prints JSON Schemas made
//! from it, and a test holds the editors' handbook (`content/LEESMIJ.md`) to it. A key that is not
//! here does not exist.

pub mod entry;
pub mod files;
pub mod hours;
pub mod schema;
pub mod translation;

pub use entry::{ADDRESS, COST, DIFFERENCE, ENTRY, NOTICE, PHONE, TEXT_EXCEPTION};
pub use files::{
    ABBREVIATION, ACCESSIBILITY, AREA, AREAS, ERROR_REPORT, FACET, GLOSSARY, HOME_TEXT, LEXICON,
    LEXICON_LINE, MAP, ORGANIZATION, ORGANIZATIONS, PAGE, REGION, TERM, WORD,
};
pub use hours::{EXCEPTION, HOURS, RULE, SEASON, WEEK};
pub use schema::{FILE_KINDS, FileKind, json_schema};
pub use translation::{ENTRY_WORDS, FACET_WORDS, MAP_WORDS, PAGE_WORDS, TERM_WORDS};

/// A mapping with a fixed set of keys.
#[derive(Debug)]
pub struct Shape {
    /// What an editor calls such a thing, for messages ("een vermelding").
    pub name: &'static str,
    /// Its keys, in the order in which the handbook explains them.
    pub fields: &'static [Field],
}

/// One key of a [`Shape`].
#[derive(Debug)]
pub struct Field {
    /// The key as written in the file.
    pub key: &'static str,
    /// Whether the key must be there.
    pub required: bool,
    /// What its value looks like.
    pub kind: Kind,
    /// One line of explanation in Dutch.
    pub doc: &'static str,
}

/// What the value of a key looks like.
#[derive(Debug)]
pub enum Kind {
    /// Any single value, taken as text.
    Text,
    /// `ja` or `nee`.
    Bool,
    /// A whole number.
    Number,
    /// A date, `2026-01-31`.
    Date,
    /// One word out of a fixed list.
    Choice(&'static [&'static str]),
    /// A list of values of one kind; a single value counts as a list of one.
    List(&'static Kind),
    /// A mapping with fixed keys.
    Object(&'static Shape),
    /// A mapping with free keys whose values are of one kind.
    Map(&'static Kind),
    /// Any one of several kinds.
    Either(&'static [Kind]),
}

impl Shape {
    /// The keys of this shape.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let fields: &'static [Field] = self.fields;
        fields.iter().map(|field| field.key)
    }
}

const fn required(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        key,
        required: true,
        kind,
        doc,
    }
}

const fn optional(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        key,
        required: false,
        kind,
        doc,
    }
}

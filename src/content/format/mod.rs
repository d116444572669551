//! The content format: every key of every file kind, once.
//!
//! The decoder takes the known keys from here, `sociale-kaart schema` prints JSON Schemas made
//! from it, and the tables of keys in the editors' handbook (`content/LEESMIJ.md`) follow from it. A key that
//! is not here does not exist.

pub mod entry;
pub mod field;
pub mod files;
pub mod hours;
pub mod schema;
pub mod settings;
pub mod taxonomy;

pub use entry::{
    ADDRESS, COST, DIFFERENCE, ENTRY, ENTRY_WORDS, NOTICE, PHONE, TEXT_EXCEPTION, TEXT_EXCEPTIONS,
};
pub use field::{Asked, Field, FieldTranslation, Kind, Shape};
pub use files::{
    ABBREVIATION, GLOSSARY, LEXICON, LEXICON_LINE, ORGANIZATION, ORGANIZATIONS, PAGE, PAGE_WORDS,
    WORD,
};
pub use hours::{EXCEPTION, HOURS, RULE, SEASON, WEEK};
pub use schema::{FILE_KINDS, FileKind, json_schema};
pub use settings::{ACCESSIBILITY, ERROR_REPORT, HOME_TEXT, MAP, MAP_WORDS, REGION};
pub use taxonomy::{AREA, AREAS, FACET, FACET_WORDS, TERM, TERM_WORDS};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EntryText;

    /// Every declared key, with the shape it is in.
    fn all_fields() -> impl Iterator<Item = (&'static Shape, &'static Field)> {
        let shapes = FILE_KINDS
            .iter()
            .flat_map(|kind| kind.shape.with_all_within());
        shapes.flat_map(|shape| shape.fields.iter().map(move |field| (shape, field)))
    }

    #[test]
    fn a_key_is_declared_once_in_a_shape() {
        for (shape, field) in all_fields() {
            let same = shape.keys().filter(|key| *key == field.key).count();
            assert_eq!(same, 1, "{}: {}", shape.name, field.key);
        }
    }

    #[test]
    fn every_key_has_an_example_of_itself() {
        for (shape, field) in all_fields() {
            let key = field.example.split_once(": ").map(|(key, _)| key);
            assert_eq!(key, Some(field.key), "{}", shape.name);
        }
    }

    #[test]
    fn an_explanation_that_names_one_choice_names_them_all() {
        for (shape, field) in all_fields() {
            let explanation = field.explanation.unwrap_or(field.doc);
            let is_named = |word: &&&str| explanation.contains(&format!("`{word}`"));
            let words = field.kind.words();
            let named = words.iter().filter(is_named).count();
            let all_or_none = named == 0 || named == words.len();
            assert!(all_or_none, "{}: {explanation}", shape.name);
        }
    }

    #[test]
    fn what_is_translated_of_an_entry_are_its_texts() {
        // These have a place of their own in a translation, since it is nothing without them.
        let own_place = ["naam", "samenvatting", "gecontroleerd"];
        let mut texts: Vec<_> = ENTRY_WORDS.keys().collect();
        texts.retain(|key| !own_place.contains(key));
        let mut words = EntryText::WORDS.to_vec();
        texts.sort_unstable();
        words.sort_unstable();
        assert_eq!(texts, words);
    }
}

//! What is declared is whole, and says of itself what is true.

use super::*;
use crate::basis::source::SourceId;
use crate::content::read::{Node, Value, parse};
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

#[test]
fn every_example_is_what_its_declaration_asks_for() {
    for (shape, field) in all_fields() {
        let value = example_of(field);
        assert!(
            fits(&value, &field.kind),
            "{}: {}",
            shape.name,
            field.example
        );
    }
}

/// The value of an example, as the program reads it.
fn example_of(field: &Field) -> Value {
    let (text, mut problems) = (field.example, Vec::new());
    let read = parse(SourceId(0), text, 0..text.len(), &mut problems);
    let Ok(Some(Node {
        value: Value::Map(mut pairs),
        ..
    })) = read
    else {
        panic!("{text}: {problems:?}");
    };
    let pair = pairs.pop().filter(|pair| pair.key.value == field.key);
    assert!(pairs.is_empty(), "{text}");
    pair.unwrap_or_else(|| panic!("{text}")).node.value
}

/// Whether a value looks as a key of this kind asks for.
fn fits(value: &Value, kind: &Kind) -> bool {
    match (kind, value) {
        (Kind::Either(kinds), _) => kinds.iter().any(|kind| fits(value, kind)),
        (Kind::List(inner), Value::List(items)) => {
            items.iter().all(|item| fits(&item.value, inner))
        }
        (Kind::List(inner), _) => fits(value, inner),
        (Kind::Map(inner), Value::Map(pairs)) => {
            pairs.iter().all(|pair| fits(&pair.node.value, inner))
        }
        (Kind::Object(shape), Value::Map(pairs)) => pairs.iter().all(|pair| {
            let field = shape.field(&pair.key.value);
            field.is_some_and(|field| fits(&pair.node.value, &field.kind))
        }),
        (Kind::Choice(words), Value::Scalar(text)) => words.contains(&text.as_str()),
        (Kind::Bool, Value::Scalar(text)) => ["ja", "nee"].contains(&text.as_str()),
        (Kind::Number, Value::Scalar(text)) => text.parse::<u32>().is_ok(),
        (Kind::Date, Value::Scalar(text)) => text.parse::<jiff::civil::Date>().is_ok(),
        (Kind::Text, Value::Scalar(_)) => true,
        _ => false,
    }
}

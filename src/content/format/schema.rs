//! JSON Schemas of the file kinds, so that an editor such as VS Code completes keys and checks
//! values while typing. Draft 7, which the YAML support of such editors is built on.

use serde_json::{Map, Value, json};

use crate::content::format::entry::{ENTRY, ENTRY_WORDS};
use crate::content::format::field::{Field, Kind, Shape};
use crate::content::format::files::{GLOSSARY, LEXICON, ORGANIZATIONS, PAGE, PAGE_WORDS};
use crate::content::format::settings::{MAP, MAP_WORDS, REGION};
use crate::content::format::taxonomy::{AREAS, FACET, FACET_WORDS};
use crate::model::YesNo;

/// A kind of file that has a schema.
#[derive(Debug)]
pub struct FileKind {
    /// The name on the command line.
    pub name: &'static str,
    /// Its keys.
    pub shape: &'static Shape,
}

/// All kinds of files.
pub static FILE_KINDS: [FileKind; 13] = [
    FileKind {
        name: "kaart",
        shape: &MAP,
    },
    FileKind {
        name: "regio",
        shape: &REGION,
    },
    FileKind {
        name: "vermelding",
        shape: &ENTRY,
    },
    FileKind {
        name: "wijken",
        shape: &AREAS,
    },
    FileKind {
        name: "facet",
        shape: &FACET,
    },
    FileKind {
        name: "organisaties",
        shape: &ORGANIZATIONS,
    },
    FileKind {
        name: "begrippen",
        shape: &GLOSSARY,
    },
    FileKind {
        name: "zoekwoorden",
        shape: &LEXICON,
    },
    FileKind {
        name: "pagina",
        shape: &PAGE,
    },
    FileKind {
        name: "vertaalde-kaart",
        shape: &MAP_WORDS,
    },
    FileKind {
        name: "vertaalde-vermelding",
        shape: &ENTRY_WORDS,
    },
    FileKind {
        name: "vertaald-facet",
        shape: &FACET_WORDS,
    },
    FileKind {
        name: "vertaalde-pagina",
        shape: &PAGE_WORDS,
    },
];

/// The JSON Schema of one kind of file.
#[must_use]
pub(crate) fn json_schema(kind: &FileKind) -> Value {
    let shapes = kind.shape.with_all_within();
    let definitions = shapes.iter().map(|one| (definition_name(one), object(one)));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": format!("sociale-kaart: {}", kind.name),
        "allOf": [{ "$ref": reference(kind.shape) }],
        "definitions": definitions.collect::<Map<_, _>>(),
    })
}

fn object(shape: &Shape) -> Value {
    let properties: Map<_, _> = shape
        .fields
        .iter()
        .map(|field| (field.key.to_owned(), property(field)))
        .collect();
    let required: Vec<_> = shape
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(field: &Field) -> Value {
    let mut schema = value(&field.kind);
    if let Value::Object(map) = &mut schema {
        map.insert("description".into(), field.plain_doc().into());
    }
    schema
}

fn value(kind: &Kind) -> Value {
    match kind {
        // YAML reads an unquoted 1234 as a number; the decoder takes every single value as text.
        Kind::Text => json!({ "type": ["string", "number", "boolean"] }),
        Kind::Bool => json!({ "enum": [YesNo::Yes.word(), YesNo::No.word(), true, false] }),
        Kind::Number => json!({ "type": "integer" }),
        Kind::Date => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::List(inner) => json!({
            "anyOf": [value(inner), { "type": "array", "items": value(inner) }]
        }),
        Kind::Object(shape) => json!({ "$ref": reference(shape) }),
        Kind::Map(inner) => json!({ "type": "object", "additionalProperties": value(inner) }),
        Kind::Either(kinds) => {
            json!({ "anyOf": kinds.iter().map(value).collect::<Vec<_>>() })
        }
    }
}

fn reference(shape: &Shape) -> String {
    format!("#/definitions/{}", definition_name(shape))
}

fn definition_name(shape: &Shape) -> String {
    shape
        .name
        .trim_start_matches("een ")
        .trim_end_matches(".yaml")
        .replace(' ', "-")
}

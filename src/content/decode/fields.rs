//! Mappings with known keys: unknown and missing ones are reported here, once for all file kinds.

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::source::Span;
use crate::content::decode::Decoder;
use crate::content::format::{Field, Kind, Shape};
use crate::content::read::{Node, Pair, Value};
use crate::model::DayOfWeek;

/// A mapping whose keys have been checked against a [`Shape`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'n> {
    shape: &'static Shape,
    pairs: &'n [Pair],
    /// Where the mapping starts.
    pub(crate) span: Span,
}

impl<'n> Fields<'n> {
    /// The value of a key, unless it is absent or left empty.
    pub(crate) fn get(&self, key: &str) -> Option<&'n Node> {
        debug_assert!(
            self.shape.keys().any(|known| known == key),
            "{key} is not in the format of {}",
            self.shape.name
        );
        self.pairs
            .iter()
            .find(|pair| pair.key.value == key)
            .map(|pair| &pair.node)
            .filter(|node| node.value != Value::Empty)
    }

    /// A list; one value counts as a list of one.
    pub(crate) fn list(&self, key: &str) -> &'n [Node] {
        match self.get(key) {
            Some(Node {
                value: Value::List(items),
                ..
            }) => items,
            Some(node) => std::slice::from_ref(node),
            None => &[],
        }
    }

    /// Where a key itself stands, for findings about the key.
    pub(crate) fn key_span(&self, key: &str) -> Option<Span> {
        self.pairs
            .iter()
            .find(|pair| pair.key.value == key)
            .map(|pair| pair.key.span)
    }
}

impl Decoder {
    /// Takes a node as a mapping of this shape; reports unknown and missing keys.
    pub(crate) fn fields<'n>(
        &mut self,
        node: &'n Node,
        shape: &'static Shape,
    ) -> Option<Fields<'n>> {
        let Value::Map(pairs) = &node.value else {
            let keys: Vec<_> = shape.keys().collect();
            let help = format!(
                "Schrijf elke sleutel op een eigen regel eronder, met spaties ervoor: {}.",
                keys.join(", ")
            );
            self.wrong_type_with(node, "een blok met sleutels", help);
            return None;
        };
        for pair in pairs {
            match shape
                .fields
                .iter()
                .find(|field| field.key == pair.key.value)
            {
                None => self.unknown_key(pair, shape),
                Some(field) if pair.node.value == Value::Empty && !field.required => {
                    self.empty_key(pair);
                }
                Some(_) => {}
            }
        }
        let fields = Fields {
            shape,
            pairs,
            span: start_of(node, pairs),
        };
        for field in shape.fields.iter().filter(|field| field.required) {
            if fields.get(field.key).is_none() {
                self.missing_key(fields, field);
            }
        }
        Some(fields)
    }

    fn unknown_key(&mut self, pair: &Pair, shape: &'static Shape) {
        let key = &pair.key.value;
        let is_day = DayOfWeek::WORDS.contains(&key.as_str());
        let help = match nearest(key, shape.keys()) {
            _ if is_day && shape.keys().any(|known| known == "week") => {
                "Zet de dagen onder de sleutel week, met spaties ervoor.".to_owned()
            }
            Some(known) => format!("Bedoelt u \"{known}\"?"),
            None => format!(
                "Deze sleutels kunnen hier: {}.",
                shape.keys().collect::<Vec<_>>().join(", ")
            ),
        };
        self.diagnostics.push(
            Diagnostic::error(
                codes::ONBEKENDE_SLEUTEL,
                pair.key.span,
                format!("De sleutel \"{key}\" bestaat niet in {}.", shape.name),
            )
            .help(help),
        );
    }

    fn empty_key(&mut self, pair: &Pair) {
        let message = format!("Achter \"{}\" staat niets.", pair.key.value);
        self.diagnostics
            .push(Diagnostic::warning(codes::LEGE_SLEUTEL, pair.key.span, message).help(
                "Vul iets in, of haal de regel weg. Begint de waarde met een #? Zet haar dan tussen \
                 aanhalingstekens.",
            ));
    }

    fn missing_key(&mut self, fields: Fields<'_>, field: &Field) {
        let empty = fields.key_span(field.key);
        let message = match empty {
            Some(_) => format!(
                "Achter \"{}\" staat niets, maar dit is verplicht.",
                field.key
            ),
            None => format!("De verplichte sleutel \"{}\" ontbreekt.", field.key),
        };
        self.diagnostics.push(
            Diagnostic::error(
                codes::SLEUTEL_ONTBREEKT,
                empty.unwrap_or(fields.span),
                message,
            )
            .help(format!("{}: {}", field.key, advice(field))),
        );
    }

    /// Reports that something else was expected.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &str) {
        let help = "Kijk in het handboek (LEESMIJ.md) hoe u deze sleutel schrijft.";
        self.wrong_type_with(node, expected, help.to_owned());
    }

    fn wrong_type_with(&mut self, node: &Node, expected: &str, help: String) {
        let found = match node.value {
            Value::Empty => "niets",
            Value::Scalar(_) => "één waarde",
            Value::List(_) => "een lijst",
            Value::Map(_) => "een blok met sleutels",
        };
        self.diagnostics.push(
            Diagnostic::error(
                codes::VERKEERDE_SOORT,
                node.span,
                format!("Hier hoort {expected} te staan, maar er staat {found}."),
            )
            .help(help),
        );
    }
}

fn advice(field: &Field) -> String {
    match field.kind {
        Kind::Choice(words) => format!("{} ({})", words.join(" of "), field.plain_doc()),
        _ => field.plain_doc(),
    }
}

/// A mapping in block style starts at its first key.
fn start_of(node: &Node, pairs: &[Pair]) -> Span {
    pairs.first().map_or(node.span, |pair| pair.key.span)
}

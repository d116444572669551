//! Whether language files are complete: each is compared with the file of the language that the site is
//! written in.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::words::language::grammar::{Grammar, OTHER};

/// How many names of texts one finding lists.
const LISTED: usize = 8;

/// Holds a language file against another; `shown` is how messages call it.
///
/// A file that is no valid YAML is reported when it is loaded, and not here.
#[must_use]
pub(crate) fn compare_texts(yaml: &str, source: &str, shown: &str) -> Vec<Diagnostic> {
    let parse = |yaml: &str| serde_yaml::from_str::<Value>(yaml).ok();
    let (Some(texts), Some(source)) = (parse(yaml), parse(source)) else {
        return Vec::new();
    };
    let grammar = texts["script"]["taal"].as_str().and_then(Grammar::of);
    let mut found = TextDifferences::default();
    found.compare(&texts, &source, "", grammar.as_ref());
    [
        (
            found.missing,
            codes::TEKST_ONTBREEKT,
            "Teksten die hier ontbreken",
            "Neem ze over uit nl.yaml en vertaal ze. Tot dan staat er Nederlands.",
        ),
        (
            found.unknown,
            codes::ONBEKENDE_TEKST,
            "Teksten die nergens worden gebruikt",
            "Haal ze weg, of kijk de namen na in nl.yaml.",
        ),
        (
            found.places,
            codes::INVULPLEK_KLOPT_NIET,
            "Teksten met andere woorden tussen accolades dan in het Nederlands",
            "Zet tussen accolades dezelfde woorden als in nl.yaml.",
        ),
        (
            found.forms,
            codes::VORM_ONTBREEKT,
            "Teksten die een vorm missen die deze taal bij aantallen nodig heeft",
            "Kies uit: nul, een, twee, enkele, veel en meer.",
        ),
    ]
    .into_iter()
    .filter(|(names, ..)| !names.is_empty())
    .map(|(names, code, what, help)| {
        let more = names.len().saturating_sub(LISTED);
        let mut list = names
            .iter()
            .take(LISTED)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        if more > 0 {
            list.push_str(&format!(" en nog {more}"));
        }
        Diagnostic::about_path(Severity::Warning, code, shown, format!("{what}: {list}."))
            .help(help)
    })
    .collect()
}

/// The text that turns a number into an ordinal.
const ORDINAL: &str = "tijden.nde";

#[derive(Default)]
struct TextDifferences {
    missing: Vec<String>,
    unknown: Vec<String>,
    places: Vec<String>,
    forms: Vec<String>,
}

impl TextDifferences {
    fn compare(&mut self, texts: &Value, source: &Value, path: &str, grammar: Option<&Grammar>) {
        match (texts, source) {
            (texts, Value::Object(forms)) if has_forms(forms) => {
                self.compare_forms(texts, source, path, grammar);
            }
            (Value::Object(texts), Value::Object(source)) => {
                let below = |key: &str| match path {
                    "" => key.to_owned(),
                    path => format!("{path}.{key}"),
                };
                for (key, of_source) in source {
                    match texts.get(key) {
                        Some(text) => self.compare(text, of_source, &below(key), grammar),
                        None => self.missing.push(below(key)),
                    }
                }
                let extra = texts.keys().filter(|key| !source.contains_key(*key));
                self.unknown.extend(extra.map(|key| below(key)));
            }
            // Ordinals may have several forms in another language where Dutch has one.
            (Value::Object(forms), Value::String(_)) if has_forms(forms) && path == ORDINAL => {}
            (texts, source) => {
                if places(texts) != places(source) {
                    self.places.push(path.to_owned());
                }
            }
        }
    }

    fn compare_forms(
        &mut self,
        texts: &Value,
        source: &Value,
        path: &str,
        grammar: Option<&Grammar>,
    ) {
        let needed = grammar.into_iter().flat_map(Grammar::forms);
        let has = |form: &str| texts.get(form).is_some_and(Value::is_string);
        if !has(OTHER) || needed.into_iter().any(|form| !has(form)) {
            self.forms.push(path.to_owned());
        }
        let other = texts.get(OTHER).map(places).unwrap_or_default();
        if has(OTHER) && other != places(&source[OTHER]) {
            self.places.push(path.to_owned());
        }
    }
}

/// Whether a mapping holds the forms of one text.
fn has_forms(texts: &serde_json::Map<String, Value>) -> bool {
    texts.contains_key(OTHER) && texts.contains_key("een")
}

/// The words between braces in a text, or in all texts of a list.
fn places(text: &Value) -> BTreeSet<String> {
    match text {
        Value::String(text) => {
            let after = text.split('{').skip(1);
            after
                .filter_map(|part| part.split_once('}'))
                .map(|(name, _)| name.to_owned())
                .collect()
        }
        Value::Array(texts) => texts.iter().flat_map(places).collect(),
        _ => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: &str = "script: {taal: nl-NL}\na: {b: 'In {wijk}', c: Ja}\nn: {een: 1 plek, meer: '{aantal} plekken'}";

    fn told(yaml: &str) -> Vec<String> {
        let found = compare_texts(yaml, NL, "talen/x.yaml");
        found.into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn a_whole_file_says_nothing() {
        assert!(told(NL).is_empty());
        let english = "script: {taal: en-GB}\na: {b: 'In {wijk}', c: Yes}\nn: {een: 1 place, meer: '{aantal} places'}";
        assert!(told(english).is_empty());
    }

    #[test]
    fn what_is_missing_unknown_or_wrong_is_told_by_name() {
        let polish =
            "script: {taal: pl-PL}\na: {b: 'W {osiedle}', d: x}\nn: {een: 1, meer: '{aantal}'}";
        assert_eq!(
            told(polish),
            [
                "Teksten die hier ontbreken: a.c.",
                "Teksten die nergens worden gebruikt: a.d.",
                "Teksten met andere woorden tussen accolades dan in het Nederlands: a.b.",
                "Teksten die een vorm missen die deze taal bij aantallen nodig heeft: n.",
            ]
        );
    }
}

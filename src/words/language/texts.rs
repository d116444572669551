//! The interface's texts in one language, from a language file of the theme.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use crate::markup::escape;
use crate::model::TimeBlock;
use crate::words::language::grammar::{Grammar, OTHER};

/// All texts of one language.
#[derive(Debug, Clone)]
pub(crate) struct Texts {
    root: Value,
    value: tera::Value,
    grammar: Arc<Grammar>,
}

/// Why a language file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TextsError {
    /// It is no YAML: line and column, in the words of the YAML library.
    Yaml(String),
    /// By its own account it is a file of another language than the one with this code.
    OtherLanguage(String),
    /// A text that the program itself uses is not there.
    Missing(&'static str),
    /// The Unicode CLDR knows no language with this code.
    UnknownLanguage(String),
}

impl fmt::Display for TextsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yaml(why) => f.write_str(why),
            Self::OtherLanguage(code) => write!(
                f,
                "bij taal.code en aan het begin van script.taal moet \"{code}\" staan"
            ),
            Self::Missing(key) => write!(f, "de tekst \"{key}\" ontbreekt"),
            Self::UnknownLanguage(code) => write!(f, "de taalcode \"{code}\" is niet bekend"),
        }
    }
}

impl std::error::Error for TextsError {}

/// Texts that the program itself uses; a language file without one of them is refused before
/// anything is rendered. Templates name further texts, which tera checks while rendering.
const NEEDED: [&str; 8] = [
    "taal",
    "script",
    "algemeen",
    "lijst",
    "vermelding",
    "tijden",
    "woorden",
    "zoeken",
];

impl Texts {
    /// Reads a language file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(yaml: &str) -> Result<Self, TextsError> {
        Self::of(parse_yaml(yaml)?)
    }

    /// Reads the file of the language with this code; texts that it lacks are taken from another language.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse_over(yaml: &str, code: &str, other: &Self) -> Result<Self, TextsError> {
        let mut root = parse_yaml(yaml)?;
        let tag = root["script"]["taal"].as_str().unwrap_or_default();
        if root["taal"]["code"] != code || tag.split('-').next() != Some(code) {
            return Err(TextsError::OtherLanguage(code.to_owned()));
        }
        fill_in(&mut root, &other.root);
        Self::of(root)
    }

    fn of(root: Value) -> Result<Self, TextsError> {
        if let Some(key) = NEEDED.iter().find(|key| root.get(key).is_none()) {
            return Err(TextsError::Missing(key));
        }
        let code = root["script"]["taal"].as_str().unwrap_or_default();
        let grammar =
            Grammar::of(code).ok_or_else(|| TextsError::UnknownLanguage(code.to_owned()))?;
        Ok(Self {
            value: tera::Value::from_serializable(&root),
            grammar: Arc::new(grammar),
            root,
        })
    }

    /// The language's code (BCP 47).
    #[must_use]
    pub(crate) fn code(&self) -> &str {
        self.get("taal.code")
    }

    /// Whether the language runs from right to left.
    #[must_use]
    pub(crate) fn is_right_to_left(&self) -> bool {
        self.get("taal.richting") == "rtl"
    }

    /// Numbers and dates.
    #[must_use]
    pub(crate) fn grammar(&self) -> &Arc<Grammar> {
        &self.grammar
    }

    /// All texts, for templates.
    #[must_use]
    pub(crate) fn value(&self) -> tera::Value {
        self.value.clone()
    }

    /// The text at a path such as `tijden.gesloten`; the path itself when it is missing, which is
    /// then plain to see on the page.
    #[must_use]
    pub(crate) fn get<'t>(&'t self, path: &'t str) -> &'t str {
        let mut node = &self.root;
        for key in path.split('.') {
            match node.get(key) {
                Some(next) => node = next,
                None => return path,
            }
        }
        // A text with several forms always has this one.
        let text = node.as_str().or_else(|| node.get(OTHER)?.as_str());
        text.unwrap_or(path)
    }

    /// Everything below a key, for scripts.
    #[must_use]
    pub(crate) fn json(&self, key: &str) -> Value {
        self.root.get(key).cloned().unwrap_or_default()
    }

    /// The text at a path with its placeholders filled.
    #[must_use]
    pub(crate) fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(path), values.iter().copied())
    }

    /// A place in a row, as in "the 2nd Tuesday".
    #[must_use]
    pub(crate) fn ordinal(&self, place: u8) -> String {
        let number = place.to_string();
        let forms = self.root.get("tijden").and_then(|times| times.get("nde"));
        let form = self.grammar.ordinal_form(place.into());
        let text = match forms {
            Some(Value::Object(forms)) => forms.get(form).or_else(|| forms.get(OTHER)),
            other => other,
        };
        let text = text.and_then(Value::as_str).unwrap_or("{getal}");
        fill(text, [("getal", number.as_str())].into_iter())
    }

    /// A clock time.
    #[must_use]
    pub(crate) fn clock(&self, minutes: u16) -> String {
        let point = self.get("tijden.punt");
        format!("{:02}{point}{:02}", minutes / 60, minutes % 60)
    }

    /// A stretch of time on a day.
    #[must_use]
    pub(crate) fn stretch(&self, block: TimeBlock) -> String {
        let (from, to) = (self.clock(block.from), self.clock(block.to));
        self.fill("tijden.van_tot", &[("van", &from), ("tot", &to)])
    }

    /// A date in words: "21 november 2026".
    #[must_use]
    pub(crate) fn date(&self, date: jiff::civil::Date) -> String {
        self.grammar.date(date)
    }
}

fn parse_yaml(yaml: &str) -> Result<Value, TextsError> {
    serde_yaml::from_str(yaml).map_err(|error| TextsError::Yaml(error.to_string()))
}

/// Adds what is missing.
fn fill_in(texts: &mut Value, others: &Value) {
    let (Value::Object(texts), Value::Object(others)) = (texts, others) else {
        return;
    };
    for (key, other) in others {
        match texts.get_mut(key) {
            Some(text) => fill_in(text, other),
            None => {
                texts.insert(key.clone(), other.clone());
            }
        }
    }
}

/// Replaces `{name}` by its value; other braces stay.
fn fill<'v>(text: &str, values: impl Iterator<Item = (&'v str, &'v str)>) -> String {
    values.fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

/// The template filter `vul`: `{{ t.lijst.aantal | vul(aantal=3) }}`. Which of a text's forms it
/// takes depends on `aantal` and on the language.
pub(crate) fn fill_filter(
    grammar: &Grammar,
    text: &tera::Value,
    values: &tera::Kwargs,
) -> tera::TeraResult<String> {
    let count = values.get::<u64>("aantal")?;
    let form = count.map_or(OTHER, |count| grammar.form(count));
    let text = match text.as_map() {
        Some(forms) => forms.get(&form.into()).or_else(|| forms.get(&OTHER.into())),
        None => Some(text),
    };
    let text = text
        .and_then(tera::Value::as_str)
        .ok_or_else(|| tera::Error::message("dit is geen tekst uit het taalbestand"))?;
    let pairs: Vec<_> = values
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_string()))
        .collect();
    let pairs = pairs.iter();
    Ok(fill(
        text,
        pairs.map(|(name, value)| (name.as_str(), value.as_str())),
    ))
}

/// The template filter `breekbaar`: an address as HTML that may break after `@`, `/` and `.`, and
/// not within a word.
pub(crate) fn breakable_filter(text: &str, _: tera::Kwargs, _: &tera::State<'_>) -> String {
    text.split_inclusive(['@', '/', '.'])
        .map(escape)
        .collect::<Vec<_>>()
        .join("<wbr>")
}

/// The template filter `lang`: in `<p{{ p.taal | lang }}>` the attributes of an element whose text is
/// in that language; nothing when there is none, because the text is in the language of the page.
pub(crate) fn lang_filter(
    language: &tera::Value,
    _: tera::Kwargs,
    _: &tera::State<'_>,
) -> tera::Value {
    tera::Value::safe_string(&attributes(language))
}

/// What is not in the language of a page is in one that editors write in, and those run from left to
/// right.
fn attributes(language: &tera::Value) -> String {
    match language.as_str() {
        Some(code) => format!(r#" lang="{}" dir="ltr""#, escape(code)),
        None => String::new(),
    }
}

/// The template filter `gemerkt`: `{{ tekst | gemerkt(taal=nl) }}` is the text as HTML, in an element
/// with its language when there is one.
#[expect(
    clippy::needless_pass_by_value,
    reason = "this is how tera calls a filter"
)]
pub(crate) fn marked_filter(
    text: &str,
    values: tera::Kwargs,
    _: &tera::State<'_>,
) -> tera::TeraResult<tera::Value> {
    let attributes = attributes(values.must_get::<&tera::Value>("taal")?);
    let text = escape(text);
    Ok(tera::Value::safe_string(&match attributes.is_empty() {
        true => text,
        false => format!("<span{attributes}>{text}</span>"),
    }))
}

/// The template filter `hoofdletter`.
pub(crate) fn capital_filter(text: &str, _: tera::Kwargs, _: &tera::State<'_>) -> String {
    capital(text)
}

/// A text with a capital first letter, and the rest as it was.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DayOfWeek;

    const NL: &str = include_str!("../../../themes/standaard/talen/nl.yaml");

    #[test]
    fn the_dutch_texts_are_complete() {
        let texts = Texts::parse(NL).unwrap();
        assert_eq!(
            texts.date(jiff::civil::date(2026, 11, 21)),
            "21 november 2026"
        );
        assert_eq!(texts.grammar().weekday(DayOfWeek::Sunday), "zondag");
        assert_eq!(texts.ordinal(2), "2e");
        assert_eq!(texts.clock(545), "09.05");
        let block = TimeBlock {
            from: 9 * 60,
            to: 12 * 60 + 30,
        };
        assert_eq!(texts.stretch(block), "09.00 tot 12.30");
        assert_eq!(
            texts.fill("lijst.in", &[("wijk", "{wijk}<b>")]),
            "In {wijk}<b>"
        );
    }

    #[test]
    fn what_a_language_lacks_is_read_in_dutch() {
        let dutch = Texts::parse(NL).unwrap();
        let yaml =
            "taal: {code: en, naam: English}\nscript: {taal: en-GB}\nlijst: {in: 'In {wijk} here'}";
        let english = Texts::parse_over(yaml, "en", &dutch).unwrap();
        assert_eq!(english.get("lijst.in"), "In {wijk} here");
        assert_eq!(english.get("tijden.gesloten"), "gesloten");
        assert!(Texts::parse_over(yaml, "ar", &dutch).is_err());
    }

    #[test]
    fn a_broken_language_file_is_refused() {
        assert!(Texts::parse("dagen: [a").is_err());
        assert!(Texts::parse("dagen: []").is_err());
    }
}

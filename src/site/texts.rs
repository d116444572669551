//! The interface's texts in one language, from a language file of the theme.

use serde_json::Value;

use crate::text::escape;

/// All texts of one language.
#[derive(Debug, Clone)]
pub struct Texts {
    root: Value,
    value: tera::Value,
}

/// Texts that the program itself uses; a language file without one of them is refused before
/// anything is rendered. Templates name further texts, which tera checks while rendering.
const NEEDED: [&str; 7] = [
    "dagen",
    "maanden",
    "algemeen",
    "lijst",
    "vermelding",
    "tijden",
    "zoeken",
];

impl Texts {
    /// Reads a language file.
    ///
    /// # Errors
    /// What is wrong with it, with line and column, in the words of the YAML library.
    pub fn parse(yaml: &str) -> Result<Self, String> {
        let root: Value = serde_yaml::from_str(yaml).map_err(|error| error.to_string())?;
        let missing = NEEDED.iter().find(|key| root.get(key).is_none());
        match missing {
            Some(key) => Err(format!("de tekst \"{key}\" ontbreekt")),
            None => Ok(Self {
                value: tera::Value::from_serializable(&root),
                root,
            }),
        }
    }

    /// All texts, for templates.
    #[must_use]
    pub fn value(&self) -> tera::Value {
        self.value.clone()
    }

    /// The text at a path such as `tijden.gesloten`; the path itself when it is missing, which is
    /// then plain to see on the page.
    #[must_use]
    pub fn get<'t>(&'t self, path: &'t str) -> &'t str {
        let mut node = &self.root;
        for key in path.split('.') {
            match node.get(key) {
                Some(next) => node = next,
                None => return path,
            }
        }
        node.as_str().unwrap_or(path)
    }

    /// Everything below a key, for scripts.
    #[must_use]
    pub fn json(&self, key: &str) -> Value {
        self.root.get(key).cloned().unwrap_or_default()
    }

    /// The text at a path with its placeholders filled.
    #[must_use]
    pub fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(path), values.iter().copied())
    }

    /// The item of a list of texts, such as the name of a day.
    #[must_use]
    pub fn item(&self, list: &str, at: usize) -> &str {
        self.root
            .get(list)
            .and_then(|items| items.get(at))
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// A date in words: "21 november 2026".
    #[must_use]
    pub fn date(&self, date: jiff::civil::Date) -> String {
        format!(
            "{} {}",
            self.day_of_year(date.month(), date.day()),
            date.year()
        )
    }

    /// A day of the year in words: "21 november".
    #[must_use]
    pub fn day_of_year(&self, month: i8, day: i8) -> String {
        let at = usize::try_from(month - 1).unwrap_or_default();
        format!("{day} {}", self.item("maanden", at))
    }
}

/// Replaces `{name}` by its value; other braces stay.
fn fill<'v>(text: &str, values: impl Iterator<Item = (&'v str, &'v str)>) -> String {
    values.fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

/// The template filter `vul`: `{{ t.lijst.aantal | vul(aantal=3) }}`. A text with the forms `een`
/// and `meer` is chosen by `aantal`.
pub fn fill_filter(
    text: &tera::Value,
    values: tera::Kwargs,
    _: &tera::State<'_>,
) -> tera::TeraResult<String> {
    let count = values.get::<i64>("aantal")?;
    let form = match (text.as_map(), count) {
        (Some(forms), Some(1)) => forms.get(&"een".into()),
        (Some(forms), _) => forms.get(&"meer".into()),
        (None, _) => Some(text),
    };
    let text = form
        .and_then(tera::Value::as_str)
        .ok_or_else(|| tera::Error::message("dit is geen tekst uit het taalbestand"))?;
    let pairs: Vec<_> = values
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_string()))
        .collect();
    Ok(fill(
        text,
        pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    ))
}

/// The template filter `breekbaar`: an address as HTML that may break after `@`, `/` and `.`, and
/// not within a word.
pub fn breakable_filter(text: &str, _: tera::Kwargs, _: &tera::State<'_>) -> String {
    text.split_inclusive(['@', '/', '.'])
        .map(escape)
        .collect::<Vec<_>>()
        .join("<wbr>")
}

/// The template filter `hoofdletter`.
pub fn capital_filter(text: &str, _: tera::Kwargs, _: &tera::State<'_>) -> String {
    capital(text)
}

/// A text with a capital first letter, and the rest as it was.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: &str = include_str!("../../themes/standaard/talen/nl.yaml");

    #[test]
    fn the_dutch_texts_are_complete() {
        let texts = Texts::parse(NL).unwrap();
        assert_eq!(
            texts.date(jiff::civil::date(2026, 11, 21)),
            "21 november 2026"
        );
        assert_eq!(texts.item("dagen", 6), "zondag");
        assert_eq!(
            texts.fill("lijst.in", &[("wijk", "{wijk}<b>")]),
            "In {wijk}<b>"
        );
    }

    #[test]
    fn a_broken_language_file_is_refused() {
        assert!(Texts::parse("dagen: [a").is_err());
        assert!(Texts::parse("dagen: []").is_err());
    }
}

//! "Mijn lijst": entries that somebody marked, on one page to print or to share.
//!
//! A shared link holds slugs only, so the page must know every entry. What it shows of them stands
//! in one small script per first letter; the page loads those it needs, also from a folder on disk.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::markup::script_data;
use crate::model::{EntryText, PublicEntry, PublicMap, SOURCE_LANGUAGE};
use crate::outputs::site::language::SiteLanguage;
use crate::outputs::site::lists::Lists;
use crate::theme::{Asset, hashed};
use crate::words::facts::coverage_text;

/// The files, and their paths by first letter.
#[derive(Debug, Default)]
pub(crate) struct SavedList {
    /// One script per first letter.
    pub(crate) files: Vec<Asset>,
    /// Paths from the map's folder.
    pub(crate) paths: BTreeMap<char, String>,
}

impl SavedList {
    /// What the page needs of all entries that are shown.
    pub(crate) fn new(map: &PublicMap, lists: &Lists, language: &SiteLanguage) -> Self {
        let mut letters: BTreeMap<char, serde_json::Map<String, Value>> = BTreeMap::new();
        for id in &lists.shown {
            let entry = map.entry(*id);
            if let Some(first) = entry.slug.chars().next() {
                let of_letter = letters.entry(first).or_default();
                of_letter.insert(entry.slug.to_owned(), shown(map, language, &entry));
            }
        }
        let mut list = Self::default();
        for (letter, entries) in letters {
            let script = format!("kaartlijst({})\n", Value::Object(entries));
            let file = hashed(&format!("lijst-{letter}.js"), script.into_bytes());
            list.paths.insert(letter, file.path.clone());
            list.files.push(file);
        }
        list
    }

    /// The paths as JSON that may stand in a script element.
    pub(crate) fn json(&self) -> String {
        script_data(&json!(self.paths))
    }
}

/// Name, summary, phone to show and to dial, first step, place; and on a site in another language
/// the languages of name and summary, and of the first step, when those are not the page's.
fn shown(map: &PublicMap, language: &SiteLanguage, entry: &PublicEntry<'_>) -> Value {
    let phone = entry.contact.phones.first();
    let mut shown = json!([
        entry.name,
        entry.summary,
        phone.map_or("", |phone| phone.shown.as_str()),
        phone.map_or("", |phone| phone.dial.as_str()),
        entry.first_step.unwrap_or_default(),
        coverage_text(map, entry, &language.texts),
    ]);
    if let (false, Value::Array(parts)) = (language.is_source(), &mut shown) {
        let done = entry.translated;
        let lang = |done: bool| if done { "" } else { SOURCE_LANGUAGE };
        parts.push(json!(lang(done.is_some())));
        parts.push(json!(lang(
            done.is_some_and(|parts| parts.has(EntryText::FirstStep))
        )));
    }
    shown
}

//! What layouts are given: a file of data, the same each time a guide is set but for what has become
//! known about where things stand.

use serde::Serialize;
use serde_json::Value;

use crate::outputs::guide::layout::codes::Codes;
use crate::outputs::guide::layout::glyphs::{Glyphs, Unprintable, make_printable};
use crate::outputs::guide::layout::marks::Marks;

/// What is in a guide: made into JSON and printable once.
pub(crate) struct GuideData {
    /// An object with keys.
    json: String,
    /// What could not be printed in it.
    pub(crate) unprintable: Vec<Unprintable>,
}

impl GuideData {
    /// Takes a view of texts, numbers and lists, and makes all texts printable.
    pub(crate) fn new(view: &impl Serialize, glyphs: &Glyphs) -> Self {
        // Of texts, numbers and lists, making JSON cannot fail.
        let mut data = serde_json::to_value(view).unwrap_or_default();
        let unprintable = make_printable(&mut data, glyphs);
        Self {
            json: data.to_string(),
            unprintable,
        }
    }

    /// Guides with the same bytes are the same.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.json.as_bytes()
    }

    /// The file for a layout.
    pub(crate) fn with(&self, setting: &SettingData<'_>) -> Vec<u8> {
        // As above.
        let setting = serde_json::to_vec(setting).unwrap_or_default();
        // Two objects with other keys become one: the end of the first and the start of the second
        // make way for a comma.
        let guide = self.json.as_bytes();
        let guide = guide.strip_suffix(b"}").unwrap_or(guide);
        let more = setting.strip_prefix(b"{").unwrap_or(&setting);
        [guide, b",", more].concat()
    }

    /// The slug of the first entry of a chapter in whose texts this stands.
    pub(crate) fn entry_with(&self, text: &str) -> Option<String> {
        // What was made above is JSON.
        let data: Value = serde_json::from_str(&self.json).unwrap_or_default();
        let chapters = ["hoofdstukken", "buiten"].map(|part| data[part].as_array());
        let chapters = chapters.into_iter().flatten().flatten();
        let mut entries = chapters
            .filter_map(|one| one["vermeldingen"].as_array())
            .flatten();
        let entry = entries.find(|entry| entry.to_string().contains(text))?;
        entry["id"].as_str().map(str::to_owned)
    }
}

/// What a layout is told beside the guide, each time it is set.
#[derive(Serialize)]
pub(crate) struct SettingData<'d> {
    #[serde(flatten)]
    codes: &'d Codes,
    /// Where things stood when it was set before.
    #[serde(flatten)]
    marks: KnownMarks<'d>,
    /// Of a list: how small its type is.
    stap: usize,
    /// Of a list: how many entries have a place.
    tot: Option<usize>,
}

/// A layout finds both keys, also while nothing is known.
#[derive(Serialize)]
#[serde(untagged)]
enum KnownMarks<'d> {
    Marks(&'d Marks),
    Nothing { plekken: (), koppen: () },
}

impl<'d> SettingData<'d> {
    /// For the first time.
    pub(crate) fn first(codes: &'d Codes) -> Self {
        let (plekken, koppen) = ((), ());
        Self {
            codes,
            marks: KnownMarks::Nothing { plekken, koppen },
            stap: 0,
            tot: None,
        }
    }

    /// For the next time.
    pub(crate) fn knowing(codes: &'d Codes, marks: &'d Marks) -> Self {
        Self {
            marks: KnownMarks::Marks(marks),
            ..Self::first(codes)
        }
    }

    /// A list in one of its sizes, and with at most so many entries.
    pub(crate) fn list(
        codes: &'d Codes,
        marks: &'d Marks,
        step: usize,
        entries: Option<usize>,
    ) -> Self {
        Self {
            stap: step,
            tot: entries,
            ..Self::knowing(codes, marks)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_finds_the_guide_and_what_is_known_in_one_object() {
        let view = serde_json::json!({ "wijk": "Noord", "aantal": 2 });
        let data = GuideData::new(&view, &Glyphs::of(&[]));
        let file = data.with(&SettingData::first(&Codes::default()));
        let read: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(read["aantal"], 2);
        assert_eq!(read["stap"], 0);
        assert!(read["plekken"].is_null() && read.get("plekken").is_some());
    }

    #[test]
    fn the_entry_with_a_text_is_found_in_both_parts() {
        let entry = |id: &str| serde_json::json!({ "id": id, "bel": id });
        let chapter = |id: &str| serde_json::json!([{ "vermeldingen": [entry(id)] }]);
        let view = serde_json::json!({ "hoofdstukken": chapter("een"), "buiten": chapter("twee") });
        let data = GuideData::new(&view, &Glyphs::of(&[]));
        assert_eq!(data.entry_with("twee").as_deref(), Some("twee"));
        assert_eq!(data.entry_with("drie"), None);
    }
}

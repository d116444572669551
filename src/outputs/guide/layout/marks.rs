//! Where things stand in a document.
//!
//! A layout that asks where things are while it is set is set again until nothing moves, and everything
//! that is remembered of each time stays in memory. So a guide's layout does not ask: it is told in its
//! data where things stood when it was set before.

use std::collections::BTreeMap;

use serde::Serialize;
use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem, PagedPosition};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// What layouts mark, and where it stands.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Marks {
    /// What is referred to (`<plek>`), by its name.
    plekken: BTreeMap<String, PagePlace>,
    /// What the top of each page says (`<lopend>`), up to the last page where that changes.
    koppen: Vec<String>,
}

/// A place on a page, in points from its upper left corner.
#[derive(Debug, Serialize)]
struct PagePlace {
    bladzijde: usize,
    x: f64,
    y: f64,
}

/// A link leads so much higher than what it is about (points): about a line.
const ABOVE: f64 = 14.0;

impl Marks {
    /// All marks of a document.
    pub(crate) fn of(document: &PagedDocument) -> Self {
        let place = |at: PagedPosition| PagePlace {
            bladzijde: at.page.get(),
            x: at.point.x.to_pt(),
            y: (at.point.y.to_pt() - ABOVE).max(0.0),
        };
        let mut marks = Self::default();
        for (name, at) in marked(document, "plek") {
            marks.plekken.entry(name).or_insert_with(|| place(at));
        }
        for (text, at) in marked(document, "lopend") {
            let before = marks.koppen.last().cloned().unwrap_or_default();
            // A page has the name of the last chapter that begins on it.
            marks.koppen.resize(at.page.get(), before);
            marks.koppen[at.page.get() - 1] = text;
        }
        marks
    }

    /// Whether a document that was set with these marks is right, given the marks `found` in it: all
    /// numbers of pages are the same. Within a page things may have moved by the line that a number of another width
    /// takes or leaves; a link then leads to just above or below, which nobody sees.
    pub(crate) fn hold(&self, found: &Self) -> bool {
        let same = |one: &PagePlace, other: &PagePlace| {
            one.bladzijde == other.bladzijde && (one.y - other.y).abs() <= ABOVE * 2.0
        };
        self.koppen == found.koppen
            && self.plekken.len() == found.plekken.len()
            && self.plekken.iter().all(|(name, place)| {
                let now = found.plekken.get(name);
                now.is_some_and(|now| same(place, now))
            })
    }
}

/// Texts that a layout marked with this label, in the order of the document, and where they stand.
pub(crate) fn marked(document: &PagedDocument, label: &str) -> Vec<(String, PagedPosition)> {
    let Some(label) = Label::new(PicoStr::intern(label)) else {
        return Vec::new();
    };
    let introspector = document.introspector();
    let found = introspector.query(&Selector::Label(label));
    let found = found.iter().filter_map(|mark| {
        let Value::Str(text) = &mark.to_packed::<MetadataElem>()?.value else {
            return None;
        };
        let place = introspector.position(mark.location()?)?;
        Some((text.as_str().to_owned(), place))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(bladzijde: usize, y: f64) -> Marks {
        let place = PagePlace {
            bladzijde,
            x: 10.0,
            y,
        };
        Marks {
            plekken: BTreeMap::from([("soep".to_owned(), place)]),
            koppen: vec![String::new(), "Eten".to_owned()],
        }
    }

    #[test]
    fn marks_hold_while_nothing_is_on_another_page_or_far_from_where_it_was() {
        assert!(marks(2, 100.0).hold(&marks(2, 113.0)));
        assert!(!marks(2, 100.0).hold(&marks(3, 100.0)));
        assert!(!marks(2, 100.0).hold(&marks(2, 200.0)));
        assert!(!marks(2, 100.0).hold(&Marks::default()));
        let mut other = marks(2, 100.0);
        other.koppen.push("Wonen".to_owned());
        assert!(!marks(2, 100.0).hold(&other));
    }

    #[test]
    fn a_layout_is_told_pages_and_places_under_dutch_names() {
        let told = serde_json::to_value(marks(2, 100.0)).unwrap();
        let place = serde_json::json!({ "bladzijde": 2, "x": 10.0, "y": 100.0 });
        assert_eq!(told["plekken"]["soep"], place);
        assert_eq!(told["koppen"], serde_json::json!(["", "Eten"]));
    }
}

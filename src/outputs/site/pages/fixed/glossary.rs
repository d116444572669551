//! The glossary page.

use serde::Serialize;

use crate::model::{GlossaryItem, GlossaryKind, address};
use crate::outputs::site::content::{FixedPage, Title};
use crate::words::order::in_order;

/// The page.
pub(crate) const PAGE: FixedPage = FixedPage {
    view: |site| tera::Value::from_serializable(&glossary(site.map.glossary())),
    ..FixedPage::new(
        address::GLOSSARY,
        "begrippen.html",
        Title::Text("begrippen.titel"),
    )
};

/// One explained word.
#[derive(Debug, Serialize)]
struct WordView {
    slug: String,
    woord: String,
    voluit: Option<String>,
    uitleg: Option<String>,
    bron: Option<String>,
}

#[derive(Debug, Serialize)]
struct GlossaryView {
    woorden: Vec<WordView>,
    afkortingen: Vec<WordView>,
}

/// The glossary, in Dutch order.
fn glossary(all: &[GlossaryItem]) -> GlossaryView {
    let of = |kind| {
        let items: Vec<_> = all.iter().filter(|item| item.kind == kind).collect();
        let items = in_order(items, |item| &item.word);
        items.map(word_view).collect()
    };
    GlossaryView {
        woorden: of(GlossaryKind::Word),
        afkortingen: of(GlossaryKind::Abbreviation),
    }
}

fn word_view(item: &GlossaryItem) -> WordView {
    WordView {
        slug: item.slug.clone(),
        woord: item.word.clone(),
        voluit: item.full_form.clone(),
        uitleg: item.explanation.clone(),
        bron: item.origin.clone(),
    }
}

//! The glossary page.

use serde::Serialize;

use crate::model::{GlossaryItem, GlossaryKind};
use crate::words::order::in_order;

/// One explained word.
#[derive(Debug, Serialize)]
pub struct WordView {
    slug: String,
    woord: String,
    voluit: Option<String>,
    uitleg: Option<String>,
    bron: Option<String>,
}

/// The glossary page.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    woorden: Vec<WordView>,
    afkortingen: Vec<WordView>,
}

/// The glossary, in Dutch order.
pub fn glossary(all: &[GlossaryItem]) -> GlossaryView {
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

//! The chapters of a guide: the entries of each theme.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{FacetRole, PublicEntry, PublicMap, ShownId, TermId};
use crate::outputs::guide::contents::entry::GuideEntryView;
use crate::outputs::guide::contents::printed::PrintedEntries;

/// A chapter: the entries of one theme.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChapterView<'p> {
    id: String,
    /// The theme as a question.
    vraag: String,
    /// The theme in a word or two.
    naam: String,
    uitleg: Option<String>,
    vermeldingen: Vec<&'p GuideEntryView>,
    /// Entries of other chapters that are about this theme too.
    zie_ook: Vec<ReferenceView>,
    /// Whether the other part of the guide has a chapter about this theme.
    vervolg: bool,
}

/// Another entry.
#[derive(Debug, Clone, Serialize)]
struct ReferenceView {
    id: String,
    naam: String,
}

/// Entries by theme, in the order of the themes; those without one come last.
type ByTheme = BTreeMap<(bool, Option<TermId>), Vec<ShownId>>;

/// The chapters of both parts of a guide: what is in the area, and what is elsewhere.
pub(crate) fn chapters<'p>(
    print: &'p PrintedEntries<'_>,
    parts: [&[ShownId]; 2],
) -> [Vec<ChapterView<'p>>; 2] {
    let map = print.source.map;
    let themes = parts.map(|part| by_theme(map, part));
    [0, 1].map(|at| {
        let own = themes[at].iter();
        own.map(|(key, entries)| ChapterView {
            vervolg: themes[1 - at].contains_key(key),
            ..chapter(print, key.1, entries, parts[at])
        })
        .collect()
    })
}

fn by_theme(map: &PublicMap, entries: &[ShownId]) -> ByTheme {
    let mut all = ByTheme::new();
    for id in entries {
        let theme = main_theme(map, &map.entry(*id));
        all.entry((theme.is_none(), theme)).or_default().push(*id);
    }
    all
}

/// The chapter an entry stands in: an editor names the theme that fits best first.
fn main_theme(map: &PublicMap, entry: &PublicEntry<'_>) -> Option<TermId> {
    map.terms_of_role(entry, FacetRole::Theme).next()
}

fn chapter<'p>(
    print: &'p PrintedEntries<'_>,
    theme: Option<TermId>,
    entries: &[ShownId],
    part: &[ShownId],
) -> ChapterView<'p> {
    let (map, texts) = (print.source.map, &print.source.texts);
    let term = theme.map(|id| map.term(id).1);
    let name = match term {
        Some(term) => &term.name,
        None => texts.get("lijst.overig"),
    };
    let question = term.and_then(|term| term.question.as_deref());
    ChapterView {
        id: term.map_or("overig", |term| &term.slug).to_owned(),
        vraag: question.unwrap_or(name).to_owned(),
        naam: name.to_owned(),
        uitleg: term.and_then(|term| term.explanation.clone()),
        vermeldingen: entries.iter().map(|id| print.view(*id)).collect(),
        zie_ook: theme.map_or_else(Vec::new, |theme| see_also(map, theme, part)),
        vervolg: false,
    }
}

/// Entries of a part of the guide that stand in another chapter but are about this theme too.
fn see_also(map: &PublicMap, theme: TermId, part: &[ShownId]) -> Vec<ReferenceView> {
    let entries = part.iter().map(|id| map.entry(*id));
    entries
        .filter(|entry| entry.terms.contains(&theme) && main_theme(map, entry) != Some(theme))
        .map(|entry| ReferenceView {
            id: entry.slug.to_owned(),
            naam: entry.name.to_owned(),
        })
        .collect()
}

//! An entry as search knows it: the words by which it is found, and what a result shows of it.

use std::sync::Arc;

use crate::basis::memo::{Digest, MemoPerItem};
use crate::basis::source::Sources;
use crate::model::{Access, Coverage, Entry, FacetRole, PublicEntry, PublicMap};
use crate::search::documents::fields::{PART_BREAK, SearchField, texts};
use crate::search::documents::filters::filter_keys;

/// How far an entry's service reaches, as a result shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The whole municipality.
    Municipality,
    /// The whole country.
    Country,
    /// These areas.
    Areas(String),
}

/// An entry as search knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Folder of its map in a region.
    pub(crate) map: String,
    /// Part of its address.
    pub slug: String,
    /// Name.
    pub(crate) title: String,
    /// The line under the name.
    pub(crate) summary: String,
    /// How far its service reaches.
    pub(crate) reach: Reach,
    /// Whether anyone can go there.
    pub(crate) free: bool,
    /// The first step.
    pub(crate) step: Option<String>,
    /// The main phone number.
    pub(crate) phone: Option<String>,
    /// The language of its words, when that is not the one of the pages that show it (BCP 47).
    pub(crate) language: Option<&'static str>,
    /// The same for the first step alone.
    pub(crate) language_of_step: Option<&'static str>,
    /// Whether this is where anyone can go with any question.
    pub(crate) front_door: bool,
    /// How near it is: 0 is nearest, [`LAYERS`] - 1 needs a decision.
    pub(crate) layer: u8,
    /// The words of each field, as [`texts`] writes them.
    pub(crate) texts: [String; SearchField::ALL.len()],
    /// Filters that let it through.
    pub(crate) filters: Vec<String>,
}

/// How many steps from near to far ranking tells apart.
pub(crate) const LAYERS: u8 = 4;

/// Documents made earlier, by entry.
pub(crate) type DocumentMemory = MemoPerItem<Entry, Arc<Document>>;

/// All entries of a map that can be found, nearest first and those of one theme together: then
/// equal results stand in the right order by their numbers alone, and lists of numbers are short.
/// `context` stands for the rest of the map and for what is shown of it.
#[must_use]
pub(crate) fn documents(
    map: &PublicMap,
    sources: &Sources,
    context: Digest,
    memory: &mut DocumentMemory,
) -> Vec<Arc<Document>> {
    let front_door = map.front_door().map(|door| door.slug);
    let found = map.memoized(memory, context, |entry| {
        Arc::new(document(map, &entry, front_door, sources))
    });
    let mut order: Vec<_> = map
        .entries()
        .zip(found)
        .map(|((_, entry), document)| {
            let theme = map.terms_of_role(&entry, FacetRole::Theme).next();
            ((document.layer, theme), document)
        })
        .collect();
    order.sort_by(|(key, one), (other_key, other)| (key, &one.slug).cmp(&(other_key, &other.slug)));
    order.into_iter().map(|(_, document)| document).collect()
}

fn document(
    map: &PublicMap,
    entry: &PublicEntry<'_>,
    front_door: Option<&str>,
    sources: &Sources,
) -> Document {
    let phone = entry.contact.phones.first();
    Document {
        map: map.slug().to_owned(),
        slug: entry.slug.to_owned(),
        title: entry.name.to_owned(),
        summary: entry.summary.to_owned(),
        reach: reach(map, entry),
        free: entry.access == Access::Free,
        step: entry.first_step.map(str::to_owned),
        phone: phone.map(|phone| phone.shown.clone()),
        language: None,
        language_of_step: None,
        front_door: front_door == Some(entry.slug),
        layer: layer(map.distance(entry)),
        texts: texts(map, entry, sources),
        filters: filter_keys(map, entry),
    }
}

fn layer(distance: u16) -> u8 {
    let farthest = LAYERS - 1;
    match distance {
        u16::MAX => farthest,
        near => u8::try_from(near).map_or(farthest - 1, |near| near.min(farthest - 1)),
    }
}

fn reach(map: &PublicMap, entry: &PublicEntry<'_>) -> Reach {
    match entry.coverage {
        _ if entry.national => Reach::Country,
        Coverage::Municipality => Reach::Municipality,
        Coverage::Areas(areas) => Reach::Areas(map.named_areas(areas)),
    }
}

impl Document {
    /// An entry with nothing but a text.
    #[cfg(test)]
    pub(crate) fn of_text(text: &str) -> Self {
        let mut texts: [String; SearchField::ALL.len()] = Default::default();
        texts[SearchField::Body as usize] = text.to_owned();
        Self {
            map: String::new(),
            slug: String::new(),
            title: String::new(),
            summary: String::new(),
            reach: Reach::Municipality,
            free: true,
            step: None,
            phone: None,
            language: None,
            language_of_step: None,
            front_door: false,
            layer: 0,
            texts,
            filters: Vec::new(),
        }
    }

    /// Adds the words of the same entry in the language that it was written in, so that it is found
    /// by those too.
    pub(crate) fn add_words_of(&mut self, source: &Self) {
        for (text, other) in self.texts.iter_mut().zip(&source.texts) {
            if text != other {
                text.push_str(PART_BREAK);
                text.push_str(other);
            }
        }
    }
}

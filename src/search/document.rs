//! What of an entry can be found, and what a result shows.

use std::sync::Arc;

use crate::basis::memo::{Fingerprint, PerThing};
use crate::basis::source::Sources;
use crate::markup::plain_text;
use crate::model::{Access, Coverage, Entry, FacetRole, PublicEntry, PublicMap};
use crate::search::filters::filter_keys;
use crate::words::dutch::{is_small, words};

/// The parts of an entry in which words are looked for, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Name.
    Title,
    /// Other names and everyday words.
    Names,
    /// Names of themes and target groups, and their questions.
    Terms,
    /// Who offers it.
    Organization,
    /// The line under the name.
    Summary,
    /// Building, street, town, postcode and areas.
    Place,
    /// The text, the first step and other particulars.
    Body,
}

impl Field {
    /// All fields; their positions are their numbers.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Names,
        Self::Terms,
        Self::Organization,
        Self::Summary,
        Self::Place,
        Self::Body,
    ];

    /// The fields that tell most of an entry.
    pub const TELLING: [Self; 4] = [Self::Title, Self::Names, Self::Terms, Self::Summary];

    /// The name of the field in the index, and in Dutch for why an entry was found.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "naam",
            Self::Names => "andere namen en zoekwoorden",
            Self::Terms => "thema of doelgroep",
            Self::Organization => "organisatie",
            Self::Summary => "samenvatting",
            Self::Place => "plaats",
            Self::Body => "tekst",
        }
    }
}

/// Whom an entry serves, as a result shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
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
    pub map: String,
    /// Part of its address.
    pub slug: String,
    /// Name.
    pub title: String,
    /// The line under the name.
    pub summary: String,
    /// Whom it serves.
    pub place: Place,
    /// Whether anyone can go there.
    pub free: bool,
    /// The first step.
    pub step: Option<String>,
    /// The main phone number.
    pub phone: Option<String>,
    /// The language of its words, when that is not the one of the pages that show it (BCP 47).
    pub language: Option<&'static str>,
    /// The same for the first step alone.
    pub language_of_step: Option<&'static str>,
    /// Whether this is where anyone can go with any question.
    pub front_door: bool,
    /// How near it is: 0 is nearest, [`LAYERS`] - 1 needs a decision.
    pub layer: u8,
    /// Folded words by field, with single spaces; a full stop between parts, and [`JOINED`] pairs.
    pub texts: [String; Field::ALL.len()],
    /// Filters that let it through.
    pub filters: Vec<String>,
}

/// How many steps from near to far ranking tells apart.
pub const LAYERS: u8 = 4;

/// Entries as search knew them before.
pub type DocumentMemory = PerThing<Entry, Arc<Document>>;

/// All entries of a map that can be found, nearest first and those of one theme together: then
/// equal results stand in the right order by their numbers alone, and lists of numbers are short.
/// `context` stands for the rest of the map and for what is shown of it.
#[must_use]
pub fn documents(
    map: &PublicMap,
    sources: &Sources,
    context: Fingerprint,
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
        place: place(map, entry),
        free: entry.access == Access::Free,
        step: entry.first_step.map(str::to_owned),
        phone: phone.map(|phone| phone.shown.clone()),
        language: None,
        language_of_step: None,
        front_door: front_door == Some(entry.slug),
        layer: layer(map.distance(entry)),
        texts: Field::ALL.map(|field| folded(&parts(map, entry, sources, field), field)),
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

fn place(map: &PublicMap, entry: &PublicEntry<'_>) -> Place {
    match entry.coverage {
        _ if entry.national => Place::Country,
        Coverage::Municipality => Place::Municipality,
        Coverage::Areas(areas) => Place::Areas(map.named_areas(areas)),
    }
}

impl Document {
    /// An entry with nothing but a text.
    #[cfg(test)]
    pub(crate) fn of_text(text: &str) -> Self {
        let mut texts: [String; Field::ALL.len()] = Default::default();
        texts[Field::Body as usize] = text.to_owned();
        Self {
            map: String::new(),
            slug: String::new(),
            title: String::new(),
            summary: String::new(),
            place: Place::Municipality,
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
    pub fn add_words_of(&mut self, source: &Self) {
        for (text, other) in self.texts.iter_mut().zip(&source.texts) {
            if text != other {
                text.push_str(" . ");
                text.push_str(other);
            }
        }
    }
}

/// The parts of a text: a full stop between them keeps words of two parts from being neighbours.
fn folded(parts: &[String], field: Field) -> String {
    let folded: Vec<_> = parts.iter().map(|part| words(part)).collect();
    let mut text = folded
        .iter()
        .map(|words| words.join(" "))
        .collect::<Vec<_>>()
        .join(" . ");
    if matches!(field, Field::Title | Field::Names | Field::Terms) {
        for pair in folded.iter().flat_map(|words| words.windows(2)) {
            if !pair.iter().any(|word| is_small(word)) {
                text.extend([" ", JOINED, &pair[0], &pair[1]]);
            }
        }
    }
    text
}

/// Stands before two words that stand beside each other and could be one: who types "frontoffice"
/// finds "front office".
pub const JOINED: &str = "~";

fn parts(map: &PublicMap, entry: &PublicEntry<'_>, sources: &Sources, field: Field) -> Vec<String> {
    match field {
        Field::Title => vec![entry.name.to_owned()],
        Field::Names => [entry.other_names, entry.search_words].concat(),
        Field::Terms => terms(map, entry),
        Field::Organization => {
            let organization = entry.organization.map(|id| map.organization(id));
            organization
                .map(|one| one.name.clone())
                .into_iter()
                .collect()
        }
        Field::Summary => vec![entry.summary.to_owned()],
        Field::Place => places(map, entry),
        Field::Body => {
            let step = entry.first_step.map(str::to_owned);
            let body = entry.body.map(|body| plain_text(body.markdown(sources)));
            step.into_iter().chain(body).collect()
        }
    }
}

fn terms(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<String> {
    let roles = [FacetRole::Theme, FacetRole::Audience];
    let ids = roles
        .iter()
        .flat_map(|role| map.terms_of_role(entry, *role));
    let mut found = Vec::new();
    for id in ids {
        let (_, term) = map.term(id);
        found.push(term.name.clone());
        found.extend(term.question.clone());
    }
    let languages = entry.visit.languages.iter();
    found.extend(languages.map(|language| language.word().to_owned()));
    found
}

fn places(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<String> {
    let mut found = Vec::new();
    if !entry.national {
        found.push(map.settings().municipality.clone());
    }
    if let Some(address) = entry.contact.address {
        let lines = [&address.building, &address.street, &address.town];
        found.extend(lines.into_iter().flatten().cloned());
        found.extend(address.postcode.as_ref().map(ToString::to_string));
    }
    if let Coverage::Areas(areas) = entry.coverage {
        for id in areas {
            found.push(map.area(*id).name.clone());
            let around = map.area_and_parents(*id);
            found.extend(around.flat_map(|id| map.area(id).postcodes.clone()));
        }
    }
    found
}

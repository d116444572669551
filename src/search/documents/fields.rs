//! The parts of an entry that are searched, as folded words.

use crate::basis::source::Sources;
use crate::content::format::ENTRY;
use crate::markup::plain_text;
use crate::model::{Coverage, FacetRole, PublicEntry, PublicMap};
use crate::words::dutch::{is_small, words};

/// The parts of an entry in which words are looked for, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SearchField {
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

impl SearchField {
    /// All fields; their positions are their numbers.
    pub(crate) const ALL: [Self; 7] = [
        Self::Title,
        Self::Names,
        Self::Terms,
        Self::Organization,
        Self::Summary,
        Self::Place,
        Self::Body,
    ];

    /// The fields that tell most of an entry.
    pub(crate) const TELLING: [Self; 4] = [Self::Title, Self::Names, Self::Terms, Self::Summary];

    /// The name of the field in the index, and in Dutch for why an entry was found.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
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

/// Between two parts of a text, so that the last word of one and the first of the next are no
/// neighbours.
pub(crate) const PART_BREAK: &str = " . ";

/// Stands before two words that stand beside each other and could be one: who types "frontoffice"
/// finds "front office".
pub(crate) const JOINED: &str = "~";

/// The words of every field of an entry: folded, with single spaces and [`PART_BREAK`]s. After the words
/// of a name or term come its pairs of neighbours, each after a [`JOINED`] sign.
pub(crate) fn texts(
    map: &PublicMap,
    entry: &PublicEntry<'_>,
    sources: &Sources,
) -> [String; SearchField::ALL.len()] {
    SearchField::ALL.map(|field| folded(&parts(map, entry, sources, field), field))
}

fn folded(parts: &[String], field: SearchField) -> String {
    let folded: Vec<_> = parts.iter().map(|part| words(part)).collect();
    let joined: Vec<_> = folded.iter().map(|words| words.join(" ")).collect();
    let mut text = joined.join(PART_BREAK);
    if matches!(
        field,
        SearchField::Title | SearchField::Names | SearchField::Terms
    ) {
        for pair in folded.iter().flat_map(|words| words.windows(2)) {
            if !pair.iter().any(|word| is_small(word)) {
                text.extend([" ", JOINED, &pair[0], &pair[1]]);
            }
        }
    }
    text
}

fn parts(
    map: &PublicMap,
    entry: &PublicEntry<'_>,
    sources: &Sources,
    field: SearchField,
) -> Vec<String> {
    match field {
        SearchField::Title => vec![entry.name.to_owned()],
        SearchField::Names => [entry.other_names, entry.search_words].concat(),
        SearchField::Terms => terms(map, entry),
        SearchField::Organization => {
            let organization = entry.organization.map(|id| map.organization(id));
            organization
                .map(|one| one.name.clone())
                .into_iter()
                .collect()
        }
        SearchField::Summary => vec![entry.summary.to_owned()],
        SearchField::Place => places(map, entry),
        SearchField::Body => {
            let step = entry.first_step.map(str::to_owned);
            let details = entry.visit.texts().into_iter();
            let details =
                details.filter(|(text, _)| ENTRY.declares(text.word(), |field| field.is_searched));
            let details = details.map(|(_, words)| words.to_owned());
            let body = entry.body.map(|body| plain_text(body.markdown(sources)));
            step.into_iter().chain(details).chain(body).collect()
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

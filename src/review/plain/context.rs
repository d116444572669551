//! What the rules know of a map besides the text that they read. It is made once per map and leaves out the
//! names of entries, so that a new name for one entry changes nothing for the others.

use std::collections::BTreeSet;

use crate::basis::source::Sources;
use crate::model::{FacetRole, GlossaryKind, Settings, SocialMap};
use crate::review::plain::phrases::PhraseMatcher;
use crate::review::plain::rule_set::RuleSet;

/// What is known of a map.
#[derive(Debug)]
pub(crate) struct LanguageContext<'c> {
    /// Texts of all files.
    pub(crate) sources: &'c Sources,
    /// Which rules are on.
    pub(crate) rules: RuleSet,
    /// Words that are explained, and names.
    pub(crate) phrases: PhraseMatcher,
    /// Abbreviations that are explained, or are an organisation's name, in small letters.
    pub(crate) abbreviations: BTreeSet<String>,
    /// Whether there are pages on which words can be explained.
    pub(crate) explains: bool,
    /// Whether a facet says for whom things are, by position.
    pub(crate) is_audience: Vec<bool>,
}

impl<'c> LanguageContext<'c> {
    /// What is known when there is no map.
    #[must_use]
    pub(crate) fn empty(sources: &'c Sources, rules: &RuleSet) -> Self {
        Self {
            sources,
            rules: *rules,
            phrases: PhraseMatcher::new(std::iter::empty()),
            abbreviations: BTreeSet::new(),
            explains: true,
            is_audience: Vec::new(),
        }
    }

    /// What is known on the start page of several maps: what they are called. Words are explained on the
    /// pages of a map, and not there.
    #[must_use]
    pub(crate) fn of_region<'d>(
        maps: impl Iterator<Item = &'d Settings>,
        sources: &'c Sources,
        rules: &RuleSet,
    ) -> Self {
        Self {
            phrases: PhraseMatcher::new(maps.flat_map(own_names)),
            explains: false,
            ..Self::empty(sources, rules)
        }
    }

    /// Gathers what is known of a map.
    #[must_use]
    pub(crate) fn of(map: &SocialMap, sources: &'c Sources, rules: &RuleSet) -> Self {
        let facets = map.facets.iter();
        Self {
            sources,
            rules: *rules,
            phrases: PhraseMatcher::new(explained(map).chain(names(map))),
            abbreviations: abbreviations(map),
            explains: true,
            is_audience: facets
                .map(|facet| facet.role == FacetRole::Audience)
                .collect(),
        }
    }
}

/// All forms of all words of the glossary that say something.
fn explained(map: &SocialMap) -> impl Iterator<Item = &str> {
    let items = map.glossary.iter();
    items
        .filter(|item| item.explanation.is_some() || item.full_form.is_some())
        .flat_map(|item| {
            let words = item.word.split(" / ");
            words
                .chain(item.also.iter().map(String::as_str))
                .chain(item.full_form.as_deref())
        })
}

fn names(map: &SocialMap) -> impl Iterator<Item = &str> {
    let organizations = map.organizations.iter().map(|one| one.name.as_str());
    let areas = map.areas.iter().map(|area| area.name.as_str());
    let facets = map.facets.iter().flat_map(|facet| {
        let terms = facet.terms.iter().map(|term| term.name.as_str());
        terms.chain(std::iter::once(facet.name.as_str()))
    });
    own_names(&map.settings)
        .chain(organizations)
        .chain(areas)
        .chain(facets)
}

/// What a map and its municipality are called.
fn own_names(settings: &Settings) -> impl Iterator<Item = &str> {
    [settings.name.as_str(), settings.municipality.as_str()].into_iter()
}

fn abbreviations(map: &SocialMap) -> BTreeSet<String> {
    let items = map.glossary.iter().filter(|item| {
        let says_something = item.explanation.is_some() || item.full_form.is_some();
        says_something || item.kind == GlossaryKind::Word
    });
    let explained = items.flat_map(|item| {
        let forms = std::iter::once(item.word.as_str()).chain(item.also.iter().map(String::as_str));
        forms.flat_map(words_of)
    });
    let organizations = map.organizations.iter();
    let named = organizations.flat_map(|one| words_of(&one.name));
    explained.chain(named).map(str::to_lowercase).collect()
}

/// The words of a name.
pub(crate) fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

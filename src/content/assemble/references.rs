//! References between things, looked up by id or by name, with the nearest known one as help.

use std::collections::{BTreeSet, HashMap};

use crate::basis::diagnostics::{codes, nearest};
use crate::basis::source::Spanned;
use crate::content::assemble::content::Broken;
use crate::content::decode::{Decoder, EntryReferences};
use crate::model::{
    Area, AreaId, Coverage, Facet, FacetRole, Organization, OrganizationId, TermId, slugify,
};

/// How many known names a message lists.
const NAMED: usize = 12;

/// Words that mean the whole municipality.
const WHOLE_MUNICIPALITY: &str = "hele-gemeente";

/// Things of one kind that can be referred to, by id and by the slug of their name.
#[derive(Debug, Default)]
pub(crate) struct Names<'m> {
    positions: HashMap<String, usize>,
    known: Vec<&'m str>,
    /// Whether the file that lists them could not be read, so that nothing can be said.
    broken: bool,
}

impl<'m> Names<'m> {
    fn new(things: impl Iterator<Item = (&'m str, &'m str)>, broken: bool) -> Self {
        let mut names = Self {
            broken,
            ..Self::default()
        };
        let things: Vec<_> = things.collect();
        for (at, (slug, _)) in things.iter().enumerate() {
            names.positions.entry((*slug).to_owned()).or_insert(at);
        }
        for (at, (_, name)) in things.iter().enumerate() {
            names.positions.entry(slugify(name)).or_insert(at);
        }
        names.known = things.into_iter().map(|(slug, _)| slug).collect();
        names
    }
}

/// All that an entry can refer to within one map.
#[derive(Debug)]
pub(crate) struct Known<'m> {
    areas: Names<'m>,
    organizations: Names<'m>,
    facets: Vec<(&'m Facet, Names<'m>)>,
    broken: &'m Broken,
}

impl<'m> Known<'m> {
    /// Gathers what can be referred to.
    pub(crate) fn new(
        areas: &'m [Area],
        organizations: &'m [Organization],
        facets: &'m [Facet],
        broken: &'m Broken,
    ) -> Self {
        let area_names = areas
            .iter()
            .map(|area| (area.slug.as_str(), area.name.as_str()));
        let organization_names = organizations
            .iter()
            .map(|one| (one.slug.as_str(), one.name.as_str()));
        let term_names = |facet: &'m Facet| {
            let terms = facet
                .terms
                .iter()
                .map(|term| (term.slug.as_str(), term.name.as_str()));
            Names::new(terms, broken.facets.contains(&facet.slug))
        };
        Self {
            areas: Names::new(area_names, broken.areas),
            organizations: Names::new(organization_names, broken.organizations),
            facets: facets
                .iter()
                .map(|facet| (facet, term_names(facet)))
                .collect(),
            broken,
        }
    }
}

impl Decoder {
    /// Looks up one reference; reports an unknown one with the nearest known.
    fn look_up(
        &mut self,
        names: &Names<'_>,
        written: &Spanned<String>,
        what: &str,
    ) -> Option<usize> {
        let found = names.positions.get(&slugify(&written.value)).copied();
        if found.is_none() && !names.broken {
            let message = format!("{what} \"{}\" is niet bekend.", written.value);
            let help = match nearest(&slugify(&written.value), names.known.iter().copied()) {
                _ if written.value.contains(", ") => {
                    format!(
                        "Zijn het er meer? Zet ze tussen haken: [{}].",
                        written.value
                    )
                }
                Some(known) => format!("Bedoelt u \"{known}\"?"),
                None if names.known.is_empty() => "Er zijn er nog geen beschreven.".to_owned(),
                None if names.known.len() > NAMED => {
                    format!(
                        "Bekend zijn onder meer: {}.",
                        names.known[..NAMED].join(", ")
                    )
                }
                None => format!("Bekend zijn: {}.", names.known.join(", ")),
            };
            self.error(codes::ONBEKENDE_VERWIJZING, written.span, message, help);
        }
        found
    }

    /// Looks up the organisation.
    pub(crate) fn resolve_organization(
        &mut self,
        known: &Known<'_>,
        references: &EntryReferences,
    ) -> Option<OrganizationId> {
        let written = references.organization.as_ref()?;
        self.look_up(&known.organizations, written, "De organisatie")
            .map(OrganizationId::at)
    }

    /// Looks up the areas.
    pub(crate) fn resolve_coverage(
        &mut self,
        known: &Known<'_>,
        references: &EntryReferences,
    ) -> Coverage {
        let written = references.areas.as_deref().unwrap_or_default();
        if written
            .iter()
            .any(|area| slugify(&area.value) == WHOLE_MUNICIPALITY)
        {
            return Coverage::Municipality;
        }
        let mut areas: Vec<_> = written
            .iter()
            .filter_map(|area| self.look_up(&known.areas, area, "De wijk"))
            .map(AreaId::at)
            .collect();
        areas.sort_unstable();
        areas.dedup();
        Coverage::Areas(areas)
    }

    /// Looks up themes, target groups and terms of the model.
    pub(crate) fn resolve_terms(
        &mut self,
        known: &Known<'_>,
        references: &EntryReferences,
        shared: bool,
    ) -> Vec<TermId> {
        let mut terms = Vec::new();
        let has_role = |role| known.facets.iter().any(|(facet, _)| facet.role == role);
        if shared && !(has_role(FacetRole::Theme) && has_role(FacetRole::Audience)) {
            // A map that uses a shared folder need not use its facets too.
            return terms;
        }
        self.resolve_role(
            known,
            FacetRole::Theme,
            &references.themes,
            "Het thema",
            &mut terms,
        );
        self.resolve_role(
            known,
            FacetRole::Audience,
            &references.audiences,
            "De doelgroep",
            &mut terms,
        );
        for (facet, written) in &references.model {
            self.resolve_model(known, facet, written, &mut terms);
        }
        let mut seen = BTreeSet::new();
        terms.retain(|term| seen.insert(*term));
        terms
    }

    fn resolve_role(
        &mut self,
        known: &Known<'_>,
        role: FacetRole,
        written: &[Spanned<String>],
        what: &str,
        terms: &mut Vec<TermId>,
    ) {
        let Some(first) = written.first() else { return };
        let facet = known
            .facets
            .iter()
            .position(|(facet, _)| facet.role == role);
        match facet {
            Some(at) => self.resolve_in(known, at, written, what, terms),
            None if known.broken.facets.is_empty() => {
                let help = "Noem het facet in kaart.yaml, bij facetten.";
                let message = format!("{what} kan niet: deze kaart heeft daar geen facet voor.");
                self.error(codes::ONBEKEND_FACET, first.span, message, help);
            }
            None => {}
        }
    }

    fn resolve_model(
        &mut self,
        known: &Known<'_>,
        facet: &Spanned<String>,
        written: &[Spanned<String>],
        terms: &mut Vec<TermId>,
    ) {
        let slug = slugify(&facet.value);
        match known
            .facets
            .iter()
            .position(|(known, _)| known.slug == slug)
        {
            Some(at) => self.resolve_in(known, at, written, "De term", terms),
            None if known.broken.facets.contains(&slug) => {}
            None => {
                let slugs: Vec<_> = known
                    .facets
                    .iter()
                    .map(|(facet, _)| facet.slug.as_str())
                    .collect();
                let help = match nearest(&slug, slugs.iter().copied()) {
                    Some(name) => format!("Bedoelt u \"{name}\"?"),
                    None => format!("Deze kaart heeft: {}.", slugs.join(", ")),
                };
                let message = format!("Het facet \"{}\" is niet bekend.", facet.value);
                self.error(codes::ONBEKEND_FACET, facet.span, message, help);
            }
        }
    }

    fn resolve_in(
        &mut self,
        known: &Known<'_>,
        at: usize,
        written: &[Spanned<String>],
        what: &str,
        terms: &mut Vec<TermId>,
    ) {
        let narrow = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        for term in written {
            if let Some(found) = self.look_up(&known.facets[at].1, term, what) {
                terms.push(TermId {
                    facet: narrow(at),
                    term: narrow(found),
                });
            }
        }
    }
}

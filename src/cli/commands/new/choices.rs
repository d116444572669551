//! What an editor can choose from in a map: its terms, areas and organisations.

use crate::basis::diagnostics::nearest;
use crate::cli::commands::new::Refusal;
use crate::model::{FacetRole, SocialMap, slugify};

/// How many choices a message lists.
const NAMED: usize = 12;

/// Things of one kind, by id and name.
pub(crate) struct ChoiceList<'d> {
    /// What an editor calls one of them, with its article.
    what: &'static str,
    things: Vec<(&'d str, &'d str)>,
}

impl<'d> ChoiceList<'d> {
    /// Terms of the facet with this role.
    pub(crate) fn terms(map: &'d SocialMap, role: FacetRole, what: &'static str) -> Self {
        let facet = map.facets.iter().find(|facet| facet.role == role);
        let terms = facet.iter().flat_map(|facet| &facet.terms);
        Self {
            what,
            things: terms
                .map(|term| (term.slug.as_str(), term.name.as_str()))
                .collect(),
        }
    }

    /// Areas.
    pub(crate) fn areas(map: &'d SocialMap) -> Self {
        let areas = map.areas.iter();
        Self {
            what: "de wijk",
            things: areas
                .map(|area| (area.slug.as_str(), area.name.as_str()))
                .collect(),
        }
    }

    /// Organisations.
    pub(crate) fn organizations(map: &'d SocialMap) -> Self {
        let all = map.organizations.iter();
        Self {
            what: "de organisatie",
            things: all
                .map(|one| (one.slug.as_str(), one.name.as_str()))
                .collect(),
        }
    }

    /// All ids.
    pub(crate) fn ids(&self) -> Vec<&'d str> {
        self.things.iter().map(|(id, _)| *id).collect()
    }

    /// The ids of what was written, by id or by name.
    pub(crate) fn choose(&self, written: &[String]) -> Result<Vec<&'d str>, Refusal> {
        let chosen = written.iter().map(|written| self.find(written));
        chosen.collect()
    }

    fn find(&self, written: &str) -> Result<&'d str, Refusal> {
        let slug = slugify(written);
        let by_id = self.things.iter().find(|(id, _)| *id == slug);
        let found = by_id.or_else(|| self.things.iter().find(|(_, name)| slugify(name) == slug));
        found.map(|(id, _)| *id).ok_or_else(|| {
            let ids = self.ids();
            let help = match nearest(&slug, ids.iter().copied()) {
                Some(near) => format!("Bedoelt u \"{near}\"?"),
                None if ids.is_empty() => "Er zijn er nog geen.".to_owned(),
                None if ids.len() > NAMED => {
                    format!("Er zijn onder meer: {}.", ids[..NAMED].join(", "))
                }
                None => format!("Kies uit: {}.", ids.join(", ")),
            };
            Refusal::Wrong(format!("{} \"{written}\" is er niet. {help}", self.what))
        })
    }
}

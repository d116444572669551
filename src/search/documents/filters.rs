//! What results can be narrowed down to.

use std::collections::BTreeSet;

use crate::model::{AreaId, CostKind, Coverage, FacetRole, PublicEntry, PublicMap, slugify};

/// Chosen filters: keys such as `thema/geld`. An entry must have one of every group chosen.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    /// Keys, `group/value`.
    pub(crate) keys: Vec<String>,
}

/// Groups that every map has; a facet of the same name cannot be a filter as well.
pub(crate) const FIXED_GROUPS: [&str; 8] = [
    "kaart",
    "soort",
    "toegang",
    "kosten",
    "taal",
    "wijk",
    // Not groups, but the other words in the address of a search.
    "q",
    "letterlijk",
];

/// The filters that let an entry through.
#[must_use]
pub(crate) fn filter_keys(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<String> {
    let mut keys = BTreeSet::from([
        format!("kaart/{}", map.slug()),
        format!("soort/{}", entry.kind.word()),
        format!("toegang/{}", entry.access.word()),
    ]);
    let cost = entry.cost.map(|cost| cost.kind);
    keys.extend(match cost {
        Some(CostKind::Free) => Some("kosten/gratis".to_owned()),
        Some(CostKind::Amount(_) | CostKind::CoPayment) => Some("kosten/betaald".to_owned()),
        Some(CostKind::Unknown) | None => None,
    });
    for role in [FacetRole::Theme, FacetRole::Audience] {
        for id in map.terms_of_role(entry, role) {
            let (facet, term) = map.term(id);
            if FIXED_GROUPS.contains(&facet.slug.as_str()) {
                continue;
            }
            keys.insert(format!("{}/{}", facet.slug, term.slug));
        }
    }
    let languages = entry.visit.languages.iter();
    keys.extend(languages.map(|language| format!("taal/{}", slugify(language.word()))));
    keys.extend(area_keys(map, entry));
    keys.into_iter().collect()
}

/// The areas an entry serves: its own, those around and those inside them. What serves the whole
/// municipality serves all.
fn area_keys(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<String> {
    let serves = |id: AreaId| match entry.coverage {
        Coverage::Municipality => true,
        Coverage::Areas(areas) => areas.iter().any(|own| {
            map.area_and_parents(*own).any(|around| around == id)
                || map.area_and_parents(id).any(|around| around == *own)
        }),
    };
    map.area_ids()
        .filter(|id| serves(*id))
        .map(|id| format!("wijk/{}", map.area(id).slug))
        .collect()
}

//! What results can be narrowed down to.

use std::collections::BTreeSet;

use crate::model::{
    Access, AreaId, CostKind, Coverage, Entry, EntryKind, FacetRole, SocialMap, slugify,
};

/// Chosen filters: keys such as `thema/geld`. An entry must have one of every group chosen.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    /// Keys, `group/value`.
    pub keys: Vec<String>,
}

/// What an entry is, as a filter.
#[must_use]
pub fn kind_key(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Provision => "soort/voorziening",
        EntryKind::Club => "soort/vereniging",
        EntryKind::HelpPoint => "soort/hulppunt",
        EntryKind::Scheme => "soort/regeling",
    }
}

/// Groups that every map has; a facet of the same name cannot be a filter as well.
pub const FIXED_GROUPS: [&str; 8] = [
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
pub fn filter_keys(directory: &SocialMap, entry: &Entry) -> Vec<String> {
    let mut keys = BTreeSet::from([
        format!("kaart/{}", directory.slug),
        kind_key(entry.kind).to_owned(),
        match entry.access {
            Access::Free => "toegang/vrij".to_owned(),
            Access::Decision => "toegang/besluit".to_owned(),
        },
    ]);
    let cost = entry.details.cost.as_ref().map(|cost| cost.kind);
    keys.extend(match cost {
        Some(CostKind::Free) => Some("kosten/gratis".to_owned()),
        Some(CostKind::Amount(_) | CostKind::CoPayment) => Some("kosten/betaald".to_owned()),
        Some(CostKind::Unknown) | None => None,
    });
    for role in [FacetRole::Theme, FacetRole::Audience] {
        for id in directory.terms_of_role(entry, role) {
            let (facet, term) = directory.term(id);
            if FIXED_GROUPS.contains(&facet.slug.as_str()) {
                continue;
            }
            keys.insert(format!("{}/{}", facet.slug, term.slug));
        }
    }
    let languages = entry.details.languages.iter().map(|name| slugify(name));
    let written = languages.filter(|slug| !slug.is_empty());
    keys.extend(written.map(|slug| format!("taal/{slug}")));
    keys.extend(area_keys(directory, entry));
    keys.into_iter().collect()
}

/// The areas an entry serves: its own, those around and those inside them. What serves the whole
/// municipality serves all.
fn area_keys(directory: &SocialMap, entry: &Entry) -> Vec<String> {
    let all = (0..directory.areas.len()).map(AreaId::at);
    let serves = |id: AreaId| match &entry.coverage {
        Coverage::Municipality => true,
        Coverage::Areas(areas) => areas.iter().any(|own| {
            directory.area_and_parents(*own).any(|around| around == id)
                || directory.area_and_parents(id).any(|around| around == *own)
        }),
    };
    all.filter(|id| serves(*id))
        .map(|id| format!("wijk/{}", directory.area(id).slug))
        .collect()
}

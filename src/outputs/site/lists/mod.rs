//! Which entries belong on which list, in which order: worked out once per map.

pub(crate) mod guides;
pub(crate) mod letters;
pub(crate) mod pagination;
pub(crate) mod saved_list;

pub(crate) use pagination::{PageLink, page_count, page_link, page_links, window};
pub(crate) use saved_list::SavedList;

use std::collections::HashMap;

use crate::model::{
    AreaId, Coverage, FacetRole, OrganizationId, PublicEntry, PublicMap, Setting, ShownId, TermId,
    Urgency,
};
use crate::words::order::order_of_names;

/// All lists of a map. Every list is in the map's order: from near to far by the municipality's
/// own model, group offers before individual ones, then by name in Dutch order.
#[derive(Debug)]
pub(crate) struct Lists {
    /// All entries on the site.
    pub(crate) shown: Vec<ShownId>,
    /// Serving the whole municipality.
    pub(crate) municipal: Vec<ShownId>,
    /// How near each entry is, by entry.
    distance: Vec<u16>,
    /// Place in the order, by entry.
    rank: Vec<u32>,
    by_term: Vec<Vec<Vec<ShownId>>>,
    by_area: Vec<Vec<ShownId>>,
    by_organization: Vec<Vec<ShownId>>,
    /// Entries by their first theme and, if they have one, area: where related ones are looked for.
    by_theme_and_area: HashMap<RelatedKey, Vec<ShownId>>,
}

/// How many related entries a page names.
const RELATED: usize = 5;

impl Lists {
    /// Sorts a map's entries and makes all lists.
    #[must_use]
    pub(crate) fn new(map: &PublicMap) -> Self {
        let entries = map.entries();
        let distance: Vec<_> = entries.map(|(_, entry)| map.distance(&entry)).collect();
        let rank = ranks(map, &distance);
        let mut shown: Vec<_> = map.entries().map(|(id, _)| id).collect();
        shown.sort_by_key(|id| rank[id.index()]);
        let facets = map.facets().iter();
        let mut lists = Self {
            municipal: Vec::new(),
            by_term: facets
                .map(|facet| vec![Vec::new(); facet.terms.len()])
                .collect(),
            by_area: vec![Vec::new(); map.areas().len()],
            by_organization: vec![Vec::new(); map.organizations().len()],
            by_theme_and_area: HashMap::new(),
            shown,
            distance,
            rank,
        };
        for id in lists.shown.clone() {
            lists.add(map, id);
        }
        lists
    }

    /// Adds an entry to its lists; entries come in order, so lists are in order.
    fn add(&mut self, map: &PublicMap, id: ShownId) {
        let entry = map.entry(id);
        for term in entry.terms {
            self.by_term[usize::from(term.facet)][usize::from(term.term)].push(id);
        }
        match entry.coverage {
            Coverage::Municipality => self.municipal.push(id),
            Coverage::Areas(areas) => {
                for area in areas {
                    self.by_area[area.index()].push(id);
                }
            }
        }
        if let Some(organization) = entry.organization {
            self.by_organization[organization.index()].push(id);
        }
        let keys = related_keys(map, &entry);
        for key in keys.into_iter().filter(|_| !entry.name_only) {
            self.by_theme_and_area.entry(key).or_default().push(id);
        }
    }

    /// How near an entry is, as [`PublicMap::distance`] says.
    #[must_use]
    pub(crate) fn distance(&self, id: ShownId) -> u16 {
        self.distance[id.index()]
    }

    /// Emergency or help lines. The general emergency number comes first, then the map's order.
    #[must_use]
    pub(crate) fn urgent(&self, map: &PublicMap, urgency: Urgency) -> Vec<ShownId> {
        let shown = self.shown.iter().copied();
        let mut found: Vec<_> = shown
            .filter(|id| map.entry(*id).urgency == Some(urgency))
            .collect();
        found.sort_by_key(|id| {
            let main = map.entry(*id).contact.phones.first();
            main.is_none_or(|phone| phone.dial != "112")
        });
        found
    }

    /// Entries with a term.
    #[must_use]
    pub(crate) fn of_term(&self, id: TermId) -> &[ShownId] {
        &self.by_term[usize::from(id.facet)][usize::from(id.term)]
    }

    /// Entries for an area itself.
    #[must_use]
    pub(crate) fn of_area(&self, id: AreaId) -> &[ShownId] {
        &self.by_area[id.index()]
    }

    /// Entries of an organisation.
    #[must_use]
    pub(crate) fn of_organization(&self, id: OrganizationId) -> &[ShownId] {
        &self.by_organization[id.index()]
    }

    /// A few entries near this one on the same theme, then others on the same theme. Only a few
    /// neighbours in sorted lists are looked at, however long those are.
    #[must_use]
    pub(crate) fn related(&self, map: &PublicMap, id: ShownId) -> Vec<ShownId> {
        let mut found = Vec::new();
        for key in related_keys(map, &map.entry(id)) {
            let list = self
                .by_theme_and_area
                .get(&key)
                .map_or(&[][..], Vec::as_slice);
            let at = list.partition_point(|other| self.rank[other.index()] < self.rank[id.index()]);
            let around = list[at..].iter().chain(&list[..at]).take(RELATED * 2 + 1);
            for other in around.copied() {
                if other != id && !found.contains(&other) && found.len() < RELATED {
                    found.push(other);
                }
            }
        }
        found
    }
}

/// A theme within an area, a theme anywhere, or an area whatever the theme.
type RelatedKey = (Option<TermId>, Option<AreaId>);

/// Nearest first: the first theme within each of the entry's areas, then the theme anywhere. An
/// entry without a theme is related to others without one in its areas.
fn related_keys(map: &PublicMap, entry: &PublicEntry<'_>) -> Vec<RelatedKey> {
    let theme = map.terms_of_role(entry, FacetRole::Theme).next();
    let areas = match entry.coverage {
        Coverage::Areas(areas) => areas.as_slice(),
        Coverage::Municipality => &[],
    };
    let mut keys: Vec<_> = areas.iter().map(|area| (theme, Some(*area))).collect();
    if theme.is_some() {
        keys.push((theme, None));
    }
    keys
}

/// The place of every entry in the map's order.
fn ranks(map: &PublicMap, distance: &[u16]) -> Vec<u32> {
    let names: Vec<_> = map.entries().map(|(_, entry)| entry.name).collect();
    let by_name = order_of_names(&names);
    let settings = map.entries().map(|(_, entry)| entry.visit.setting);
    let settings: Vec<_> = settings.map(setting_order).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&at| (distance[at], settings[at], by_name[at]));
    let mut ranks = vec![0; order.len()];
    for (rank, at) in (0..).zip(order) {
        ranks[at] = rank;
    }
    ranks
}

/// Group offers come before those of which it is not known, and individual ones last.
fn setting_order(setting: Setting) -> u8 {
    match (setting.group, setting.individual) {
        (true, _) => 0,
        (false, false) => 1,
        (false, true) => 2,
    }
}

//! Which entries are in the guide of an area, and how near each is to somebody who lives there.

use std::collections::BTreeSet;

use crate::model::{Access, AreaId, Coverage, PublicEntry, PublicMap, ShownId};
use crate::outputs::guide::area::GuideArea;

/// The entries of a guide: those in the area, those elsewhere that serve it, and help lines; each
/// from near to far.
pub(crate) struct AreaEntries {
    pub(crate) inside: Vec<ShownId>,
    pub(crate) outside: Vec<ShownId>,
    pub(crate) help_lines: Vec<ShownId>,
}

impl AreaEntries {
    /// Those for an area, out of all entries of the map in its own order.
    pub(crate) fn of(map: &PublicMap, area: GuideArea, all: &[ShownId]) -> Self {
        let surroundings = Surroundings::of(map, area);
        let (mut inside, mut outside, mut help_lines) = (Vec::new(), Vec::new(), Vec::new());
        for id in all.iter().copied() {
            let entry = map.entry(id);
            match surroundings.nearness(&entry) {
                _ if is_only_urgent(&entry) => help_lines.push(id),
                Some(Nearness::Inside) => inside.push(id),
                Some(nearness) => outside.push((nearness, id)),
                None => {}
            }
        }
        // The map's own order stays within each.
        outside.sort_by_key(|(nearness, _)| *nearness);
        Self {
            inside,
            outside: outside.into_iter().map(|(_, id)| id).collect(),
            help_lines,
        }
    }

    /// All of them.
    pub(crate) fn all(&self) -> impl Iterator<Item = ShownId> + '_ {
        let Self {
            inside,
            outside,
            help_lines,
        } = self;
        inside.iter().chain(outside).chain(help_lines).copied()
    }
}

/// National help lines stand on "Direct hulp" with all there is to know about them.
pub(crate) fn is_only_urgent(entry: &PublicEntry<'_>) -> bool {
    entry.national && entry.urgency.is_some() && entry.access == Access::Free
}

/// How near an entry is to who lives in the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Inside,
    Around,
    Municipality,
    Country,
}

/// What lies in the area and around it.
struct Surroundings<'m> {
    within: BTreeSet<AreaId>,
    around: BTreeSet<AreaId>,
    /// Starts of the postcodes of the area.
    postcodes: Vec<&'m str>,
    is_municipality: bool,
}

impl<'m> Surroundings<'m> {
    fn of(map: &'m PublicMap, area: GuideArea) -> Self {
        let GuideArea::Area(area) = area else {
            return Self {
                within: map.area_ids().collect(),
                around: BTreeSet::new(),
                postcodes: Vec::new(),
                is_municipality: true,
            };
        };
        let is_within = |id: &AreaId| map.area_and_parents(*id).any(|up| up == area);
        let within: BTreeSet<_> = map.area_ids().filter(is_within).collect();
        let postcodes = within.iter().flat_map(|id| &map.area(*id).postcodes);
        Self {
            around: map.area_and_parents(area).skip(1).collect(),
            postcodes: postcodes.map(String::as_str).collect(),
            is_municipality: false,
            within,
        }
    }

    /// `None` when it does not serve the area.
    fn nearness(&self, entry: &PublicEntry<'_>) -> Option<Nearness> {
        if entry.national {
            return Some(Nearness::Country);
        }
        let serves = match entry.coverage {
            Coverage::Municipality if self.is_municipality => return Some(Nearness::Inside),
            Coverage::Municipality => Nearness::Municipality,
            Coverage::Areas(areas) if areas.iter().any(|id| self.within.contains(id)) => {
                return Some(Nearness::Inside);
            }
            Coverage::Areas(areas) => {
                let near = areas.iter().any(|id| self.around.contains(id));
                near.then_some(Nearness::Around)?
            }
        };
        // What serves everyone may lie around the corner.
        Some(match self.has_address_of(entry) {
            true => Nearness::Inside,
            false => serves,
        })
    }

    fn has_address_of(&self, entry: &PublicEntry<'_>) -> bool {
        let address = entry.contact.address;
        let postcode = address.and_then(|address| address.postcode.as_ref());
        postcode.is_some_and(|postcode| {
            let postcode = postcode.to_string();
            let mut starts = self.postcodes.iter();
            starts.any(|start| postcode.starts_with(start))
        })
    }
}

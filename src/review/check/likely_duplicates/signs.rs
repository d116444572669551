//! Which pairs of entries may be duplicates. Not all are compared with all: only entries that share a key
//! (of a name, a number, a page, a house) are looked at.
//!
//! Sharing is often right. A building houses many clubs, an organisation has one number for all it does, a
//! municipality one website. So an address alone is no sign, and a number or a page is one only when few
//! entries share it and they do not belong to the same organisation.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::model::{AreaId, Coverage, Entry, EntryId, OrganizationId, SocialMap, Status, slugify};
use crate::review::check::likely_duplicates::contact::{houses, phone, website};
use crate::review::check::likely_duplicates::names::Name;
use crate::words::dutch::words;

/// What two entries have in common, the clearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// Names that people would take for one, for the same place.
    Name,
    /// A phone number.
    Phone,
    /// A website.
    Website,
    /// A house, with a name that is the same but for the kind of place.
    Address,
}

/// Two entries, the lower number first, and what they have in common.
pub(crate) type Pairs = BTreeMap<(EntryId, EntryId), BTreeSet<Sign>>;

/// What more entries than this share belongs to a desk, and is no sign of a duplicate.
const MOST_DOUBLES: usize = 3;

/// Of entries with the same key, each is compared with this many before it: where more are alike, it is
/// enough to report some, and the work stays in proportion.
const COMPARED: usize = 8;

/// What is compared of an entry.
struct Candidate<'d> {
    id: EntryId,
    /// The same slug or title is an error that another rule reports.
    slug: &'d str,
    title: &'d str,
    name: Name,
    other_names: Vec<Name>,
    organization: Option<OrganizationId>,
    phones: Vec<String>,
    website: Vec<String>,
    houses: Vec<String>,
    /// Areas as written, and those with all that they lie in; `None` is everywhere.
    areas: Option<(BTreeSet<AreaId>, BTreeSet<AreaId>)>,
}

/// All pairs that look like doubles.
pub(crate) fn pairs(map: &SocialMap) -> Pairs {
    let municipality = words(&map.settings.municipality);
    let live = map.entries.par_iter().enumerate();
    let live = live.filter(|(_, entry)| entry.status != Status::Stopped);
    let candidates: Vec<_> = live
        .map(|(at, entry)| Candidate::new(EntryId::at(at), entry, map, &municipality))
        .collect();
    let mut found = Pairs::new();
    by_name(&candidates, &area_words(map), &mut found);
    by_contact(&candidates, &general(map), &mut found);
    by_proper_name(&candidates, &mut found);
    found
}

/// The entries of a map with a name that people would take for this one.
pub(crate) fn look_alikes<'d>(map: &'d SocialMap, name: &str) -> Vec<&'d Entry> {
    let municipality = words(&map.settings.municipality);
    let name = Name::new(name, &municipality);
    let areas = area_words(map);
    let is_area = |word: &str| areas.contains(word);
    let live = map.entries.iter();
    let live = live
        .map(AsRef::as_ref)
        .filter(|entry: &&Entry| entry.status != Status::Stopped);
    live.filter(|entry| {
        let names = std::iter::once(&entry.name.value).chain(&entry.details.other_names);
        let mut names = names.map(|name| Name::new(name, &municipality));
        names.any(|known| known.resembles(&name, &is_area))
    })
    .collect()
}

impl<'d> Candidate<'d> {
    fn new(id: EntryId, entry: &'d Entry, map: &SocialMap, municipality: &[String]) -> Self {
        let (details, settings) = (&entry.details, &map.settings);
        let other_names = details.other_names.iter();
        let address = details.address.as_ref();
        Self {
            id,
            slug: &entry.slug,
            title: &entry.name.value,
            name: Name::new(&entry.name.value, municipality),
            other_names: other_names
                .map(|name| Name::new(name, municipality))
                .collect(),
            organization: entry.organization,
            phones: details.phones.iter().filter_map(phone).collect(),
            website: details.website.iter().map(website).collect(),
            houses: address
                .map_or_else(Vec::new, |address| houses(address, &settings.municipality)),
            areas: areas(&entry.coverage, map),
        }
    }

    /// What it can be reached by.
    fn ways(&self, sign: Sign) -> &[String] {
        match sign {
            Sign::Phone => &self.phones,
            Sign::Website => &self.website,
            Sign::Address => &self.houses,
            Sign::Name => &[],
        }
    }

    /// Whether both may be in the same place.
    fn may_be_in_one_place(&self, other: &Self) -> bool {
        let one_house = self.houses.is_empty()
            || other.houses.is_empty()
            || self.houses.iter().any(|house| other.houses.contains(house));
        let one_area = match (&self.areas, &other.areas) {
            (Some((here, around)), Some((there, around_there))) => {
                !here.is_disjoint(around_there) || !there.is_disjoint(around)
            }
            _ => true,
        };
        one_house && one_area
    }

    /// Other names are compared with main names, and not with each other: "de bieb" is what people call
    /// many things in one building.
    fn has_name_of(&self, other: &Self, is_area: &impl Fn(&str) -> bool) -> bool {
        let mut names = std::iter::once(&self.name).chain(&self.other_names);
        let mut other_names = other.other_names.iter();
        names.any(|name| name.resembles(&other.name, is_area))
            || other_names.any(|name| name.resembles(&self.name, is_area))
    }

    fn is_told_elsewhere(&self, other: &Self) -> bool {
        self.slug == other.slug || slugify(self.title) == slugify(other.title)
    }

    fn has_organization_of(&self, other: &Self) -> bool {
        self.organization.is_some() && self.organization == other.organization
    }
}

fn areas(coverage: &Coverage, map: &SocialMap) -> Option<(BTreeSet<AreaId>, BTreeSet<AreaId>)> {
    let Coverage::Areas(areas) = coverage else {
        return None;
    };
    let around = areas.iter().flat_map(|id| map.area_and_parents(*id));
    Some((areas.iter().copied().collect(), around.collect()))
}

fn area_words(map: &SocialMap) -> BTreeSet<String> {
    let areas = map.areas.iter();
    areas.flat_map(|area| words(&area.name)).collect()
}

/// Numbers and pages of organisations themselves: an entry with one of those is reached through the
/// organisation.
fn general(map: &SocialMap) -> BTreeSet<String> {
    let organizations = map.organizations.iter();
    organizations
        .flat_map(|one| {
            let number = one.phone.as_ref().and_then(phone);
            [number, one.website.as_ref().map(website)]
        })
        .flatten()
        .collect()
}

fn by_name(candidates: &[Candidate], area_words: &BTreeSet<String>, found: &mut Pairs) {
    let is_area = |word: &str| area_words.contains(word);
    let keys = candidates
        .par_iter()
        .enumerate()
        .flat_map_iter(|(at, one)| {
            let names = std::iter::once(&one.name).chain(&one.other_names);
            names
                .flat_map(Name::keys)
                .map(move |key| (key, at))
                .collect::<Vec<_>>()
        });
    for (at, other) in meetings(keys.collect()) {
        let (one, two) = (&candidates[at], &candidates[other]);
        if one.may_be_in_one_place(two) && one.has_name_of(two, &is_area) {
            add(found, one, two, Sign::Name);
        }
    }
}

/// Pairs of positions that share a key; of large groups only a part.
fn meetings(mut keys: Vec<(u64, usize)>) -> Vec<(usize, usize)> {
    keys.par_sort_unstable();
    keys.dedup();
    let groups = keys.chunk_by(|one, two| one.0 == two.0);
    let mut meetings: Vec<_> = groups
        .flat_map(|group| {
            group.iter().enumerate().flat_map(|(nth, (_, two))| {
                let before = &group[nth.saturating_sub(COMPARED)..nth];
                before.iter().map(|(_, one)| (*one, *two))
            })
        })
        .collect();
    meetings.sort_unstable();
    meetings.dedup();
    meetings
}

fn by_contact(candidates: &[Candidate], general: &BTreeSet<String>, found: &mut Pairs) {
    for sign in [Sign::Phone, Sign::Website] {
        let values = candidates.iter().flat_map(|one| {
            let values = one.ways(sign).iter();
            let values = values.filter(|value| !general.contains(*value));
            values.map(move |value| (value.as_str(), one))
        });
        for group in groups_of(values.collect()) {
            if group.len() <= MOST_DOUBLES {
                let pairs = each_two(&group).filter(|(one, two)| !one.has_organization_of(two));
                pairs.for_each(|(one, two)| add(found, one, two, sign));
            }
        }
    }
}

/// The same name but for the kind of place, and the same contact details: then even within one organisation
/// it is a duplicate.
fn by_proper_name(candidates: &[Candidate], found: &mut Pairs) {
    for sign in [Sign::Phone, Sign::Website, Sign::Address] {
        let named = candidates.par_iter().flat_map_iter(|one| {
            let proper = one.name.proper();
            let named = proper.into_iter().flat_map(move |proper| {
                let values = one.ways(sign).iter();
                values.map(move |value| (format!("{proper}\n{value}"), one))
            });
            named.collect::<Vec<_>>()
        });
        for group in groups_of(named.collect()) {
            for (at, two) in group.iter().enumerate() {
                for one in &group[at.saturating_sub(COMPARED)..at] {
                    add(found, one, two, sign);
                }
            }
        }
    }
}

/// Candidates that share a value, each once, in their order.
fn groups_of<'c, 'd, V: Ord + Send>(
    mut sharing: Vec<(V, &'c Candidate<'d>)>,
) -> Vec<Vec<&'c Candidate<'d>>> {
    sharing.par_sort_unstable_by(|one, two| (&one.0, one.1.id).cmp(&(&two.0, two.1.id)));
    sharing.dedup_by(|one, two| one.0 == two.0 && one.1.id == two.1.id);
    let groups = sharing.chunk_by(|one, two| one.0 == two.0);
    let groups = groups.filter(|group| group.len() > 1);
    groups
        .map(|group| group.iter().map(|(_, one)| *one).collect())
        .collect()
}

fn each_two<'g, T>(group: &'g [&'g T]) -> impl Iterator<Item = (&'g T, &'g T)> {
    let seconds = group.iter().enumerate();
    seconds.flat_map(|(at, two)| group[..at].iter().map(|one| (*one, *two)))
}

fn add(found: &mut Pairs, one: &Candidate, two: &Candidate, sign: Sign) {
    if one.id != two.id && !one.is_told_elsewhere(two) {
        let pair = (one.id.min(two.id), one.id.max(two.id));
        found.entry(pair).or_default().insert(sign);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SLUGS: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    fn candidate(id: usize, name: &str, place: usize, organization: usize) -> Candidate<'_> {
        let value = |kind: &str, at: usize| (at > 0).then(|| format!("{kind} {at}"));
        Candidate {
            id: EntryId::at(id),
            slug: SLUGS[id],
            title: name,
            name: Name::new(name, &[]),
            other_names: Vec::new(),
            organization: (organization > 0).then(|| OrganizationId::at(organization)),
            phones: value("telefoon", place % 5).into_iter().collect(),
            website: value("site", place % 7).into_iter().collect(),
            houses: value("huis", place % 3).into_iter().collect(),
            areas: None,
        }
    }

    fn all(candidates: &[Candidate]) -> Pairs {
        let mut found = Pairs::new();
        by_name(candidates, &BTreeSet::new(), &mut found);
        by_contact(candidates, &BTreeSet::new(), &mut found);
        by_proper_name(candidates, &mut found);
        found
    }

    fn signs(both: &[Candidate<'_>; 2]) -> Vec<Sign> {
        all(both).into_values().flatten().collect()
    }

    #[test]
    fn one_organisation_shares_its_number_and_website() {
        let with = |organization| {
            [
                candidate(1, "Koffie", 1, 4),
                candidate(2, "Breien", 1, organization),
            ]
        };
        assert_eq!(signs(&with(4)), []);
        assert_eq!(signs(&with(5)), [Sign::Phone, Sign::Website]);
        assert_eq!(signs(&with(0)), [Sign::Phone, Sign::Website]);
    }

    #[test]
    fn a_house_counts_with_the_name() {
        let with = |name| {
            [
                candidate(1, "Buurthuis De Linde", 35, 4),
                candidate(2, name, 35, 4),
            ]
        };
        assert_eq!(signs(&with("Schaakclub")), []);
        assert_eq!(signs(&with("Wijkcentrum De Linde")), [Sign::Address]);
    }

    #[test]
    fn what_many_share_is_a_desk() {
        let names = ["Aap", "Noot", "Mies", "Wim"];
        let many = names.iter().enumerate();
        let many: Vec<_> = many.map(|(id, name)| candidate(id, name, 1, 0)).collect();
        assert_eq!(all(&many).len(), 0);
        assert_eq!(all(&many[..3]).len(), 3);
    }

    proptest! {
        /// Blocks of keys leave out nothing that comparing all with all would find.
        #[test]
        fn no_pair_of_names_is_missed_and_order_does_not_matter(
            names in prop::collection::vec("(taalcafe|taalkafe|brug|brugg|Noord| ){1,4}", 1..8),
            places in prop::collection::vec((0..40_usize, 0..3_usize), 8),
        ) {
            let make = |id: usize| candidate(id, &names[id], places[id].0, places[id].1);
            let candidates: Vec<_> = (0..names.len()).map(make).collect();
            let found = all(&candidates);
            for (at, two) in candidates.iter().enumerate() {
                for one in &candidates[..at] {
                    let alike = one.may_be_in_one_place(two)
                        && one.has_name_of(two, &|_| false)
                        && !one.is_told_elsewhere(two);
                    let pair = found.get(&(one.id, two.id));
                    prop_assert_eq!(alike, pair.is_some_and(|signs| signs.contains(&Sign::Name)));
                }
            }
            let backwards: Vec<_> = (0..names.len()).rev().map(make).collect();
            prop_assert_eq!(found, all(&backwards));
        }
    }
}

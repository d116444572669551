//! Entries that may well describe the same thing: a resident then does not know which to call, and one of
//! the two goes out of date. Only an editor can decide, so these are tips, and an entry can say that it is
//! something else (`verschilt_van`).

pub(crate) mod contact;
pub(crate) mod names;
pub(crate) mod signs;

use std::collections::{BTreeMap, BTreeSet};

use crate::basis::diagnostics::{Code, Diagnostic, codes};
use crate::basis::source::Sources;
use crate::model::{Entry, EntryId, SocialMap};
use crate::review::check::likely_duplicates::signs::{Pairs, Sign, pairs};

/// Reports likely duplicates, and denials of duplicates that are not likely at all.
pub(crate) fn check(map: &SocialMap, sources: &Sources) -> Vec<Diagnostic> {
    let pairs = pairs(map);
    let mut found = needless(map, &pairs);
    let told = declared(map);
    let open: Pairs = pairs
        .into_iter()
        .filter(|(pair, _)| !told.contains(pair))
        .collect();
    let groups = groups(&open);
    found.extend(groups.iter().map(|group| report(map, sources, group)));
    found
}

/// Pairs that an editor declared to be different, the lower number first.
fn declared(map: &SocialMap) -> BTreeSet<(EntryId, EntryId)> {
    let links = map.links.different_from.iter();
    let pairs = links.flat_map(|(id, others)| {
        let others = others.iter();
        others.map(move |other| in_order(*id, other.value))
    });
    pairs.collect()
}

fn in_order(one: EntryId, two: EntryId) -> (EntryId, EntryId) {
    (one.min(two), one.max(two))
}

/// Denials that silence nothing: they would hide a duplicate that comes later. Shared entries also serve
/// maps where the other entry may be another one, so those are left alone.
fn needless(map: &SocialMap, pairs: &Pairs) -> Vec<Diagnostic> {
    let links = map.links.different_from.iter();
    let own = links.filter(|(id, _)| !map.entry(**id).shared);
    own.flat_map(|(id, others)| {
        let others = others.iter();
        let others = others.filter(move |other| !pairs.contains_key(&in_order(*id, other.value)));
        others.map(move |other| {
            let name = &map.entry(other.value).name.value;
            let message = if other.value == *id {
                "Hier staat de vermelding zelf.".to_owned()
            } else {
                format!("Deze vermelding lijkt niet op \"{name}\".")
            };
            Diagnostic::tip(codes::VERSCHIL_OVERBODIG, other.span, message)
                .help("Haal dit bij verschilt_van weg, of kijk de naam na.")
        })
    })
    .collect()
}

/// Entries that are connected by what they have in common.
struct DuplicateGroup {
    entries: BTreeSet<EntryId>,
    signs: BTreeSet<Sign>,
}

fn groups(pairs: &Pairs) -> Vec<DuplicateGroup> {
    let mut alike: BTreeMap<EntryId, Vec<(EntryId, &BTreeSet<Sign>)>> = BTreeMap::new();
    for ((one, two), signs) in pairs {
        alike.entry(*one).or_default().push((*two, signs));
        alike.entry(*two).or_default().push((*one, signs));
    }
    let mut groups = Vec::new();
    while let Some((first, others)) = alike.pop_first() {
        let mut group = DuplicateGroup {
            entries: BTreeSet::from([first]),
            signs: BTreeSet::new(),
        };
        let mut waiting = others;
        while let Some((entry, signs)) = waiting.pop() {
            group.entries.insert(entry);
            group.signs.extend(signs);
            waiting.extend(alike.remove(&entry).into_iter().flatten());
        }
        groups.push(group);
    }
    groups
}

/// One finding for a group, at the last entry that is the map's own: entries of a shared folder cannot be
/// changed here.
fn report(map: &SocialMap, sources: &Sources, group: &DuplicateGroup) -> Diagnostic {
    let ids: Vec<_> = group.entries.iter().copied().collect();
    let own = ids.iter().rposition(|id| !map.entry(*id).shared);
    let at = ids[own.unwrap_or(ids.len() - 1)];
    let others: Vec<_> = ids
        .iter()
        .filter(|id| **id != at)
        .map(|id| map.entry(*id))
        .collect();
    let names = others
        .iter()
        .map(|entry| format!("\"{}\"", entry.name.value));
    let signs = group.signs.iter().map(|sign| sign.what().to_owned());
    let message = format!(
        "Dit lijkt dubbel met {}: {}.",
        enumerate(names.collect()),
        enumerate(signs.collect())
    );
    // A group has at least two entries, and so at least one sign.
    let code = group
        .signs
        .first()
        .map_or(codes::LIJKT_DUBBEL_NAAM, |sign| sign.code());
    Diagnostic::tip(code, map.entry(at).name.span, message).help(help(
        &others,
        sources,
        &group.signs,
    ))
}

fn help(others: &[&Entry], sources: &Sources, signs: &BTreeSet<Sign>) -> String {
    let places = others.iter().map(|entry| {
        let file = sources.get(entry.name.span.source);
        let line = file.position(entry.name.span.start as usize).line;
        format!("{}, regel {line}", file.path)
    });
    let what = if others.len() == 1 {
        "De andere staat"
    } else {
        "De andere staan"
    };
    let places = enumerate(places.collect());
    let contact = signs.contains(&Sign::Phone) || signs.contains(&Sign::Website);
    let organization = if contact {
        " Horen ze bij één organisatie? Vul die dan overal in."
    } else {
        ""
    };
    let slug = others.first().map_or("", |entry| entry.slug.as_str());
    format!(
        "{what} in {places}. Is het hetzelfde? Laat er één staan.{organization} \
         Is het iets anders? Schrijf: verschilt_van: {{ vermelding: {slug}, omdat: ... }}"
    )
}

/// "a, b en c".
fn enumerate(mut parts: Vec<String>) -> String {
    match (parts.pop(), parts.is_empty()) {
        (None, _) => String::new(),
        (Some(last), true) => last,
        (Some(last), false) => format!("{} en {last}", parts.join(", ")),
    }
}

impl Sign {
    fn code(self) -> Code {
        match self {
            Self::Name => codes::LIJKT_DUBBEL_NAAM,
            Self::Phone => codes::LIJKT_DUBBEL_TELEFOON,
            Self::Website => codes::LIJKT_DUBBEL_WEBSITE,
            Self::Address => codes::LIJKT_DUBBEL_ADRES,
        }
    }

    fn what(self) -> &'static str {
        match self {
            Self::Name => "bijna dezelfde naam",
            Self::Phone => "hetzelfde telefoonnummer",
            Self::Website => "dezelfde website",
            Self::Address => "hetzelfde adres",
        }
    }
}

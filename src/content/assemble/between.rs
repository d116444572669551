//! What leads from one entry to another, and from the map to some of them: looked up when all entries are
//! known.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::diagnostics::{codes, nearest};
use crate::basis::source::{Span, Spanned};
use crate::content::assemble::folder::Broken;
use crate::content::assemble::references::EntryReferences;
use crate::content::decode::Decoder;
use crate::model::{Entry, EntryId, SocialMap, slugify};

/// What entries say of other entries, as written.
#[derive(Default)]
pub struct BetweenEntries {
    replaced_by: Vec<(EntryId, Spanned<String>)>,
    different_from: Vec<(EntryId, Spanned<String>)>,
}

impl BetweenEntries {
    /// Gathers it from entries in their order.
    pub fn of<'r>(all: impl Iterator<Item = &'r EntryReferences>) -> Self {
        let mut between = Self::default();
        for (id, references) in (0..).map(EntryId).zip(all) {
            let with_id = |written: &Spanned<String>| (id, written.clone());
            let replaced_by = references.replaced_by.iter();
            between.replaced_by.extend(replaced_by.map(with_id));
            let different_from = references.different_from.iter();
            between.different_from.extend(different_from.map(with_id));
        }
        between
    }
}

/// Looks up which entries other entries lead to, and which the map leads to.
pub fn resolve_between_entries(
    decoder: &mut Decoder,
    directory: &mut SocialMap,
    between: &BetweenEntries,
    broken: &Broken,
    linked: &mut Linked,
) {
    let slugs: BTreeMap<String, EntryId> = directory
        .entries
        .iter()
        .enumerate()
        .rev()
        .map(|(at, entry)| (entry.slug.clone(), EntryId::at(at)))
        .collect();
    let mut find = |written: &Spanned<String>| {
        find_entry(decoder, &slugs, broken, &written.value, written.span)
    };
    let mut leads: BTreeMap<EntryId, Leads> = BTreeMap::new();
    for (id, written) in &between.replaced_by {
        leads.entry(*id).or_default().0 = find(written);
    }
    for (id, written) in &between.different_from {
        let other = find(written).map(|other| Spanned::new(other, written.span));
        leads.entry(*id).or_default().1.extend(other);
    }
    directory.front_door = find(&directory.settings.front_door);
    directory.client_support = directory.settings.client_support.as_ref().and_then(find);
    lead_on(directory, leads, linked);
}

/// What replaces an entry, and from which others it differs.
type Leads = (Option<EntryId>, Vec<Spanned<EntryId>>);

/// Entries before and after it was noted where they lead.
pub type Linked = Vec<(Arc<Entry>, Arc<Entry>)>;

/// Notes where entries lead. An entry that leads to the same places as before stays the same in memory.
fn lead_on(directory: &mut SocialMap, leads: BTreeMap<EntryId, Leads>, linked: &mut Linked) {
    let mut now = Linked::with_capacity(leads.len());
    for (id, (replaced_by, different_from)) in leads {
        let entry = &mut directory.entries[id.index()];
        let is_same = |(from, to): &&(Arc<Entry>, Arc<Entry>)| {
            Arc::ptr_eq(from, entry)
                && to.replaced_by == replaced_by
                && to.different_from == different_from
        };
        let to = match linked.iter().find(is_same) {
            Some((_, known)) => Arc::clone(known),
            None => Arc::new(Entry {
                replaced_by,
                different_from,
                ..Entry::clone(entry)
            }),
        };
        now.push((std::mem::replace(entry, Arc::clone(&to)), to));
    }
    *linked = now;
}

fn find_entry(
    decoder: &mut Decoder,
    slugs: &BTreeMap<String, EntryId>,
    broken: &Broken,
    written: &str,
    span: Span,
) -> Option<EntryId> {
    let slug = slugify(written);
    let found = slugs.get(&slug).copied();
    if found.is_none() && !slug.is_empty() && !broken.entries.contains(&slug) {
        let message = format!("De vermelding \"{written}\" is er niet.");
        let help = match nearest(&slug, slugs.keys().map(String::as_str)) {
            Some(known) => format!("Bedoelt u \"{known}\"?"),
            None => "Schrijf de naam van het bestand, zonder .md.".to_owned(),
        };
        decoder.error(codes::ONBEKENDE_VERMELDING, span, message, help);
    }
    found
}

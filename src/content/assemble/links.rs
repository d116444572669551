//! What leads from one entry to another, and from the map to some of them: looked up when all entries are
//! known.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::diagnostics::{codes, nearest};
use crate::basis::source::Spanned;
use crate::content::assemble::content::Broken;
use crate::content::decode::{Decoder, EntryDraft};
use crate::model::{EntryId, EntryLinks, slugify};

/// The entries of a map by their slugs; of two with the same, the first.
pub(crate) struct EntryNames<'m> {
    ids: BTreeMap<&'m str, EntryId>,
    broken: &'m Broken,
}

impl<'m> EntryNames<'m> {
    /// Of drafts in the order of the map's entries.
    pub(crate) fn new(drafts: &[&'m Arc<EntryDraft>], broken: &'m Broken) -> Self {
        let slugs = drafts.iter().enumerate().rev();
        let ids = slugs.map(|(at, draft)| (draft.slug.as_str(), EntryId::at(at)));
        Self {
            ids: ids.collect(),
            broken,
        }
    }
}

impl Decoder {
    /// Looks up what drafts say of other entries.
    pub(crate) fn entry_links(
        &mut self,
        drafts: &[&Arc<EntryDraft>],
        names: &EntryNames<'_>,
    ) -> EntryLinks {
        let mut links = EntryLinks::default();
        let numbered = || (0..).map(EntryId::at).zip(drafts);
        for (id, draft) in numbered() {
            let written = draft.references.replaced_by.as_ref();
            let other = written.and_then(|written| self.entry_named(names, written));
            links.replaced_by.extend(other.map(|other| (id, other)));
        }
        for (id, draft) in numbered() {
            for written in &draft.references.different_from {
                if let Some(other) = self.entry_named(names, written) {
                    let others = links.different_from.entry(id).or_default();
                    others.push(Spanned::new(other, written.span));
                }
            }
        }
        links
    }

    /// Looks up an entry; reports an unknown one with the nearest known.
    pub(crate) fn entry_named(
        &mut self,
        names: &EntryNames<'_>,
        written: &Spanned<String>,
    ) -> Option<EntryId> {
        let slug = slugify(&written.value);
        let found = names.ids.get(slug.as_str()).copied();
        if found.is_none() && !slug.is_empty() && !names.broken.entries.contains(&slug) {
            let message = format!("De vermelding \"{}\" is er niet.", written.value);
            let help = match nearest(&slug, names.ids.keys().copied()) {
                Some(known) => format!("Bedoelt u \"{known}\"?"),
                None => "Schrijf de naam van het bestand, zonder .md.".to_owned(),
            };
            self.error(codes::ONBEKENDE_VERMELDING, written.span, message, help);
        }
        found
    }
}

//! Entries, made of their drafts: once, when it is known what they refer to.

use std::sync::Arc;

use crate::basis::diagnostics::Diagnostic;
use crate::basis::memo::{Digest, MemoPerItem};
use crate::content::assemble::content::Broken;
use crate::content::assemble::references::Known;
use crate::content::decode::{Decoder, EntryDraft};
use crate::model::Entry;

/// Entries of a map as they were made before. Of a draft that did not change comes the same entry in
/// memory, by which later stages know that they have seen it.
#[derive(Debug, Default)]
pub(crate) struct MapMemory {
    own: MemoPerItem<EntryDraft, Made>,
    shared: MemoPerItem<EntryDraft, Made>,
}

/// An entry, and what was wrong with what it refers to.
#[derive(Debug, Clone)]
struct Made {
    entry: Arc<Entry>,
    problems: Arc<[Diagnostic]>,
}

impl MapMemory {
    /// Makes the entries: the map's own first, and then those of shared folders.
    pub(crate) fn entries(
        &mut self,
        decoder: &mut Decoder,
        [own, of_others]: [&[Arc<EntryDraft>]; 2],
        known: &Known<'_>,
        context: Digest,
    ) -> Vec<Arc<Entry>> {
        let mut all = self
            .own
            .of(context, own, |draft| Made::of(draft, known, false));
        let shared = &mut self.shared;
        all.extend(shared.of(context, of_others, |draft| Made::of(draft, known, true)));
        let problems = all.iter().flat_map(|made| made.problems.iter());
        decoder.diagnostics.extend(problems.cloned());
        all.into_iter().map(|made| made.entry).collect()
    }
}

impl Made {
    fn of(draft: &EntryDraft, known: &Known<'_>, shared: bool) -> Self {
        let mut decoder = Decoder::default();
        let references = &draft.references;
        let entry = Entry {
            slug: draft.slug.clone(),
            span: draft.span,
            head: draft.head,
            shared,
            name: draft.name.clone(),
            kind: draft.kind,
            summary: draft.summary.clone(),
            access: draft.access,
            checked: draft.checked.clone(),
            status: draft.status,
            body: draft.body.clone(),
            organization: decoder.resolve_organization(known, references),
            terms: decoder.resolve_terms(known, references, shared),
            coverage: decoder.resolve_coverage(known, references),
            translated: None,
            details: Arc::clone(&draft.details),
        };
        Self {
            entry: Arc::new(entry),
            problems: decoder.diagnostics.into(),
        }
    }
}

/// Tells what is wrong with the references of entries that could not be read.
pub(crate) fn check_broken(decoder: &mut Decoder, known: &Known<'_>, broken: &Broken) {
    for references in &broken.references {
        decoder.resolve_organization(known, references);
        decoder.resolve_terms(known, references, false);
        decoder.resolve_coverage(known, references);
    }
}

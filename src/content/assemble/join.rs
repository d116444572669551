//! The things of a map and of the shared folders it includes as one: lists are joined, and the map's own
//! words win.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::content::assemble::content::Content;
use crate::content::assemble::folder::{Decoded, MapFiles};
use crate::content::decode::EntryDraft;
use crate::model::{EntryWords, Facet, GlossaryItem, LexiconLine, Translation, Translations};

/// Entries of shared folders.
pub(crate) type SharedEntries = Vec<Arc<EntryDraft>>;

/// The map's own things come first, so they win where ids are the same. Entries of shared folders stay
/// apart.
pub(crate) fn join(map: Decoded, included: &[&Decoded]) -> (Content, MapFiles, SharedEntries) {
    let (mut content, mut files) = (map.content, map.files);
    let mut of_others = SharedEntries::new();
    let own = Own::of(&content);
    for folder in included {
        let shared = folder.content.clone();
        join_by_slug(&mut content.organizations, shared.organizations, |one| {
            &one.slug
        });
        join_by_slug(&mut content.pages, shared.pages, |page| &page.slug);
        join_entries(&content, &mut of_others, shared.entries);
        content.broken.entries.extend(shared.broken.entries);
        content.broken.facets.extend(shared.broken.facets);
        content.broken.pages.extend(shared.broken.pages);
        content.broken.organizations |= shared.broken.organizations;
        join_translations(&mut content, &own, shared.translations);
        for facet in shared.facets {
            join_facet(&mut content.facets, facet);
        }
        let lines = shared.lexicon.into_iter();
        content.lexicon.extend(lines.map(|line| LexiconLine {
            shared: true,
            ..line
        }));
        for item in shared.glossary {
            join_word(&mut content.glossary, item);
        }
        files.paths.extend(folder.files.paths.clone());
        for (path, image) in &folder.files.images {
            files
                .images
                .entry(path.clone())
                .or_insert_with(|| image.clone());
        }
    }
    (content, files, of_others)
}

/// A map's own thing replaces a shared one with the same id.
fn join_by_slug<T>(own: &mut Vec<T>, shared: Vec<T>, slug: impl Fn(&T) -> &String) {
    for thing in shared {
        if !own.iter().any(|known| slug(known) == slug(&thing)) {
            own.push(thing);
        }
    }
}

/// A map's own entry replaces a shared one with the same file name.
fn join_entries(content: &Content, others: &mut SharedEntries, shared: SharedEntries) {
    let known = content.entries.iter().chain(&*others);
    let mut known: HashSet<String> = known.map(|one| one.slug.clone()).collect();
    known.extend(content.broken.entries.iter().cloned());
    others.extend(shared.into_iter().filter(|one| !known.contains(&one.slug)));
}

/// Translations of shared things. What is translated of a shared entry, page or term says nothing of
/// the map's own thing with the same name. A facet is put together from both, so the map's own
/// translation of it comes after the shared one.
fn join_translations(content: &mut Content, own: &Own, shared: Translations) {
    let all = &mut content.translations;
    let known: BTreeSet<_> = all
        .entries
        .iter()
        .map(|one| (one.of.clone(), one.language.clone()))
        .collect();
    let is_new = |one: &Translation<EntryWords>| {
        let key = (one.of.clone(), one.language.clone());
        !own.entries.contains(&one.of) && !known.contains(&key)
    };
    all.entries.extend(of_shared(shared.entries).filter(is_new));
    let pages = of_shared(shared.pages).filter(|one| !own.pages.contains(&one.of));
    all.pages.splice(0..0, pages);
    let facets = of_shared(shared.facets).map(|mut one| {
        let words = &mut one.words.terms;
        words.retain(|term| !own.terms.contains(&(one.of.clone(), term.of.value.clone())));
        one
    });
    all.facets.splice(0..0, facets);
}

/// What a map has of its own, before shared things join it.
struct Own {
    entries: BTreeSet<String>,
    pages: BTreeSet<String>,
    /// Terms, with the facet they belong to.
    terms: BTreeSet<(String, String)>,
}

impl Own {
    fn of(content: &Content) -> Self {
        let entries = content.entries.iter().map(|one| one.slug.clone());
        let facets = content.facets.iter();
        let terms = facets.flat_map(|facet| {
            let of_facet = facet.terms.iter();
            of_facet.map(|term| (facet.slug.clone(), term.slug.clone()))
        });
        Self {
            entries: entries
                .chain(content.broken.entries.iter().cloned())
                .collect(),
            pages: content.pages.iter().map(|page| page.slug.clone()).collect(),
            terms: terms.collect(),
        }
    }
}

fn of_shared<W>(all: Vec<Translation<W>>) -> impl Iterator<Item = Translation<W>> {
    all.into_iter().map(|one| Translation {
        shared: true,
        ..one
    })
}

/// A shared facet gives its terms to a map's facet of the same name; the map's own terms replace
/// shared ones with the same id, and new ones follow.
fn join_facet(facets: &mut Vec<Facet>, shared: Facet) {
    let Some(own) = facets.iter_mut().find(|facet| facet.slug == shared.slug) else {
        facets.push(shared);
        return;
    };
    let mut own_terms = std::mem::take(&mut own.terms);
    for term in shared.terms {
        match own_terms.iter().position(|own| own.slug == term.slug) {
            Some(at) => own.terms.push(own_terms.remove(at)),
            None => own.terms.push(term),
        }
    }
    own.terms.append(&mut own_terms);
}

/// A map's own word wins, and takes from the shared one what it does not say itself.
fn join_word(items: &mut Vec<GlossaryItem>, shared: GlossaryItem) {
    match items.iter_mut().find(|own| own.slug == shared.slug) {
        Some(own) if own.explanation.is_none() && own.full_form.is_none() => {
            own.explanation = shared.explanation;
            own.full_form = shared.full_form;
        }
        Some(_) => {}
        None => items.push(shared),
    }
}

//! One map out of its own folder and the shared folders it includes: lists are joined, the map's
//! own words win, and references are looked up.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::Decoder;
use super::entry::UnresolvedEntry;
use super::folder::{Broken, Content, Decoded, MapFiles};
use super::references::{EntryReferences, Known};
use crate::diagnostics::{Diagnostic, nearest};
use crate::model::{
    Directory, Entry, EntryId, EntryWords, Facet, GlossaryItem, LexiconLine, Settings, Translation,
    Translations, slugify,
};
use crate::remember::{Fingerprint, PerThing};
use crate::source::{SourceId, Span, Spanned};

/// A map with what is needed to look up links in its texts.
#[derive(Debug)]
pub struct Assembled {
    /// The map.
    pub directory: Arc<Directory>,
    /// Its files, its own and the shared ones.
    pub files: Arc<MapFiles>,
    /// Tells whether anything but the texts of entries is the same as before.
    pub fingerprint: Fingerprint,
}

/// Entries of a map whose references were looked up before.
#[derive(Debug, Default)]
pub struct MapMemory {
    own: PerThing<UnresolvedEntry, Arc<Resolved>>,
    shared: PerThing<UnresolvedEntry, Arc<Resolved>>,
    linked: Linked,
}

/// An entry, and what was wrong with what it refers to.
#[derive(Debug)]
struct Resolved {
    entry: Arc<Entry>,
    problems: Vec<Diagnostic>,
}

/// Joins a map with its shared folders and looks up all references. Without usable settings there
/// is nothing to assemble; the reason has been reported by then.
pub fn assemble(
    slug: &str,
    map: Decoded,
    shared: &BTreeMap<String, Decoded>,
    memory: &mut MapMemory,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Assembled> {
    let mut decoder = Decoder::default();
    let settings = map.content.settings.clone()?;
    let included = included(&mut decoder, &settings, shared);
    let folders =
        std::iter::once(map.fingerprint).chain(included.iter().map(|one| one.fingerprint));
    let fingerprint = Fingerprint::of_all(folders);
    let (content, files, of_others) = join(map, &included);
    let facets = order_facets(&mut decoder, &settings, content.facets, &content.broken);
    let known = Known::new(
        &content.areas,
        &content.organizations,
        &facets,
        &content.broken,
    );
    for references in &content.broken.references {
        decoder.resolve_organization(&known, references);
        decoder.resolve_terms(&known, references, false);
        decoder.resolve_coverage(&known, references);
    }
    let own = |one: &Arc<UnresolvedEntry>| Resolved::of(one, &known, false);
    let of_shared = |one: &Arc<UnresolvedEntry>| Resolved::of(one, &known, true);
    let mut resolved = memory.own.of(fingerprint, &content.entries, own);
    resolved.extend(memory.shared.of(fingerprint, &of_others, of_shared));
    let unresolved = content.entries.iter().chain(&of_others);
    let between = BetweenEntries::of(unresolved.map(|one| &one.references));
    let problems = resolved.iter().flat_map(|one| &one.problems);
    decoder.diagnostics.extend(problems.cloned());
    let entries = resolved.iter().map(|one| Arc::clone(&one.entry)).collect();
    let shapes = if content.broken.areas {
        Vec::new()
    } else {
        let shapes = &content.shapes;
        shapes.of_areas(&content.areas, &mut decoder.diagnostics)
    };
    let mut translations = content.translations;
    // What is wrong with the source has been told.
    translations.leave_out(
        &content.broken.entries,
        &content.broken.pages,
        &content.broken.facets,
    );
    let mut directory = Directory {
        slug: slug.to_owned(),
        shapes,
        areas: content.areas,
        facets,
        organizations: content.organizations,
        entries,
        glossary: content.glossary,
        lexicon: content.lexicon,
        pages: content.pages,
        front_door: None,
        client_support: None,
        translations,
        undecoded: content.broken.entries.clone(),
        settings,
    };
    let linked = &mut memory.linked;
    let broken = &content.broken;
    resolve_between_entries(&mut decoder, &mut directory, &between, broken, linked);
    diagnostics.append(&mut decoder.diagnostics);
    Some(Assembled {
        directory: Arc::new(directory),
        files: Arc::new(files),
        fingerprint,
    })
}

fn included<'s>(
    decoder: &mut Decoder,
    settings: &Settings,
    shared: &'s BTreeMap<String, Decoded>,
) -> Vec<&'s Decoded> {
    let mut found = Vec::new();
    for name in &settings.includes {
        match shared.get(&name.value) {
            Some(folder) => found.push(folder),
            None => {
                let message = format!("De gedeelde map \"{}\" is er niet.", name.value);
                let help = match nearest(&name.value, shared.keys().map(String::as_str)) {
                    Some(known) => format!("Bedoelt u \"{known}\"?"),
                    None => "Zet de gedeelde map naast de map van deze kaart.".to_owned(),
                };
                decoder.error("gedeelde-map-ontbreekt", name.span, message, help);
            }
        }
    }
    found
}

type SharedEntries = Vec<Arc<UnresolvedEntry>>;

/// The map's own things come first, so they win where ids are the same. Entries of shared folders stay
/// apart.
fn join(map: Decoded, included: &[&Decoded]) -> (Content, MapFiles, SharedEntries) {
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
    let mut known: HashSet<String> = known.map(|one| one.entry.slug.clone()).collect();
    known.extend(content.broken.entries.iter().cloned());
    others.extend(
        shared
            .into_iter()
            .filter(|one| !known.contains(&one.entry.slug)),
    );
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
        let entries = content.entries.iter().map(|one| one.entry.slug.clone());
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

fn order_facets(
    decoder: &mut Decoder,
    settings: &Settings,
    facets: Vec<Facet>,
    broken: &Broken,
) -> Vec<Facet> {
    let mut rest = facets;
    let mut ordered = Vec::new();
    for name in &settings.facets {
        let slug = slugify(&name.value);
        match rest.iter().position(|facet| facet.slug == slug) {
            Some(at) => ordered.push(rest.remove(at)),
            None if broken.facets.contains(&slug) => {}
            None if ordered.iter().any(|facet: &Facet| facet.slug == slug) => {
                let message = format!("Het facet \"{}\" staat er twee keer.", name.value);
                decoder.error(
                    "dubbel-facet",
                    name.span,
                    message,
                    "Laat één van de twee staan.",
                );
            }
            None => {
                let message = format!("Het facet \"{}\" is er niet.", name.value);
                let help = match nearest(&slug, rest.iter().map(|facet| facet.slug.as_str())) {
                    Some(known) => format!("Bedoelt u \"{known}\"?"),
                    None => format!("Maak het bestand facetten/{slug}.yaml."),
                };
                decoder.error("onbekend-facet", name.span, message, help);
            }
        }
    }
    for unused in rest {
        decoder.diagnostics.push(
            Diagnostic::tip(
                "facet-niet-genoemd",
                unused.span,
                "Dit facet staat niet bij facetten in kaart.yaml en wordt niet gebruikt.",
            )
            .help(format!(
                "Voeg \"{}\" toe aan facetten in kaart.yaml.",
                unused.slug
            )),
        );
    }
    ordered
}

/// What entries say of other entries, as written.
#[derive(Default)]
struct BetweenEntries {
    replaced_by: Vec<(EntryId, Spanned<String>)>,
    different_from: Vec<(EntryId, Spanned<String>)>,
}

impl BetweenEntries {
    fn of<'r>(all: impl Iterator<Item = &'r EntryReferences>) -> Self {
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

impl Resolved {
    fn of(unresolved: &UnresolvedEntry, known: &Known<'_>, shared: bool) -> Arc<Self> {
        let mut decoder = Decoder::default();
        let references = &unresolved.references;
        let entry = Entry {
            organization: decoder.resolve_organization(known, references),
            terms: decoder.resolve_terms(known, references, shared),
            coverage: decoder.resolve_coverage(known, references),
            shared,
            ..unresolved.entry.clone()
        };
        Arc::new(Self {
            entry: Arc::new(entry),
            problems: decoder.diagnostics,
        })
    }
}

fn resolve_between_entries(
    decoder: &mut Decoder,
    directory: &mut Directory,
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
type Linked = Vec<(Arc<Entry>, Arc<Entry>)>;

/// Notes where entries lead. An entry that leads to the same places as before stays the same in memory.
fn lead_on(directory: &mut Directory, leads: BTreeMap<EntryId, Leads>, linked: &mut Linked) {
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
        decoder.error("onbekende-vermelding", span, message, help);
    }
    found
}

impl MapFiles {
    /// The path of a file within its folder.
    #[must_use]
    pub fn path(&self, source: SourceId) -> Option<&str> {
        self.paths.get(&source).map(AsRef::as_ref)
    }
}

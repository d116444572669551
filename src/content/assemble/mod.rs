//! One map out of its own folder and the shared folders it includes: joined, and with references looked up.

pub(crate) mod content;
pub(crate) mod document;
pub(crate) mod entries;
pub(crate) mod folder;
pub(crate) mod join;
pub(crate) mod links;
pub(crate) mod references;

pub(crate) use entries::MapMemory;
pub(crate) use folder::{Decoded, FolderMemory, MapFiles, decode_folder};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::memo::Digest;
use crate::content::assemble::content::{Broken, Content};
use crate::content::assemble::entries::check_broken;
use crate::content::assemble::join::join;
use crate::content::assemble::links::EntryNames;
use crate::content::assemble::references::Known;
use crate::content::decode::Decoder;
use crate::model::{AreaShape, Facet, Settings, SocialMap, slugify};

/// A map with what is needed to look up links in its texts.
#[derive(Debug)]
pub(crate) struct Assembled {
    /// The map.
    pub(crate) map: Arc<SocialMap>,
    /// Its files, its own and the shared ones.
    pub(crate) files: Arc<MapFiles>,
    /// Tells whether anything but the texts of entries is the same as before.
    pub(crate) digest: Digest,
}

/// Joins a map with its shared folders and looks up all references. Without usable settings there
/// is nothing to assemble; the reason has been reported by then.
pub(crate) fn assemble(
    slug: &str,
    map: Decoded,
    shared: &BTreeMap<String, Decoded>,
    memory: &mut MapMemory,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Assembled> {
    let mut decoder = Decoder::default();
    let settings = map.content.settings.clone()?;
    let included = included(&mut decoder, &settings, shared);
    let folders = std::iter::once(map.digest).chain(included.iter().map(|one| one.digest));
    let digest = Digest::of_all(folders);
    let (mut content, files, of_others) = join(map, &included);
    let broken = std::mem::take(&mut content.broken);
    let facets = std::mem::take(&mut content.facets);
    let facets = order_facets(&mut decoder, &settings, facets, &broken);
    let known = Known::new(&content.areas, &content.organizations, &facets, &broken);
    check_broken(&mut decoder, &known, &broken);
    let groups = [content.entries.as_slice(), &of_others];
    let entries = memory.entries(&mut decoder, groups, &known, digest);
    let drafts: Vec<_> = groups.into_iter().flatten().collect();
    let names = EntryNames::new(&drafts, &broken);
    let links = decoder.entry_links(&drafts, &names);
    let front_door = decoder.entry_named(&names, &settings.front_door);
    let client_support = settings.client_support.as_ref();
    let client_support = client_support.and_then(|name| decoder.entry_named(&names, name));
    let shapes = shapes(&mut decoder, &content, &broken);
    let mut translations = content.translations;
    // What is wrong with the source has been told.
    translations.leave_out(&broken.entries, &broken.pages, &broken.facets);
    let map = SocialMap {
        slug: slug.to_owned(),
        shapes,
        areas: content.areas,
        facets,
        organizations: content.organizations,
        entries,
        glossary: content.glossary,
        lexicon: content.lexicon,
        pages: content.pages,
        links,
        front_door,
        client_support,
        translations,
        undecoded: broken.entries.clone(),
        settings,
    };
    diagnostics.append(&mut decoder.diagnostics);
    Some(Assembled {
        map: Arc::new(map),
        files: Arc::new(files),
        digest,
    })
}

/// The shapes of areas; of areas that could not be read, nothing can be said.
fn shapes(decoder: &mut Decoder, content: &Content, broken: &Broken) -> Vec<AreaShape> {
    if broken.areas {
        return Vec::new();
    }
    let shapes = &content.shapes;
    shapes.of_areas(&content.areas, &mut decoder.diagnostics)
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
                decoder.error(codes::GEDEELDE_MAP_ONTBREEKT, name.span, message, help);
            }
        }
    }
    found
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
                    codes::DUBBEL_FACET,
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
                decoder.error(codes::ONBEKEND_FACET, name.span, message, help);
            }
        }
    }
    for unused in rest {
        decoder.diagnostics.push(
            Diagnostic::tip(
                codes::FACET_NIET_GENOEMD,
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

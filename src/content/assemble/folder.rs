//! One folder as a whole (a map or a shared folder): which document is what.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, Severity, codes, nearest};
use crate::basis::memo::Fingerprint;
use crate::basis::source::{SourceId, Sources, Span};
use crate::content::assemble::references::EntryReferences;
use crate::content::decode::Decoder;
use crate::content::decode::decode_settings;
use crate::content::decode::{DecodedEntry, UnresolvedEntry};
use crate::content::decode::{SHAPES_FILE, Shapes, read_shapes};
use crate::content::decode::{Translated, split_language};
use crate::content::read::{
    Document, DocumentCache, FileEntry, FileListing, LoadedDocument, ReadError, list, load,
};
use crate::model::{
    Area, Facet, GlossaryItem, LexiconLine, Organization, Page, Settings, Translations, slugify,
};

/// What a folder said, before references are looked up.
#[derive(Debug, Default, Clone)]
pub struct Content {
    /// `kaart.yaml`; absent in shared folders, or when it is wrong.
    pub settings: Option<Settings>,
    /// `wijken.yaml`.
    pub areas: Vec<Area>,
    /// `wijken.geojson`.
    pub shapes: Shapes,
    /// `facetten/`.
    pub facets: Vec<Facet>,
    /// `organisaties.yaml`.
    pub organizations: Vec<Organization>,
    /// `begrippen.yaml`.
    pub glossary: Vec<GlossaryItem>,
    /// `zoekwoorden/`.
    pub lexicon: Vec<LexiconLine>,
    /// `paginas/`.
    pub pages: Vec<Page>,
    /// `vermeldingen/`.
    pub entries: Vec<Arc<UnresolvedEntry>>,
    /// Files such as `naam.en.md`.
    pub translations: Translations,
    /// What could not be decoded; references to it are not reported on top.
    pub broken: Broken,
}

/// Things that are there but could not be decoded.
#[derive(Debug, Default, Clone)]
pub struct Broken {
    /// Slugs of entries.
    pub entries: BTreeSet<String>,
    /// What those entries refer to, which is looked up all the same.
    pub references: Vec<EntryReferences>,
    /// Slugs of facets.
    pub facets: BTreeSet<String>,
    /// Slugs of pages.
    pub pages: BTreeSet<String>,
    /// `wijken.yaml`.
    pub areas: bool,
    /// `organisaties.yaml`.
    pub organizations: bool,
}

/// The files of a folder by their paths, for links and images in texts.
#[derive(Debug, Default, Clone)]
pub struct MapFiles {
    /// Path within the folder, by file.
    pub paths: BTreeMap<SourceId, Arc<str>>,
    /// Images, by path within the folder.
    pub images: BTreeMap<String, FileEntry>,
}

/// A decoded folder.
#[derive(Debug, Default, Clone)]
pub struct Decoded {
    /// What it said.
    pub content: Content,
    /// Its files.
    pub files: MapFiles,
    /// Tells whether anything but the texts of entries is the same as before.
    pub fingerprint: Fingerprint,
}

/// A folder that was read before. Whoever knows that a file changed says so; the rest is not read
/// again.
#[derive(Debug, Default)]
pub struct FolderMemory {
    listing: Option<(FileListing, Vec<Diagnostic>)>,
    documents: DocumentCache<Part>,
    shapes: Option<KnownShapes>,
}

/// Shapes, what is wrong with them, and what tells whether they are the same as before.
#[derive(Debug)]
struct KnownShapes {
    shapes: Shapes,
    problems: Vec<Diagnostic>,
    fingerprint: Fingerprint,
}

impl KnownShapes {
    fn read(file: &FileEntry) -> Result<Self, ReadError> {
        let mut problems = Vec::new();
        let shapes = read_shapes(file, &mut problems)?;
        Ok(Self {
            fingerprint: Fingerprint::of_value(&shapes),
            shapes,
            problems,
        })
    }
}

impl FolderMemory {
    /// Forgets that files are there or not.
    pub fn forget_listing(&mut self) {
        self.listing = None;
    }

    /// Forgets a file, by its path within the folder.
    pub fn forget(&mut self, relative: &str) {
        self.documents.forget(relative);
        if relative == SHAPES_FILE {
            self.shapes = None;
        }
        if let Some((folder, _)) = &mut self.listing {
            folder.look_again(relative);
        }
    }
}

/// What one document said.
#[derive(Debug)]
enum Part {
    Settings(Option<Box<Settings>>),
    Areas(Option<Vec<Area>>),
    Organizations(Option<Vec<Organization>>),
    Glossary(Vec<GlossaryItem>),
    Lexicon(Vec<LexiconLine>),
    Facet(String, Option<Facet>),
    Page(String, Option<Page>),
    Entry(String, DecodedEntry),
    Translation(Box<Translated>),
    Nothing,
}

/// Reads and decodes the documents of a folder that are not known, in parallel, and puts all of them
/// together in the order of their paths.
///
/// # Errors
/// When a file cannot be read.
pub fn decode_folder(
    root: &Path,
    memory: &mut FolderMemory,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Decoded, ReadError> {
    let (folder, problems) = match &mut memory.listing {
        Some(known) => known,
        none => {
            let mut problems = Vec::new();
            let folder = list(root, &mut problems)?;
            none.insert((folder, problems))
        }
    };
    diagnostics.extend_from_slice(problems);
    let loaded = load(folder, &mut memory.documents, sources, |document| {
        let mut decoder = Decoder::default();
        let part = decode_document(&mut decoder, document);
        (part, decoder.diagnostics)
    })?;
    let mut decoded = Decoded {
        fingerprint: fingerprint(folder, &loaded.documents),
        ..Decoded::default()
    };
    for document in loaded.documents {
        diagnostics.extend_from_slice(&document.problems);
        decoded.content.add(&document.value, document.has_errors);
        let path = Arc::clone(&document.relative);
        decoded.files.paths.insert(document.source, path);
    }
    let mut others = loaded.others;
    if let Some(at) = others
        .iter()
        .position(|found| found.relative == SHAPES_FILE)
    {
        let file = others.remove(at);
        let known = match &mut memory.shapes {
            Some(known) => known,
            none => none.insert(KnownShapes::read(&file)?),
        };
        decoded.content.shapes = known.shapes.clone();
        decoded.fingerprint = Fingerprint::of_all([decoded.fingerprint, known.fingerprint]);
        diagnostics.extend_from_slice(&known.problems);
    }
    decoded.files.images = images(others, diagnostics);
    Ok(decoded)
}

/// Which files there are, under which numbers findings know them, and what those that are no entries
/// say; of entries that cannot be decoded it matters that they are there.
fn fingerprint(folder: &FileListing, documents: &[Arc<LoadedDocument<Part>>]) -> Fingerprint {
    let files = folder.files.iter();
    let paths: Vec<_> = files.map(|found| found.relative.as_str()).collect();
    let rest = documents.iter().map(|document| match &document.value {
        Part::Entry(_, DecodedEntry::Whole(_)) => Fingerprint::default(),
        _ => document.fingerprint,
    });
    let paths = Fingerprint::of(paths.join("\0").as_bytes());
    let numbers = documents.iter().map(|document| document.source.0);
    let numbers: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
    let files = [paths, Fingerprint::of(&numbers)].into_iter();
    Fingerprint::of_all(files.chain(rest))
}

fn decode_document(decoder: &mut Decoder, document: &Document) -> Part {
    let relative = document.relative.as_str();
    let (stem, extension) = relative.rsplit_once('.').unwrap_or((relative, ""));
    let is_yaml = extension == "yaml";
    let root = document.root.as_ref();
    if let Some((of, language)) =
        split_language(stem).filter(|(of, _)| is_translatable(of, is_yaml))
    {
        require_content(decoder, document);
        let translation = decoder.translation(document, of, language);
        return translation.map_or(Part::Nothing, |one| Part::Translation(Box::new(one)));
    }
    match stem.split_once('/') {
        // A read-me beside the content is nobody's business, unless it looks like an entry.
        None if extension.eq_ignore_ascii_case("md") && root.is_none() => Part::Nothing,
        None if !is_yaml => unknown_file(decoder, document),
        None => match stem {
            "kaart" => Part::Settings(decode_settings(decoder, document).map(Box::new)),
            "wijken" => Part::Areas(root.map(|root| decoder.areas(root))),
            "organisaties" => Part::Organizations(root.map(|root| decoder.organizations(root))),
            "begrippen" => {
                Part::Glossary(root.map_or_else(Vec::new, |root| decoder.glossary(root)))
            }
            _ => unknown_file(decoder, document),
        },
        Some(("facetten", name)) if is_yaml && !name.contains('/') => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let facet = root.and_then(|root| decoder.facet(root, slug.clone()));
            Part::Facet(slug, facet)
        }
        Some(("zoekwoorden", name)) if is_yaml && !name.contains('/') => {
            require_content(decoder, document);
            Part::Lexicon(root.map_or_else(Vec::new, |root| decoder.lexicon(root)))
        }
        Some(("paginas", name)) if !is_yaml => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let page = decoder.page(document, slug.clone());
            Part::Page(slug, page)
        }
        Some(("vermeldingen", name)) => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let entry = decoder.entry(document, slug.clone());
            Part::Entry(slug, entry)
        }
        Some(_) => unknown_file(decoder, document),
    }
}

/// Whether this is a place where translations may lie.
fn is_translatable(of: &str, is_yaml: bool) -> bool {
    match of.split_once('/') {
        None => of == "kaart" && is_yaml,
        Some(("vermeldingen", _)) => true,
        Some(("facetten", name)) => is_yaml && !name.contains('/'),
        Some(("paginas", name)) => !is_yaml && !name.contains('/'),
        Some(_) => false,
    }
}

fn require_content(decoder: &mut Decoder, document: &Document) {
    if document.root.is_none() && !document.broken {
        let help = "Vul de gegevens in, of haal het bestand weg.";
        decoder.error(
            codes::LEEG_BESTAND,
            document.start(),
            "In dit bestand staan geen gegevens.",
            help,
        );
    }
}

/// A file's name without folders and extension, as part of its page's address. Folders below
/// `vermeldingen/` are only for the editors' own order.
fn file_slug(decoder: &mut Decoder, document: &Document, name: &str) -> String {
    let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
    let slug = slugify(name);
    if slug.is_empty() {
        let message = "De naam van dit bestand kan geen deel van een webadres zijn.";
        decoder.error(
            codes::ONGELDIGE_BESTANDSNAAM,
            document.start(),
            message,
            "Gebruik letters en cijfers, zoals voedselbank.md.",
        );
    }
    slug
}

fn unknown_file(decoder: &mut Decoder, document: &Document) -> Part {
    let known = [
        "kaart",
        "wijken",
        "organisaties",
        "begrippen",
        "vermeldingen",
        "facetten",
        "zoekwoorden",
        "paginas",
    ];
    let first = document
        .relative
        .split(['/', '.'])
        .next()
        .unwrap_or_default();
    let help = match nearest(first, known) {
        Some(name) if name != first => format!("Bedoelt u \"{name}\"?"),
        _ => "Zet vermeldingen in de map vermeldingen en pagina's in de map paginas.".to_owned(),
    };
    decoder.diagnostics.push(
        Diagnostic::warning(
            codes::BESTAND_NIET_GEBRUIKT,
            Span::new(document.source, 0..0),
            "Dit bestand wordt niet gebruikt.",
        )
        .help(help),
    );
    Part::Nothing
}

impl Content {
    /// Adds a part; after errors in it, references to what it lists say nothing for certain.
    fn add(&mut self, part: &Part, has_errors: bool) {
        match part {
            Part::Settings(settings) => self.settings = settings.as_deref().cloned(),
            Part::Areas(areas) => {
                self.broken.areas = has_errors || areas.is_none();
                self.areas = areas.clone().unwrap_or_default();
            }
            Part::Organizations(organizations) => {
                self.broken.organizations = has_errors || organizations.is_none();
                self.organizations = organizations.clone().unwrap_or_default();
            }
            Part::Glossary(items) => self.glossary.clone_from(items),
            Part::Lexicon(lines) => self.lexicon.extend_from_slice(lines),
            Part::Facet(slug, Some(facet)) => {
                self.facets.push(facet.clone());
                if has_errors {
                    self.broken.facets.insert(slug.clone());
                }
            }
            Part::Facet(slug, None) => drop(self.broken.facets.insert(slug.clone())),
            Part::Page(_, Some(page)) => self.pages.push(page.clone()),
            Part::Page(slug, None) => drop(self.broken.pages.insert(slug.clone())),
            Part::Entry(_, DecodedEntry::Whole(entry)) => self.entries.push(Arc::clone(entry)),
            Part::Entry(slug, DecodedEntry::Broken(references)) => {
                self.broken.entries.insert(slug.clone());
                self.broken.references.push(references.clone());
            }
            Part::Translation(one) => one.add_to(&mut self.translations),
            Part::Nothing => {}
        }
    }
}

/// Image formats that browsers show and that cannot hold scripts.
const IMAGE_EXTENSIONS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "avif"];

fn images(
    others: Vec<FileEntry>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, FileEntry> {
    let (images, rest): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|found| IMAGE_EXTENSIONS.contains(&found.extension().as_str()));
    diagnostics.extend(rest.iter().map(|found| {
        Diagnostic::about_path(
            Severity::Warning,
            codes::BESTAND_NIET_GEBRUIKT,
            &found.shown,
            "Dit soort bestand wordt niet gebruikt.",
        )
        .help(format!(
            "Teksten eindigen op .md of .yaml; eindigt de naam op .md.txt, haal dan .txt weg. \
             Afbeeldingen kunnen zijn: {}.",
            IMAGE_EXTENSIONS.join(", ")
        ))
    }));
    images
        .into_iter()
        .map(|found| (found.relative.clone(), found))
        .collect()
}

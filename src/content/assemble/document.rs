//! Which document is what, by its place in the folder.

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::source::Span;
use crate::content::decode::{DecodedEntry, Decoder, Translated, decode_settings, split_language};
use crate::content::read::ParsedFile;
use crate::model::{Area, Facet, GlossaryItem, LexiconLine, Organization, Page, Settings, slugify};

/// What one document said.
#[derive(Debug)]
pub(crate) enum DocumentContent {
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

/// Decodes a document; what is wrong with it is reported.
pub(crate) fn decode_document(decoder: &mut Decoder, document: &ParsedFile) -> DocumentContent {
    let relative = document.relative.as_str();
    let (stem, extension) = relative.rsplit_once('.').unwrap_or((relative, ""));
    let is_yaml = extension == "yaml";
    let root = document.root.as_ref();
    if let Some((of, language)) =
        split_language(stem).filter(|(of, _)| is_translatable(of, is_yaml))
    {
        require_content(decoder, document);
        let translation = decoder.translation(document, of, language);
        return translation.map_or(DocumentContent::Nothing, |one| {
            DocumentContent::Translation(Box::new(one))
        });
    }
    match stem.split_once('/') {
        // A read-me beside the content is nobody's business, unless it looks like an entry.
        None if extension.eq_ignore_ascii_case("md") && root.is_none() => DocumentContent::Nothing,
        None if !is_yaml => unknown_file(decoder, document),
        None => match stem {
            "kaart" => DocumentContent::Settings(decode_settings(decoder, document).map(Box::new)),
            "wijken" => DocumentContent::Areas(root.map(|root| decoder.areas(root))),
            "organisaties" => {
                DocumentContent::Organizations(root.map(|root| decoder.organizations(root)))
            }
            "begrippen" => {
                DocumentContent::Glossary(root.map_or_else(Vec::new, |root| decoder.glossary(root)))
            }
            _ => unknown_file(decoder, document),
        },
        Some(("facetten", name)) if is_yaml && !name.contains('/') => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let facet = root.and_then(|root| decoder.facet(root, slug.clone()));
            DocumentContent::Facet(slug, facet)
        }
        Some(("zoekwoorden", name)) if is_yaml && !name.contains('/') => {
            require_content(decoder, document);
            DocumentContent::Lexicon(root.map_or_else(Vec::new, |root| decoder.lexicon(root)))
        }
        Some(("paginas", name)) if !is_yaml => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let page = decoder.page(document, slug.clone());
            DocumentContent::Page(slug, page)
        }
        Some(("vermeldingen", name)) => {
            let slug = file_slug(decoder, document, name);
            require_content(decoder, document);
            let entry = decoder.entry(document, slug.clone());
            DocumentContent::Entry(slug, entry)
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

fn require_content(decoder: &mut Decoder, document: &ParsedFile) {
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
fn file_slug(decoder: &mut Decoder, document: &ParsedFile, name: &str) -> String {
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

fn unknown_file(decoder: &mut Decoder, document: &ParsedFile) -> DocumentContent {
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
    DocumentContent::Nothing
}

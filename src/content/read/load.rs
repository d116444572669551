//! Reads and parses the text files of a folder.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::memo::Digest;
use crate::basis::source::{SourceFile, SourceId, Sources, Span};
use crate::content::read::bytes::{self, MAX_FILE_BYTES, text_from_bytes};
use crate::content::read::error::ReadError;
use crate::content::read::files::{FileEntry, FileListing};
use crate::content::read::front_matter::{FrontMatter, split_front_matter};
use crate::content::read::yaml::{BrokenYaml, Node, parse};

/// One text file, split into its YAML and its Markdown.
#[derive(Debug)]
pub(crate) struct ParsedFile {
    /// The file.
    pub(crate) source: SourceId,
    /// The path within its folder, with forward slashes.
    pub(crate) relative: String,
    /// The YAML; `None` when it is empty or broken (which has been reported).
    pub(crate) root: Option<Node>,
    /// Whether the YAML could not be read.
    pub(crate) broken: bool,
    /// The Markdown after the front matter.
    pub(crate) body: Option<Span>,
    /// The digest of all but its Markdown.
    pub(crate) head: Digest,
}

impl ParsedFile {
    /// The start of the file.
    #[must_use]
    pub(crate) fn start(&self) -> Span {
        Span::new(self.source, 0..0)
    }
}

/// What one folder held.
#[derive(Debug)]
pub(crate) struct Loaded<T> {
    /// The text files, decoded, in the order of their paths.
    pub(crate) documents: Vec<Arc<LoadedDocument<T>>>,
    /// Other files, such as images, by path only.
    pub(crate) others: Vec<FileEntry>,
}

/// One text file, decoded.
#[derive(Debug)]
pub(crate) struct LoadedDocument<T> {
    /// The file.
    pub(crate) source: SourceId,
    /// The path within its folder, with forward slashes.
    pub(crate) relative: Arc<str>,
    /// What it was decoded to.
    pub(crate) value: T,
    /// What is wrong with it.
    pub(crate) problems: Vec<Diagnostic>,
    /// Whether any of that is an error.
    pub(crate) has_errors: bool,
    /// The digest of its content.
    pub(crate) digest: Digest,
}

/// Documents that were read before, by path within their folder.
#[derive(Debug)]
pub(crate) struct DocumentCache<T>(HashMap<String, Arc<LoadedDocument<T>>>);

impl<T> Default for DocumentCache<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> DocumentCache<T> {
    /// Forgets a file that changed.
    pub(crate) fn forget(&mut self, relative: &str) {
        self.0.remove(relative);
    }
}

/// Reads and parses the text files of a folder that are not in the cache, in parallel, and hands each to
/// `decode` at once, so that the trees of all files are never in memory together.
///
/// # Errors
/// When a file that is there cannot be read. Content that is wrong is not an error here but a
/// problem of the document.
pub(crate) fn load<T: Send + Sync>(
    folder: &FileListing,
    known: &mut DocumentCache<T>,
    sources: &mut Sources,
    decode: impl Fn(&ParsedFile) -> (T, Vec<Diagnostic>) + Sync,
) -> Result<Loaded<T>, ReadError> {
    let (texts, others): (Vec<_>, Vec<_>) = folder.files.iter().partition(|found| found.is_text());
    let is_new = |found: &&&FileEntry| !known.0.contains_key(&found.relative);
    let unknown = texts.iter().filter(is_new);
    let unknown: Vec<_> = unknown
        .map(|found| (*found, sources.number(&found.shown)))
        .collect();
    let read: Vec<_> = unknown
        .into_par_iter()
        .map(|(found, id)| load_one(found, id, &decode))
        .collect::<Result<_, _>>()?;
    for (file, document) in read {
        sources.put(document.source, file);
        let relative = document.relative.to_string();
        known.0.insert(relative, Arc::new(document));
    }
    let documents = texts.iter().filter_map(|found| {
        let document = known.0.get(&found.relative)?;
        Some(Arc::clone(document))
    });
    let documents: Vec<_> = documents.collect();
    if known.0.len() > documents.len() {
        let there: HashSet<_> = texts.iter().map(|found| found.relative.as_str()).collect();
        known
            .0
            .retain(|relative, _| there.contains(relative.as_str()));
    }
    Ok(Loaded {
        documents,
        others: others.into_iter().cloned().collect(),
    })
}

fn load_one<T>(
    found: &FileEntry,
    id: SourceId,
    decode: impl Fn(&ParsedFile) -> (T, Vec<Diagnostic>),
) -> Result<(SourceFile, LoadedDocument<T>), ReadError> {
    let (file, document, mut problems) = read_document(found.clone(), id)?;
    let (value, wrong) = decode(&document);
    problems.extend(wrong);
    let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
    let document = LoadedDocument {
        source: id,
        digest: Digest::of(file.text.as_bytes()),
        has_errors: problems.iter().any(is_error),
        relative: document.relative.into(),
        value,
        problems,
    };
    Ok((file, document))
}

type ReadDocument = (SourceFile, ParsedFile, Vec<Diagnostic>);

fn read_document(found: FileEntry, source: SourceId) -> Result<ReadDocument, ReadError> {
    let mut diagnostics = Vec::new();
    if found.size > MAX_FILE_BYTES {
        diagnostics.push(bytes::too_large(&found.shown));
        return Ok(unreadable(found, source, String::new(), diagnostics));
    }
    let bytes = std::fs::read(&found.path).map_err(|error| ReadError::new(&found.path, error))?;
    match text_from_bytes(bytes) {
        Ok(text) => {
            let document = parse_document(&found, source, &text, &mut diagnostics);
            Ok((SourceFile::new(found.shown, text), document, diagnostics))
        }
        Err(bad) => {
            if !found.is_note() {
                let end = bad.text[bad.at..]
                    .chars()
                    .next()
                    .map_or(bad.at, |c| bad.at + c.len_utf8());
                let place = Span::new(source, bad.at..end);
                diagnostics.push(Diagnostic::error(bad.code, place, bad.message).help(bad.help));
            }
            Ok(unreadable(found, source, bad.text, diagnostics))
        }
    }
}

/// A document without content, with the text of its file as far as that can be shown.
fn unreadable(
    found: FileEntry,
    source: SourceId,
    text: String,
    diagnostics: Vec<Diagnostic>,
) -> ReadDocument {
    let document = ParsedFile {
        source,
        relative: found.relative,
        root: None,
        broken: true,
        body: None,
        head: Digest::default(),
    };
    (SourceFile::new(found.shown, text), document, diagnostics)
}

fn parse_document(
    found: &FileEntry,
    source: SourceId,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> ParsedFile {
    let parts = if found.is_markdown() {
        split_front_matter(text)
    } else {
        FrontMatter {
            yaml: 0..text.len(),
            body: None,
            closed: true,
        }
    };
    let parsed = match parts.closed {
        true => parse(source, text, parts.yaml, diagnostics),
        false if found.is_note() => Ok(None),
        false => {
            diagnostics.push(front_matter_open(source));
            Err(BrokenYaml)
        }
    };
    let head = parts.body.as_ref().map_or(text.len(), |body| body.start);
    ParsedFile {
        source,
        relative: found.relative.clone(),
        head: Digest::of(&text.as_bytes()[..head]),
        broken: parsed.is_err(),
        root: parsed.ok().flatten(),
        body: parts.body.map(|range| Span::new(source, range)),
    }
}

fn front_matter_open(source: SourceId) -> Diagnostic {
    Diagnostic::error(
        codes::KOP_NIET_GESLOTEN,
        Span::new(source, 0..3),
        "De gegevens boven aan dit bestand zijn niet afgesloten.",
    )
    .help("Zet een regel met alleen --- boven de gegevens en een regel met alleen --- eronder.")
}

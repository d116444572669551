//! One folder, of a map or shared: its files are listed, and those that changed are read and decoded.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::memo::Digest;
use crate::basis::source::{SourceId, Sources};
use crate::content::assemble::content::Content;
use crate::content::assemble::document::{DocumentContent, decode_document};
use crate::content::decode::{DecodedEntry, Decoder, SHAPES_FILE, Shapes, read_shapes};
use crate::content::read::{
    DocumentCache, FileEntry, FileListing, LoadedDocument, ReadError, list, load,
};

/// The files of a folder by their paths, for links and images in texts.
#[derive(Debug, Default, Clone)]
pub(crate) struct MapFiles {
    /// Path within the folder, by file.
    pub(crate) paths: BTreeMap<SourceId, Arc<str>>,
    /// Images, by path within the folder.
    pub(crate) images: BTreeMap<String, FileEntry>,
}

impl MapFiles {
    /// The path of a file within its folder.
    #[must_use]
    pub(crate) fn path(&self, source: SourceId) -> Option<&str> {
        self.paths.get(&source).map(AsRef::as_ref)
    }
}

/// A decoded folder.
#[derive(Debug, Default, Clone)]
pub(crate) struct Decoded {
    /// What it said.
    pub(crate) content: Content,
    /// Its files.
    pub(crate) files: MapFiles,
    /// Tells whether anything but the texts of entries is the same as before.
    pub(crate) digest: Digest,
}

/// A folder that was read before. Whoever knows that a file changed says so; the rest is not read
/// again.
#[derive(Debug, Default)]
pub(crate) struct FolderMemory {
    listing: Option<(FileListing, Vec<Diagnostic>)>,
    documents: DocumentCache<DocumentContent>,
    shapes: Option<KnownShapes>,
}

/// Shapes, and what is wrong with them.
#[derive(Debug)]
struct KnownShapes {
    shapes: Shapes,
    problems: Vec<Diagnostic>,
}

impl KnownShapes {
    fn read(file: &FileEntry) -> Result<Self, ReadError> {
        let mut problems = Vec::new();
        let shapes = read_shapes(file, &mut problems)?;
        Ok(Self { shapes, problems })
    }
}

impl FolderMemory {
    /// Forgets that files are there or not.
    pub(crate) fn forget_listing(&mut self) {
        self.listing = None;
    }

    /// Forgets a file, by its path within the folder.
    pub(crate) fn forget(&mut self, relative: &str) {
        self.documents.forget(relative);
        if relative == SHAPES_FILE {
            self.shapes = None;
        }
        if let Some((folder, _)) = &mut self.listing {
            folder.look_again(relative);
        }
    }
}

/// Reads and decodes the documents of a folder that are not known, in parallel, and puts all of them
/// together in the order of their paths.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn decode_folder(
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
        digest: digest(folder, &loaded.documents),
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
        decoded.digest = Digest::of_all([decoded.digest, known.shapes.digest]);
        diagnostics.extend_from_slice(&known.problems);
    }
    decoded.files.images = images(others, diagnostics);
    Ok(decoded)
}

/// Which files there are, under which numbers findings know them, and what those that are no entries
/// say; of entries that cannot be decoded it matters that they are there.
fn digest(folder: &FileListing, documents: &[Arc<LoadedDocument<DocumentContent>>]) -> Digest {
    let files = folder.files.iter();
    let paths: Vec<_> = files.map(|found| found.relative.as_str()).collect();
    let rest = documents.iter().map(|document| match &document.value {
        DocumentContent::Entry(_, DecodedEntry::Whole(_)) => Digest::default(),
        _ => document.digest,
    });
    let paths = Digest::of(paths.join("\0").as_bytes());
    let numbers = documents.iter().map(|document| document.source.0);
    let numbers: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
    let files = [paths, Digest::of(&numbers)].into_iter();
    Digest::of_all(files.chain(rest))
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

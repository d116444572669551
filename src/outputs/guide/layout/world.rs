//! What typst may see while it makes a guide: the layouts, the fonts, and two files of data. There is no
//! disk, no network and no package, so a layout cannot reach anything else, whoever wrote it.
//!
//! Paths of files are numbered once and for ever in the process, with 16 bits; every guide therefore
//! uses the same few.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::outputs::guide::layout::glyphs::Glyphs;

/// The file of data, for layouts.
const DATA: &str = "gegevens.json";

/// The pictures of square codes.
const CODES: &str = "codes.bin";

/// What all guides of a theme have in common.
pub(crate) struct TypstAssets {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    glyphs: Glyphs,
    sources: BTreeMap<String, Source>,
    data: FileId,
    codes: FileId,
}

impl TypstAssets {
    /// Reads layouts (name and text) and fonts (bytes of files).
    ///
    /// Names that cannot be a path are left out; no layout can then include them.
    pub(crate) fn new(layouts: &BTreeMap<String, String>, fonts: &[&[u8]]) -> Self {
        let fonts: Vec<_> = fonts
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())))
            .collect();
        let sources = layouts.iter().filter_map(|(name, text)| {
            let source = Source::new(file_id(name)?, text.clone());
            Some((name.clone(), source))
        });
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            glyphs: Glyphs::of(&fonts),
            sources: sources.collect(),
            data: own_file(DATA),
            codes: own_file(CODES),
            fonts,
        }
    }

    /// The characters that the fonts have a glyph for.
    pub(crate) fn glyphs(&self) -> &Glyphs {
        &self.glyphs
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn own_file(name: &str) -> FileId {
    // A plain name is always a path.
    #[allow(clippy::expect_used)]
    file_id(name).expect("a plain name is a path")
}

/// What typst sees of one guide.
pub(crate) struct GuideWorld<'w> {
    assets: &'w TypstAssets,
    main: FileId,
    data: Bytes,
    codes: Bytes,
}

impl<'w> GuideWorld<'w> {
    /// A layout by name, the data it shows, and pictures of codes; `None` when there is no such layout.
    pub(crate) fn new(
        assets: &'w TypstAssets,
        layout: &str,
        data: Vec<u8>,
        codes: Bytes,
    ) -> Option<Self> {
        Some(Self {
            main: assets.sources.get(layout)?.id(),
            data: Bytes::new(data),
            codes,
            assets,
        })
    }

    fn path(id: FileId) -> String {
        id.vpath().get_without_slash().to_owned()
    }
}

impl World for GuideWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.assets.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.assets.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = Self::path(id);
        let source = self.assets.sources.get(&path);
        // A package's file may have the same path as one of ours.
        let source = source.filter(|source| source.id() == id);
        source
            .cloned()
            .ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.assets.data {
            return Ok(self.data.clone());
        }
        if id == self.assets.codes {
            return Ok(self.codes.clone());
        }
        let source = self.source(id)?;
        Ok(Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.assets.fonts.get(index).cloned()
    }

    /// The day is in the data: a layout must not look at a clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

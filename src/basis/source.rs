//! The text of every file that was read, and places in it.
//!
//! Each message to an editor points at `path:line:column`. To keep that cheap, the model carries
//! twelve-byte [`Span`]s instead of paths and line numbers; lines and columns are worked out only
//! when a message is really shown.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A file in [`Sources`]. It keeps its number for as long as it exists, also when its text changes; the
/// order of numbers means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SourceId(pub u32);

/// A stretch of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// The file.
    pub(crate) source: SourceId,
    /// First byte, counted from the start of the file's text.
    pub(crate) start: u32,
    /// First byte after the stretch.
    pub(crate) end: u32,
}

impl Span {
    /// A span from byte offsets. Files are capped far below 4 GiB, so the offsets fit.
    #[must_use]
    pub(crate) fn new(source: SourceId, range: Range<usize>) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: narrow(range.start),
            end: narrow(range.end),
        }
    }

    /// The byte range within the file.
    #[must_use]
    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the place where an editor wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// The value itself.
    pub(crate) value: T,
    /// Where it was written.
    pub(crate) span: Span,
}

impl<T> Spanned<T> {
    /// Pairs a value with its place.
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// One file's text.
#[derive(Debug, Clone, Default)]
pub(crate) struct SourceFile {
    /// The path as shown to the editor, with forward slashes.
    pub(crate) path: String,
    /// The text, without a byte-order mark.
    pub(crate) text: String,
    /// Where lines start; worked out when a place is first asked for.
    line_starts: OnceLock<Vec<usize>>,
}

/// A position as editors count: lines and columns (in characters) from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Line, from one.
    pub(crate) line: usize,
    /// Column in characters, from one.
    pub(crate) column: usize,
}

impl SourceFile {
    /// A file with its text.
    #[must_use]
    pub(crate) fn new(path: String, text: String) -> Self {
        Self {
            path,
            text,
            line_starts: OnceLock::new(),
        }
    }

    /// The number of a byte offset's line, from zero, and where that line starts.
    fn line_of(&self, offset: usize) -> (usize, usize) {
        let starts = self.line_starts.get_or_init(|| {
            let ends = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let line = starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1);
        (line, starts[line])
    }

    /// Line and column of a byte offset; an offset past the end gives the end.
    #[must_use]
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.floor_boundary(offset);
        let (line, start) = self.line_of(offset);
        Position {
            line: line + 1,
            column: self.text[start..offset].chars().count() + 1,
        }
    }

    /// The whole line that holds a byte offset, without its line ending.
    #[must_use]
    pub(crate) fn line_at(&self, offset: usize) -> &str {
        let offset = self.floor_boundary(offset);
        let (_, start) = self.line_of(offset);
        let line = self.text[start..].split('\n').next().unwrap_or_default();
        line.trim_end_matches('\r')
    }

    /// The nearest character boundary at or before an offset.
    fn floor_boundary(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}

/// All files of one run, by number. A copy is cheap: texts are shared.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    numbers: HashMap<Arc<str>, SourceId>,
    /// Numbers of files that are gone.
    free: BTreeSet<SourceId>,
}

impl Sources {
    /// The number of a file: the one it has, or a new one for a file whose text follows.
    pub(crate) fn number(&mut self, path: &str) -> SourceId {
        if let Some(known) = self.numbers.get(path) {
            return *known;
        }
        let id = self.free.pop_first().unwrap_or_else(|| {
            self.files.push(Arc::default());
            // Far fewer files than 2^32 fit on a disk that is read in one run.
            SourceId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
        });
        self.numbers.insert(path.into(), id);
        id
    }

    /// Gives the file with this number its text.
    pub(crate) fn put(&mut self, id: SourceId, file: SourceFile) {
        self.files[id.0 as usize] = Arc::new(file);
    }

    /// Adds a file, or gives it another text, and returns its number.
    pub(crate) fn add(&mut self, file: SourceFile) -> SourceId {
        let id = self.number(&file.path);
        self.put(id, file);
        id
    }

    /// Forgets a file that no longer exists; its number may be given to another.
    pub(crate) fn remove(&mut self, path: &str) {
        if let Some(id) = self.numbers.remove(path) {
            self.files[id.0 as usize] = Arc::default();
            self.free.insert(id);
        }
    }

    /// The file with this number.
    ///
    /// # Panics
    /// When the number comes from another set of sources, which would be a programming error.
    #[must_use]
    pub(crate) fn get(&self, id: SourceId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The text that a span covers.
    #[must_use]
    pub(crate) fn text(&self, span: Span) -> &str {
        self.get(span.source)
            .text
            .get(span.range())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new("a.md".into(), text.into())
    }

    #[test]
    fn positions_count_characters_not_bytes() {
        let file = file("één\ntwéé x");
        let offset = file.text.find('x').unwrap();
        assert_eq!(file.position(offset), Position { line: 2, column: 6 });
    }

    #[test]
    fn an_offset_past_the_end_gives_the_last_line() {
        let file = file("a\r\nb");
        assert_eq!(file.position(99), Position { line: 2, column: 2 });
        assert_eq!(file.line_at(0), "a");
        assert_eq!(file.line_at(99), "b");
    }

    #[test]
    fn a_file_keeps_its_number_and_leaves_it_when_it_is_gone() {
        let mut sources = Sources::default();
        let first = sources.add(SourceFile::new("a".into(), "een".into()));
        let second = sources.add(SourceFile::new("b".into(), "twee".into()));
        assert_eq!(
            sources.add(SourceFile::new("a".into(), "drie".into())),
            first
        );
        assert_eq!(sources.get(first).text, "drie");
        sources.remove("b");
        assert_eq!(sources.number("c"), second);
    }
}

//! Running text out of Markdown and out of the values of keys: paragraphs, list items and headings,
//! without marks, and for every part of them its place in the file.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::basis::source::{Sources, Span};
use crate::markup::parser;
use crate::review::plain::texts::locate::{Origin, locate};

/// What kind of stretch a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A paragraph, or the value of a key.
    Paragraph,
    /// An item of a list, or a cell of a table: a sentence only when it ends like one.
    Item,
    /// A heading: no sentence at all.
    Heading,
}

/// One stretch of running text.
#[derive(Debug)]
pub(crate) struct Block<'t> {
    /// What it is.
    pub(crate) kind: BlockKind,
    /// Its words.
    pub(crate) text: Cow<'t, str>,
    /// Stretches whose words are names or code, which the editor cannot choose.
    pub(crate) fixed: Vec<Range<usize>>,
    /// Where the parts of `text` stand in the whole.
    pieces: Vec<BlockPiece>,
}

/// A part of a block's text.
#[derive(Debug)]
struct BlockPiece {
    /// Where it begins in the block.
    at: usize,
    /// Where it stands in the Markdown.
    within: Range<usize>,
    /// Whether it is the same there, byte for byte.
    is_exact: bool,
}

/// The text of a body or of one key.
#[derive(Debug)]
pub(crate) struct RunningText<'t> {
    /// Its blocks in order.
    pub(crate) blocks: Vec<Block<'t>>,
    origin: Origin<'t>,
}

impl<'t> RunningText<'t> {
    /// The value of a key: one block.
    pub(crate) fn of_value(value: &'t str, origin: Origin<'t>) -> Self {
        let block = Block {
            kind: BlockKind::Paragraph,
            text: Cow::Borrowed(value),
            fixed: Vec::new(),
            pieces: vec![BlockPiece {
                at: 0,
                within: 0..value.len(),
                is_exact: true,
            }],
        };
        Self {
            blocks: vec![block],
            origin,
        }
    }

    /// Markdown.
    pub(crate) fn of_markdown(markdown: &'t str, origin: Origin<'t>) -> Self {
        let mut builder = BlockBuilder::new(markdown);
        for (event, range) in parser(markdown) {
            builder.event(event, range);
        }
        builder.close();
        Self {
            blocks: builder.blocks,
            origin,
        }
    }

    /// Where a part of a block stands in the file.
    pub(crate) fn span(&self, block: &Block<'_>, range: Range<usize>, sources: &Sources) -> Span {
        locate(&self.origin, block.within(range), sources)
    }
}

impl Block<'_> {
    /// Where a part of this block stands in the whole text.
    fn within(&self, range: Range<usize>) -> Range<usize> {
        let start = self.piece_at(range.start).map_or(0, |piece| {
            if piece.is_exact {
                (piece.within.start + range.start - piece.at).min(piece.within.end)
            } else {
                piece.within.start
            }
        });
        let last = range.end.saturating_sub(1).max(range.start);
        let end = self.piece_at(last).map_or(start, |piece| {
            if piece.is_exact {
                (piece.within.start + range.end - piece.at).min(piece.within.end)
            } else {
                piece.within.end
            }
        });
        start..end.max(start)
    }

    fn piece_at(&self, offset: usize) -> Option<&BlockPiece> {
        let after = self.pieces.partition_point(|piece| piece.at <= offset);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// Whether a stretch lies in words the editor cannot choose.
    pub(crate) fn is_fixed(&self, range: &Range<usize>) -> bool {
        let touches = |fixed: &Range<usize>| fixed.start < range.end && range.start < fixed.end;
        self.fixed.iter().any(touches)
    }
}

/// Makes blocks out of events.
struct BlockBuilder<'t> {
    markdown: &'t str,
    blocks: Vec<Block<'t>>,
    open: Option<Block<'t>>,
    /// Open items of lists and cells of tables.
    items: usize,
    /// Open blocks of code or HTML, and images: nothing in them is read.
    skipped: usize,
    /// Where the open link begins in the open block.
    link: Option<usize>,
}

impl<'t> BlockBuilder<'t> {
    fn new(markdown: &'t str) -> Self {
        Self {
            markdown,
            blocks: Vec::new(),
            open: None,
            items: 0,
            skipped: 0,
            link: None,
        }
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.push(&text, range),
            Event::Code(text) => {
                let start = self.length();
                self.push(&text, range);
                self.fix(start);
            }
            Event::SoftBreak => self.push(" ", range),
            Event::HardBreak => self.push("\n", range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'t>) {
        match tag {
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } => self.skipped += 1,
            Tag::Item | Tag::TableCell => {
                self.close();
                self.items += 1;
            }
            Tag::Paragraph => self.close(),
            Tag::Heading { .. } => {
                self.close();
                self.open = Some(empty_block(BlockKind::Heading));
            }
            Tag::Link { .. } => self.link = Some(self.length()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image => {
                self.skipped = self.skipped.saturating_sub(1);
            }
            TagEnd::Item | TagEnd::TableCell => {
                self.close();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close(),
            TagEnd::Link => {
                if let Some(start) = self.link.take() {
                    self.fix(start);
                }
            }
            _ => {}
        }
    }

    fn length(&self) -> usize {
        self.open.as_ref().map_or(0, |block| block.text.len())
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        if self.skipped > 0 {
            return;
        }
        let kind = match self.items {
            0 => BlockKind::Paragraph,
            _ => BlockKind::Item,
        };
        let source = self.markdown.get(range.clone());
        let block = match self.open.take() {
            Some(block) => block,
            None => empty_block(kind),
        };
        let block = self.open.insert(block);
        block.pieces.push(BlockPiece {
            at: block.text.len(),
            is_exact: source == Some(text),
            within: range,
        });
        match source {
            // Most blocks are one piece: nothing is copied.
            Some(source) if block.text.is_empty() && source == text => {
                block.text = Cow::Borrowed(source);
            }
            _ => block.text.to_mut().push_str(text),
        }
    }

    fn fix(&mut self, start: usize) {
        if let Some(block) = &mut self.open {
            let end = block.text.len();
            if start < end {
                block.fixed.push(start..end);
            }
        }
    }

    fn close(&mut self) {
        self.link = None;
        let open = self.open.take();
        self.blocks
            .extend(open.filter(|block| !block.text.trim().is_empty()));
    }
}

fn empty_block<'t>(kind: BlockKind) -> Block<'t> {
    Block {
        kind,
        text: Cow::Borrowed(""),
        fixed: Vec::new(),
        pieces: Vec::new(),
    }
}

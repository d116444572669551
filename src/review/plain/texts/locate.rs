//! Finds where words of the model are in the file. Decoding removed the quotes and line breaks of values,
//! and sometimes their place; it is found again only for words that are reported.

use std::ops::Range;

use crate::basis::source::{SourceId, Sources, Span};

/// How many places where a key occurs are tried.
const MOST_TRIED: usize = 200;

/// Where a text comes from.
#[derive(Debug, Clone)]
pub(crate) enum Origin<'t> {
    /// The file itself: offsets are the same.
    File(Span),
    /// The value of a key that stands here, quotes and folds included.
    Value(Span, &'t str),
    /// The value of a key by its name, and something near it in the file.
    Key {
        /// The name of the key.
        key: &'static str,
        /// The value.
        value: &'t str,
        /// Something that stands near it.
        near: Span,
    },
}

/// The place of a part of a text; the place of the whole when that part cannot be found.
pub(crate) fn locate(origin: &Origin<'_>, range: Range<usize>, sources: &Sources) -> Span {
    match origin {
        Origin::File(span) => {
            let start = span.start as usize;
            Span::new(span.source, start + range.start..start + range.end)
        }
        Origin::Value(span, value) => {
            aligned(*span, value, range, sources.text(*span)).unwrap_or(*span)
        }
        Origin::Key { key, value, near } => {
            let text = &sources.get(near.source).text;
            value_of(key, value, *near, text)
                .and_then(|whole| aligned(whole, value, range, sources.text(whole)))
                .unwrap_or(*near)
        }
    }
}

fn aligned(whole: Span, value: &str, range: Range<usize>, raw: &str) -> Option<Span> {
    let found = align(raw, value, range)?;
    let start = whole.start as usize;
    Some(Span::new(
        whole.source,
        start + found.start..start + found.end,
    ))
}

/// Walks through a decoded value and its source side by side. White space may differ, and the source may
/// have quotes and block indicators that the value does not have.
fn align(raw: &str, value: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut written = raw.char_indices();
    let (mut start, mut end) = (None, 0);
    let meant = value
        .char_indices()
        .skip_while(|(_, c)| c.is_whitespace())
        .filter(|(_, c)| !c.is_whitespace());
    for (at, c) in meant {
        let place = loop {
            match written.next()? {
                (place, found) if found == c => break place,
                (_, found) if found.is_whitespace() || "'\"\\|>-+".contains(found) => {}
                _ => return None,
            }
        };
        if at >= range.end && start.is_some() {
            break;
        }
        if at >= range.start {
            start.get_or_insert(place);
        }
        end = place + c.len_utf8();
    }
    start.map(|start| start..end.max(start))
}

/// Where the value of a key is written: the first such key after `near` whose value this is, else the
/// last before it.
fn value_of(key: &str, value: &str, near: Span, text: &str) -> Option<Span> {
    let here = text.floor_char_boundary(near.start as usize);
    let (before, after) = text.split_at(here);
    let named = |(at, _): (usize, &str)| is_key(text, at, key).then_some(at + key.len() + 1);
    let later = after
        .match_indices(key)
        .map(|(at, found)| (at + here, found))
        .filter_map(named)
        .take(MOST_TRIED);
    let earlier = before
        .rmatch_indices(key)
        .filter_map(named)
        .take(MOST_TRIED);
    later
        .chain(earlier)
        .find_map(|start| whole_value(text, start, value, near.source))
}

/// Whether a key of this name is written here.
fn is_key(text: &str, at: usize, key: &str) -> bool {
    let before = text[..at].chars().next_back();
    let is_start = before.is_none_or(|c| c.is_whitespace() || "{,\"'".contains(c));
    is_start && text[at + key.len()..].starts_with(':')
}

fn whole_value(text: &str, start: usize, value: &str, source: SourceId) -> Option<Span> {
    let found = align(&text[start..], value, 0..value.len())?;
    // The value follows the key at once, perhaps with quotes or signs for a block.
    let is_next = text[start..start + found.start]
        .chars()
        .all(|c| c.is_whitespace() || "'\"|>-+".contains(c));
    is_next.then(|| Span::new(source, start + found.start..start + found.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::source::SourceFile;

    fn place(text: &str, key: &'static str, value: &str, part: &str) -> String {
        let mut sources = Sources::default();
        let source = sources.add(SourceFile::new("a.yaml".into(), text.into()));
        let at = value.find(part).unwrap();
        let near = Span::new(source, 0..0);
        let origin = Origin::Key { key, value, near };
        let span = locate(&origin, at..at + part.len(), &sources);
        sources.text(span).to_owned()
    }

    #[test]
    fn a_value_is_found_however_it_is_written() {
        for (text, written) in [
            ("naam: x\nuitleg: Kom zo's langs.\n", "zo's langs"),
            ("uitleg: 'Kom zo''s langs.'\n", "zo''s langs"),
            ("uitleg: \"Kom zo's langs.\"\n", "zo's langs"),
            ("uitleg: >-\n  Kom zo's\n  langs.\n", "zo's\n  langs"),
            ("a: { soort: x, uitleg: Kom zo's langs. }\n", "zo's langs"),
        ] {
            let found = place(text, "uitleg", "Kom zo's langs.", "zo's langs");
            assert_eq!(found, written, "{text}");
        }
    }

    #[test]
    fn a_key_with_another_value_is_passed_over() {
        let text = "- uitleg: Iets anders.\n- uitleg: Dit is het.\n";
        assert_eq!(place(text, "uitleg", "Dit is het.", "is"), "is");
        assert_eq!(place(text, "uitleg", "Staat er niet.", "niet"), "");
    }
}

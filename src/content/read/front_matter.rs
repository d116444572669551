//! Splits a Markdown file into its front matter (YAML between two lines of `---`) and its text. Only byte
//! ranges are returned, so that positions in either part are positions in the file.

use std::ops::Range;

/// The two parts of a Markdown file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// The YAML, without the lines of `---`.
    pub(crate) yaml: Range<usize>,
    /// The text after it.
    pub(crate) body: Option<Range<usize>>,
    /// Whether the front matter was opened and closed.
    pub(crate) closed: bool,
}

/// Splits a Markdown file. Without a first line of `---`, or without a second, `closed` is false.
#[must_use]
pub(crate) fn split_front_matter(text: &str) -> FrontMatter {
    let open = FrontMatter {
        yaml: 0..0,
        body: None,
        closed: false,
    };
    let mut lines = lines_with_offsets(text);
    let Some((_, first)) = lines.next() else {
        return open;
    };
    if !is_fence(first) {
        return open;
    }
    let yaml_start = first.len();
    for (offset, line) in lines {
        if is_fence(line) {
            let body = offset + line.len()..text.len();
            let has_text = !text[body.clone()].trim().is_empty();
            return FrontMatter {
                yaml: yaml_start..offset,
                body: has_text.then_some(body),
                closed: true,
            };
        }
    }
    open
}

fn lines_with_offsets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some((start, line))
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_keep_their_place() {
        let text = "---\r\nnaam: x\r\n---\r\nTekst\r\n";
        let parts = split_front_matter(text);
        assert_eq!(&text[parts.yaml], "naam: x\r\n");
        assert_eq!(&text[parts.body.unwrap()], "Tekst\r\n");
    }

    #[test]
    fn an_open_front_matter_is_seen() {
        assert!(!split_front_matter("naam: x").closed);
        assert!(!split_front_matter("---\nnaam: x").closed);
        assert!(!split_front_matter("").closed);
        assert_eq!(split_front_matter("---\n---\n \n").body, None);
    }
}

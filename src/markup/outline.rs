//! What a Markdown text contains, without rendering it: headings, images and plain text.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::markup::links::join;
use crate::model::slugify;

/// The events of a text with their places. All of this program parses Markdown this way.
pub(crate) fn parser(markdown: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    TextMergeWithOffset::new(Parser::new_ext(markdown, options).into_offset_iter())
}

/// The ids of all headings of a text, in order.
#[must_use]
pub(crate) fn heading_ids(markdown: &str) -> Vec<String> {
    let mut ids = HeadingIds::default();
    let mut found = Vec::new();
    let mut title: Option<String> = None;
    for (event, _) in parser(markdown) {
        match event {
            Event::Start(Tag::Heading { .. }) => title = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                found.extend(title.take().map(|title| ids.next(&title)));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(title) = &mut title {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// A text without its markup, as a reader sees it, for searching.
#[must_use]
pub(crate) fn plain_text(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for (event, _) in parser(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => {
                text.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The paths within the map of all images in a text of the file at `from`.
#[must_use]
pub(crate) fn image_paths(markdown: &str, from: &str) -> Vec<String> {
    parser(markdown)
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::Image { dest_url, .. }) => join(from, &dest_url),
            _ => None,
        })
        .collect()
}

/// Gives every heading of a page an id of its own.
#[derive(Default)]
struct HeadingIds {
    used: BTreeMap<String, usize>,
}

impl HeadingIds {
    fn next(&mut self, title: &str) -> String {
        let slug = slugify(title);
        let base = match slug.as_str() {
            "" => "kop".to_owned(),
            // The page's own ids begin like this.
            own if own.starts_with("sk-") => format!("kop-{own}"),
            _ => slug,
        };
        let count = self.used.entry(base.clone()).or_default();
        *count += 1;
        match count {
            1 => base,
            // Slugs never hold two hyphens in a row, so this cannot be another heading's id.
            count => format!("{base}--{count}"),
        }
    }
}

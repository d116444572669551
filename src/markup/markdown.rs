//! Markdown to safe HTML. Editors' texts are not trusted: raw HTML never passes, every address is checked,
//! and what is refused is reported with its place.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::markup::escape::{escape, escape_into};
use crate::markup::explain::Explainer;
use crate::markup::links::{LinkIndex, LinkProblem, join};
use crate::markup::outline::{heading_ids, parser};
use crate::model::Link;

/// Turns texts of one page into HTML.
pub(crate) struct Renderer<'r> {
    /// What can be linked to.
    pub(crate) links: &'r LinkIndex,
    /// The address of what a link leads to, as seen from this page.
    pub(crate) href: &'r dyn Fn(&Link) -> String,
    /// The address and size in pixels of an image, by its path within the map.
    pub(crate) image: &'r dyn Fn(&str) -> Option<Image>,
    /// The file in which the text stands, as a path within the map.
    pub(crate) from: &'r str,
    /// The level of the text's highest headings.
    pub(crate) heading_level: u8,
}

/// An image of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Image {
    /// Address as seen from the page.
    pub(crate) href: String,
    /// Width and height in pixels, when they could be read.
    pub(crate) size: Option<(usize, usize)>,
}

/// The result.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// Safe HTML.
    pub(crate) html: String,
    /// What was refused.
    pub(crate) problems: Vec<TextProblem>,
    /// Links that were followed, with their places.
    pub(crate) links: Vec<(Link, Range<usize>)>,
}

/// Something in a text that was refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextProblem {
    /// Where in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// What.
    pub(crate) kind: TextProblemKind,
}

/// What was refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TextProblemKind {
    /// HTML tags.
    Html,
    /// A link that cannot be followed.
    Link(String, LinkProblem),
    /// An image that is not in the map.
    ImageMissing(String),
    /// An image without alternative text, for those who cannot see it.
    ImageWithoutText,
}

impl Renderer<'_> {
    /// Renders a text; words are explained through `explainer` where they stand in running text.
    pub(crate) fn render(&self, markdown: &str, explainer: Option<&mut Explainer<'_>>) -> Rendered {
        let mut pass = RenderPass {
            renderer: self,
            explainer,
            ids: heading_ids(markdown).into_iter(),
            levels: Vec::new(),
            inside: 0,
            html_block: None,
            image: None,
            out: Rendered::default(),
        };
        let events: Vec<_> = parser(markdown)
            .filter_map(|(event, range)| pass.event(event, range))
            .collect();
        let mut out = pass.out;
        pulldown_cmark::html::push_html(&mut out.html, events.into_iter());
        out
    }
}

struct RenderPass<'p, 'e, 'x> {
    renderer: &'p Renderer<'p>,
    explainer: Option<&'p mut Explainer<'x>>,
    ids: std::vec::IntoIter<String>,
    /// Levels of the open headings as written, outermost first.
    levels: Vec<HeadingLevel>,
    /// How many headings, links and code blocks are open: no words are explained inside them.
    inside: usize,
    /// The block of HTML being read.
    html_block: Option<(Range<usize>, String)>,
    /// The image being read, with its alternative text so far.
    image: Option<(Range<usize>, CowStr<'e>, String)>,
    out: Rendered,
}

impl<'e> RenderPass<'_, 'e, '_> {
    fn event(&mut self, event: Event<'e>, range: Range<usize>) -> Option<Event<'e>> {
        if self.image.is_some() {
            return self.inside_image(event);
        }
        if self.html_block.is_some() {
            return self.inside_html(event);
        }
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.inside += 1;
                Some(Event::Start(self.heading(level)))
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.inside += 1;
                let dest_url = self.link(link_type, dest_url, range).into();
                let link_type = LinkType::Inline;
                Some(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }))
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                self.inside += 1;
                Some(Event::Start(Tag::CodeBlock(kind)))
            }
            Event::End(TagEnd::Heading(_)) => {
                self.inside -= 1;
                let level = self.shown_level();
                Some(Event::End(TagEnd::Heading(level)))
            }
            Event::End(end @ (TagEnd::Link | TagEnd::CodeBlock)) => {
                self.inside -= 1;
                Some(Event::End(end))
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.image = Some((range, dest_url, String::new()));
                None
            }
            Event::Start(Tag::HtmlBlock) => {
                self.html_block = Some((range, String::new()));
                None
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, range).map(Event::Text),
            Event::Text(text) => Some(self.text(text)),
            event => Some(event),
        }
    }

    /// Headings start at the renderer's level and never skip one, whatever the editor wrote.
    fn heading(&mut self, level: HeadingLevel) -> Tag<'e> {
        while self.levels.last().is_some_and(|open| *open >= level) {
            self.levels.pop();
        }
        self.levels.push(level);
        Tag::Heading {
            level: self.shown_level(),
            id: self.ids.next().map(CowStr::from),
            classes: Vec::new(),
            attrs: Vec::new(),
        }
    }

    fn shown_level(&self) -> HeadingLevel {
        let depth = self.levels.len().saturating_sub(1);
        let level = (usize::from(self.renderer.heading_level) + depth).min(6);
        HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6)
    }

    fn link(
        &mut self,
        link_type: LinkType,
        destination: CowStr<'_>,
        range: Range<usize>,
    ) -> String {
        let destination = match link_type {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.into_string(),
        };
        match self
            .renderer
            .links
            .resolve(&destination, self.renderer.from)
        {
            Ok(link) => {
                let href = (self.renderer.href)(&link);
                self.out.links.push((link, range));
                href
            }
            Err(problem) => {
                let kind = TextProblemKind::Link(destination, problem);
                self.out.problems.push(TextProblem { range, kind });
                "#".to_owned()
            }
        }
    }

    fn inside_image(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        let (range, _, text) = self.image.as_mut()?;
        match event {
            Event::End(TagEnd::Image) => self.finish_image(),
            Event::Text(part) | Event::Code(part) => {
                text.push_str(&part);
                None
            }
            Event::SoftBreak | Event::HardBreak => {
                text.push(' ');
                None
            }
            Event::InlineHtml(html) => {
                text.push_str(&html);
                let range = range.clone();
                self.out.problems.push(TextProblem {
                    range,
                    kind: TextProblemKind::Html,
                });
                None
            }
            _ => None,
        }
    }

    fn finish_image(&mut self) -> Option<Event<'e>> {
        let (range, destination, text) = self.image.take()?;
        if text.trim().is_empty() {
            let kind = TextProblemKind::ImageWithoutText;
            self.out.problems.push(TextProblem {
                range: range.clone(),
                kind,
            });
        }
        let path = join(self.renderer.from, &destination);
        let Some(image) = path.and_then(|path| (self.renderer.image)(&path)) else {
            let kind = TextProblemKind::ImageMissing(destination.into_string());
            self.out.problems.push(TextProblem { range, kind });
            return None;
        };
        Some(Event::InlineHtml(image_html(&image, &text).into()))
    }

    /// A block of HTML comes in lines; it is one thing to report, or one comment.
    fn inside_html(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        match event {
            Event::End(TagEnd::HtmlBlock) => {
                let (range, block) = self.html_block.take()?;
                let text = self.html(block.into(), range)?;
                Some(Event::InlineHtml(
                    format!("<p>{}</p>\n", escape(&text)).into(),
                ))
            }
            Event::Html(line) | Event::Text(line) => {
                let (_, block) = self.html_block.as_mut()?;
                block.push_str(&line);
                None
            }
            _ => None,
        }
    }

    /// Refuses HTML, which is then shown on the page as text.
    fn html(&mut self, html: CowStr<'e>, range: Range<usize>) -> Option<CowStr<'e>> {
        // A comment is a note among editors.
        let trimmed = html.trim();
        let is_comment = trimmed.starts_with("<!--")
            && trimmed
                .find("-->")
                .is_some_and(|end| end + 3 == trimmed.len());
        if is_comment || trimmed.is_empty() {
            return None;
        }
        self.out.problems.push(TextProblem {
            range,
            kind: TextProblemKind::Html,
        });
        Some(html)
    }

    fn text(&mut self, text: CowStr<'e>) -> Event<'e> {
        match &mut self.explainer {
            Some(explainer) if self.inside == 0 => Event::InlineHtml(explainer.html(&text).into()),
            _ => Event::Text(text),
        }
    }
}

fn image_html(image: &Image, text: &str) -> String {
    let mut html = String::from("<img src=\"");
    escape_into(&image.href, &mut html);
    html.push_str("\" alt=\"");
    escape_into(text, &mut html);
    html.push('"');
    if let Some((width, height)) = image.size {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push('>');
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(markdown: &str) -> Rendered {
        let links = LinkIndex::empty_with_paths(&["paginas/over.md"]);
        Renderer {
            links: &links,
            href: &|link| match link {
                Link::External(address) => address.clone(),
                Link::SamePage(anchor) => format!("#{anchor}"),
                other => format!("{other:?}"),
            },
            image: &|path| {
                (path == "afbeeldingen/a.png").then(|| Image {
                    href: "../a.png".into(),
                    size: Some((4, 3)),
                })
            },
            from: "vermeldingen/x.md",
            heading_level: 3,
        }
        .render(markdown, None)
    }

    #[test]
    fn raw_html_becomes_text_and_is_reported() {
        let out = render("Hallo <b onclick=x>daar</b>\n\n<script>alert(1)</script>\n");
        assert!(!out.html.contains("<b"), "{}", out.html);
        assert!(!out.html.contains("<script"), "{}", out.html);
        assert!(
            out.problems
                .iter()
                .all(|problem| problem.kind == TextProblemKind::Html)
        );
        // The two tags within the line, and the block.
        assert_eq!(out.problems.len(), 3);
    }

    #[test]
    fn comments_are_notes_among_editors() {
        let out = render("Een <!-- let op --> twee\n\n<!-- nog\nnagaan -->\n");
        assert_eq!(out.problems, []);
        assert!(!out.html.contains("let op"));
    }

    #[test]
    fn dangerous_addresses_are_refused_however_they_are_written() {
        for markdown in [
            "[a](javascript:alert(1))",
            "[a](JaVaScRiPt:alert(1))",
            "[a](javascript&#58;alert(1))",
            "[a](java&#9;script:alert(1))",
            "[a](data:text/html,x)",
            "[a](vbscript:x)",
            "[a](//evil.example/x)",
            "<javascript:alert(1)>",
            "[a][b]\n\n[b]: javascript:alert(1)",
        ] {
            let out = render(markdown);
            assert_eq!(out.problems.len(), 1, "{markdown}: {}", out.html);
            assert!(out.html.contains("href=\"#\""), "{markdown}: {}", out.html);
        }
    }

    #[test]
    fn headings_start_at_the_level_of_the_page_and_skip_none() {
        let out = render("# Een\n\n#### Twee\n\n## Drie\n\n# Een\n");
        let tags: Vec<_> = out
            .html
            .lines()
            .map(|line| &line[..line.find('>').unwrap() + 1])
            .collect();
        assert_eq!(
            tags,
            [
                "<h3 id=\"een\">",
                "<h4 id=\"twee\">",
                "<h4 id=\"drie\">",
                "<h3 id=\"een--2\">"
            ]
        );
    }

    #[test]
    fn images_need_a_text_and_a_file() {
        let good = render("![Een \\<huis\\>](../afbeeldingen/a.png)");
        assert_eq!(good.problems, []);
        assert!(
            good.html.contains(
                "<img src=\"../a.png\" alt=\"Een &lt;huis&gt;\" width=\"4\" height=\"3\">"
            )
        );
        let kinds = |markdown| -> Vec<_> {
            render(markdown)
                .problems
                .into_iter()
                .map(|problem| problem.kind)
                .collect()
        };
        assert_eq!(
            kinds("![](../afbeeldingen/a.png)"),
            [TextProblemKind::ImageWithoutText]
        );
        assert_eq!(
            kinds("![a](../afbeeldingen/b.png)"),
            [TextProblemKind::ImageMissing(
                "../afbeeldingen/b.png".into()
            )]
        );
    }
}

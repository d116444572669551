//! Findings for a person at a terminal: the line itself, with what is wrong under it.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Place, Severity};
use crate::source::Sources;

/// Renders findings one after the other, with colours as escape codes when `colours` is set.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, colours: bool) -> String {
    let renderer = if colours {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[group(diagnostic, sources)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = level(diagnostic.severity).primary_title(&diagnostic.message);
    let mut group = match &diagnostic.place {
        Place::Path(path) => title.element(annotate_snippets::Origin::path(path)),
        Place::Span(span) => {
            let file = sources.get(span.source);
            let start = file.floor_boundary(span.start as usize);
            let end = line_end(&file.text, start, span.end as usize);
            title.element(
                Snippet::source(&file.text)
                    .path(&file.path)
                    .annotation(AnnotationKind::Primary.span(start..end)),
            )
        }
    };
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name("doe dit").message(help));
    }
    group
}

/// Keeps a mark on one line: a mark over a whole block would hide the message.
fn line_end(text: &str, start: usize, end: usize) -> usize {
    let end = text.floor_char_boundary(end).max(start);
    text[start..end]
        .find(['\n', '\r'])
        .map_or(end, |at| start + at)
}

fn level(severity: Severity) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Tip => Level::INFO,
    };
    level.with_name(severity.label())
}

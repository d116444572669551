//! Findings for a person at a terminal: the line itself, with what is wrong under it.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::basis::diagnostics::{Diagnostic, Place, Severity};
use crate::basis::source::{SourceFile, Sources, Span};

/// Renders findings one after the other, with colours as escape codes when `colours` is set.
#[must_use]
pub(crate) fn render(diagnostics: &[Diagnostic], sources: &Sources, colours: bool) -> String {
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
            let position = file.position(span.start as usize);
            let line = file.line_at(span.start as usize);
            title.element(
                Snippet::source(line)
                    .path(&file.path)
                    .line_start(position.line)
                    .annotation(AnnotationKind::Primary.span(mark(
                        line,
                        position.column,
                        file,
                        *span,
                    ))),
            )
        }
    };
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name("doe dit").message(help));
    }
    group
}

/// The bytes of the line that are marked. A mark stays on one line: over a whole block it would
/// hide the message.
fn mark(line: &str, column: usize, file: &SourceFile, span: Span) -> Range<usize> {
    let start = line
        .char_indices()
        .nth(column - 1)
        .map_or(line.len(), |(at, _)| at);
    let marked = file.text.get(span.range()).unwrap_or_default();
    let marked = marked.split(['\n', '\r']).next().unwrap_or_default();
    start..(start + marked.len()).min(line.len())
}

fn level(severity: Severity) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Tip => Level::INFO,
    };
    level.with_name(severity.label())
}

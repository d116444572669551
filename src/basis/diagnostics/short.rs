//! Findings as one line each, in the form that text editors and build tools recognise.

use crate::basis::diagnostics::{Diagnostic, Place};
use crate::basis::source::Sources;

/// Renders `path:line:column: severity: message (help)` lines.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| line(diagnostic, sources) + "\n")
        .collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = match &diagnostic.place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => {
            let file = sources.get(span.source);
            let position = file.position(span.start as usize);
            format!("{}:{}:{}", file.path, position.line, position.column)
        }
    };
    let help = diagnostic
        .help
        .as_deref()
        .map(|help| format!(" ({help})"))
        .unwrap_or_default();
    format!(
        "{place}: {}: {}{help}",
        diagnostic.severity.label(),
        diagnostic.message
    )
}

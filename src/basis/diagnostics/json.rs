//! Findings for other programs: one JSON array, keys in Dutch like all that editors see.

use serde::Serialize;

use crate::basis::diagnostics::{Code, Diagnostic, Place};
use crate::basis::source::Sources;

/// A finding as other programs and pages read it.
#[derive(Debug, Serialize)]
pub(crate) struct JsonFinding<'a> {
    ernst: &'static str,
    code: Code,
    bestand: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    regel: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kolom: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tekst: Option<&'a str>,
    melding: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    advies: Option<&'a str>,
}

/// Renders all findings as a JSON array, ending in a newline.
///
/// # Errors
/// When serialisation fails, which for these plain values does not happen in practice.
pub(crate) fn render(diagnostics: &[Diagnostic], sources: &Sources) -> serde_json::Result<String> {
    let findings: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| JsonFinding::new(diagnostic, sources))
        .collect();
    Ok(serde_json::to_string_pretty(&findings)? + "\n")
}

impl<'a> JsonFinding<'a> {
    /// A finding with the line it is about.
    #[must_use]
    pub(crate) fn new(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Self {
        let base = Self {
            ernst: diagnostic.severity.label(),
            code: diagnostic.code,
            bestand: diagnostic.path(sources),
            regel: None,
            kolom: None,
            tekst: None,
            melding: &diagnostic.message,
            advies: diagnostic.help.as_deref(),
        };
        let Place::Span(span) = &diagnostic.place else {
            return base;
        };
        let file = sources.get(span.source);
        let position = file.position(span.start as usize);
        Self {
            regel: Some(position.line),
            kolom: Some(position.column),
            tekst: Some(file.line_at(span.start as usize)),
            ..base
        }
    }
}

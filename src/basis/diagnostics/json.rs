//! Findings for other programs: one JSON array, keys in Dutch like all that editors see.

use serde::Serialize;

use crate::basis::diagnostics::{Code, Diagnostic, Place};
use crate::basis::source::Sources;

#[derive(Serialize)]
struct Finding<'a> {
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
pub fn render(diagnostics: &[Diagnostic], sources: &Sources) -> serde_json::Result<String> {
    let findings: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| finding(diagnostic, sources))
        .collect();
    Ok(serde_json::to_string_pretty(&findings)? + "\n")
}

fn finding<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Finding<'a> {
    let base = Finding {
        ernst: diagnostic.severity.label(),
        code: diagnostic.code,
        bestand: "",
        regel: None,
        kolom: None,
        tekst: None,
        melding: &diagnostic.message,
        advies: diagnostic.help.as_deref(),
    };
    match &diagnostic.place {
        Place::Path(path) => Finding {
            bestand: path,
            ..base
        },
        Place::Span(span) => {
            let file = sources.get(span.source);
            let position = file.position(span.start as usize);
            Finding {
                bestand: &file.path,
                regel: Some(position.line),
                kolom: Some(position.column),
                tekst: Some(file.line_at(span.start as usize)),
                ..base
            }
        }
    }
}

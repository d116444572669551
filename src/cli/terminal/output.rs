//! Writing to the terminal. Colours are left out where nobody would see them: with `NO_COLOR`, in a file,
//! in a pipe. A reader that went away is no reason to crash.

use std::io::Write;

use crate::basis::diagnostics::{Diagnostic, SeverityCounts, render_human};
use crate::basis::source::Sources;
use crate::build::BuildError;
use crate::cli::Exit;
use crate::review::LoadError;

/// Writes to standard output.
pub(crate) fn say(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Writes to standard error.
pub(crate) fn warn(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Findings for a person.
pub(crate) fn findings(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    render_human(diagnostics, sources, true)
}

/// "2 fouten, 1 waarschuwing en 3 tips".
pub(crate) fn counts(counts: SeverityCounts) -> String {
    let one = |count: usize, single: &str, plural: &str| match count {
        0 => None,
        1 => Some(format!("1 {single}")),
        count => Some(format!("{count} {plural}")),
    };
    let parts: Vec<_> = [
        one(counts.errors, "fout", "fouten"),
        one(counts.warnings, "waarschuwing", "waarschuwingen"),
        one(counts.tips, "tip", "tips"),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.split_last() {
        None => "geen meldingen".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} en {last}", rest.join(", ")),
    }
}

/// Says what the program could not do.
pub(crate) fn warn_of(error: &dyn std::error::Error) {
    warn(&format!("fout: {error}\n"));
}

/// Says why nothing could be read.
pub(crate) fn load_failed(error: &LoadError) -> Exit {
    warn_of(error);
    match error {
        LoadError::Read(_) => Exit::Unreadable,
        LoadError::NoMap(_) => Exit::WrongUse,
    }
}

/// Says why nothing could be built.
pub(crate) fn build_failed(error: &BuildError) -> Exit {
    warn_of(error);
    match error {
        BuildError::Load(LoadError::NoMap(_)) => Exit::WrongUse,
        _ => Exit::Unreadable,
    }
}

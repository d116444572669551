//! Writing to the terminal. Colours are left out by themselves where nobody would see them:
//! `NO_COLOR`, a file, a pipe. A reader that went away is no reason to crash.

use std::io::Write;

use crate::basis::diagnostics::{Counts, Diagnostic, render_human};
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::basis::source::Sources;
use crate::build::BuildError;
use crate::cli::Exit;
use crate::review::LoadError;
use crate::search::IndexError;
use crate::theme::ThemeError;

/// Writes to standard output.
pub fn say(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Writes to standard error.
pub fn warn(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Findings for a person.
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    render_human(diagnostics, sources, true)
}

/// "2 fouten, 1 waarschuwing en 3 tips".
pub fn counts(counts: Counts) -> String {
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

/// Says why nothing could be read.
pub fn load_failed(error: &LoadError) -> Exit {
    warn(&load_failure(error));
    match error {
        LoadError::Read(_) => Exit::Unreadable,
        LoadError::NoMap(_) => Exit::WrongUse,
    }
}

fn load_failure(error: &LoadError) -> String {
    match error {
        LoadError::Read(error) => {
            let path = display_path(&error.path);
            let advice = match error.error.kind() {
                std::io::ErrorKind::NotFound => {
                    "Noem de map van uw kaart, zoals: sociale-kaart check mijn-stad\n"
                }
                _ => "",
            };
            let why = io_reason(&error.error);
            format!("fout: {path} kan niet worden gelezen: {why}.\n{advice}")
        }
        LoadError::NoMap(folder) => {
            let folder = display_path(folder);
            format!(
                "fout: in {folder} staat geen kaart: er is geen kaart.yaml.\n\
                 Maak een nieuwe kaart met: sociale-kaart init {folder}\n"
            )
        }
    }
}

/// Says why nothing could be built.
pub fn build_failed(error: &BuildError) -> Exit {
    warn(&failure(error));
    match error {
        BuildError::Load(LoadError::NoMap(_)) => Exit::WrongUse,
        _ => Exit::Unreadable,
    }
}

/// Why nothing could be built.
pub fn failure(error: &BuildError) -> String {
    match error {
        BuildError::Load(error) => load_failure(error),
        BuildError::Search(IndexError(why)) => {
            format!("fout: de zoekindex kan niet worden gemaakt: {why}.\n")
        }
        BuildError::Publish(error) => format!("fout: {error}\n"),
        BuildError::Theme(ThemeError::Missing(name, folder)) => format!(
            "fout: het uiterlijk \"{name}\" is er niet. Er is gezocht in {}.\n",
            display_path(folder)
        ),
        BuildError::Theme(ThemeError::File(path, why)) => {
            format!("fout: {path} kan niet worden gebruikt: {why}.\n")
        }
    }
}

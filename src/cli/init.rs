//! `sociale-kaart init`: a small complete map whose comments teach the format.

use std::io;
use std::path::Path;

use super::Exit;
use super::args::InitOptions;
use super::output::{say, warn};
use crate::publish::explain;

/// The files of the starter map. The date of checking is filled in when they are written.
const FILES: [(&str, &str); 9] = [
    ("kaart.yaml", include_str!("starter/kaart.yaml")),
    ("wijken.yaml", include_str!("starter/wijken.yaml")),
    (
        "organisaties.yaml",
        include_str!("starter/organisaties.yaml"),
    ),
    ("begrippen.yaml", include_str!("starter/begrippen.yaml")),
    (
        "facetten/thema.yaml",
        include_str!("starter/facetten/thema.yaml"),
    ),
    (
        "facetten/doelgroep.yaml",
        include_str!("starter/facetten/doelgroep.yaml"),
    ),
    (
        "vermeldingen/vraagpunt.md",
        include_str!("starter/vermeldingen/vraagpunt.md"),
    ),
    (
        "vermeldingen/koffieochtend.md",
        include_str!("starter/vermeldingen/koffieochtend.md"),
    ),
    (
        "paginas/over-deze-kaart.md",
        include_str!("starter/paginas/over-deze-kaart.md"),
    ),
];

/// Stands in the starter files for the day on which they are written.
const TODAY: &str = "2026-01-01";

/// Writes the starter map into a new or empty folder.
pub fn run(options: &InitOptions) -> Exit {
    let folder = &options.folder;
    let shown = crate::read::shown(folder);
    match is_free(folder) {
        Ok(true) => {}
        Ok(false) => {
            warn(&format!(
                "fout: {shown} is niet leeg. Kies een nieuwe map.\n"
            ));
            return Exit::WrongUse;
        }
        Err(error) => return unwritable(&shown, &error),
    }
    if let Err(error) = write(folder) {
        return unwritable(&shown, &error);
    }
    say(&format!(
        "Uw kaart staat in {shown}. Begin met {shown}/kaart.yaml.\n\
         Nakijken: sociale-kaart check {shown}\n\
         Site maken: sociale-kaart build {shown}\n"
    ));
    Exit::Fine
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn write(folder: &Path) -> io::Result<()> {
    let today = super::args::today().to_string();
    for (path, text) in FILES {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
        std::fs::write(file, text.replace(TODAY, &today))?;
    }
    Ok(())
}

fn unwritable(folder: &str, error: &io::Error) -> Exit {
    warn(&format!(
        "fout: in {folder} kan niet worden geschreven: {}.\n",
        explain(error)
    ));
    Exit::Unreadable
}

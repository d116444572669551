//! `sociale-kaart schema`

use std::path::Path;

use crate::basis::diagnostics::nearest;
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::cli::Exit;
use crate::cli::args::SchemaOptions;
use crate::cli::terminal::{say, warn};
use crate::content::format::{FILE_KINDS, FileKind, json_schema};

/// Prints one schema, or writes all of them into a folder.
pub(crate) fn run(options: &SchemaOptions) -> Exit {
    if let Some(folder) = &options.alle {
        return write_all(folder);
    }
    let name = options.kind.as_deref().unwrap_or_default();
    match FILE_KINDS.iter().find(|kind| kind.name == name) {
        Some(kind) => {
            say(&text(kind));
            Exit::Fine
        }
        None => {
            let names = || FILE_KINDS.iter().map(|kind| kind.name);
            let help = match nearest(name, names()) {
                Some(near) => format!("Bedoelt u \"{near}\"?"),
                None => format!("Kies uit: {}.", names().collect::<Vec<_>>().join(", ")),
            };
            warn(&format!("fout: de soort \"{name}\" bestaat niet. {help}\n"));
            Exit::WrongUse
        }
    }
}

fn write_all(folder: &Path) -> Exit {
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        FILE_KINDS.iter().try_for_each(|kind| {
            std::fs::write(
                folder.join(format!("{}.schema.json", kind.name)),
                text(kind),
            )
        })
    });
    match written {
        Ok(()) => {
            say(&format!(
                "{} schema's staan in {}.\n",
                FILE_KINDS.len(),
                display_path(folder)
            ));
            Exit::Fine
        }
        Err(error) => {
            let folder = display_path(folder);
            warn(&format!(
                "fout: in {folder} kan niet worden geschreven: {}.\n",
                io_reason(&error)
            ));
            Exit::Unreadable
        }
    }
}

fn text(kind: &FileKind) -> String {
    format!("{:#}\n", json_schema(kind))
}

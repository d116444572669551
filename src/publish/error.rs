//! Why a site could not be published, in words for the person who typed the command.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::basis::io_reason::io_reason;

/// Why a site could not be published. The old site is untouched in every case.
#[derive(Debug)]
pub enum PublishError {
    /// The target holds files that this program did not write; these are some of them.
    ForeignFiles(PathBuf, Vec<String>),
    /// Another build into the same target is under way.
    Busy(PathBuf),
    /// The target cannot be a folder for a site.
    BadTarget(PathBuf),
    /// The target lies inside the folder of a map or of shared content.
    InsideContent(PathBuf),
    /// Two pages want the same file.
    SamePath(String),
    /// Reading or writing failed.
    Io(PathBuf, io::Error),
}

impl PublishError {
    /// Wraps what the system said about a path.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::Io(path.to_owned(), error)
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForeignFiles(target, files) => write!(
                f,
                "In de map {} staan bestanden die niet door sociale-kaart zijn gemaakt, zoals {}. \
                 Er is niets veranderd. Kies met -o een lege map, of haal die bestanden eerst weg.",
                target.display(),
                files.join(", ")
            ),
            Self::Busy(target) => write!(
                f,
                "Er wordt al gebouwd in {}. Wacht tot dat klaar is.",
                target.display()
            ),
            Self::BadTarget(target) => write!(
                f,
                "{} kan geen map voor de site zijn. Kies met -o een andere map.",
                target.display()
            ),
            Self::InsideContent(target) => write!(
                f,
                "{} ligt in de map van een kaart. Kies met -o een andere map, zoals ../public.",
                target.display()
            ),
            Self::SamePath(path) => write!(f, "Twee pagina's willen hetzelfde bestand: {path}."),
            Self::Io(path, error) => write!(
                f,
                "{} kan niet worden gelezen of geschreven: {}. De oude site is niet veranderd.",
                path.display(),
                io_reason(error)
            ),
        }
    }
}

impl std::error::Error for PublishError {}

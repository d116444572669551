//! Why there is nothing to check.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::basis::paths::display_path;
use crate::content::read::ReadError;

/// Why there is nothing to check.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder could not be read.
    Read(ReadError),
    /// The folder holds no map.
    NoMap(PathBuf),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => {
                error.fmt(f)?;
                // Most likely the folder was not named, or not as it is called.
                if error.error.kind() == io::ErrorKind::NotFound {
                    let example = "sociale-kaart check mijn-stad";
                    write!(f, "\nNoem de map van uw kaart, zoals: {example}")?;
                }
                Ok(())
            }
            Self::NoMap(folder) => {
                let folder = display_path(folder);
                write!(
                    f,
                    "in {folder} staat geen kaart: er is geen kaart.yaml.\n\
                     Maak een nieuwe kaart met: sociale-kaart init {folder}"
                )
            }
        }
    }
}

impl std::error::Error for LoadError {}

impl From<ReadError> for LoadError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

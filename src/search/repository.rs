//! The files of an index, as the command line reads them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::search::export::File;
use crate::search::export::encode::{Shard, decode};
use crate::search::export::wrap::unwrap;
use crate::search::index::IndexError;

/// The files of an index by name.
pub struct Repository {
    files: BTreeMap<String, Arc<[u8]>>,
}

/// A file of the index is missing or damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged(pub String);

impl From<Damaged> for IndexError {
    fn from(Damaged(name): Damaged) -> Self {
        Self(format!(
            "het bestand {name} van de index is weg of beschadigd"
        ))
    }
}

impl Repository {
    /// Files that were just made.
    #[must_use]
    pub fn of(files: &[File]) -> Self {
        let by_name = files
            .iter()
            .map(|file| (file.path.clone(), Arc::clone(&file.bytes)));
        Self {
            files: by_name.collect(),
        }
    }

    /// The bytes of a file, unwrapped.
    ///
    /// # Errors
    /// When the file is missing or damaged.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, Damaged> {
        let script = self.files.get(name);
        script
            .and_then(|script| unwrap(script))
            .ok_or_else(|| Damaged(name.to_owned()))
    }

    /// The words or filters in a file.
    ///
    /// # Errors
    /// When the file is missing or damaged.
    pub fn shard(&self, name: &str) -> Result<Shard, Damaged> {
        decode(&self.bytes(name)?).ok_or_else(|| Damaged(name.to_owned()))
    }

    /// What the results in a file show.
    ///
    /// # Errors
    /// When the file is missing or damaged.
    pub fn results(&self, name: &str) -> Result<Vec<serde_json::Value>, Damaged> {
        serde_json::from_slice(&self.bytes(name)?).map_err(|_| Damaged(name.to_owned()))
    }
}

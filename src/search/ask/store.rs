//! The shards of an index by name, as the command line reads them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::search::files::packing::IndexFile;
use crate::search::files::script::from_script;
use crate::search::files::shard::{Shard, decode};
use crate::search::index::full_text::IndexError;

/// The shards of an index.
pub struct ShardStore {
    files: BTreeMap<String, Arc<[u8]>>,
}

/// A shard of the index is missing or damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedShard(pub String);

impl From<DamagedShard> for IndexError {
    fn from(DamagedShard(name): DamagedShard) -> Self {
        Self(format!(
            "het bestand {name} van de index is weg of beschadigd"
        ))
    }
}

impl ShardStore {
    /// Files that were just made.
    #[must_use]
    pub fn new(files: &[IndexFile]) -> Self {
        let files = files.iter();
        let by_name = files.map(|file| (file.path.clone(), Arc::clone(&file.bytes)));
        Self {
            files: by_name.collect(),
        }
    }

    /// The words or filters in a shard.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub(crate) fn shard(&self, name: &str) -> Result<Shard, DamagedShard> {
        let script = self.files.get(name);
        let bytes = script.and_then(|script| from_script(script));
        let shard = bytes.and_then(|bytes| decode(&bytes));
        shard.ok_or_else(|| DamagedShard(name.to_owned()))
    }
}

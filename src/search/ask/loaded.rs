//! The shards of words that a question needed so far.

use std::collections::BTreeMap;

use crate::search::ask::store::{DamagedShard, ShardStore};
use crate::search::files::manifest::Manifest;
use crate::search::files::shard::{ListAddress, ListRef, Shard, StoredTarget, WordTarget};
use crate::words::dutch::{skeleton, sound};

/// Shards of words, by number, as they are fetched.
pub(crate) struct LoadedShards<'s> {
    /// Which shards there are.
    pub(crate) manifest: &'s Manifest,
    store: &'s ShardStore,
    loaded: BTreeMap<usize, Shard>,
}

/// More entries than lists have that are not stored elsewhere.
const MANY: usize = 25;

impl<'s> LoadedShards<'s> {
    /// Nothing loaded yet.
    pub(crate) fn new(manifest: &'s Manifest, store: &'s ShardStore) -> Self {
        Self {
            manifest,
            store,
            loaded: BTreeMap::new(),
        }
    }

    /// The number of the shard that a word would stand in.
    pub(crate) fn shard_of(&self, word: &str) -> Option<usize> {
        self.manifest.words.find(&skeleton(&sound(word)))
    }

    /// Loads a shard, if it is not.
    pub(crate) fn load(&mut self, number: usize) -> Result<(), DamagedShard> {
        if !self.loaded.contains_key(&number) {
            let shard = self.store.shard(&self.manifest.words.name(number))?;
            self.loaded.insert(number, shard);
        }
        Ok(())
    }

    /// Loads the shard that a word would stand in.
    pub(crate) fn load_for(&mut self, word: &str) -> Result<(), DamagedShard> {
        match self.shard_of(word) {
            Some(number) => self.load(number),
            None => Ok(()),
        }
    }

    /// A loaded shard.
    pub(crate) fn get(&self, number: usize) -> Option<&Shard> {
        self.loaded.get(&number)
    }

    /// Where a word leads, if its shard is loaded.
    pub(crate) fn target(&self, word: &str) -> Option<&StoredTarget<String>> {
        self.get(self.shard_of(word)?)?.words.get(word)
    }

    /// The list of a known word, if it is loaded.
    pub(crate) fn list(&self, word: &str) -> Option<ListAddress> {
        let shard = self.shard_of(word)?;
        match self.target(word)? {
            WordTarget::List(ListRef::Here(position)) => Some(ListAddress {
                shard,
                position: *position,
            }),
            WordTarget::List(ListRef::Elsewhere(address)) => {
                self.loaded.contains_key(&address.shard).then_some(*address)
            }
            WordTarget::MeantIs(_) | WordTarget::Nowhere => None,
        }
    }

    /// Whether a word of a loaded shard leads to entries.
    pub(crate) fn leads(&self, word: &str) -> bool {
        matches!(self.target(word), Some(WordTarget::List(_)))
    }

    /// The other shard that has the list of this word.
    pub(crate) fn elsewhere(&self, word: &str) -> Option<usize> {
        match self.target(word)? {
            WordTarget::List(ListRef::Elsewhere(address)) => Some(address.shard),
            _ => None,
        }
    }

    /// All words of loaded shards that lead to entries, with to how many.
    pub(crate) fn known(&self) -> impl Iterator<Item = (&str, usize)> {
        self.loaded.values().flat_map(known_in)
    }
}

/// The words of a shard that lead to entries, with to how many; what stands elsewhere leads to many.
pub(crate) fn known_in(shard: &Shard) -> impl Iterator<Item = (&str, usize)> {
    let words = shard.words.iter();
    words.filter_map(|(word, target)| match target {
        WordTarget::List(ListRef::Here(at)) => Some((word.as_str(), shard.lists.get(*at)?.len())),
        WordTarget::List(ListRef::Elsewhere(_)) => Some((word.as_str(), MANY)),
        WordTarget::MeantIs(_) | WordTarget::Nowhere => None,
    })
}

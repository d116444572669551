//! Shards of one kind: compressed, named after what is in them, and listed.

use std::sync::Arc;

use rayon::prelude::*;

use crate::search::files::manifest::ShardDirectory;
use crate::search::files::script::to_script;

/// A file of the index; `path` is relative to the folder of the index.
#[derive(Debug, Clone)]
pub struct IndexFile {
    /// Name.
    pub(crate) path: String,
    /// Content.
    pub(crate) bytes: Arc<[u8]>,
}

/// What a shard will hold.
#[derive(Debug)]
pub(crate) struct ShardContent {
    /// Its first key.
    pub(crate) first: String,
    /// Its last key.
    pub(crate) last: String,
    /// Its bytes before compression.
    pub(crate) bytes: Vec<u8>,
}

impl ShardContent {
    /// Of a shard that is found by its number.
    pub(crate) fn numbered(bytes: Vec<u8>) -> Self {
        Self {
            first: String::new(),
            last: String::new(),
            bytes,
        }
    }
}

/// The shards of one kind, and how to find the right one.
#[derive(Debug)]
pub(crate) struct ShardSet {
    /// How to find the right one.
    pub(crate) directory: ShardDirectory,
    /// The files.
    pub(crate) files: Vec<IndexFile>,
}

impl ShardSet {
    /// Compresses shards and names them; `kind` begins their names.
    pub(crate) fn new(kind: char, contents: &[ShardContent]) -> Self {
        let scripts = contents.par_iter();
        let scripts: Vec<_> = scripts.map(|content| to_script(&content.bytes)).collect();
        let mut directory = ShardDirectory::new(kind);
        let mut files = Vec::with_capacity(contents.len());
        let mut last = "";
        for (content, bytes) in contents.iter().zip(scripts) {
            files.push(IndexFile {
                path: directory.add(&content.first, last, &bytes),
                bytes: bytes.into(),
            });
            last = &content.last;
        }
        Self { directory, files }
    }
}

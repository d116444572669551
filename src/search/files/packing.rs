//! Shards of one kind: compressed, named after what is in them, and listed.

use std::sync::Arc;

use rayon::prelude::*;

use crate::search::files::manifest::ShardDirectory;
use crate::search::files::script::to_script;

/// A file of the index; `path` is relative to the folder of the index.
#[derive(Debug, Clone)]
pub struct IndexFile {
    /// Name.
    pub path: String,
    /// Content.
    pub bytes: Arc<[u8]>,
}

/// What a shard will hold.
#[derive(Debug)]
pub struct ShardContent {
    /// Its first key.
    pub first: String,
    /// Its last key.
    pub last: String,
    /// Its bytes before compression.
    pub bytes: Vec<u8>,
}

impl ShardContent {
    /// Of a shard that is found by its number.
    pub fn numbered(bytes: Vec<u8>) -> Self {
        Self {
            first: String::new(),
            last: String::new(),
            bytes,
        }
    }
}

/// The shards of one kind, and how to find the right one.
#[derive(Debug)]
pub struct ShardSet {
    /// How to find the right one.
    pub directory: ShardDirectory,
    /// The files.
    pub files: Vec<IndexFile>,
}

impl ShardSet {
    /// Compresses shards and names them; `kind` begins their names.
    pub fn new(kind: char, contents: &[ShardContent]) -> Self {
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

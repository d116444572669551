//! From a folder on disk to documents: which files there are, their text, and the YAML in them as
//! a tree with positions. Nothing here knows what the keys mean.

pub(crate) mod bytes;
pub(crate) mod error;
pub(crate) mod files;
pub(crate) mod front_matter;
pub(crate) mod layout;
pub(crate) mod load;
pub(crate) mod yaml;
pub(crate) mod yaml_error;

pub(crate) use bytes::MAX_FILE_BYTES;
pub(crate) use error::ReadError;
pub(crate) use files::{FileEntry, FileListing, is_left_behind, list};
pub(crate) use layout::{FolderKind, Layout, find_layout};
pub(crate) use load::{DocumentCache, LoadedDocument, ParsedFile, load};
pub(crate) use yaml::{Node, Pair, Value, parse};

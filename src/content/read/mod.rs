//! From a folder on disk to documents: which files there are, their text, and the YAML in them as
//! a tree with positions. Nothing here knows what the keys mean.

pub mod bytes;
pub mod error;
pub mod files;
pub mod front_matter;
pub mod layout;
pub mod load;
pub mod yaml;
pub mod yaml_error;

pub use bytes::MAX_FILE_BYTES;
pub use error::ReadError;
pub use files::{FileEntry, FileListing, is_left_behind, list};
pub use layout::{FolderKind, Layout, find_layout};
pub use load::{DocumentCache, LoadedDocument, ParsedFile, load};
pub use yaml::{Node, Pair, Value, parse};

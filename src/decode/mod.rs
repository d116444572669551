//! From documents to the model: which keys mean what, and whether the values make sense.
//!
//! Decoding never stops at the first problem. Every reader here either returns a value or has
//! reported why not, so one run shows all mistakes of all files.

mod assemble;
mod between;
mod entry;
mod fields;
mod folder;
mod hours;
mod join;
mod references;
mod settings;
mod shapes;
mod taxonomy;
mod translation;
mod values;

pub use assemble::{Assembled, MapMemory, assemble};
pub use folder::{Content, Decoded, FolderMemory, MapFiles, decode_folder};
pub use settings::{decode_region, decode_settings};

use crate::diagnostics::Diagnostic;

/// Gathers the findings of one file while it is decoded.
#[derive(Debug, Default)]
pub struct Decoder {
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

//! From documents to the model: which keys mean what, and whether the values make sense.
//!
//! Decoding never stops at the first problem. Every reader here either returns a value or has
//! reported why not, so one run shows all mistakes of all files.

pub mod entry;
pub mod fields;
pub mod hours;
pub mod settings;
pub mod shapes;
pub mod taxonomy;
pub mod translation;
pub mod values;

pub use entry::{DecodedEntry, EntryDraft, EntryReferences};
pub use settings::{decode_region, decode_settings};
pub use shapes::{SHAPES_FILE, Shapes, read_shapes};
pub use translation::{Translated, split_language};

use crate::basis::diagnostics::Diagnostic;

/// Gathers the findings of one file while it is decoded.
#[derive(Debug, Default)]
pub struct Decoder {
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

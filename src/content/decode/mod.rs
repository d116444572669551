//! From documents to the model: which keys mean what, and whether the values make sense.
//!
//! Decoding never stops at the first problem. Every reader here either returns a value or has
//! reported why not, so one run shows all mistakes of all files.

pub(crate) mod entry;
pub(crate) mod fields;
pub(crate) mod hours;
pub(crate) mod settings;
pub(crate) mod shapes;
pub(crate) mod taxonomy;
pub(crate) mod translation;
pub(crate) mod values;

pub(crate) use entry::{DecodedEntry, EntryDraft, EntryReferences};
pub(crate) use settings::{decode_region, decode_settings};
pub(crate) use shapes::{SHAPES_FILE, Shapes, read_shapes};
pub(crate) use translation::{Translated, split_language};

use crate::basis::diagnostics::Diagnostic;

/// Gathers the findings of one file while it is decoded.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    /// What was found.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

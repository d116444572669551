//! What a guide was made from, in a few characters: a guide with the same fingerprint is the same, byte
//! for byte, and need not be made again.

use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::layouts::Layouts;

/// Goes up when this stage makes something else of the same data.
const FORMAT: u32 = 3;

/// The fingerprint of an edition of a guide.
pub fn fingerprint(edition: GuideEdition, layouts: &Layouts, data: &[u8]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [
        env!("CARGO_PKG_VERSION"),
        &FORMAT.to_string(),
        edition.name(),
        &layouts.fingerprint,
    ] {
        hasher.update(part.as_bytes());
        hasher.update(b"\0");
    }
    hasher.update(data);
    hasher.finalize().to_hex()[..32].to_owned()
}

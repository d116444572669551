//! A file of the index as a script that hands over its bytes.
//!
//! From a folder on disk a page may not fetch files, but it may load scripts. So every file is a
//! script with the compressed bytes in a string. Read as windows-1252 every byte is one character,
//! which costs two per cent instead of the third that base64 takes; on a host the page fetches the
//! same file as bytes. The browser's side is `3-bestanden.js`.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

const START: &[u8] = b"zoekdeel(\"";
const END: &[u8] = b"\")";

/// Far more than any file of an index holds.
const MOST_BYTES: u64 = 16 << 20;

/// Compresses bytes and wraps them as a script.
#[must_use]
pub fn wrap(bytes: &[u8]) -> Vec<u8> {
    let compressed = deflate(bytes);
    let mut script = Vec::with_capacity(compressed.len() + compressed.len() / 32 + 16);
    script.extend(START);
    for byte in compressed {
        match byte {
            b'\n' => script.extend(b"\\n"),
            b'\r' => script.extend(b"\\r"),
            b'"' | b'\\' => script.extend([b'\\', byte]),
            byte => script.push(byte),
        }
    }
    script.extend(END);
    script
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::best());
    // Writing to memory does not fail; should it, the file is empty and the browser says so.
    let written = encoder.write_all(bytes);
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

/// The bytes of a wrapped file; `None` when it is damaged.
#[must_use]
pub fn unwrap(script: &[u8]) -> Option<Vec<u8>> {
    let payload = script.strip_prefix(START)?.strip_suffix(END)?;
    let mut compressed = Vec::with_capacity(payload.len());
    let mut bytes = payload.iter();
    while let Some(&byte) = bytes.next() {
        compressed.push(match byte {
            b'\\' => match bytes.next()? {
                b'n' => b'\n',
                b'r' => b'\r',
                other => *other,
            },
            byte => byte,
        });
    }
    let mut found = Vec::new();
    let mut decoder = DeflateDecoder::new(compressed.as_slice()).take(MOST_BYTES);
    decoder.read_to_end(&mut found).ok()?;
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_comes_back() {
        let bytes: Vec<u8> = (0..=255)
            .cycle()
            .take(5000)
            .map(|byte: u8| byte.wrapping_mul(31))
            .collect();
        assert_eq!(unwrap(&wrap(&bytes)).as_deref(), Some(bytes.as_slice()));
    }

    #[test]
    fn a_damaged_file_is_noticed() {
        let mut script = wrap(b"schulden schulden schulden");
        assert_eq!(unwrap(&script[..script.len() - 1]), None);
        script[12] ^= 0xff;
        assert_ne!(
            unwrap(&script).as_deref(),
            Some(&b"schulden schulden schulden"[..])
        );
    }
}

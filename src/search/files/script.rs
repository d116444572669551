//! A shard as a script that hands over its bytes.
//!
//! A page that is opened from a folder on disk may not fetch files, but it may load scripts. So every
//! shard is a script with the compressed bytes in a string. Read as windows-1252, every byte is one
//! character: escaping then costs two per cent, where base64 would cost a third. On a host the page
//! fetches the same file as bytes. The browser's side is `3-bestanden.js`.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

const START: &[u8] = b"zoekdeel(\"";
const END: &[u8] = b"\")";

/// Far more than any file of an index holds.
const MOST_BYTES: u64 = 16 << 20;

/// The script of a shard's bytes.
#[must_use]
pub(crate) fn to_script(bytes: &[u8]) -> Vec<u8> {
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

/// The bytes of a shard's script; `None` when it is damaged.
#[must_use]
pub(crate) fn from_script(script: &[u8]) -> Option<Vec<u8>> {
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
    fn a_script_gives_its_bytes_back() {
        let bytes: Vec<u8> = (0..=255)
            .cycle()
            .take(5000)
            .map(|byte: u8| byte.wrapping_mul(31))
            .collect();
        assert_eq!(
            from_script(&to_script(&bytes)).as_deref(),
            Some(bytes.as_slice())
        );
    }

    #[test]
    fn a_damaged_script_is_noticed() {
        let mut script = to_script(b"schulden schulden schulden");
        assert_eq!(from_script(&script[..script.len() - 1]), None);
        script[12] ^= 0xff;
        assert_ne!(
            from_script(&script).as_deref(),
            Some(&b"schulden schulden schulden"[..])
        );
    }
}

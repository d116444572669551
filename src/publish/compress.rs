//! Compressed copies beside text files, for web hosts that serve them but do not make them.

use std::io::{self, Write};

use flate2::Compression as GzipLevel;
use flate2::GzBuilder;

/// Whether compressed copies are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// `.gz` and `.br` beside every text file.
    On,
    /// None.
    Off,
}

/// Files smaller than this gain nothing: they fit in one network packet as they are.
const MIN_BYTES: usize = 600;

/// Measured on the example maps: quality 9 takes five times as long for half a per cent less.
const BROTLI_QUALITY: i32 = 5;
const BROTLI_WINDOW: i32 = 18;

/// Endings of the compressed copies.
pub(crate) const COPIES: [&str; 2] = ["gz", "br"];

/// Whether a file is worth compressing: text, and large enough.
#[must_use]
pub(crate) fn is_worth_it(path: &str, bytes: &[u8]) -> bool {
    let text = ["html", "css", "js", "json", "xml", "txt", "svg"];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    bytes.len() >= MIN_BYTES && text.contains(&ending)
}

/// The compressed copy with this ending (one of [`COPIES`]).
///
/// # Errors
/// Compressing in memory does not fail in practice.
pub(crate) fn compress(bytes: &[u8], ending: &str) -> io::Result<Vec<u8>> {
    match ending {
        "gz" => gzip(bytes),
        _ => brotli(bytes),
    }
}

/// No name and no time in the header, so that the same content always gives the same bytes.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new()
        .mtime(0)
        .write(Vec::with_capacity(bytes.len() / 3), GzipLevel::best());
    writer.write_all(bytes)?;
    writer.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out)
}

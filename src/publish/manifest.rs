//! The list of files in a published site, with a hash of each.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::publish::error::PublishError;

/// Name of the manifest within a site.
pub(crate) const MANIFEST_FILE: &str = ".sociale-kaart-manifest";

/// First line; another first line means another program or version wrote it.
const HEADER: &str = "sociale-kaart manifest 1";

/// A hash of a file's bytes: the first half of its BLAKE3 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FileHash([u8; 16]);

impl FileHash {
    /// The hash of some bytes.
    #[must_use]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes);
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(half)
    }

    fn to_hex(self) -> String {
        self.0
            .iter()
            .fold(String::with_capacity(32), |mut hex, byte| {
                // Writing to a string cannot fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            })
    }

    fn from_hex(hex: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        if hex.len() != 32 || !hex.is_ascii() {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }
}

/// Files by path within the site, with forward slashes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct SiteManifest {
    /// The hash of each.
    pub(crate) files: BTreeMap<String, FileHash>,
}

impl SiteManifest {
    /// Reads a site's manifest; `None` when there is none or it is not ours.
    ///
    /// # Errors
    /// When it is there but cannot be read.
    pub(crate) fn read(site: &Path) -> Result<Option<Self>, PublishError> {
        let path = site.join(MANIFEST_FILE);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PublishError::Io(path, error)),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(HEADER) {
            return None;
        }
        let files = lines
            .map(|line| {
                let (hex, path) = line.split_once(' ')?;
                is_inside(path).then_some(())?;
                Some((path.to_owned(), FileHash::from_hex(hex)?))
            })
            .collect::<Option<_>>()?;
        Some(Self { files })
    }

    /// The manifest as text.
    #[must_use]
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::from(HEADER);
        text.push('\n');
        for (path, hash) in &self.files {
            text.push_str(&hash.to_hex());
            text.push(' ');
            text.push_str(path);
            text.push('\n');
        }
        text
    }
}

/// Whether a path stays within the site, so that a damaged manifest cannot remove other files.
pub(crate) fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains('\\')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_survives_being_written_and_read() {
        let mut manifest = SiteManifest::default();
        manifest
            .files
            .insert("wijk/é b.html".into(), FileHash::of(b"x"));
        assert_eq!(SiteManifest::parse(&manifest.to_text()), Some(manifest));
    }

    #[test]
    fn a_damaged_or_hostile_manifest_is_not_taken() {
        let line = |path| format!("{HEADER}\n{} {path}\n", FileHash::of(b"x").to_hex());
        assert!(SiteManifest::parse(&line("a/b.html")).is_some());
        for path in ["../a", "/etc/passwd", "a//b", "a/../../b", "a\\b", "."] {
            assert_eq!(SiteManifest::parse(&line(path)), None, "{path}");
        }
        assert_eq!(SiteManifest::parse("iets anders\n"), None);
        assert_eq!(SiteManifest::parse(&format!("{HEADER}\nzz a\n")), None);
    }
}

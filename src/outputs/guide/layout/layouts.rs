//! Layouts, fonts and texts of guides: the theme's folder `gids`. A municipality changes only the files
//! that it wants to be different; the others are those of the standard theme.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::basis::io_reason::io_reason;
use crate::basis::paths::{display_path, slashes};
use crate::outputs::guide::layout::world::TypstAssets;
use crate::theme::{ThemeError, standard_files};

/// The folder in a theme.
const FOLDER: &str = "gids";
/// Fixed texts.
const TEXTS: &str = "teksten.yaml";
/// A layout or font larger than this is none (bytes).
const LARGEST: u64 = 20_000_000;

/// What guides of one theme are made with.
pub(crate) struct Layouts {
    /// Fixed texts, for layouts.
    pub(crate) texts: Value,
    pub(crate) assets: TypstAssets,
    /// Tells whether anything of these files changed.
    pub(crate) digest: String,
}

impl Layouts {
    /// Reads a theme's folder; what is not there is the standard theme's.
    ///
    /// # Errors
    /// When a file cannot be read, or the texts are no YAML.
    pub(crate) fn load(theme: &Path) -> Result<Self, ThemeError> {
        let mut files: BTreeMap<String, Vec<u8>> = standard_files(FOLDER)
            .map(|(name, bytes)| (name, bytes.to_vec()))
            .collect();
        read_over(&theme.join(FOLDER), &mut files)?;
        let shown = display_path(&theme.join(FOLDER));
        let wrong = |name: &str, why: String| ThemeError::File(format!("{shown}/{name}"), why);
        let mut sources = BTreeMap::new();
        let mut fonts = Vec::new();
        let mut hasher = blake3::Hasher::new();
        for (name, bytes) in files.iter().filter(|(name, _)| is_used(name)) {
            hasher.update(name.as_bytes());
            hasher.update(&bytes.len().to_le_bytes());
            hasher.update(bytes);
            if is_font(name) {
                fonts.push(bytes.as_slice());
            } else {
                let text = std::str::from_utf8(bytes)
                    .map_err(|_| wrong(name, "het bestand is niet opgeslagen als UTF-8".into()))?;
                sources.insert(name.clone(), text.to_owned());
            }
        }
        let texts = sources.remove(TEXTS).unwrap_or_default();
        let texts = serde_yaml::from_str(&texts).map_err(|why| wrong(TEXTS, why.to_string()))?;
        Ok(Self {
            texts,
            assets: TypstAssets::new(&sources, &fonts),
            digest: hasher.finalize().to_hex().to_string(),
        })
    }
}

fn is_font(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    matches!(ending, "ttf" | "otf" | "ttc")
}

fn is_used(name: &str) -> bool {
    name == TEXTS || name.ends_with(".typ") || is_font(name)
}

/// Files of a folder take the place of those with the same name.
fn read_over(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), ThemeError> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let wrong = |why: String| ThemeError::File(display_path(folder), why);
        let entry = entry.map_err(|error| wrong(error.to_string()))?;
        let path = entry.path();
        let name = slashes(path.strip_prefix(folder).unwrap_or(path));
        if !entry.file_type().is_file() || !is_used(&name) {
            continue;
        }
        let wrong = |why: String| ThemeError::File(display_path(path), why);
        let size = entry.metadata().map_or(0, |metadata| metadata.len());
        if size > LARGEST {
            return Err(wrong("het bestand is te groot".to_owned()));
        }
        let bytes = std::fs::read(path).map_err(|error| wrong(io_reason(&error)))?;
        files.insert(name, bytes);
    }
    Ok(())
}

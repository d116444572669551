//! A theme: templates, styles, scripts and language files. The standard theme is part of the program, so
//! that a single binary is enough; a folder `themes/<name>` beside the content takes its place.

pub mod assets;
pub mod inline_script;
pub mod look;
pub mod templates;

pub use assets::{Asset, hashed, hashed_name};
pub use inline_script::InlineScript;
pub use look::Look;
pub use templates::{RenderError, Templates};

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::basis::io_reason::io_reason;
use crate::basis::memo::Digest;
use crate::basis::paths::{display_path, slashes};
use crate::basis::source::{SourceFile, SourceId, Sources};
use crate::model::Settings;
use crate::words::language::{Texts, TextsError};

/// Name of the theme that is part of the program.
pub const STANDARD_THEME: &str = "standaard";

/// The name of a map's theme.
#[must_use]
pub fn theme_name(settings: &Settings) -> &str {
    let name = settings.theme.as_ref();
    name.map_or(STANDARD_THEME, |name| name.value.as_str())
}

static STANDARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/standaard");

/// A theme's files.
#[derive(Debug)]
pub struct Theme {
    /// Templates: name and file.
    pub templates: Vec<(String, SourceId)>,
    /// The stylesheet.
    pub style: String,
    /// The icon in the browser's tab, as SVG; `var(--hoofd)` stands for the map's main colour.
    pub icon: Option<String>,
    /// Scripts: name without folder, and text.
    pub scripts: Vec<(String, String)>,
    /// Interface texts in the map's own language.
    pub texts: Arc<Texts>,
    /// Interface texts in its further languages.
    pub further: Vec<Arc<Texts>>,
    /// The digest of all of it.
    pub digest: Digest,
}

/// Why a theme cannot be used.
#[derive(Debug)]
pub enum ThemeError {
    /// There is no theme of this name; it was looked for here.
    Missing(String, PathBuf),
    /// A file of the theme is missing or wrong: how messages call it, and why.
    File(String, String),
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name, folder) => {
                let folder = display_path(folder);
                write!(
                    f,
                    "het uiterlijk \"{name}\" is er niet. Er is gezocht in {folder}."
                )
            }
            Self::File(path, why) => write!(f, "{path} kan niet worden gebruikt: {why}."),
        }
    }
}

impl std::error::Error for ThemeError {}

/// A theme's files, by path.
type ThemeFiles = Vec<(String, String)>;

impl Theme {
    /// Loads a theme and its texts: first the map's own language, then its further ones. `folder`, when it
    /// exists, takes the place of the built-in theme.
    ///
    /// # Errors
    /// When the theme does not exist, or a file of it is missing or broken.
    pub fn load(
        name: &str,
        folder: &Path,
        languages: &[&str],
        sources: &mut Sources,
    ) -> Result<Self, ThemeError> {
        let shown = display_path(folder);
        let files = files(name, folder)?;
        Self::from_files(files, &shown, languages, sources)
    }

    fn from_files(
        files: ThemeFiles,
        shown: &str,
        languages: &[&str],
        sources: &mut Sources,
    ) -> Result<Self, ThemeError> {
        let texts = files.iter().flat_map(|(path, text)| [path, text]);
        let texts = texts.map(String::as_str);
        let digest = Digest::of_all([
            Digest::of_texts([shown]),
            Digest::of_texts(languages),
            Digest::of_texts(texts),
        ]);
        let mut languages_found = BTreeMap::new();
        let mut theme = (Vec::new(), None, Vec::new());
        let mut icon = None;
        for (path, text) in files {
            let shown = format!("{shown}/{path}");
            if let Some(name) = path.strip_prefix("sjablonen/") {
                let id = sources.add(SourceFile::new(shown, text));
                theme.0.push((name.to_owned(), id));
            } else if path == "stijl.css" {
                theme.1 = Some(text);
            } else if path == "icoon.svg" {
                icon = Some(text);
            } else if let Some(name) = path.strip_prefix("scripts/") {
                theme.2.push((name.to_owned(), text));
            } else if let Some(code) = language_of(&path) {
                languages_found.insert(code.to_owned(), (shown, text));
            }
        }
        let missing = |path: &str| {
            ThemeError::File(format!("{shown}/{path}"), "het bestand ontbreekt".into())
        };
        let file_of = |code: &str| {
            let found = languages_found.get(code);
            found.ok_or_else(|| missing(&format!("talen/{code}.yaml")))
        };
        let wrong = |file: &str| {
            let file = file.to_owned();
            move |why: TextsError| ThemeError::File(file, why.to_string())
        };
        let [own, further @ ..] = languages else {
            return Err(missing("talen"));
        };
        let (file, text) = file_of(own)?;
        let texts = Texts::parse(text).map_err(wrong(file))?;
        let further = further
            .iter()
            .map(|code| {
                let (file, text) = file_of(code)?;
                Texts::parse_over(text, code, &texts)
                    .map(Arc::new)
                    .map_err(wrong(file))
            })
            .collect::<Result<_, _>>()?;
        // Errors in templates name the files by these numbers.
        let numbers = theme.0.iter().map(|(_, id)| id.0.to_string());
        let numbers = Digest::of_texts(numbers);
        Ok(Self {
            templates: theme.0,
            style: theme.1.ok_or_else(|| missing("stijl.css"))?,
            scripts: theme.2,
            icon,
            texts: Arc::new(texts),
            further,
            digest: Digest::of_all([digest, numbers]),
        })
    }
}

/// The language of a language file.
fn language_of(path: &str) -> Option<&str> {
    path.strip_prefix("talen/")?.strip_suffix(".yaml")
}

/// A theme's language files by language: the path for messages, and the text.
///
/// # Errors
/// When the theme does not exist, or a file of it cannot be read.
pub fn language_files(
    name: &str,
    folder: &Path,
) -> Result<BTreeMap<String, (String, String)>, ThemeError> {
    let shown = display_path(folder);
    let files = files(name, folder)?.into_iter();
    let languages = files.filter_map(|(path, text)| {
        let code = language_of(&path)?.to_owned();
        Some((code, (format!("{shown}/{path}"), text)))
    });
    Ok(languages.collect())
}

fn files(name: &str, folder: &Path) -> Result<ThemeFiles, ThemeError> {
    if folder.is_dir() {
        read_folder(folder)
    } else if name == STANDARD_THEME {
        Ok(embedded())
    } else {
        Err(ThemeError::Missing(name.to_owned(), folder.to_owned()))
    }
}

/// The files of one folder of the built-in theme: name within that folder, and bytes.
pub fn standard_files(folder: &str) -> impl Iterator<Item = (String, &'static [u8])> {
    let mut files = Vec::new();
    let mut folders: Vec<_> = STANDARD.get_dir(folder).into_iter().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        files.extend(folder.files());
    }
    let start = format!("{folder}/");
    files.into_iter().filter_map(move |file| {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let name = path.strip_prefix(&start)?.to_owned();
        Some((name, file.contents()))
    })
}

/// The Dutch texts of the built-in theme.
///
/// # Errors
/// When the file is wrong, which is a mistake in the program.
pub fn standard_texts() -> Result<Texts, TextsError> {
    let file = STANDARD.get_file("talen/nl.yaml");
    let text = file.and_then(|file| file.contents_utf8());
    Texts::parse(text.unwrap_or_default())
}

fn embedded() -> ThemeFiles {
    let mut files = Vec::new();
    let mut folders = vec![&STANDARD];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            // All files of the theme are text.
            if let Some(text) = file.contents_utf8() {
                files.push((
                    file.path().to_string_lossy().replace('\\', "/"),
                    text.to_owned(),
                ));
            }
        }
    }
    files.sort();
    files
}

/// Whether a file of a theme's folder is part of the theme; others, such as drawings, may lie
/// beside them.
fn is_used(path: &str) -> bool {
    let parts = [
        ("sjablonen/", ".html"),
        ("scripts/", ".js"),
        ("talen/", ".yaml"),
    ];
    matches!(path, "stijl.css" | "icoon.svg")
        || parts
            .iter()
            .any(|(start, end)| path.starts_with(start) && path.ends_with(end))
}

fn read_folder(folder: &Path) -> Result<ThemeFiles, ThemeError> {
    let wrong = |path: &Path, why: String| ThemeError::File(display_path(path), why);
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| wrong(folder, error.to_string()))?;
        let relative = slashes(entry.path().strip_prefix(folder).unwrap_or(entry.path()));
        if !entry.file_type().is_file() || !is_used(&relative) {
            continue;
        }
        let text = std::fs::read_to_string(entry.path())
            .map_err(|error| wrong(entry.path(), io_reason(&error)))?;
        files.push((relative, text));
    }
    files.sort();
    Ok(files)
}

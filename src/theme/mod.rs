//! A theme: templates, styles, scripts and language files. The standard theme is part of the program, so
//! that a single binary is enough; a folder `themes/<name>` beside the content takes its place.

pub(crate) mod assets;
pub(crate) mod inline_script;
pub(crate) mod look;
pub(crate) mod templates;

pub(crate) use assets::{Asset, hashed, hashed_name};
pub(crate) use inline_script::InlineScript;
pub(crate) use look::Look;
pub(crate) use templates::{RenderError, Templates};

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
pub(crate) const STANDARD_THEME: &str = "standaard";

/// The name of a map's theme.
#[must_use]
pub(crate) fn theme_name(settings: &Settings) -> &str {
    let name = settings.theme.as_ref();
    name.map_or(STANDARD_THEME, |name| name.value.as_str())
}

static STANDARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/standaard");

/// A theme's files.
#[derive(Debug)]
pub struct Theme {
    /// Templates: name and file.
    pub(crate) templates: Vec<(String, SourceId)>,
    /// The stylesheet.
    pub(crate) style: String,
    /// The icon in the browser's tab, as SVG; `var(--hoofd)` stands for the map's main colour.
    pub(crate) icon: Option<String>,
    /// Scripts: name without folder, and text.
    pub(crate) scripts: Vec<(String, String)>,
    /// Interface texts in the map's own language.
    pub(crate) texts: Arc<Texts>,
    /// Interface texts in its further languages.
    pub(crate) further: Vec<Arc<Texts>>,
    /// The digest of all of it.
    pub(crate) digest: Digest,
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
    pub(crate) fn load(
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
        let digest = Digest::of_all([
            Digest::of_texts([shown]),
            Digest::of_texts(languages),
            Digest::of_texts(texts.map(String::as_str)),
        ]);
        let sorted = SortedFiles::of(files, shown, sources);
        let [own, further @ ..] = languages else {
            return Err(missing(shown, "talen"));
        };
        let texts = sorted.language(own, shown, Texts::parse)?;
        let further = further.iter().map(|code| {
            let parsed = sorted.language(code, shown, |text| Texts::parse_over(text, code, &texts));
            parsed.map(Arc::new)
        });
        let further = further.collect::<Result<_, _>>()?;
        // Errors in templates name the files by these numbers.
        let numbers = sorted.templates.iter().map(|(_, id)| id.0.to_string());
        let numbers = Digest::of_texts(numbers);
        Ok(Self {
            templates: sorted.templates,
            style: sorted.style.ok_or_else(|| missing(shown, "stijl.css"))?,
            icon: sorted.icon,
            scripts: sorted.scripts,
            texts: Arc::new(texts),
            further,
            digest: Digest::of_all([digest, numbers]),
        })
    }
}

fn missing(shown: &str, path: &str) -> ThemeError {
    ThemeError::File(format!("{shown}/{path}"), "het bestand ontbreekt".into())
}

/// A theme's files by what they are for.
#[derive(Default)]
struct SortedFiles {
    templates: Vec<(String, SourceId)>,
    style: Option<String>,
    icon: Option<String>,
    scripts: Vec<(String, String)>,
    /// By code: the path for messages, and the text.
    languages: BTreeMap<String, (String, String)>,
}

impl SortedFiles {
    fn of(files: ThemeFiles, shown: &str, sources: &mut Sources) -> Self {
        let mut sorted = Self::default();
        for (path, text) in files {
            let shown = format!("{shown}/{path}");
            if let Some(name) = path.strip_prefix("sjablonen/") {
                let id = sources.add(SourceFile::new(shown, text));
                sorted.templates.push((name.to_owned(), id));
            } else if path == "stijl.css" {
                sorted.style = Some(text);
            } else if path == "icoon.svg" {
                sorted.icon = Some(text);
            } else if let Some(name) = path.strip_prefix("scripts/") {
                sorted.scripts.push((name.to_owned(), text));
            } else if let Some(code) = language_of(&path) {
                sorted.languages.insert(code.to_owned(), (shown, text));
            }
        }
        sorted
    }

    /// The texts of one language; `shown` is the theme's folder for messages.
    fn language(
        &self,
        code: &str,
        shown: &str,
        parse: impl Fn(&str) -> Result<Texts, TextsError>,
    ) -> Result<Texts, ThemeError> {
        let found = self.languages.get(code);
        let (file, text) = found.ok_or_else(|| missing(shown, &format!("talen/{code}.yaml")))?;
        parse(text).map_err(|why| ThemeError::File(file.clone(), why.to_string()))
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
pub(crate) fn language_files(
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
pub(crate) fn standard_files(folder: &str) -> impl Iterator<Item = (String, &'static [u8])> {
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
pub(crate) fn standard_texts() -> Result<Texts, TextsError> {
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

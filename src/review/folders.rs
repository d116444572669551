//! Checks of what surrounds maps: their folders, shared folders and themes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::paths::display_path;
use crate::content::assemble::{Assembled, Decoded};
use crate::content::read::{FolderKind, Layout};
use crate::model::RESERVED_FOLDERS;
use crate::model::Settings;
use crate::theme::{STANDARD_THEME, language_files, theme_name};
use crate::words::language::compare_texts;

/// Reports folders whose names cannot be part of an address, and folders that look like a map and are on no
/// site: they must not be left out silently.
pub(crate) fn check_folders(
    layout: &Layout,
    shared: &BTreeMap<String, Decoded>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let in_region = layout.kind == FolderKind::Region;
    for map in layout.maps.iter().filter(|_| in_region) {
        let path = display_path(&map.path);
        if map.slug.is_empty() || RESERVED_FOLDERS.contains(&map.slug.as_str()) {
            let message = "De naam van deze map kan geen deel van een webadres zijn.";
            let finding =
                Diagnostic::about_path(Severity::Error, codes::ONGELDIG_ID, path, message);
            found.push(finding.help("Gebruik kleine letters, cijfers en streepjes."));
        } else if !seen.insert(&map.slug) {
            let message = "Er is al een map met dezelfde naam; hoofdletters tellen niet mee.";
            let finding =
                Diagnostic::about_path(Severity::Error, codes::DUBBEL_ADRES, path, message);
            found.push(finding.help("Geef een van de twee mappen een andere naam."));
        }
    }
    for other in &layout.others {
        let name = other.file_name().unwrap_or_default().to_string_lossy();
        if !shared.contains_key(name.as_ref()) {
            let message = "Deze map staat niet op de site: er is geen kaart.yaml in, en geen kaart gebruikt haar.";
            let path = display_path(other);
            let finding =
                Diagnostic::about_path(Severity::Warning, codes::MAP_NIET_GEBRUIKT, path, message);
            found.push(
                finding.help("Maak kaart.yaml, of noem de map bij gebruikt in een andere kaart."),
            );
        }
    }
    found
}

/// Reports themes that do not exist, and languages that a theme does not have or has only in part.
pub(crate) fn check_themes(layout: &Layout, maps: &[Arc<Assembled>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for map in maps {
        let settings = &map.map.settings;
        let name = settings.theme.as_ref();
        let folder = layout.themes.join(theme_name(settings));
        match name.filter(|name| name.value != STANDARD_THEME && !folder.is_dir()) {
            Some(name) => {
                let message = format!("Het uiterlijk \"{}\" is er niet.", name.value);
                let help = format!(
                    "Maak de map {}, of haal thema_map weg.",
                    display_path(&folder)
                );
                found.push(
                    Diagnostic::error(codes::UITERLIJK_ONTBREEKT, name.span, message).help(help),
                );
            }
            None => found.extend(check_languages(settings, &folder)),
        }
    }
    found
}

fn check_languages(settings: &Settings, folder: &Path) -> Vec<Diagnostic> {
    if settings.further_languages.is_empty() {
        return Vec::new();
    }
    let name = theme_name(settings);
    // A file that cannot be read is reported when the theme is loaded.
    let files = language_files(name, folder).unwrap_or_default();
    let source = files.get(&settings.language);
    let mut found = Vec::new();
    for code in &settings.further_languages {
        match (files.get(&code.value), source) {
            (Some((shown, text)), Some((_, source))) => {
                found.extend(compare_texts(text, source, shown));
            }
            (None, Some(_)) => {
                let message = format!("De site is niet vertaald in deze taal: \"{}\".", code.value);
                let known: Vec<_> = files
                    .keys()
                    .filter(|known| **known != settings.language)
                    .map(String::as_str)
                    .collect();
                found.push(
                    Diagnostic::error(codes::TAAL_ONTBREEKT, code.span, message).help(format!(
                        "Kies uit: {}. Of maak talen/{}.yaml in het uiterlijk.",
                        known.join(", "),
                        code.value
                    )),
                );
            }
            _ => {}
        }
    }
    found
}

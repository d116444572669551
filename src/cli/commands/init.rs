//! `sociale-kaart init`: a small complete map of one's own municipality, whose comments teach the format.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::basis::source::Sources;
use crate::cli::Exit;
use crate::cli::args::{InitOptions, today};
use crate::cli::commands::new::{ids, quoted};
use crate::cli::terminal::{say, warn};
use crate::content::assemble::{FolderMemory, decode_folder};
use crate::content::read::find_layout;
use crate::model::RESERVED_FOLDERS;
use crate::model::{Facet, slugify};

/// The files of the starter map. Names in braces are filled in when they are written.
const FILES: [(&str, &str); 9] = [
    ("kaart.yaml", include_str!("starter/kaart.yaml")),
    (AREAS_FILE, include_str!("starter/wijken.yaml")),
    (
        "organisaties.yaml",
        include_str!("starter/organisaties.yaml"),
    ),
    ("begrippen.yaml", include_str!("starter/begrippen.yaml")),
    (
        "facetten/thema.yaml",
        include_str!("starter/facetten/thema.yaml"),
    ),
    (
        "facetten/doelgroep.yaml",
        include_str!("starter/facetten/doelgroep.yaml"),
    ),
    (
        "vermeldingen/vraagpunt.md",
        include_str!("starter/vermeldingen/vraagpunt.md"),
    ),
    (
        "vermeldingen/koffieochtend.md",
        include_str!("starter/vermeldingen/koffieochtend.md"),
    ),
    (
        "paginas/over-deze-kaart.md",
        include_str!("starter/paginas/over-deze-kaart.md"),
    ),
];

const AREAS_FILE: &str = "wijken.yaml";

/// Terms that the starter's entries use; a shared facet without them cannot take the place of the
/// starter's own.
const USED_TERMS: [(&str, &[&str]); 2] = [
    ("thema", &["ontmoeten", "regelen"]),
    ("doelgroep", &["ouderen"]),
];

/// The folder that maps share, when it lies beside the new one.
const SHARED: &str = "landelijk";

/// Longer names are hardly names.
const LONGEST_NAME: usize = 100;

/// What the files are filled in with.
struct Starter {
    municipality: String,
    /// Ids and names of areas; when empty, the starter's own areas are used.
    areas: Vec<(String, String)>,
    /// Facets that the shared folder has; `None` without a shared folder.
    shared_facets: Option<Vec<&'static str>>,
    today: String,
}

/// Writes the starter map into a new or empty folder.
pub(crate) fn run(options: &InitOptions) -> Exit {
    let folder = &options.folder;
    let shown = display_path(folder);
    match is_free(folder) {
        Ok(true) => {}
        Ok(false) => {
            warn(&format!(
                "fout: {shown} is niet leeg. Kies een nieuwe map.\n"
            ));
            return Exit::WrongUse;
        }
        Err(error) => return unwritable(&shown, &error),
    }
    let starter = match Starter::new(options) {
        Ok(starter) => starter,
        Err(why) => {
            warn(&format!("fout: {why}\n"));
            return Exit::WrongUse;
        }
    };
    if let Err(error) = starter.write(folder) {
        return unwritable(&shown, &error);
    }
    say(&told(&shown, &starter));
    Exit::Fine
}

fn told(shown: &str, starter: &Starter) -> String {
    let named = if shown.contains(' ') {
        format!("\"{shown}\"")
    } else {
        shown.to_owned()
    };
    let shared = match starter.shared_facets {
        Some(_) => "Uw kaart gebruikt ook de gedeelde map landelijk.\n",
        None => "",
    };
    format!(
        "Uw kaart staat in {shown}. Begin met {shown}/kaart.yaml.\n{shared}\
         Bekijken:          sociale-kaart serve {named} --open\n\
         Een vermelding:    sociale-kaart new vermelding \"Breicafé\" --kaart {named}\n\
         Nakijken:          sociale-kaart check {named}\n\
         Site maken:        sociale-kaart build {named}\n"
    )
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

impl Starter {
    fn new(options: &InitOptions) -> Result<Self, String> {
        let whole = std::path::absolute(&options.folder).unwrap_or_else(|_| options.folder.clone());
        let name = whole.file_name().unwrap_or_default().to_string_lossy();
        let beside = whole.parent().unwrap_or(Path::new("."));
        folder_name(&name, beside)?;
        let named = options.gemeente.clone();
        let municipality = named.unwrap_or_else(|| name_of(&name));
        usable(&municipality, "de naam van de gemeente")?;
        let shared = beside.join(SHARED);
        let is_shared = !options.zonder_landelijk
            && shared.join("vermeldingen").is_dir()
            && !shared.join("kaart.yaml").exists();
        Ok(Self {
            municipality,
            areas: areas(&options.wijk)?,
            shared_facets: is_shared.then(|| shared_facets(&shared)),
            today: options.vandaag.unwrap_or_else(today).to_string(),
        })
    }

    fn write(&self, folder: &Path) -> io::Result<()> {
        for (path, text) in FILES {
            if self.is_shared(path) {
                continue;
            }
            let file = folder.join(path);
            std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
            std::fs::write(file, self.fill(path, text))?;
        }
        Ok(())
    }

    /// Whether the shared folder has this facet.
    fn is_shared(&self, path: &str) -> bool {
        let shared = self.shared_facets.iter().flatten();
        let mut files = shared.map(|facet| format!("facetten/{facet}.yaml"));
        files.any(|file| file == path)
    }

    fn fill(&self, path: &str, text: &str) -> String {
        if path == AREAS_FILE && !self.areas.is_empty() {
            return self.areas_file();
        }
        let municipality = &self.municipality;
        let first = self.areas.first().map_or("havenbuurt", |(slug, _)| slug);
        let shared = match self.shared_facets {
            Some(_) => {
                "\n# Gedeelde mappen die meedoen. Ze staan naast de map van deze kaart.\ngebruikt: [landelijk]\n"
            }
            None => "",
        };
        let values = [
            ("{gebruikt}", shared.to_owned()),
            ("{wijk}", ids([first])),
            ("{vandaag}", self.today.clone()),
            ("{naam}", quoted(&format!("Sociale kaart {municipality}"))),
            (
                "{gemeente_als_organisatie}",
                quoted(&format!("Gemeente {municipality}")),
            ),
            ("{gemeente}", quoted(municipality)),
        ];
        filled(text, &values)
    }

    fn areas_file(&self) -> String {
        let mut text =
            "# De wijken van uw gemeente. Onder een wijk kunt u buurten zetten.\nwijken:\n"
                .to_owned();
        for (slug, name) in &self.areas {
            let (id, name) = (crate::cli::commands::new::id(slug), quoted(name));
            text.push_str(&format!(
                "  - id: {id}\n    naam: {name}\n    soort: wijk\n"
            ));
        }
        text
    }
}

/// A text with values in the place of their names. Braces in a value are not filled in again.
fn filled(text: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from_name) = rest.split_at(at);
        filled.push_str(before);
        let named = values.iter().find(|(name, _)| from_name.starts_with(name));
        let (name, value) = named.map_or(("{", "{"), |(name, value)| (*name, value.as_str()));
        filled.push_str(value);
        rest = &from_name[name.len()..];
    }
    filled.push_str(rest);
    filled
}

/// The folder's name becomes part of addresses as soon as another map lies beside it.
fn folder_name(name: &str, beside: &Path) -> Result<(), String> {
    let slug = slugify(name);
    if slug.is_empty() || RESERVED_FOLDERS.contains(&slug.as_str()) {
        return Err(format!(
            "een kaart kan niet in een map met de naam \"{name}\": die naam kan geen deel van een webadres zijn."
        ));
    }
    let maps = find_layout(beside).ok().flatten().map(|layout| layout.maps);
    let same = maps.into_iter().flatten().find(|map| map.slug == slug);
    match same {
        Some(map) => {
            let known = map.path.file_name().unwrap_or_default().to_string_lossy();
            Err(format!("er is al een kaart met deze naam: {known}."))
        }
        None => Ok(()),
    }
}

/// "mijn-stad" is "Mijn Stad".
fn name_of(folder: &str) -> String {
    let words = folder
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    words.map(capital).collect::<Vec<_>>().join(" ")
}

fn usable(name: &str, what: &str) -> Result<(), String> {
    if slugify(name).is_empty() {
        return Err(format!("in {what} moeten letters of cijfers staan."));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(format!(
            "{what} is te lang: hoogstens {LONGEST_NAME} tekens."
        ));
    }
    Ok(())
}

fn areas(names: &[String]) -> Result<Vec<(String, String)>, String> {
    let mut seen = BTreeSet::from(["index".to_owned(), "hele-gemeente".to_owned()]);
    let mut areas = Vec::new();
    for name in names {
        usable(name, "de naam van een wijk")?;
        let slug = slugify(name);
        if !seen.insert(slug.clone()) {
            return Err(format!(
                "de wijk \"{name}\" kan niet: die naam is er al, of heeft een andere betekenis."
            ));
        }
        areas.push((slug, name.clone()));
    }
    Ok(areas)
}

/// The starter's facets that a shared folder has as well, with all terms that the starter uses.
fn shared_facets(folder: &Path) -> Vec<&'static str> {
    let mut ignored = Vec::new();
    let (mut unknown, mut sources) = (FolderMemory::default(), Sources::default());
    let decoded = decode_folder(folder, &mut unknown, &mut sources, &mut ignored).ok();
    let facets = decoded
        .map(|folder| folder.content.facets)
        .unwrap_or_default();
    let has = |facet: &Facet, term: &&str| facet.terms.iter().any(|known| known.slug == **term);
    let used = USED_TERMS.iter().filter(|(slug, terms)| {
        let mut same = facets.iter().filter(|facet| facet.slug == *slug);
        same.any(|facet| terms.iter().all(|term| has(facet, term)))
    });
    used.map(|(slug, _)| *slug).collect()
}

fn unwritable(folder: &str, error: &io::Error) -> Exit {
    warn(&format!(
        "fout: in {folder} kan niet worden geschreven: {}.\n",
        io_reason(error)
    ));
    Exit::Unreadable
}

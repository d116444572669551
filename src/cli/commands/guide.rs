//! `sociale-kaart guide`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::basis::diagnostics::{Diagnostic, Severity, count, nearest, render_human};
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::cli::Exit;
use crate::cli::args::{GuideOptions, PrintedEdition};
use crate::cli::terminal::Progress;
use crate::cli::terminal::{counts, findings, load_failed, say, warn, warn_of};
use crate::content::read::FolderKind;
use crate::model::{AreaId, SocialMap};
use crate::outputs::guide::{
    GuideArea, GuideEdition, Made, Materials, Published, guide_areas, publish,
};
use crate::review::{Checked, load_and_check};
use crate::search::WordFacts;
use crate::theme::{Theme, ThemeError, theme_name};

/// Makes guides and says how to print them.
pub fn run(options: &GuideOptions) -> Exit {
    use_small_pages();
    let progress = Progress::start("Bezig met de gidsen");
    let loaded = load_and_check(&options.content.request(), &WordFacts::default());
    let mut checked = match loaded {
        Ok(checked) => checked,
        Err(error) => return load_failed(&error),
    };
    let errors: Vec<Diagnostic> = checked
        .diagnostics
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .cloned()
        .collect();
    if !errors.is_empty() {
        drop(progress);
        warn(&findings(&errors, &checked.sources));
        warn(&format!(
            "Er is geen gids gemaakt: {}.\n",
            counts(count(&errors))
        ));
        return Exit::ContentErrors;
    }
    let made = Work::all(options, &mut checked);
    drop(progress);
    match made {
        Ok(work) => conclude(&work, options, &checked),
        Err(exit) => exit,
    }
}

/// Typesetting allocates much memory in small pieces. With the huge pages that Linux otherwise uses, a
/// guide takes half as much memory again.
fn use_small_pages() {
    #[cfg(target_os = "linux")]
    {
        // Only a saving: a system that cannot do this makes the same guides.
        let _ = rustix::thread::disable_transparent_huge_pages(true);
    }
}

/// The guides of one map, and where they go.
struct Work {
    map: usize,
    folder: PathBuf,
    published: Published,
}

impl Work {
    fn all(options: &GuideOptions, checked: &mut Checked) -> Result<Vec<Self>, Exit> {
        let wanted = areas_by_map(options, checked);
        if wanted.is_empty() {
            warn(&no_such_area(options, checked));
            return Err(Exit::WrongUse);
        }
        let mut materials = Vec::new();
        for (at, _) in &wanted {
            let of_map = load(*at, checked).map_err(|error| {
                warn_of(&error);
                Exit::Unreadable
            })?;
            materials.push(of_map);
        }
        let request = options.content.request();
        let maps: Vec<_> = wanted
            .iter()
            .zip(&materials)
            .map(|((at, areas), materials)| {
                let directory = &checked.maps[*at].directory;
                materials.wanted(directory, &request, areas.clone(), Some(&options.cache))
            })
            .collect();
        let published = publish(&maps, &editions(options));
        let work = wanted.iter().zip(published);
        Ok(work
            .map(|((at, _), published)| Self {
                map: *at,
                folder: folder(&checked.maps[*at].directory, options, checked),
                published,
            })
            .collect())
    }

    /// Writes all files; returns lines about them.
    fn write(&self, directory: &SocialMap) -> Result<String, (PathBuf, std::io::Error)> {
        let mut told = String::new();
        for guide in &self.published.guides {
            for (name, file) in guide.files(directory) {
                let path = self.folder.join(name);
                std::fs::create_dir_all(&self.folder)
                    .and_then(|()| std::fs::write(&path, &file.bytes))
                    .map_err(|error| (path.clone(), error))?;
                told.push_str(&line(&path, guide, file.pages, file.bytes.len()));
            }
        }
        Ok(told)
    }
}

fn line(path: &Path, guide: &Made, pages: usize, bytes: usize) -> String {
    let pages = match pages {
        1 => "1 bladzijde".to_owned(),
        pages => format!("{pages} bladzijden"),
    };
    let kept = if guide.kept { ", niet veranderd" } else { "" };
    let kilobytes = bytes.div_ceil(1000);
    format!("{}: {pages}, {kilobytes} kB{kept}\n", display_path(path))
}

fn editions(options: &GuideOptions) -> Vec<GuideEdition> {
    match options.uitgave {
        Some(edition) => vec![edition.into()],
        None => GuideEdition::ALL.to_vec(),
    }
}

impl From<PrintedEdition> for GuideEdition {
    fn from(edition: PrintedEdition) -> Self {
        match edition {
            PrintedEdition::Boekje => Self::Booklet,
            PrintedEdition::Grootletter => Self::LargePrint,
            PrintedEdition::Lijst => Self::List,
        }
    }
}

/// The areas that are asked for, by map; maps without any are left out.
fn areas_by_map(options: &GuideOptions, checked: &Checked) -> Vec<(usize, Vec<GuideArea>)> {
    let maps = checked.maps.iter();
    let areas = maps.map(|map| areas(&map.directory, options.wijk.as_deref()));
    let wanted = areas.enumerate().filter(|(_, areas)| !areas.is_empty());
    wanted.collect()
}

/// Where the guides of a map go: each of several maps has a folder of its own.
fn folder(directory: &SocialMap, options: &GuideOptions, checked: &Checked) -> PathBuf {
    match checked.layout.kind {
        FolderKind::Region => options.target.join(&directory.slug),
        FolderKind::Single => options.target.clone(),
    }
}

/// What the guides of a map are made with.
fn load(at: usize, checked: &mut Checked) -> Result<Materials, ThemeError> {
    let directory = Arc::clone(&checked.maps[at].directory);
    let settings = &directory.settings;
    let name = theme_name(settings);
    let folder = checked.layout.themes.join(name);
    let languages = [settings.language.as_str()];
    let sources = Arc::make_mut(&mut checked.sources);
    let theme = Theme::load(name, &folder, &languages, sources)?;
    Materials::of(&directory, &theme.texts, checked)
}

/// The area that was asked for, by its address or its name; else all that have a guide.
fn areas(directory: &SocialMap, wanted: Option<&str>) -> Vec<GuideArea> {
    let Some(wanted) = wanted else {
        return guide_areas(directory);
    };
    let mut areas = directory.areas.iter();
    let found = areas
        .position(|area| area.slug == wanted || area.name.to_lowercase() == wanted.to_lowercase());
    found
        .map(|at| GuideArea::Area(AreaId::at(at)))
        .into_iter()
        .collect()
}

fn no_such_area(options: &GuideOptions, checked: &Checked) -> String {
    let wanted = options.wijk.as_deref().unwrap_or_default();
    let areas = checked.maps.iter().flat_map(|map| &map.directory.areas);
    let names = || areas.clone().map(|area| area.slug.as_str());
    let hint = match nearest(wanted, names()) {
        Some(near) => format!("Bedoelt u \"{near}\"?"),
        None => format!("Kies uit: {}.", names().collect::<Vec<_>>().join(", ")),
    };
    format!("fout: de wijk \"{wanted}\" is er niet. {hint}\n")
}

fn conclude(work: &[Work], options: &GuideOptions, checked: &Checked) -> Exit {
    let mut exit = Exit::Fine;
    for work in work {
        let directory = &checked.maps[work.map].directory;
        warn(&render_human(
            &work.published.findings,
            &checked.sources,
            true,
        ));
        match work.write(directory) {
            Ok(told) => say(&told),
            Err((path, error)) => {
                let path = display_path(&path);
                warn(&format!(
                    "fout: {path} kan niet worden geschreven: {}.\n",
                    io_reason(&error)
                ));
                return Exit::Unreadable;
            }
        }
        if count(&work.published.findings).errors > 0 {
            exit = Exit::ContentErrors;
        }
    }
    let folds = options
        .uitgave
        .is_none_or(|edition| edition == PrintedEdition::Boekje);
    if folds && exit == Exit::Fine {
        say(HOW_TO_PRINT);
    }
    exit
}

const HOW_TO_PRINT: &str = "\nEen boekje maken: print het bestand dat op --vouwen eindigt, op A4.\n\
    Kies dubbelzijdig, omslaan over de korte kant, en 100% (niet passend maken).\n\
    Vouw het stapeltje dubbel en niet het op de vouw.\n";

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
use crate::model::PublicMap;
use crate::outputs::guide::{
    GuideArea, GuideEdition, GuideOrder, GuideSource, PrintedGuide, PrintedGuides, print_guides,
};
use crate::review::{Checked, load_and_check};
use crate::search::WordFacts;
use crate::theme::{Theme, ThemeError, theme_name};

/// Makes guides and says how to print them.
pub(crate) fn run(options: &GuideOptions) -> Exit {
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
    printed: PrintedGuides,
}

impl Work {
    fn all(options: &GuideOptions, checked: &mut Checked) -> Result<Vec<Self>, Exit> {
        let wanted = areas_by_map(options, checked);
        if wanted.is_empty() {
            warn(&no_such_area(options, checked));
            return Err(Exit::WrongUse);
        }
        let themes = wanted.iter().map(|(at, _)| theme(*at, checked));
        let themes: Vec<_> = themes
            .collect::<Result<_, _>>()
            .map_err(|error| complain(&error))?;
        let sources = wanted.iter().zip(&themes);
        let sources = sources.map(|((at, _), theme)| GuideSource::new(checked, *at, &theme.texts));
        let sources: Vec<_> = sources
            .collect::<Result<_, _>>()
            .map_err(|error| complain(&error))?;
        let cache = Some(options.cache.as_path());
        let orders = wanted.iter().zip(&sources);
        let orders =
            orders.map(|((_, areas), source)| GuideOrder::some(source, areas.clone(), cache));
        let printed = print_guides(&orders.collect::<Vec<_>>(), &editions(options));
        let work = wanted.iter().zip(printed).map(|((at, _), printed)| Self {
            map: *at,
            folder: folder(&checked.public[*at], options, checked),
            printed,
        });
        Ok(work.collect())
    }

    /// Writes all files; returns lines about them.
    fn write(&self, map: &PublicMap) -> Result<String, (PathBuf, std::io::Error)> {
        let mut told = String::new();
        for guide in &self.printed.guides {
            for (name, file) in guide.files(map) {
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

fn line(path: &Path, guide: &PrintedGuide, pages: usize, bytes: usize) -> String {
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
    let maps = checked.public.iter();
    let areas = maps.map(|map| areas(map, options.wijk.as_deref()));
    let wanted = areas.enumerate().filter(|(_, areas)| !areas.is_empty());
    wanted.collect()
}

/// Where the guides of a map go: each of several maps has a folder of its own.
fn folder(map: &PublicMap, options: &GuideOptions, checked: &Checked) -> PathBuf {
    match checked.layout.kind {
        FolderKind::Region => options.target.join(map.slug()),
        FolderKind::Single => options.target.clone(),
    }
}

/// The theme of a map, in the map's own language.
fn theme(at: usize, checked: &mut Checked) -> Result<Theme, ThemeError> {
    let settings = checked.public[at].settings();
    let name = theme_name(settings);
    let folder = checked.layout.themes.join(name);
    let languages = [settings.language.as_str()];
    let sources = Arc::make_mut(&mut checked.sources);
    Theme::load(name, &folder, &languages, sources)
}

fn complain(error: &ThemeError) -> Exit {
    warn_of(error);
    Exit::Unreadable
}

/// The area that was asked for, by its address or its name; else all that have a guide.
fn areas(map: &PublicMap, wanted: Option<&str>) -> Vec<GuideArea> {
    let Some(wanted) = wanted else {
        return GuideArea::all(map);
    };
    let found = map.area_ids().find(|id| {
        let area = map.area(*id);
        area.slug == wanted || area.name.to_lowercase() == wanted.to_lowercase()
    });
    found.map(GuideArea::Area).into_iter().collect()
}

fn no_such_area(options: &GuideOptions, checked: &Checked) -> String {
    let wanted = options.wijk.as_deref().unwrap_or_default();
    let areas = checked.public.iter().flat_map(PublicMap::areas);
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
        warn(&render_human(
            &work.printed.findings,
            &checked.sources,
            true,
        ));
        match work.write(&checked.public[work.map]) {
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
        if count(&work.printed.findings).errors > 0 {
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

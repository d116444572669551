//! `sociale-kaart guide`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Exit;
use super::args::{GuideOptions, PrintedEdition};
use super::output::{counts, failure, findings, load_failed, say, warn};
use super::progress::Progress;
use crate::build::BuildError;
use crate::diagnostics::{Diagnostic, Severity, count, nearest, render_human};
use crate::guide::{
    GuideArea, GuideEdition, Ingredients, Kept, Layouts, Made, Published, Wanted, guide_areas,
    publish,
};
use crate::model::{AreaId, Directory};
use crate::pipeline::{Checked, load_and_check};
use crate::publish::explain;
use crate::read::FolderKind;
use crate::search::WordFacts;
use crate::site::{Texts, Theme, map_base, region_base, theme_name};
use crate::source::Sources;

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

/// Typesetting asks for much memory in small pieces. With the large pages that Linux otherwise gives,
/// a guide takes half as much again.
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
        let mut wanted = Vec::new();
        for (at, map) in checked.maps.iter().enumerate() {
            let areas = areas(&map.directory, options.wijk.as_deref());
            if !areas.is_empty() {
                wanted.push((at, areas));
            }
        }
        if wanted.is_empty() {
            warn(&no_such_area(options, checked));
            return Err(Exit::WrongUse);
        }
        let region = region_base(checked.region.as_ref());
        let several = checked.layout.kind == FolderKind::Region;
        let mut looks = Vec::new();
        for (at, _) in &wanted {
            let directory = &checked.maps[*at].directory;
            let look = load(
                directory,
                &checked.layout.themes,
                Arc::make_mut(&mut checked.sources),
            );
            let base = map_base(directory, region.as_ref());
            looks.push((look.map_err(|error| complain(&error))?, base));
        }
        let request = options.content.request();
        let maps: Vec<_> = wanted
            .iter()
            .zip(&looks)
            .map(|((at, areas), ((layouts, texts), base))| {
                let directory = &checked.maps[*at].directory;
                Wanted {
                    from: Ingredients {
                        directory,
                        texts,
                        today: request.today,
                        drafts: request.drafts,
                        base: base.as_ref(),
                    },
                    layouts,
                    areas: areas.clone(),
                    kept: Some(Kept::new(&options.cache, &directory.slug)),
                    complete: false,
                }
            })
            .collect();
        let published = publish(&maps, &editions(options));
        let work = wanted.iter().zip(published);
        Ok(work
            .map(|((at, _), published)| Self {
                map: *at,
                folder: match several {
                    true => options.target.join(&checked.maps[*at].directory.slug),
                    false => options.target.clone(),
                },
                published,
            })
            .collect())
    }

    /// Writes all files; returns lines about them.
    fn write(&self, directory: &Directory) -> Result<String, (PathBuf, std::io::Error)> {
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
    format!(
        "{}: {pages}, {kilobytes} kB{kept}\n",
        crate::read::shown(path)
    )
}

fn complain(error: &BuildError) -> Exit {
    warn(&failure(error));
    Exit::Unreadable
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

/// The layouts of a map's theme, and the interface texts in the map's own language.
fn load(
    directory: &Directory,
    themes: &Path,
    sources: &mut Sources,
) -> Result<(Layouts, Arc<Texts>), BuildError> {
    let settings = &directory.settings;
    let name = theme_name(settings);
    let folder = themes.join(name);
    let languages = [settings.language.as_str()];
    let theme = Theme::load(name, &folder, &languages, sources).map_err(BuildError::Theme)?;
    let layouts = Layouts::load(&folder).map_err(BuildError::Theme)?;
    Ok((layouts, theme.texts))
}

/// The area that was asked for, by its address or its name; else all that have a guide.
fn areas(directory: &Directory, wanted: Option<&str>) -> Vec<GuideArea> {
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
                let path = crate::read::shown(&path);
                warn(&format!(
                    "fout: {path} kan niet worden geschreven: {}.\n",
                    explain(&error)
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

//! Plain language: all maps are looked at, and what stands in a folder's baseline is left out, or a
//! new baseline is written.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::content::read::{FolderKind, MAX_FILE_BYTES};
use crate::model::{Entry, SocialMap};
use crate::review::Checked;
use crate::review::plain::{self, BASELINE_FILE, Baseline, Finding, Rule, Rules};

/// What came of looking at the language.
pub struct Language {
    /// All findings that are new.
    pub diagnostics: Vec<Diagnostic>,
    /// What else there is to tell.
    pub note: String,
}

/// Looks at the words of all maps.
///
/// # Errors
/// When a baseline cannot be read or written; the text says why.
pub fn look(checked: &Checked, more_rules: &[Rule], make: bool) -> Result<Language, String> {
    let rules = more_rules
        .iter()
        .fold(Rules::default(), |rules, rule| rules.with(*rule));
    let maps = checked.maps.iter();
    let reports = maps.map(|map| plain::check(&map.directory, &checked.sources, &rules));
    let mut report = plain::join(reports.chain(of_region(checked, &rules)).collect());
    // A finding in a shared file counts once, however many maps have it.
    report.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    report.findings.dedup();
    let mut folders = Folders::of(checked)?;
    if make {
        let findings = std::mem::take(&mut report.findings);
        let note = folders.write(&findings, checked)?;
        let diagnostics = report.into_diagnostics();
        return Ok(Language { diagnostics, note });
    }
    folders.cross_off(&mut report.findings, checked);
    let mut diagnostics = report.into_diagnostics();
    diagnostics.extend(folders.mended());
    let note = String::new();
    Ok(Language { diagnostics, note })
}

/// What is said of the start page of several maps.
fn of_region(checked: &Checked, rules: &Rules) -> Option<plain::Report> {
    let region = checked.region.as_ref()?;
    let maps = checked.maps.iter().map(|map| &map.directory.settings);
    let context = plain::Context::of_region(maps, &checked.sources, rules);
    Some(plain::region(region, &context))
}

/// Looks at the words of one entry of a map. A baseline that cannot be read leaves nothing out.
#[must_use]
pub fn look_at(entry: &Entry, directory: &SocialMap, checked: &Checked) -> Vec<Diagnostic> {
    let context = plain::Context::of(directory, &checked.sources, &Rules::default());
    let mut report = plain::entry(entry, &context);
    if let Ok(mut folders) = Folders::of(checked) {
        folders.cross_off(&mut report.findings, checked);
    }
    report.into_diagnostics()
}

/// The folders of the maps, of those they share and of the region, each with its baseline, by what paths in them begin with.
struct Folders(BTreeMap<String, Folder>);

struct Folder {
    path: PathBuf,
    baseline: Baseline,
    /// Whether all that is said of its files is there. Of a shared folder beside one map, what other
    /// maps say of it is not.
    is_whole: bool,
}

impl Folders {
    fn of(checked: &Checked) -> Result<Self, String> {
        let layout = &checked.layout;
        let all_maps = layout.kind == FolderKind::Region;
        let maps = checked.maps.iter();
        let includes = maps.flat_map(|map| &map.directory.settings.includes);
        let shared = includes.map(|name| (layout.content.join(&name.value), all_maps));
        let own = layout.maps.iter().map(|map| (map.path.clone(), true));
        // What several maps have together lies beside their folders.
        let region = checked
            .region
            .iter()
            .map(|_| (layout.content.clone(), true));
        let mut folders = BTreeMap::new();
        for (path, is_whole) in own
            .chain(shared)
            .chain(region)
            .filter(|(path, _)| path.is_dir())
        {
            let folder = Folder {
                baseline: read(&path.join(BASELINE_FILE))?,
                is_whole,
                path,
            };
            folders.insert(prefix(&folder.path), folder);
        }
        Ok(Self(folders))
    }

    /// The folder of a file, and the file's path within it.
    fn of_file<'p>(&mut self, path: &'p str) -> Option<(&mut Baseline, &'p str)> {
        let folders = self.0.iter_mut();
        let (prefix, folder) = folders
            .filter(|(prefix, _)| path.starts_with(prefix.as_str()))
            .max_by_key(|(prefix, _)| prefix.len())?;
        Some((&mut folder.baseline, &path[prefix.len()..]))
    }

    /// Leaves out what the baselines know.
    fn cross_off(&mut self, findings: &mut Vec<Finding>, checked: &Checked) {
        findings.retain(|finding| {
            let path = finding.diagnostic.path(&checked.sources);
            let known = self.of_file(path);
            !known.is_some_and(|(baseline, file)| baseline.cross_off(file, finding))
        });
    }

    /// Writes these findings as the new baselines; says where.
    fn write(&mut self, findings: &[Finding], checked: &Checked) -> Result<String, String> {
        let mut old = BTreeMap::new();
        for (prefix, folder) in &mut self.0 {
            let baseline = std::mem::take(&mut folder.baseline);
            old.insert(prefix.clone(), baseline);
        }
        for finding in findings {
            let path = finding.diagnostic.path(&checked.sources);
            if let Some((baseline, file)) = self.of_file(path) {
                baseline.add(file, finding);
            }
        }
        let mut note = String::new();
        for (prefix, folder) in &mut self.0 {
            if let Some(old) = old.remove(prefix).filter(|_| !folder.is_whole) {
                folder.baseline.keep(old);
            }
            note += &folder.write()?;
        }
        if note.is_empty() {
            note = "Er zijn geen taalmeldingen om te bewaren.\n".to_owned();
        }
        Ok(note)
    }

    /// Tells of findings in a baseline that are no longer there.
    fn mended(&self) -> impl Iterator<Item = Diagnostic> {
        let folders = self.0.values();
        folders
            .filter(|folder| folder.is_whole && folder.baseline.left() > 0)
            .map(Folder::mended)
    }
}

impl Folder {
    fn write(&self) -> Result<String, String> {
        let path = self.path.join(BASELINE_FILE);
        let count = self.baseline.left();
        let wrote = match count {
            0 => remove(&path),
            _ => std::fs::write(&path, self.baseline.render()),
        };
        wrote.map_err(|error| failed(&path, &error, "geschreven"))?;
        let shown = display_path(&path);
        Ok(match count {
            0 => String::new(),
            1 => format!("Bewaard in {shown}: 1 taalmelding.\n"),
            _ => format!("Bewaard in {shown}: {count} taalmeldingen.\n"),
        })
    }

    fn mended(&self) -> Diagnostic {
        let path = display_path(&self.path.join(BASELINE_FILE));
        let message = match self.baseline.left() {
            1 => "1 taalmelding uit de basislijn is er niet meer.".to_owned(),
            count => format!("{count} taalmeldingen uit de basislijn zijn er niet meer."),
        };
        Diagnostic::about_path(
            Severity::Tip,
            codes::TAAL_BASISLIJN_VERHOLPEN,
            path,
            message,
        )
        .help("Maak de basislijn opnieuw, met: check --taal --basislijn-maken")
    }
}

/// What the paths of files in a folder begin with, as they are shown.
fn prefix(folder: &Path) -> String {
    let file = display_path(&folder.join("x"));
    file.strip_suffix('x').unwrap_or_default().to_owned()
}

fn read(path: &Path) -> Result<Baseline, String> {
    let size = path.metadata().map_or(0, |metadata| metadata.len());
    if size > MAX_FILE_BYTES {
        let path = display_path(path);
        return Err(format!(
            "fout: {path} is te groot.\nMaak het opnieuw met: check --taal --basislijn-maken\n"
        ));
    }
    match std::fs::read(path) {
        Ok(bytes) => Ok(Baseline::parse(&String::from_utf8_lossy(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Baseline::default()),
        Err(error) => Err(failed(path, &error, "gelezen")),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn failed(path: &Path, error: &io::Error, what: &str) -> String {
    let (path, why) = (display_path(path), io_reason(error));
    format!("fout: {path} kan niet worden {what}: {why}.\n")
}

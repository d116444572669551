//! Plain language over all maps: findings that stand in a folder's baseline are left out, or a new baseline is
//! written.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::content::read::{FolderKind, MAX_FILE_BYTES};
use crate::model::{Entry, LanguageRule, SocialMap};
use crate::review::checked::Checked;
use crate::review::plain::{
    self, BASELINE_FILE, Baseline, LanguageContext, LanguageFinding, LanguageReport, RuleSet,
};

/// Checks the language of all maps, with rules that are off by themselves when they are named.
///
/// # Errors
/// When a baseline cannot be read.
pub(crate) fn check_language(
    checked: &Checked,
    more_rules: &[LanguageRule],
) -> Result<Vec<Diagnostic>, BaselineError> {
    let mut report = report(checked, more_rules);
    let mut folders = BaselineFolders::of(checked)?;
    folders.cross_off(&mut report.findings, checked);
    let mut diagnostics = report.into_diagnostics();
    diagnostics.extend(folders.mended());
    Ok(diagnostics)
}

/// Checks the language of all maps and keeps what is found as the new baselines. What is left to report are
/// exceptions that do nothing.
///
/// # Errors
/// When a baseline cannot be read or written.
pub(crate) fn write_baselines(
    checked: &Checked,
    more_rules: &[LanguageRule],
) -> Result<(Vec<Diagnostic>, Vec<WrittenBaseline>), BaselineError> {
    let mut report = report(checked, more_rules);
    let findings = std::mem::take(&mut report.findings);
    let written = BaselineFolders::of(checked)?.write(&findings, checked)?;
    Ok((report.into_diagnostics(), written))
}

/// Checks the language of one entry. A baseline that cannot be read leaves nothing out.
#[must_use]
pub(crate) fn check_entry(entry: &Entry, map: &SocialMap, checked: &Checked) -> Vec<Diagnostic> {
    let context = LanguageContext::of(map, &checked.sources, &RuleSet::default());
    let mut report = plain::entry(entry, &context);
    if let Ok(mut folders) = BaselineFolders::of(checked) {
        folders.cross_off(&mut report.findings, checked);
    }
    report.into_diagnostics()
}

/// A baseline that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenBaseline {
    /// The file.
    pub(crate) file: PathBuf,
    /// How many findings are in it.
    pub(crate) findings: usize,
}

/// Why there is no use of a baseline.
#[derive(Debug)]
pub(crate) struct BaselineError {
    file: PathBuf,
    cause: BaselineFailure,
}

#[derive(Debug)]
enum BaselineFailure {
    TooLarge,
    Read(io::Error),
    Write(io::Error),
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = display_path(&self.file);
        match &self.cause {
            BaselineFailure::TooLarge => write!(
                f,
                "{file} is te groot.\nMaak het opnieuw met: check --taal --basislijn-maken"
            ),
            BaselineFailure::Read(error) => {
                let reason = io_reason(error);
                write!(f, "{file} kan niet worden gelezen: {reason}.")
            }
            BaselineFailure::Write(error) => {
                let reason = io_reason(error);
                write!(f, "{file} kan niet worden geschreven: {reason}.")
            }
        }
    }
}

impl std::error::Error for BaselineError {}

/// What the rules say of all maps and of the start page that several maps share. A finding in a shared file
/// counts once, however many maps use the file.
fn report(checked: &Checked, more_rules: &[LanguageRule]) -> LanguageReport {
    let rules = more_rules
        .iter()
        .fold(RuleSet::default(), |rules, rule| rules.with(*rule));
    let maps = checked.maps.iter();
    let reports = maps.map(|map| plain::check(&map.map, &checked.sources, &rules));
    let mut report = plain::join(reports.chain(of_region(checked, &rules)).collect());
    report.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    report.findings.dedup();
    report
}

fn of_region(checked: &Checked, rules: &RuleSet) -> Option<LanguageReport> {
    let region = checked.region.as_ref()?;
    let maps = checked.maps.iter().map(|map| &map.map.settings);
    let context = LanguageContext::of_region(maps, &checked.sources, rules);
    Some(plain::region(region, &context))
}

/// The folders of the maps, of those they share and of the region, each with its baseline, by what paths in them begin with.
struct BaselineFolders(BTreeMap<String, BaselineFolder>);

struct BaselineFolder {
    path: PathBuf,
    baseline: Baseline,
    /// Whether all that is said of its files is there. Of a shared folder beside one map, what other
    /// maps say of it is not.
    is_whole: bool,
}

impl BaselineFolders {
    fn of(checked: &Checked) -> Result<Self, BaselineError> {
        let layout = &checked.layout;
        let all_maps = layout.kind == FolderKind::Region;
        let maps = checked.maps.iter();
        let includes = maps.flat_map(|map| &map.map.settings.includes);
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
            let folder = BaselineFolder {
                baseline: read_baseline(path.join(BASELINE_FILE))?,
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
    fn cross_off(&mut self, findings: &mut Vec<LanguageFinding>, checked: &Checked) {
        findings.retain(|finding| {
            let path = finding.diagnostic.path(&checked.sources);
            let known = self.of_file(path);
            !known.is_some_and(|(baseline, file)| baseline.cross_off(file, finding))
        });
    }

    /// Writes these findings as the new baselines.
    fn write(
        &mut self,
        findings: &[LanguageFinding],
        checked: &Checked,
    ) -> Result<Vec<WrittenBaseline>, BaselineError> {
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
        let mut written = Vec::new();
        for (prefix, folder) in &mut self.0 {
            if let Some(old) = old.remove(prefix).filter(|_| !folder.is_whole) {
                folder.baseline.keep(old);
            }
            written.extend(folder.write()?);
        }
        Ok(written)
    }

    /// Reports findings in a baseline that are no longer there.
    fn mended(&self) -> impl Iterator<Item = Diagnostic> {
        let folders = self.0.values();
        folders
            .filter(|folder| folder.is_whole && folder.baseline.left() > 0)
            .map(BaselineFolder::mended)
    }
}

impl BaselineFolder {
    /// Writes its baseline, or removes the file when nothing is in it.
    fn write(&self) -> Result<Option<WrittenBaseline>, BaselineError> {
        let file = self.path.join(BASELINE_FILE);
        let findings = self.baseline.left();
        let result = match findings {
            0 => remove(&file),
            _ => std::fs::write(&file, self.baseline.render()),
        };
        match result {
            Ok(()) => Ok((findings > 0).then_some(WrittenBaseline { file, findings })),
            Err(error) => Err(BaselineError {
                file,
                cause: BaselineFailure::Write(error),
            }),
        }
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

fn read_baseline(file: PathBuf) -> Result<Baseline, BaselineError> {
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    if size > MAX_FILE_BYTES {
        let cause = BaselineFailure::TooLarge;
        return Err(BaselineError { file, cause });
    }
    match std::fs::read(&file) {
        Ok(bytes) => Ok(Baseline::parse(&String::from_utf8_lossy(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Baseline::default()),
        Err(error) => {
            let cause = BaselineFailure::Read(error);
            Err(BaselineError { file, cause })
        }
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

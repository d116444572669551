//! All figures of a report together. Keys are plain Dutch and stable: `versie` is raised when one of
//! them changes its meaning or goes away.

use jiff::civil::Date;
use serde::Serialize;

use super::access::{Access, access};
use super::counts::{Counts, counts};
use super::coverage::{Coverage, coverage};
use super::findings::{Finding, Findings, gather};
use super::freshness::{OfOrganization, freshness};
use super::gaps::{Gap, gaps};
use super::language::{OfEntry, plain_language};
use super::subjects::{Folders, Subjects};
use super::summary::summary;
use super::translations::{OfLanguage, translations};
use crate::decode::Assembled;
use crate::diagnostics::Diagnostic;
use crate::model::Directory;
use crate::pipeline::Checked;

/// The version of the keys.
const VERSION: u32 = 1;

/// How a map, or a region of several, stands.
#[derive(Debug, PartialEq, Serialize)]
pub struct Figures {
    /// The version of these keys.
    pub versie: u32,
    /// The day for which it holds.
    pub dag: String,
    /// The name of the map or region.
    pub naam: String,
    /// How it stands, in three sentences.
    pub samenvatting: Vec<String>,
    /// All maps together; what is shared counts once.
    pub totaal: Counts,
    /// Each map.
    pub kaarten: Vec<OfMap>,
    /// All findings, the most serious first.
    pub meldingen: Vec<Finding>,
    /// When entries were verified, by organisation; who is latest first.
    pub nagekeken: Vec<OfOrganization>,
    /// Entries that leave out what a resident needs; who leaves out most first.
    pub ontbreekt: Vec<Gap>,
    /// Entries that may be the same.
    pub misschien_dubbel: Vec<Finding>,
    /// Plain language by entry, worst first.
    pub duidelijke_taal: Vec<OfEntry>,
    /// Everyday words that lead nowhere.
    pub zoekwoorden: Vec<Finding>,
    /// How far the map is translated, by map and language.
    pub vertalingen: Vec<OfLanguage>,
    /// Translations that do not fit, or are older than their source.
    pub vertaalmeldingen: Vec<Finding>,
}

/// One map.
#[derive(Debug, PartialEq, Serialize)]
pub struct OfMap {
    /// Folder name.
    pub kaart: String,
    /// Name.
    pub naam: String,
    /// Municipality.
    pub gemeente: String,
    /// Whether its settings could be read; if not, nothing of it is counted.
    pub leesbaar: bool,
    /// How many there are of everything.
    pub aantallen: Counts,
    /// Themes and target groups against areas.
    pub dekking: Vec<Coverage>,
    /// What is freely accessible, against what needs a decision.
    pub vrij_of_besluit: Access,
}

/// Works out all figures. `extra` are findings of stages that do not belong to a plain check.
#[must_use]
pub fn figures(checked: &Checked, extra: &[Diagnostic], today: Date, drafts: bool) -> Figures {
    let folders = Folders::new(checked);
    let subjects = Subjects::new(checked, &folders, drafts);
    let findings = gather(checked, extra, &subjects, &folders);
    let organisations = freshness(&subjects, today);
    let gaps = gaps(&subjects);
    let mut figures = Figures {
        versie: VERSION,
        dag: today.to_string(),
        naam: name(checked),
        samenvatting: Vec::new(),
        totaal: counts(checked, &subjects, None, &findings, today),
        kaarten: maps(checked, &subjects, &findings, today),
        nagekeken: organisations,
        ontbreekt: gaps,
        misschien_dubbel: findings.doubles(),
        duidelijke_taal: plain_language(&findings),
        zoekwoorden: findings.everyday_words(),
        vertalingen: translations(checked, &subjects),
        vertaalmeldingen: findings.translations(),
        meldingen: findings.all,
    };
    figures.samenvatting = summary(&figures);
    figures
}

fn name(checked: &Checked) -> String {
    let of_map = |map: &Assembled| map.directory.settings.name.clone();
    match (&checked.region, checked.maps.as_slice()) {
        (Some(region), _) => region.name.clone(),
        (None, [map]) => of_map(map),
        _ => "Sociale kaart".to_owned(),
    }
}

fn maps(
    checked: &Checked,
    subjects: &Subjects<'_>,
    findings: &Findings,
    today: Date,
) -> Vec<OfMap> {
    let folders = checked.layout.maps.iter();
    let of_folder = |slug: &str| {
        let mut maps = checked.maps.iter();
        maps.position(|map| map.directory.slug == slug)
    };
    folders
        .map(|folder| match of_folder(&folder.slug) {
            Some(at) => of_map(checked, subjects, at, findings, today),
            None => unreadable(&folder.slug, findings),
        })
        .collect()
}

fn of_map(
    checked: &Checked,
    subjects: &Subjects<'_>,
    at: usize,
    findings: &Findings,
    today: Date,
) -> OfMap {
    let directory: &Directory = &checked.maps[at].directory;
    OfMap {
        kaart: directory.slug.clone(),
        naam: directory.settings.name.clone(),
        gemeente: directory.settings.municipality.clone(),
        leesbaar: true,
        aantallen: counts(checked, subjects, Some(at), findings, today),
        dekking: coverage(directory, subjects, at),
        vrij_of_besluit: access(directory, subjects, at),
    }
}

fn unreadable(slug: &str, findings: &Findings) -> OfMap {
    OfMap {
        kaart: slug.to_owned(),
        naam: slug.to_owned(),
        gemeente: String::new(),
        leesbaar: false,
        aantallen: Counts::of_findings(findings.of_map(slug)),
        dekking: Vec::new(),
        vrij_of_besluit: Access::default(),
    }
}

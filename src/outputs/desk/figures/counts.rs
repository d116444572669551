//! How many there are of everything.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Access, EntryKind, Status};
use crate::outputs::desk::figures::coverage::AreaColumns;
use crate::outputs::desk::figures::freshness::{State, state};
use crate::outputs::desk::figures::gaps::GapCounts;
use crate::outputs::desk::findings::{Finding, Findings, is_plain_language};
use crate::outputs::desk::subjects::{Subject, Subjects};
use crate::review::Checked;

/// Numbers of a map, or of all maps together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Counts {
    /// Entries on the site.
    pub(crate) vermeldingen: usize,
    /// Of those, from the map's own folder.
    pub(crate) eigen: usize,
    /// Of those, from a shared folder.
    pub(crate) gedeeld: usize,
    /// Drafts, on the site or not.
    pub(crate) concepten: usize,
    /// Entries that stopped.
    pub(crate) gestopt: usize,
    /// On the site, freely accessible.
    pub(crate) vrij: usize,
    /// On the site, after a decision.
    pub(crate) besluit: usize,
    /// Provisions.
    pub(crate) voorzieningen: usize,
    /// Clubs.
    pub(crate) verenigingen: usize,
    /// Help points.
    pub(crate) hulppunten: usize,
    /// Schemes.
    pub(crate) regelingen: usize,
    /// Organisations.
    pub(crate) organisaties: usize,
    /// Wijken and kernen.
    pub(crate) wijken: usize,
    /// Verified recently.
    pub(crate) bij_de_tijd: usize,
    /// To be verified soon.
    pub(crate) binnenkort: usize,
    /// Not verified in time.
    pub(crate) verlopen: usize,
    /// Places where there is nothing about a theme, or for a target group.
    pub(crate) witte_vlekken: usize,
    /// Freely accessible entries that leave out what is asked of them.
    #[serde(flatten)]
    pub(crate) zonder: GapCounts,
    /// Errors.
    pub(crate) fouten: usize,
    /// Warnings.
    pub(crate) waarschuwingen: usize,
    /// Tips.
    pub(crate) tips: usize,
    /// Of all findings, those about plain language.
    pub(crate) over_taal: usize,
}

/// The numbers of one map, or of all maps together.
pub(crate) fn counts(
    checked: &Checked,
    subjects: &Subjects<'_>,
    map: Option<usize>,
    findings: &Findings,
    today: Date,
) -> Counts {
    let maps = checked.maps.iter().enumerate();
    let maps = maps.filter(|(at, _)| map.is_none_or(|map| map == *at));
    let maps: Vec<_> = maps.map(|(_, map)| &map.map).collect();
    let of_map = |one: &&Finding| match map {
        Some(_) => maps.iter().any(|map| map.slug == one.kaart),
        None => true,
    };
    let mut counts = Counts::of_findings(findings.all.iter().filter(of_map));
    let in_map = |subject: &&Subject<'_>| map.is_none_or(|map| subject.maps.contains(&map));
    for subject in subjects.all.iter().filter(in_map) {
        counts.add(subject, today);
    }
    counts.organisaties = maps.iter().map(|map| map.organizations.len()).sum();
    counts.wijken = maps
        .iter()
        .map(|map| AreaColumns::of(map).areas.len())
        .sum();
    counts
}

impl Counts {
    /// Only findings.
    pub(crate) fn of_findings<'f>(findings: impl Iterator<Item = &'f Finding>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.ernst {
                "fout" => counts.fouten += 1,
                "waarschuwing" => counts.waarschuwingen += 1,
                _ => counts.tips += 1,
            }
            counts.over_taal += usize::from(is_plain_language(finding));
        }
        counts
    }

    fn add(&mut self, subject: &Subject<'_>, today: Date) {
        match subject.entry.status {
            Status::Draft => self.concepten += 1,
            Status::Stopped => self.gestopt += 1,
            Status::Published => {}
        }
        if !subject.is_shown {
            return;
        }
        self.vermeldingen += 1;
        *match subject.entry.shared {
            true => &mut self.gedeeld,
            false => &mut self.eigen,
        } += 1;
        *match subject.entry.access {
            Access::Free => &mut self.vrij,
            Access::Decision => &mut self.besluit,
        } += 1;
        *match subject.entry.kind {
            EntryKind::Provision => &mut self.voorzieningen,
            EntryKind::Club => &mut self.verenigingen,
            EntryKind::HelpPoint => &mut self.hulppunten,
            EntryKind::Scheme => &mut self.regelingen,
        } += 1;
        *match state(subject, today) {
            State::Fresh => &mut self.bij_de_tijd,
            State::Soon => &mut self.binnenkort,
            State::Overdue => &mut self.verlopen,
        } += 1;
        self.zonder.add(subject.entry);
    }
}

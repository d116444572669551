//! All figures of a report together. Keys are plain Dutch and stable: `versie` is raised when one of
//! them changes its meaning or goes away.

pub(crate) mod access;
pub(crate) mod counts;
pub(crate) mod coverage;
pub(crate) mod freshness;
pub(crate) mod gaps;
pub(crate) mod language;
pub(crate) mod summary;
pub(crate) mod translations;
pub(crate) mod white_spots;

pub(crate) use access::{AccessTable, Share};
pub(crate) use counts::Counts;
pub(crate) use coverage::{Cell, CoverageRow, CoverageTable, EntryCount};
pub(crate) use freshness::{Due, OfOrganization};
pub(crate) use gaps::{Gap, asked};
pub(crate) use language::OfEntry;
pub(crate) use translations::OfLanguage;

use jiff::civil::Date;
use serde::Serialize;

use crate::basis::diagnostics::Diagnostic;
use crate::content::assemble::Assembled;
use crate::model::SocialMap;
use crate::outputs::desk::figures::access::access;
use crate::outputs::desk::figures::counts::counts;
use crate::outputs::desk::figures::coverage::coverage;
use crate::outputs::desk::figures::freshness::freshness;
use crate::outputs::desk::figures::gaps::gaps;
use crate::outputs::desk::figures::language::plain_language;
use crate::outputs::desk::figures::summary::summary;
use crate::outputs::desk::figures::translations::translations;
use crate::outputs::desk::figures::white_spots::NOTHING;
use crate::outputs::desk::findings::{Finding, Findings, gather};
use crate::outputs::desk::subjects::{Folders, Subjects};
use crate::review::Checked;
use crate::words::language::Texts;

/// The version of the keys.
const VERSION: u32 = 1;

/// How a map, or a region of several, stands.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Figures {
    /// The version of these keys.
    pub(crate) versie: u32,
    /// The day for which it holds.
    pub(crate) dag: String,
    /// The name of the map or region.
    pub(crate) naam: String,
    /// How it stands, in three sentences.
    pub(crate) samenvatting: Vec<String>,
    /// All maps together; what is shared counts once.
    pub(crate) totaal: Counts,
    /// Each map.
    pub(crate) kaarten: Vec<OfMap>,
    /// All findings, the most serious first.
    pub(crate) meldingen: Vec<Finding>,
    /// When entries were verified, by organisation; who is latest first.
    pub(crate) nagekeken: Vec<OfOrganization>,
    /// Entries that leave out what a resident needs; who leaves out most first.
    pub(crate) ontbreekt: Vec<Gap>,
    /// Entries that may be the same.
    pub(crate) misschien_dubbel: Vec<Finding>,
    /// Plain language by entry, worst first.
    pub(crate) duidelijke_taal: Vec<OfEntry>,
    /// Everyday words that lead nowhere.
    pub(crate) zoekwoorden: Vec<Finding>,
    /// How far the map is translated, by map and language.
    pub(crate) vertalingen: Vec<OfLanguage>,
    /// Translations that do not fit, or are older than their source.
    pub(crate) vertaalmeldingen: Vec<Finding>,
}

/// One map.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OfMap {
    /// Folder name.
    pub(crate) kaart: String,
    /// Name.
    pub(crate) naam: String,
    /// Municipality.
    pub(crate) gemeente: String,
    /// Whether its settings could be read; if not, nothing of it is counted.
    pub(crate) leesbaar: bool,
    /// How many there are of everything.
    pub(crate) aantallen: Counts,
    /// Themes and target groups against areas.
    pub(crate) dekking: Vec<CoverageTable>,
    /// What is freely accessible, against what needs a decision.
    pub(crate) vrij_of_besluit: AccessTable,
}

/// Works out all figures. `extra` are findings of stages that do not belong to a plain check; `texts` are
/// those of the Dutch site, which mails to organisations repeat.
#[must_use]
pub(crate) fn figures(
    checked: &Checked,
    extra: &[Diagnostic],
    texts: &Texts,
    today: Date,
    drafts: bool,
) -> Figures {
    let folders = Folders::new(checked);
    let subjects = Subjects::new(checked, &folders, drafts);
    let findings = gather(checked, extra, &subjects, &folders);
    let organisations = freshness(&subjects, texts, today);
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
    let white = figures
        .kaarten
        .iter()
        .map(|map| map.aantallen.witte_vlekken);
    figures.totaal.witte_vlekken = white.sum();
    figures.samenvatting = summary(&figures.naam, figures.kaarten.len(), &figures.totaal);
    figures
}

fn name(checked: &Checked) -> String {
    let of_map = |map: &Assembled| map.map.settings.name.clone();
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
        maps.position(|map| map.map.slug == slug)
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
    let social_map: &SocialMap = &checked.maps[at].map;
    let coverage = coverage(social_map, subjects, at);
    let spots = coverage.iter().flat_map(|facet| &facet.witte_vlekken);
    OfMap {
        kaart: social_map.slug.clone(),
        naam: social_map.settings.name.clone(),
        gemeente: social_map.settings.municipality.clone(),
        leesbaar: true,
        aantallen: Counts {
            witte_vlekken: spots.filter(|spot| spot.soort == NOTHING).count(),
            ..counts(checked, subjects, Some(at), findings, today)
        },
        dekking: coverage,
        vrij_of_besluit: access(social_map, subjects, at),
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
        vrij_of_besluit: AccessTable::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::diagnostics::{Code, codes};
    use crate::basis::source::Span;
    use crate::outputs::desk::page::{ShownIn, html};
    use crate::review::{Request, load_and_check};
    use crate::search::WordFacts;

    const DAY: Date = jiff::civil::date(2026, 11, 21);

    fn texts() -> Texts {
        crate::theme::standard_texts().unwrap()
    }

    fn checked(folder: &std::path::Path) -> Checked {
        let entry = |name: &str| {
            format!(
                "---\nnaam: {name}\nsoort: hulppunt\nsamenvatting: Kom maar.\nthemas: [geld]\n\
                 wijken: hele gemeente\ntoegang: vrij\ngecontroleerd: 2026-11-01\n---\n\nKom langs.\n"
            )
        };
        let write = |path: &str, text: &str| {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write(
            "kaart.yaml",
            "naam: Proef\ngemeente: Proef\ntoegangspunt: punt\nfacetten: [thema]\n",
        );
        write(
            "facetten/thema.yaml",
            "naam: Thema\ntermen:\n  - id: geld\n    naam: Geld\n",
        );
        write("vermeldingen/punt.md", &entry("Punt"));
        write("vermeldingen/kring.md", &entry("Kring"));
        let request = Request {
            folder: folder.to_owned(),
            today: DAY,
            drafts: false,
        };
        load_and_check(&request, &WordFacts::default()).unwrap()
    }

    /// A finding in the file of an entry.
    fn finding(checked: &Checked, entry: &str, at: usize, code: Code) -> Diagnostic {
        let mut entries = checked.maps[0].map.entries.iter();
        let entry = entries.find(|one| one.name.value == entry).unwrap();
        let span = Span::new(entry.span.source, at..at + 1);
        Diagnostic::tip(code, span, format!("{code} op {at}"))
    }

    #[test]
    fn findings_on_plain_language_are_grouped_by_entry_worst_first() {
        let folder = tempfile::tempdir().unwrap();
        let checked = checked(folder.path());
        let extra = [
            finding(&checked, "Punt", 150, codes::TAAL_LANGE_ZIN),
            finding(&checked, "Kring", 160, codes::TAAL_MOEILIJK_WOORD),
            finding(&checked, "Kring", 20, codes::TAAL_LANGE_ZIN),
            finding(&checked, "Kring", 30, codes::TAAL_NIET_OP_SITE),
        ];
        let figures = figures(&checked, &extra, &texts(), DAY, false);
        let found = &figures.duidelijke_taal;
        let names: Vec<_> = found
            .iter()
            .map(|one| (one.vermelding.as_ref().unwrap().naam.as_str(), one.tips))
            .collect();
        assert_eq!(names, [("Kring", 2), ("Punt", 1)]);
        assert_eq!(found[0].meldingen[0].code, codes::TAAL_LANGE_ZIN);
        assert_eq!(figures.totaal.over_taal, 3);
        assert_eq!(figures.vertaalmeldingen.len(), 1);
        assert_eq!(figures.totaal.tips, 4);
    }

    #[test]
    fn entries_that_look_alike_are_listed_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut checked = checked(folder.path());
        let double = finding(&checked, "Punt", 4, codes::LIJKT_DUBBEL_TELEFOON);
        checked.diagnostics.push(double.clone());
        let figures = figures(&checked, &[double], &texts(), DAY, false);
        assert_eq!(figures.misschien_dubbel.len(), 1);
        assert_eq!(figures.meldingen.len(), 1);
        let entry = figures.misschien_dubbel[0].vermelding.as_ref().unwrap();
        assert_eq!(entry.pagina.as_deref(), Some("vermelding/punt.html"));
    }

    #[test]
    fn in_the_preview_findings_lead_to_page_and_file() {
        let folder = tempfile::tempdir().unwrap();
        let checked = checked(folder.path());
        let extra = [finding(&checked, "Punt", 4, codes::LIJKT_DUBBEL_TELEFOON)];
        let figures = figures(&checked, &extra, &texts(), DAY, false);
        let page = html(&figures, ShownIn::Preview).unwrap();
        assert!(page.contains("href=\"/vermelding/punt.html\""));
        assert!(page.contains("href=\"vscode://file/") && page.contains("punt.md:2:1\""));
        let report = html(&figures, ShownIn::Report).unwrap();
        assert!(!report.contains("vscode:") && !report.contains("href=\"/"));
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let checked = checked(folder.path());
        let many: Vec<_> = (0..1_300)
            .map(|at| finding(&checked, "Punt", at % 100, codes::TAAL_LANGE_ZIN))
            .enumerate()
            .map(|(at, one)| Diagnostic {
                message: format!("Melding {at}"),
                ..one
            })
            .collect();
        let figures = figures(&checked, &many, &texts(), DAY, false);
        assert_eq!(figures.meldingen.len(), 1_300);
        let page = html(&figures, ShownIn::Report).unwrap();
        assert!(page.contains("En nog 1.100."), "of findings");
        assert!(page.contains("En nog 1.280 in deze tekst."), "of one entry");
    }
}

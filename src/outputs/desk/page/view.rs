//! The figures as the page shows them: dates and numbers in Dutch, in the order of its parts.

use serde::Serialize;

use crate::model::Language;
use crate::outputs::desk::figures::OfEntry;
use crate::outputs::desk::figures::OfLanguage;
use crate::outputs::desk::figures::{Figures, OfMap};
use crate::outputs::desk::figures::{Gap, asked};
use crate::outputs::desk::findings::Finding;
use crate::outputs::desk::page::view_coverage::{
    AccessView, CoverageView, access_view, coverage_view,
};
use crate::outputs::desk::page::view_freshness::{FreshnessView, freshness_view};
use crate::outputs::desk::page::view_parts::{
    EntryLink, FindingView, FirstRows, ROWS, ShownIn, long_day,
};
use crate::outputs::desk::wording::{counted, number};

/// A list within a table has no more lines than this.
const LINES: usize = 20;

/// The whole page.
#[derive(Debug, Serialize)]
pub(crate) struct View<'f> {
    naam: &'f str,
    dag: String,
    samenvatting: &'f [String],
    tegels: Vec<Tile>,
    /// Whether there are several maps.
    regio: bool,
    kaarten: Vec<MapView<'f>>,
    meldingen: FirstRows<FindingView<'f>>,
    per_regel: Vec<RuleView<'f>>,
    nagekeken: FreshnessView<'f>,
    ontbreekt: FirstRows<GapView<'f>>,
    ontbreekt_per_soort: Vec<(&'static str, String)>,
    misschien_dubbel: FirstRows<FindingView<'f>>,
    duidelijke_taal: FirstRows<LanguageView<'f>>,
    zoekwoorden: FirstRows<FindingView<'f>>,
    vertalingen: Vec<LanguageProgress<'f>>,
    vertaalmeldingen: FirstRows<FindingView<'f>>,
}

/// A number at the top, which leads to its part.
#[derive(Debug, Serialize)]
struct Tile {
    getal: String,
    naam: &'static str,
    naar: &'static str,
    /// Whether it asks for attention.
    let_op: bool,
}

/// How often a rule was broken.
#[derive(Debug, Serialize)]
struct RuleView<'f> {
    code: &'f str,
    ernst: &'f str,
    aantal: String,
    voorbeeld: &'f str,
}

#[derive(Debug, Serialize)]
struct GapView<'f> {
    vermelding: EntryLink<'f>,
    /// For each thing that is asked, whether it is left out.
    ontbreekt: Vec<bool>,
    alleen_naam: bool,
}

#[derive(Debug, Serialize)]
struct LanguageView<'f> {
    vermelding: Option<EntryLink<'f>>,
    bestand: &'f str,
    waarschuwingen: usize,
    tips: usize,
    meldingen: FirstRows<FindingView<'f>>,
}

#[derive(Debug, Serialize)]
struct LanguageProgress<'f> {
    kaart: &'f str,
    taal: &'f str,
    vertaald: String,
    ouder: String,
    procent: usize,
    zonder: FirstRows<&'f str>,
}

/// One map.
#[derive(Debug, Serialize)]
struct MapView<'f> {
    kaart: &'f str,
    naam: &'f str,
    leesbaar: bool,
    vermeldingen: String,
    vrij: String,
    besluit: String,
    verlopen: String,
    fouten: String,
    waarschuwingen: String,
    dekking: Vec<CoverageView<'f>>,
    vrij_of_besluit: AccessView<'f>,
}

/// Makes the page out of the figures.
pub(crate) fn view(figures: &Figures, shown_in: ShownIn) -> View<'_> {
    let finding = |one| FindingView::of(one, shown_in);
    View {
        naam: &figures.naam,
        dag: long_day(&figures.dag),
        samenvatting: &figures.samenvatting,
        tegels: tiles(figures),
        regio: figures.kaarten.len() > 1,
        kaarten: (0..).zip(&figures.kaarten).map(map_view).collect(),
        meldingen: FirstRows::of(&figures.meldingen, ROWS, finding),
        per_regel: rules(&figures.meldingen),
        nagekeken: freshness_view(figures, shown_in),
        ontbreekt: FirstRows::of(&figures.ontbreekt, ROWS, |gap| GapView::of(gap, shown_in)),
        ontbreekt_per_soort: missing(figures),
        misschien_dubbel: FirstRows::of(&figures.misschien_dubbel, ROWS, finding),
        duidelijke_taal: FirstRows::of(&figures.duidelijke_taal, ROWS, |one| {
            LanguageView::of(one, shown_in)
        }),
        zoekwoorden: FirstRows::of(&figures.zoekwoorden, ROWS, finding),
        vertalingen: figures
            .vertalingen
            .iter()
            .map(LanguageProgress::of)
            .collect(),
        vertaalmeldingen: FirstRows::of(&figures.vertaalmeldingen, ROWS, finding),
    }
}

fn tiles(figures: &Figures) -> Vec<Tile> {
    let total = &figures.totaal;
    let tile = |count, naam, naar, attention: bool| Tile {
        getal: number(count),
        naam,
        naar,
        let_op: attention && count > 0,
    };
    vec![
        tile(total.vermeldingen, "op de site", "kaarten", false),
        tile(total.concepten, "nog concept", "kaarten", false),
        tile(total.fouten, "fouten", "meldingen", true),
        tile(total.waarschuwingen, "waarschuwingen", "meldingen", true),
        tile(total.verlopen, "te lang niet nagekeken", "nagekeken", true),
        tile(total.witte_vlekken, "witte vlekken", "dekking", true),
    ]
}

fn missing(figures: &Figures) -> Vec<(&'static str, String)> {
    let counts = figures.totaal.zonder.iter();
    counts
        .map(|count| (count.label, number(count.entries)))
        .collect()
}

fn rules(findings: &[Finding]) -> Vec<RuleView<'_>> {
    let mut rules: Vec<(&Finding, usize)> = Vec::new();
    for finding in findings {
        let same = |(first, _): &&mut (&Finding, usize)| {
            first.code == finding.code && first.ernst == finding.ernst
        };
        match rules.iter_mut().find(same) {
            Some((_, count)) => *count += 1,
            None => rules.push((finding, 1)),
        }
    }
    rules
        .into_iter()
        .map(|(first, count)| RuleView {
            code: first.code.name(),
            ernst: first.ernst,
            aantal: number(count),
            voorbeeld: &first.melding,
        })
        .collect()
}

fn map_view((place, map): (usize, &OfMap)) -> MapView<'_> {
    let counts = &map.aantallen;
    MapView {
        kaart: &map.kaart,
        naam: &map.naam,
        leesbaar: map.leesbaar,
        vermeldingen: number(counts.vermeldingen),
        vrij: number(counts.vrij),
        besluit: number(counts.besluit),
        verlopen: number(counts.verlopen),
        fouten: number(counts.fouten),
        waarschuwingen: number(counts.waarschuwingen),
        dekking: map
            .dekking
            .iter()
            .enumerate()
            .map(|(at, coverage)| coverage_view(place, at, coverage))
            .collect(),
        vrij_of_besluit: access_view(place, &map.vrij_of_besluit),
    }
}

impl<'f> GapView<'f> {
    fn of(gap: &'f Gap, shown_in: ShownIn) -> Self {
        let lacks = |label| gap.ontbreekt.contains(&label);
        Self {
            vermelding: EntryLink::of(&gap.vermelding, shown_in),
            ontbreekt: asked().map(|(_, asked)| lacks(asked.label)).collect(),
            alleen_naam: gap.alleen_naam,
        }
    }
}

impl<'f> LanguageView<'f> {
    fn of(one: &'f OfEntry, shown_in: ShownIn) -> Self {
        let entry = one.vermelding.as_ref();
        Self {
            vermelding: entry.map(|entry| EntryLink::of(entry, shown_in)),
            bestand: &one.bestand,
            waarschuwingen: one.waarschuwingen,
            tips: one.tips,
            meldingen: FirstRows::of(&one.meldingen, LINES, |finding| {
                FindingView::of(finding, shown_in)
            }),
        }
    }
}

impl<'f> LanguageProgress<'f> {
    fn of(one: &'f OfLanguage) -> Self {
        let language = Language::of_code(&one.taal);
        Self {
            kaart: &one.kaart,
            taal: language.map_or(one.taal.as_str(), |known| known.word()),
            vertaald: counted(one.vertaald, "vermelding", "vermeldingen"),
            ouder: number(one.ouder),
            procent: one.procent.unwrap_or_default(),
            zonder: FirstRows::of(&one.zonder, ROWS, |entry| entry.naam.as_str()),
        }
    }
}

//! The guide of one area, ready to be set in any edition.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use url::Url;

use crate::content::format::ENTRY;
use crate::model::{ErrorReport, GlossaryItem, PublicEntry, PublicMap, Settings, ShownId, Urgency};
use crate::outputs::guide::area::GuideArea;
use crate::outputs::guide::contents::chapters::{ChapterView, chapters};
use crate::outputs::guide::contents::entry::{GuideEntryView, LinkView};
use crate::outputs::guide::contents::index::{IndexLetter, index};
use crate::outputs::guide::contents::nearness::{AreaEntries, is_only_urgent};
use crate::outputs::guide::contents::printed::PrintedEntries;
use crate::outputs::guide::layout::{Codes, GuideData};
use crate::words::facts::PhoneView;
use crate::words::order::in_order;

/// The guide of one area.
pub(crate) struct Guide<'p> {
    pub(crate) area: GuideArea,
    /// What is in it, as layouts read it.
    pub(crate) data: GuideData,
    print: &'p PrintedEntries<'p>,
    entries: Vec<ShownId>,
}

/// Everything a layout gets.
#[derive(Debug, Serialize)]
struct GuideView<'p> {
    wijk: &'p str,
    wijk_uitleg: Option<&'p str>,
    hele_gemeente: bool,
    gemeente: &'p str,
    kaart: &'p str,
    taal: &'p str,
    datum: String,
    jaar: i16,
    voorbeeld: Option<&'p str>,
    kleur: Option<String>,
    accent: Option<String>,
    site: Option<LinkView>,
    spoed: Vec<GuideUrgentView<'p>>,
    hulplijnen: Vec<GuideUrgentView<'p>>,
    toegangspunt: Option<&'p GuideEntryView>,
    clientondersteuning: Option<&'p GuideEntryView>,
    hoofdstukken: Vec<ChapterView<'p>>,
    buiten: Vec<ChapterView<'p>>,
    woorden: Vec<ExplainedView<'p>>,
    register: Vec<IndexLetter>,
    fout: ErrorView<'p>,
    aantal: usize,
    /// Texts of the theme's guides.
    t: &'p Value,
}

/// A line of "Direct hulp".
#[derive(Debug, Serialize)]
struct GuideUrgentView<'p> {
    id: &'p str,
    naam: &'p str,
    samenvatting: &'p str,
    telefoons: Vec<PhoneView>,
    /// Whether it has no place in a chapter.
    alleen_hier: bool,
}

/// An explained word.
#[derive(Debug, Serialize)]
struct ExplainedView<'p> {
    woord: &'p str,
    voluit: Option<&'p str>,
    uitleg: Option<&'p str>,
}

/// Where to report an error.
#[derive(Debug, Serialize)]
struct ErrorView<'p> {
    email: Option<&'p str>,
    uitleg: Option<&'p str>,
}

impl<'p> Guide<'p> {
    /// The guide of an area.
    pub(crate) fn new(print: &'p PrintedEntries<'p>, area: GuideArea) -> Self {
        let entries = AreaEntries::of(print.source.map, area, &print.lists.shown);
        let view = GuideView::new(print, area, &entries);
        Self {
            area,
            data: GuideData::new(&view, print.source.layouts.assets.glyphs()),
            print,
            entries: entries.all().collect(),
        }
    }

    /// The codes of its entries and of the site.
    pub(crate) fn codes(&self) -> Codes {
        self.print.codes_of(&self.entries)
    }
}

impl<'p> GuideView<'p> {
    fn new(print: &'p PrintedEntries<'_>, area: GuideArea, entries: &AreaEntries) -> Self {
        let source = print.source;
        let map = source.map;
        let all: Vec<_> = entries.all().collect();
        let [inside, outside] = chapters(print, [&entries.inside, &entries.outside]);
        let Settings {
            municipality,
            name,
            language,
            example,
            colour,
            accent,
            error_report,
            ..
        } = map.settings();
        Self {
            wijk: area.name(map),
            wijk_uitleg: match area {
                GuideArea::Area(id) => map.area(id).explanation.as_deref(),
                GuideArea::Municipality => None,
            },
            hele_gemeente: area == GuideArea::Municipality,
            gemeente: municipality,
            kaart: name,
            taal: language,
            datum: source.texts.date(map.today()),
            jaar: map.today().year(),
            voorbeeld: example.as_deref(),
            kleur: colour.as_ref().map(|colour| colour.value.to_string()),
            accent: accent.as_ref().map(|colour| colour.value.to_string()),
            site: source.base.as_ref().map(Url::to_string).map(LinkView::new),
            spoed: urgent(print, Urgency::Emergency),
            hulplijnen: urgent(print, Urgency::HelpLine),
            toegangspunt: print.front_door.as_ref(),
            clientondersteuning: print.client_support.as_ref(),
            hoofdstukken: inside,
            buiten: outside,
            woorden: explained_words(print, &all),
            register: index(map, &print.lists, &all),
            fout: error_view(error_report),
            aantal: all.len(),
            t: &source.layouts.texts,
        }
    }
}

fn error_view(report: &ErrorReport) -> ErrorView<'_> {
    ErrorView {
        email: report.email.as_ref().map(|email| email.0.as_str()),
        uitleg: report.note.as_deref(),
    }
}

/// Emergency and help lines; the general emergency number comes first.
fn urgent<'p>(print: &'p PrintedEntries<'_>, urgency: Urgency) -> Vec<GuideUrgentView<'p>> {
    let map = print.source.map;
    let entries = print.lists.urgent(map, urgency).into_iter();
    entries
        .map(|id| map.entry(id))
        .map(|entry| GuideUrgentView {
            id: entry.slug,
            naam: entry.name,
            samenvatting: entry.summary,
            telefoons: entry.contact.phones.iter().map(PhoneView::from).collect(),
            alleen_hier: is_only_urgent(&entry),
        })
        .collect()
}

/// The explained words that the texts of these entries use, in Dutch order.
fn explained_words<'p>(
    print: &'p PrintedEntries<'_>,
    entries: &[ShownId],
) -> Vec<ExplainedView<'p>> {
    let map: &PublicMap = print.source.map;
    let texts = entries.iter().flat_map(|id| texts(&map.entry(*id)));
    let used = texts.flat_map(|text| print.explanations.used_in(text));
    let used: BTreeSet<_> = used.collect();
    let is_used = |item: &&GlossaryItem| used.contains(item.slug.as_str());
    let items: Vec<_> = map.glossary().iter().filter(is_used).collect();
    in_order(items, |item| &item.word)
        .map(|item| ExplainedView {
            woord: &item.word,
            voluit: item.full_form.as_deref(),
            uitleg: item.explanation.as_deref(),
        })
        .collect()
}

/// The texts of an entry that a guide prints and whose words may need explaining.
fn texts<'m>(entry: &PublicEntry<'m>) -> impl Iterator<Item = &'m str> + use<'m> {
    let note = entry.cost.and_then(|cost| cost.note.as_ref());
    let note = note.map(|note| note.value.as_str());
    let facts = entry.visit.texts().into_iter();
    let printed = facts.filter(|(text, _)| ENTRY.declares(text.word(), |field| field.is_printed));
    [Some(entry.summary), entry.first_step, note]
        .into_iter()
        .flatten()
        .chain(printed.map(|(_, words)| words))
}

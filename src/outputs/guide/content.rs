//! What is in a guide: the entries that serve an area, in the order in which somebody who lives there
//! would look for them.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;
use url::Url;

use crate::markup::Explanations;
use crate::model::{
    Access, Area, AreaId, AreaKind, Coverage, Entry, EntryId, FacetRole, GlossaryItem, PublicMap,
    Showing, SocialMap, TermId, Urgency,
};
use crate::outputs::guide::entry::{LinkView, PhoneView, entry_view, page, phones};
use crate::outputs::guide::index::{IndexLetter, index};
use crate::outputs::guide::layout::Layouts;
use crate::outputs::guide::layout::{Codes, picture};
use crate::outputs::guide::layout::{Missing, Shapes, make_printable};
use crate::outputs::site::Lists;
use crate::outputs::square_code::SquarePicture;
use crate::words::language::Texts;
use crate::words::order::order_of_names;

/// What guides of a map are made of.
#[derive(Clone, Copy)]
pub struct Ingredients<'g> {
    /// The map, in its own language.
    pub directory: &'g SocialMap,
    /// Interface texts in that language.
    pub texts: &'g Texts,
    /// The day of the edition.
    pub today: Date,
    /// Whether drafts are printed.
    pub drafts: bool,
    /// The site's address, ending in a slash, when it is known.
    pub base: Option<&'g Url>,
}

/// Which part of the municipality a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuideArea {
    /// An area of the map.
    Area(AreaId),
    /// All of it, for a map that names no areas.
    Municipality,
}

impl GuideArea {
    /// What the area is called.
    #[must_use]
    pub fn name(self, directory: &SocialMap) -> &str {
        match self {
            Self::Area(id) => &directory.area(id).name,
            Self::Municipality => &directory.settings.municipality,
        }
    }

    /// Part of the names of its files. Two hyphens: no area can have this slug.
    #[must_use]
    pub fn slug(self, directory: &SocialMap) -> &str {
        match self {
            Self::Area(id) => &directory.area(id).slug,
            Self::Municipality => "hele--gemeente",
        }
    }

    /// The areas that a map has guides of: its wijken and kernen, and areas that are not divided in
    /// those.
    #[must_use]
    pub fn all(directory: &SocialMap) -> Vec<Self> {
        let is_wijk = |area: &Area| matches!(area.kind, AreaKind::Wijk | AreaKind::Kern);
        let divided: BTreeSet<_> = directory
            .areas
            .iter()
            .filter(|area| is_wijk(area))
            .filter_map(|area| area.parent)
            .flat_map(|parent| directory.area_and_parents(parent))
            .collect();
        let has_guide = |(at, area): &(usize, &Area)| {
            let whole = area.kind == AreaKind::Gebied && !divided.contains(&AreaId::at(*at));
            is_wijk(area) || whole
        };
        let areas = directory.areas.iter().enumerate();
        let found: Vec<_> = areas
            .filter(has_guide)
            .map(|(at, _)| Self::Area(AreaId::at(at)))
            .collect();
        if found.is_empty() {
            vec![Self::Municipality]
        } else {
            found
        }
    }
}

/// Everything a layout gets.
#[derive(Debug, Clone, Serialize)]
pub struct Guide<'c> {
    wijk: String,
    wijk_uitleg: Option<String>,
    hele_gemeente: bool,
    gemeente: String,
    kaart: String,
    taal: String,
    datum: String,
    jaar: i16,
    voorbeeld: Option<String>,
    kleur: Option<String>,
    accent: Option<String>,
    site: Option<LinkView>,
    spoed: Vec<UrgentView>,
    hulplijnen: Vec<UrgentView>,
    toegangspunt: Option<&'c Value>,
    clientondersteuning: Option<&'c Value>,
    hoofdstukken: Vec<Chapter<'c>>,
    buiten: Vec<Chapter<'c>>,
    woorden: Vec<WordView>,
    register: Vec<IndexLetter>,
    fout: ErrorView,
    aantal: usize,
    /// Texts of the theme's guides.
    t: &'c Value,
    /// What could not be printed in its entries.
    #[serde(skip)]
    missing: Vec<Missing>,
    #[serde(skip)]
    shown: Vec<EntryId>,
}

/// A chapter: the entries of one theme.
#[derive(Debug, Clone, Serialize)]
struct Chapter<'c> {
    id: String,
    /// The theme as a question.
    vraag: String,
    /// The theme in a word or two.
    naam: String,
    uitleg: Option<String>,
    vermeldingen: Vec<&'c Value>,
    /// Entries of other chapters that are about this theme too.
    zie_ook: Vec<Reference>,
    /// Whether the other part of the guide has a chapter about this theme.
    vervolg: bool,
}

/// Another entry.
#[derive(Debug, Clone, Serialize)]
struct Reference {
    id: String,
    naam: String,
}

/// A line of "Direct hulp".
#[derive(Debug, Clone, Serialize)]
struct UrgentView {
    id: String,
    naam: String,
    samenvatting: String,
    telefoons: Vec<PhoneView>,
    /// Whether it has no place in a chapter.
    alleen_hier: bool,
}

/// An explained word.
#[derive(Debug, Clone, Serialize)]
struct WordView {
    woord: String,
    voluit: Option<String>,
    uitleg: Option<String>,
}

/// Where to report an error.
#[derive(Debug, Clone, Serialize)]
struct ErrorView {
    email: Option<String>,
    uitleg: Option<String>,
}

/// What is worked out once for all guides of a map.
pub struct Common<'g> {
    pub from: Ingredients<'g>,
    pub layouts: &'g Layouts,
    /// All entries that are shown, in the order of the map.
    order: Vec<EntryId>,
    explanations: Explanations,
    /// Entries as layouts get them, by number; none for those that are not shown.
    printed: Vec<Option<Printed>>,
    /// Pictures of codes of entries, by number: each is made once, by the first guide that prints it.
    pictures: Vec<OnceLock<Option<SquarePicture>>>,
}

/// An entry as layouts get it.
struct Printed {
    view: Value,
    missing: Vec<Missing>,
}

/// All entries that are shown, in the order of the map.
fn order(from: &Ingredients<'_>) -> Vec<EntryId> {
    let showing = Showing {
        today: from.today,
        drafts: from.drafts,
    };
    let map = PublicMap::new(Arc::new(from.directory.clone()), showing);
    let lists = Lists::new(&map);
    let order = lists.shown.iter().map(|id| map.entry_id(*id));
    order.collect()
}

impl<'g> Common<'g> {
    /// Works out what guides share.
    pub fn new(from: Ingredients<'g>, layouts: &'g Layouts) -> Self {
        let entries = from.directory.entries.par_iter();
        let print = |entry: &Entry| {
            // An entry's view is made of texts and lists: making JSON of it cannot fail.
            let mut view = serde_json::to_value(entry_view(&from, entry)).unwrap_or_default();
            let missing = make_printable(&mut view, layouts.workshop.shapes());
            Printed { view, missing }
        };
        let is_shown = |entry: &Entry| SocialMap::is_shown(entry, from.drafts);
        Self {
            order: order(&from),
            explanations: Explanations::new(&from.directory.glossary),
            printed: entries
                .map(|entry| is_shown(entry).then(|| print(entry)))
                .collect(),
            pictures: from
                .directory
                .entries
                .iter()
                .map(|_| OnceLock::new())
                .collect(),
            layouts,
            from,
        }
    }

    /// The codes of a guide's entries and of the site.
    pub fn codes(&self, guide: &Guide<'_>) -> Codes {
        let picture_of = |id: &EntryId| {
            let make = || picture(&page(&self.from, self.from.directory.entry(*id))?);
            Some((*id, self.pictures[id.index()].get_or_init(make).as_ref()?))
        };
        let pictures: Vec<_> = guide.shown.par_iter().filter_map(picture_of).collect();
        let mut codes = Codes::default();
        if let Some(home) = self.from.base.and_then(|base| picture(base.as_str())) {
            codes.add_site(&home);
        }
        for (id, picture) in pictures {
            codes.add(&self.from.directory.entry(id).slug, picture);
        }
        codes
    }

    /// An entry as layouts get it; null when it is not shown.
    fn view(&self, id: EntryId) -> &Value {
        let printed = self.printed[id.index()].as_ref();
        printed.map_or(&Value::Null, |printed| &printed.view)
    }

    /// The guide of an area.
    pub fn guide(&self, area: GuideArea) -> Guide<'_> {
        let from = &self.from;
        let directory = from.directory;
        let settings = &directory.settings;
        let parts = Parts::of(self, area);
        let (hoofdstukken, buiten) = self.chapters(&parts);
        let urgent = |urgency| self.urgent(urgency);
        let helper =
            |id: Option<EntryId>| id.map(|id| self.view(id)).filter(|view| !view.is_null());
        let colour =
            |colour: &crate::basis::source::Spanned<crate::model::Colour>| colour.value.to_string();
        let shown: Vec<_> = parts.shown().collect();
        let home = from.base.map(Url::to_string);
        Guide {
            wijk: area.name(directory).to_owned(),
            wijk_uitleg: match area {
                GuideArea::Area(id) => directory.area(id).explanation.clone(),
                GuideArea::Municipality => None,
            },
            hele_gemeente: area == GuideArea::Municipality,
            gemeente: settings.municipality.clone(),
            kaart: settings.name.clone(),
            taal: settings.language.clone(),
            datum: from.texts.date(from.today),
            jaar: from.today.year(),
            voorbeeld: settings.example.clone(),
            kleur: settings.colour.as_ref().map(colour),
            accent: settings.accent.as_ref().map(colour),
            site: home.map(LinkView::new),
            spoed: urgent(Urgency::Emergency),
            hulplijnen: urgent(Urgency::HelpLine),
            toegangspunt: helper(directory.front_door),
            clientondersteuning: helper(directory.client_support),
            woorden: self.words(&shown),
            register: index(directory, &self.order, &shown),
            hoofdstukken,
            buiten,
            fout: ErrorView {
                email: settings
                    .error_report
                    .email
                    .as_ref()
                    .map(|mail| mail.0.clone()),
                uitleg: settings.error_report.note.clone(),
            },
            aantal: shown.len(),
            missing: shown
                .iter()
                .filter_map(|id| self.printed[id.index()].as_ref())
                .flat_map(|printed| printed.missing.iter().cloned())
                .collect(),
            t: &self.layouts.texts,
            shown,
        }
    }

    fn chapters(&self, parts: &Parts) -> (Vec<Chapter<'_>>, Vec<Chapter<'_>>) {
        let (inside, outside) = (
            Shelf::of(self, &parts.inside),
            Shelf::of(self, &parts.outside),
        );
        let in_chapters = |shelf: &Shelf, other: &Shelf| -> Vec<Chapter<'_>> {
            let books = shelf.books.iter();
            books
                .map(|(theme, entries)| {
                    let continued = other.books.iter().any(|(same, _)| same == theme);
                    self.chapter(*theme, entries, parts, continued)
                })
                .collect()
        };
        (
            in_chapters(&inside, &outside),
            in_chapters(&outside, &inside),
        )
    }

    fn chapter(
        &self,
        theme: Option<TermId>,
        entries: &[EntryId],
        parts: &Parts,
        continued: bool,
    ) -> Chapter<'_> {
        let directory = self.from.directory;
        let texts = self.from.texts;
        let term = theme.map(|id| directory.term(id).1);
        let name = term.map_or_else(
            || texts.get("lijst.overig").to_owned(),
            |term| term.name.clone(),
        );
        let also = theme.map(|theme| self.also(theme, entries, parts));
        Chapter {
            id: term.map_or("overig", |term| &term.slug).to_owned(),
            vraag: term
                .and_then(|term| term.question.clone())
                .unwrap_or_else(|| name.clone()),
            naam: name,
            uitleg: term.and_then(|term| term.explanation.clone()),
            vermeldingen: entries.iter().map(|id| self.view(*id)).collect(),
            zie_ook: also.unwrap_or_default(),
            vervolg: continued,
        }
    }

    /// Entries of the same part of the guide that stand in another chapter but are about this theme
    /// too.
    fn also(&self, theme: TermId, entries: &[EntryId], parts: &Parts) -> Vec<Reference> {
        let directory = self.from.directory;
        let part = match entries.first() {
            Some(first) if parts.inside.contains(first) => &parts.inside,
            _ => &parts.outside,
        };
        part.iter()
            .filter(|id| directory.entry(**id).terms.contains(&theme))
            .filter(|id| self.theme(**id) != Some(theme))
            .map(|id| directory.entry(*id))
            .map(|entry| Reference {
                id: entry.slug.clone(),
                naam: entry.name.value.clone(),
            })
            .collect()
    }

    /// The chapter an entry stands in: an editor names the theme that fits best first.
    fn theme(&self, id: EntryId) -> Option<TermId> {
        let directory = self.from.directory;
        let entry = directory.entry(id);
        directory.terms_of_role(entry, FacetRole::Theme).next()
    }

    /// Emergency and help lines; the general emergency number comes first.
    fn urgent(&self, urgency: Urgency) -> Vec<UrgentView> {
        let directory = self.from.directory;
        let shown = self.order.iter().map(|id| directory.entry(*id));
        let mut found: Vec<_> = shown
            .filter(|entry| entry.details.urgency == Some(urgency))
            .collect();
        found.sort_by_key(|entry| {
            let first = entry.details.phones.first();
            first.is_none_or(|phone| phone.dial != "112")
        });
        found
            .into_iter()
            .map(|entry| UrgentView {
                id: entry.slug.clone(),
                naam: entry.name.value.clone(),
                samenvatting: entry.summary.value.clone(),
                telefoons: phones(entry),
                alleen_hier: is_only_urgent(entry),
            })
            .collect()
    }

    /// The explained words that the texts of these entries use, in Dutch order.
    fn words(&self, shown: &[EntryId]) -> Vec<WordView> {
        let directory = self.from.directory;
        let mut used = BTreeSet::new();
        for entry in shown.iter().map(|id| directory.entry(*id)) {
            let details = &entry.details;
            let cost = details.cost.as_ref().and_then(|cost| cost.note.as_deref());
            let step = details.first_step.as_ref().map(|step| step.value.as_str());
            for text in [Some(entry.summary.value.as_str()), step, cost]
                .into_iter()
                .flatten()
            {
                used.extend(self.explanations.used_in(text));
            }
        }
        let items = directory.glossary.iter();
        let items: Vec<_> = items
            .filter(|item| used.contains(item.slug.as_str()))
            .collect();
        in_order(&items, |item| &item.word)
            .map(|item| word_view(item))
            .collect()
    }
}

/// Things in Dutch order of a name.
fn in_order<T>(items: &[T], name: impl Fn(&T) -> &str) -> impl Iterator<Item = &T> {
    let names: Vec<_> = items.iter().map(&name).collect();
    let ranks = order_of_names(&names);
    let mut order: Vec<_> = (0..items.len()).collect();
    order.sort_by_key(|at| ranks[*at]);
    order.into_iter().map(|at| &items[at])
}

fn word_view(item: &GlossaryItem) -> WordView {
    WordView {
        woord: item.word.clone(),
        voluit: item.full_form.clone(),
        uitleg: item.explanation.clone(),
    }
}

/// National help lines stand on "Direct hulp" with all there is to know about them.
fn is_only_urgent(entry: &Entry) -> bool {
    entry.shared && entry.details.urgency.is_some() && entry.access == Access::Free
}

/// The entries of a guide: those in the area, those elsewhere that serve it, and help lines; each
/// from near to far.
struct Parts {
    inside: Vec<EntryId>,
    outside: Vec<EntryId>,
    urgent: Vec<EntryId>,
}

impl Parts {
    fn of(common: &Common<'_>, area: GuideArea) -> Self {
        let directory = common.from.directory;
        let nearness = Nearness::of(directory, area);
        let mut parts = Self {
            inside: Vec::new(),
            outside: Vec::new(),
            urgent: Vec::new(),
        };
        for id in common.order.iter().copied() {
            let entry = directory.entry(id);
            match nearness.of_entry(entry) {
                _ if is_only_urgent(entry) => parts.urgent.push(id),
                Some(Near::Inside) => parts.inside.push(id),
                Some(_) => parts.outside.push(id),
                None => {}
            }
        }
        // The map's own order stays within each.
        let key = |id: &EntryId| nearness.of_entry(directory.entry(*id));
        parts.outside.sort_by_key(key);
        parts
    }

    fn shown(&self) -> impl Iterator<Item = EntryId> + '_ {
        let all = self.inside.iter().chain(&self.outside).chain(&self.urgent);
        all.copied()
    }
}

/// How near an entry is to who lives in the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Inside,
    Around,
    Municipality,
    Country,
}

/// What lies in the area and around it.
struct Nearness {
    within: BTreeSet<AreaId>,
    around: BTreeSet<AreaId>,
    postcodes: Vec<String>,
    whole: bool,
}

impl Nearness {
    fn of(directory: &SocialMap, area: GuideArea) -> Self {
        let GuideArea::Area(area) = area else {
            return Self {
                within: (0..directory.areas.len()).map(AreaId::at).collect(),
                around: BTreeSet::new(),
                postcodes: Vec::new(),
                whole: true,
            };
        };
        let is_within = |id: &AreaId| directory.area_and_parents(*id).any(|up| up == area);
        let within: BTreeSet<_> = (0..directory.areas.len())
            .map(AreaId::at)
            .filter(is_within)
            .collect();
        let codes = within.iter().flat_map(|id| &directory.area(*id).postcodes);
        Self {
            around: directory.area_and_parents(area).skip(1).collect(),
            postcodes: codes.cloned().collect(),
            whole: false,
            within,
        }
    }

    /// `None` when it does not serve the area.
    fn of_entry(&self, entry: &Entry) -> Option<Near> {
        if entry.shared {
            return Some(Near::Country);
        }
        let serves = match &entry.coverage {
            Coverage::Municipality if self.whole => return Some(Near::Inside),
            Coverage::Municipality => Near::Municipality,
            Coverage::Areas(areas) if areas.iter().any(|id| self.within.contains(id)) => {
                return Some(Near::Inside);
            }
            Coverage::Areas(areas) => {
                let near = areas.iter().any(|id| self.around.contains(id));
                near.then_some(Near::Around)?
            }
        };
        // What serves everyone may lie around the corner.
        Some(if self.has_address(entry) {
            Near::Inside
        } else {
            serves
        })
    }

    fn has_address(&self, entry: &Entry) -> bool {
        let address = entry.details.address.as_ref();
        let postcode = address.and_then(|address| address.postcode.as_ref());
        postcode.is_some_and(|postcode| {
            let postcode = postcode.to_string();
            self.postcodes
                .iter()
                .any(|start| postcode.starts_with(start.as_str()))
        })
    }
}

/// Entries by theme, in the order of the themes; those without one come last.
struct Shelf {
    books: Vec<(Option<TermId>, Vec<EntryId>)>,
}

impl Shelf {
    fn of(common: &Common<'_>, entries: &[EntryId]) -> Self {
        let mut books: std::collections::BTreeMap<(bool, Option<TermId>), Vec<EntryId>> =
            std::collections::BTreeMap::new();
        for id in entries {
            let theme = common.theme(*id);
            books.entry((theme.is_none(), theme)).or_default().push(*id);
        }
        let books = books.into_iter().map(|((_, theme), ids)| (theme, ids));
        Self {
            books: books.collect(),
        }
    }
}

impl Guide<'_> {
    /// Everything as layouts read it, and what could not be printed.
    pub(crate) fn data(&self, shapes: &Shapes) -> (Value, Vec<Missing>) {
        // A guide is made of texts, numbers and lists: making JSON of it cannot fail.
        let mut data = serde_json::to_value(self).unwrap_or_default();
        let mut missing = make_printable(&mut data, shapes);
        missing.extend(self.missing.iter().cloned());
        (data, missing)
    }

    /// The slug of the first entry in whose texts this stands.
    pub(crate) fn entry_with(&self, text: &str) -> Option<String> {
        let chapters = self.hoofdstukken.iter().chain(&self.buiten);
        let mut entries = chapters.flat_map(|chapter| &chapter.vermeldingen);
        entries
            .find(|entry| entry.to_string().contains(text))
            .and_then(|entry| entry["id"].as_str().map(str::to_owned))
    }
}

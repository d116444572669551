//! What there is per theme and target group in every wijk.
//!
//! What serves the whole municipality reaches every wijk, but is not in any: it is told apart. So is
//! what is shared between maps, such as national help lines, which says nothing of the municipality.

use serde::Serialize;

use crate::model::{Access, AreaId, AreaKind, Coverage, Facet, FacetRole, SocialMap, TermId};
use crate::outputs::desk::figures::white_spots::{WhiteSpot, in_words, white_spots};
use crate::outputs::desk::subjects::{Subject, Subjects};

/// A facet against areas.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct CoverageTable {
    /// `thema` or `doelgroep`.
    pub(crate) soort: &'static str,
    /// The facet's name.
    pub(crate) naam: String,
    /// Names of the wijken, in the order of the columns.
    pub(crate) wijken: Vec<String>,
    /// One row per term.
    pub(crate) rijen: Vec<CoverageRow>,
    /// What names no term at all.
    pub(crate) zonder: usize,
    /// What is missing.
    pub(crate) witte_vlekken: Vec<WhiteSpot>,
    /// Where there is nothing, or nothing free, in sentences.
    pub(crate) witte_vlekken_in_woorden: Vec<String>,
    /// What there is only outside a wijk, while another wijk has its own, in sentences.
    pub(crate) niet_in_de_wijk_in_woorden: Vec<String>,
}

/// A term.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct CoverageRow {
    /// Its name.
    pub(crate) naam: String,
    /// Per wijk, in the order of the columns.
    pub(crate) per_wijk: Vec<Cell>,
    /// For the whole municipality.
    pub(crate) hele_gemeente: EntryCount,
    /// From shared folders.
    pub(crate) gedeeld: EntryCount,
}

/// A term in a wijk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Cell {
    /// For the wijk itself, or for a part of it.
    pub(crate) in_de_wijk: EntryCount,
    /// For a larger area in which the wijk lies.
    pub(crate) groter_gebied: EntryCount,
}

/// How much there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct EntryCount {
    /// Freely accessible.
    pub(crate) vrij: usize,
    /// After a decision.
    pub(crate) besluit: usize,
}

impl EntryCount {
    /// Both together.
    pub(crate) fn all(self) -> usize {
        self.vrij + self.besluit
    }

    /// One more.
    pub(crate) fn add(&mut self, access: Access) {
        match access {
            Access::Free => self.vrij += 1,
            Access::Decision => self.besluit += 1,
        }
    }

    /// This and another.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            vrij: self.vrij + other.vrij,
            besluit: self.besluit + other.besluit,
        }
    }
}

/// The areas that stand for "de wijken", and which of them every area lies in or holds.
#[derive(Debug)]
pub(crate) struct AreaColumns {
    /// In the order of the file.
    pub(crate) areas: Vec<AreaId>,
    /// Per area: the column that it is, or lies in.
    within: Vec<Option<usize>>,
    /// Per area: the columns that lie in it.
    holds: Vec<Vec<usize>>,
}

impl AreaColumns {
    /// Wijken and kernen; where there are none, the areas above or below them.
    pub(crate) fn of(social_map: &SocialMap) -> Self {
        let areas = &social_map.areas;
        let is_wijk = |area: usize| matches!(areas[area].kind, AreaKind::Wijk | AreaKind::Kern);
        let parent = |area: usize| areas[area].parent.map(AreaId::index);
        let mut above_wijk = vec![false; areas.len()];
        for area in (0..areas.len()).rev() {
            if let Some(parent) = parent(area) {
                above_wijk[parent] |= above_wijk[area] || is_wijk(area);
            }
        }
        let mut all = Self {
            areas: Vec::new(),
            within: vec![None; areas.len()],
            holds: vec![Vec::new(); areas.len()],
        };
        for (area, above) in above_wijk.into_iter().enumerate() {
            let inherited = parent(area).and_then(|parent| all.within[parent]);
            let is_column = inherited.is_none() && (is_wijk(area) || !above);
            all.within[area] = inherited;
            if is_column {
                all.add(social_map, AreaId::at(area));
            }
        }
        all
    }

    fn add(&mut self, social_map: &SocialMap, id: AreaId) {
        let column = self.areas.len();
        self.areas.push(id);
        self.within[id.index()] = Some(column);
        for above in social_map.area_and_parents(id).skip(1) {
            self.holds[above.index()].push(column);
        }
    }

    /// The columns that an entry is for: in the wijk itself, and by way of a larger area.
    pub(crate) fn reached(&self, areas: &[AreaId]) -> (Vec<usize>, Vec<usize>) {
        let sorted = |mut columns: Vec<usize>| {
            columns.sort_unstable();
            columns.dedup();
            columns
        };
        let within = areas.iter().filter_map(|id| self.within[id.index()]);
        let within = sorted(within.collect());
        let holds = areas.iter().flat_map(|id| &self.holds[id.index()]);
        let wider = holds.copied().filter(|column| !within.contains(column));
        let wider = sorted(wider.collect());
        (within, wider)
    }
}

/// Themes and target groups of a map.
pub(crate) fn coverage(
    social_map: &SocialMap,
    subjects: &Subjects<'_>,
    map: usize,
) -> Vec<CoverageTable> {
    let columns = AreaColumns::of(social_map);
    let facets = social_map.facets.iter().enumerate();
    facets
        .filter_map(|(at, facet)| {
            let kind = match facet.role {
                FacetRole::Theme | FacetRole::Audience => facet.role.word(),
                FacetRole::Model => return None,
            };
            Some(of_facet(
                social_map,
                subjects,
                map,
                (at, facet),
                kind,
                &columns,
            ))
        })
        .collect()
}

fn of_facet(
    social_map: &SocialMap,
    subjects: &Subjects<'_>,
    map: usize,
    (at, facet): (usize, &Facet),
    kind: &'static str,
    columns: &AreaColumns,
) -> CoverageTable {
    let empty = |name: &String| CoverageRow {
        naam: name.clone(),
        per_wijk: vec![Cell::default(); columns.areas.len()],
        hele_gemeente: EntryCount::default(),
        gedeeld: EntryCount::default(),
    };
    let mut rows: Vec<_> = facet.terms.iter().map(|term| empty(&term.name)).collect();
    let mut without = 0;
    for subject in subjects.shown_in(map) {
        let terms = terms_of(social_map, subject, at);
        without += usize::from(terms.is_empty());
        for term in terms {
            rows[usize::from(term.term)].add(subject, columns);
        }
    }
    let names = columns
        .areas
        .iter()
        .map(|id| social_map.area(*id).name.clone());
    let mut coverage = CoverageTable {
        soort: kind,
        naam: facet.name.clone(),
        wijken: names.collect(),
        rijen: rows,
        zonder: without,
        witte_vlekken: Vec::new(),
        witte_vlekken_in_woorden: Vec::new(),
        niet_in_de_wijk_in_woorden: Vec::new(),
    };
    coverage.witte_vlekken = white_spots(&coverage);
    let municipality = &social_map.settings.municipality;
    let (white, elsewhere) = in_words(&coverage, municipality);
    coverage.witte_vlekken_in_woorden = white;
    coverage.niet_in_de_wijk_in_woorden = elsewhere;
    coverage
}

/// An entry's terms in this map. A shared entry was resolved for the first map it stands in, and facets
/// of another map may have other places, so its terms are looked up by their names.
pub(crate) fn terms_of(social_map: &SocialMap, subject: &Subject<'_>, facet: usize) -> Vec<TermId> {
    let here = &social_map.facets[facet];
    let resolved_in = subject.map;
    let terms = subject.entry.terms.iter();
    let of_facet = terms.filter_map(|id| {
        let (of, term) = resolved_in.term(*id);
        if of.slug != here.slug {
            return None;
        }
        let mut terms = here.terms.iter();
        let place = terms.position(|one| one.slug == term.slug)?;
        Some(TermId {
            facet: u16::try_from(facet).ok()?,
            term: u16::try_from(place).ok()?,
        })
    });
    of_facet.collect()
}

impl CoverageRow {
    fn add(&mut self, subject: &Subject<'_>, columns: &AreaColumns) {
        let access = subject.entry.access;
        match &subject.entry.coverage {
            _ if subject.entry.shared => self.gedeeld.add(access),
            Coverage::Municipality => self.hele_gemeente.add(access),
            Coverage::Areas(areas) => {
                let (within, wider) = columns.reached(areas);
                for column in within {
                    self.per_wijk[column].in_de_wijk.add(access);
                }
                for column in wider {
                    self.per_wijk[column].groter_gebied.add(access);
                }
            }
        }
    }
}

//! What is freely accessible against what needs a decision.

use serde::Serialize;

use crate::model::{Coverage, FacetRole, SocialMap};
use crate::outputs::desk::figures::coverage::{AreaColumns, EntryCount, terms_of};
use crate::outputs::desk::subjects::{Subject, Subjects};
use crate::outputs::desk::wording::percent;

/// Shares of a map.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(crate) struct AccessTable {
    /// By theme, shared entries too.
    pub(crate) per_thema: Vec<Share>,
    /// By wijk; then the whole municipality, and what is shared.
    pub(crate) per_wijk: Vec<Share>,
}

/// How much is free.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Share {
    /// The theme or wijk.
    pub(crate) naam: String,
    /// Freely accessible.
    pub(crate) vrij: usize,
    /// After a decision.
    pub(crate) besluit: usize,
    /// The share that is free, in whole percents; none when there is nothing.
    pub(crate) procent_vrij: Option<usize>,
}

impl Share {
    fn new(naam: &str, reach: EntryCount) -> Self {
        Self {
            naam: naam.to_owned(),
            vrij: reach.vrij,
            besluit: reach.besluit,
            procent_vrij: percent(reach.vrij, reach.all()),
        }
    }
}

/// The shares of one map.
pub(crate) fn access(social_map: &SocialMap, subjects: &Subjects<'_>, map: usize) -> AccessTable {
    let shown: Vec<_> = subjects.shown_in(map).collect();
    let facets = social_map.facets.iter().enumerate();
    let themes = facets.filter(|(_, facet)| facet.role == FacetRole::Theme);
    AccessTable {
        per_thema: themes
            .flat_map(|(at, _)| by_theme(social_map, &shown, at))
            .collect(),
        per_wijk: by_wijk(social_map, &shown),
    }
}

fn by_theme(social_map: &SocialMap, shown: &[&Subject<'_>], facet: usize) -> Vec<Share> {
    let terms = &social_map.facets[facet].terms;
    let mut reach = vec![EntryCount::default(); terms.len()];
    for subject in shown {
        for id in terms_of(social_map, subject, facet) {
            reach[usize::from(id.term)].add(subject.entry.access);
        }
    }
    let shares = terms.iter().zip(reach);
    shares
        .map(|(term, reach)| Share::new(&term.name, reach))
        .collect()
}

fn by_wijk(social_map: &SocialMap, shown: &[&Subject<'_>]) -> Vec<Share> {
    let columns = AreaColumns::of(social_map);
    let mut reach = vec![EntryCount::default(); columns.areas.len()];
    let (mut municipal, mut shared) = (EntryCount::default(), EntryCount::default());
    for subject in shown {
        let access = subject.entry.access;
        match &subject.entry.coverage {
            _ if subject.entry.shared => shared.add(access),
            Coverage::Municipality => municipal.add(access),
            Coverage::Areas(areas) => {
                let (within, wider) = columns.reached(areas);
                for column in within.into_iter().chain(wider) {
                    reach[column].add(access);
                }
            }
        }
    }
    let names = columns.areas.iter();
    let names = names.map(|id| social_map.area(*id).name.as_str());
    let rest = [("Hele gemeente", municipal), ("Gedeeld", shared)];
    let all = names.zip(reach).chain(rest);
    all.map(|(name, reach)| Share::new(name, reach)).collect()
}

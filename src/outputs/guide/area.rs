//! The parts of a municipality that have a guide of their own.

use std::collections::BTreeSet;

use crate::model::{Area, AreaId, AreaKind, PublicMap};

/// Which part of the municipality a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GuideArea {
    /// An area of the map.
    Area(AreaId),
    /// All of it, for a map that names no areas.
    Municipality,
}

impl GuideArea {
    /// What the area is called.
    #[must_use]
    pub(crate) fn name(self, map: &PublicMap) -> &str {
        match self {
            Self::Area(id) => &map.area(id).name,
            Self::Municipality => &map.settings().municipality,
        }
    }

    /// Part of the names of its files. Two hyphens: no area can have this slug.
    #[must_use]
    pub(crate) fn slug(self, map: &PublicMap) -> &str {
        match self {
            Self::Area(id) => &map.area(id).slug,
            Self::Municipality => "hele--gemeente",
        }
    }

    /// The areas that a map has guides of: its wijken and kernen, and areas that are not divided in
    /// those.
    #[must_use]
    pub(crate) fn all(map: &PublicMap) -> Vec<Self> {
        let is_wijk = |area: &Area| matches!(area.kind, AreaKind::Wijk | AreaKind::Kern);
        let wijken = map.areas().iter().filter(|area| is_wijk(area));
        let divided: BTreeSet<_> = wijken
            .filter_map(|area| area.parent)
            .flat_map(|parent| map.area_and_parents(parent))
            .collect();
        let has_guide = |id: &AreaId| {
            let area = map.area(*id);
            is_wijk(area) || area.kind == AreaKind::Gebied && !divided.contains(id)
        };
        let all: Vec<_> = map.area_ids().filter(has_guide).map(Self::Area).collect();
        match all.is_empty() {
            true => vec![Self::Municipality],
            false => all,
        }
    }
}

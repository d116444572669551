//! Which printed guides there are. The site knows nothing of how they are made; it is told which
//! files there are.

use std::sync::Arc;

use serde::Serialize;

use crate::model::{AreaId, PublicMap, address};
use crate::outputs::packed_files::PackedFiles;

/// The printed guides of a map.
#[derive(Debug, Default)]
pub struct MapGuides {
    /// By path within the map's folder.
    pub(crate) files: Arc<PackedFiles>,
    /// What the page "Wijkgidsen" offers; nothing when there are no guides.
    pub(crate) offers: Vec<GuideOffer>,
}

/// The printed guides of one area.
#[derive(Debug, Clone)]
pub(crate) struct GuideOffer {
    /// The area; `None` for the whole municipality.
    pub(crate) area: Option<AreaId>,
    /// Its files.
    pub(crate) files: Vec<GuideFile>,
}

/// A file to be printed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GuideFile {
    /// Which edition: the key of its name in the language files, below `gidsen.uitgaven`.
    #[serde(rename = "uitgave")]
    pub(crate) edition: &'static str,
    /// Name in the folder of the guides.
    #[serde(rename = "bestand")]
    pub(crate) name: String,
    /// How many pages it has.
    #[serde(rename = "bladzijden")]
    pub(crate) pages: usize,
    /// How large it is, in thousands of bytes.
    #[serde(rename = "grootte")]
    pub(crate) kilobytes: usize,
}

impl MapGuides {
    /// The address of the guides of an area, or of the nearest area around it that has them.
    #[must_use]
    pub(crate) fn of_area(&self, map: &PublicMap, id: AreaId) -> Option<String> {
        let mut around = map.area_and_parents(id);
        let offer = around.find_map(|id| {
            let mut offers = self.offers.iter();
            offers.find(|offer| offer.area == Some(id))
        })?;
        Some(format!("{}#{}", address::GUIDES, offer.slug(map)))
    }
}

impl GuideOffer {
    /// The name of its place on the page.
    #[must_use]
    pub(crate) fn slug<'m>(&self, map: &'m PublicMap) -> &'m str {
        self.area.map_or("gemeente", |id| &map.area(id).slug)
    }
}

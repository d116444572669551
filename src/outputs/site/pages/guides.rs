//! The page "Wijkgidsen": which printed guides there are. The site knows nothing of how they are made;
//! it is told which files there are.

use serde::Serialize;

use crate::model::address;
use crate::model::{AreaId, PublicMap};
use crate::outputs::site::map_site::MapSite;

/// The printed guides of a map.
#[derive(Debug, Default)]
pub struct MapGuides {
    /// Path within the map's folder, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the page "Wijkgidsen" offers; nothing when there are no guides.
    pub offers: Vec<GuideOffer>,
}

/// The printed guides of one area.
#[derive(Debug, Clone)]
pub struct GuideOffer {
    /// The area; `None` for the whole municipality.
    pub area: Option<AreaId>,
    /// Its files.
    pub files: Vec<GuideFile>,
}

/// A file to be printed.
#[derive(Debug, Clone, Serialize)]
pub struct GuideFile {
    /// Which edition: the key of its name in the language files, below `gidsen.uitgaven`.
    #[serde(rename = "uitgave")]
    pub edition: &'static str,
    /// Name in the folder of the guides.
    #[serde(rename = "bestand")]
    pub name: String,
    /// How many pages it has.
    #[serde(rename = "bladzijden")]
    pub pages: usize,
    /// How large it is, in thousands of bytes.
    #[serde(rename = "grootte")]
    pub kilobytes: usize,
}

/// The page "Wijkgidsen".
#[derive(Debug, Serialize)]
pub struct GuidesView<'g> {
    gidsen: Vec<AreaView<'g>>,
    datum: String,
}

#[derive(Debug, Serialize)]
struct AreaView<'g> {
    wijk: &'g str,
    slug: &'g str,
    bestanden: &'g [GuideFile],
}

/// The guides of all areas, in the order of the map.
pub fn guides<'g>(site: &'g MapSite) -> GuidesView<'g> {
    let map = &site.map;
    let area = |offer: &'g GuideOffer| AreaView {
        wijk: offer
            .area
            .map_or(&map.settings().municipality, |id| &map.area(id).name),
        slug: slug(map, offer),
        bestanden: &offer.files,
    };
    GuidesView {
        gidsen: site.guides.offers.iter().map(area).collect(),
        datum: site.texts().date(map.today()),
    }
}

/// The address of the guides of an area, or of the nearest area around it that has them.
pub fn guides_of(site: &MapSite, id: AreaId) -> Option<String> {
    let mut around = site.map.area_and_parents(id);
    let offer = around.find_map(|id| {
        site.guides
            .offers
            .iter()
            .find(|offer| offer.area == Some(id))
    })?;
    Some(format!("{}#{}", address::GUIDES, slug(&site.map, offer)))
}

fn slug<'g>(map: &'g PublicMap, offer: &GuideOffer) -> &'g str {
    offer.area.map_or("gemeente", |id| &map.area(id).slug)
}

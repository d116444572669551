//! The page "Wijkgidsen": which printed guides there are.

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::content::{FixedPage, Title};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::lists::guides::{GuideFile, GuideOffer};

/// The page; it is there when there are guides.
pub(crate) const PAGE: FixedPage = FixedPage {
    is_there: |site| !site.shared.guides.offers.is_empty(),
    view: |site| tera::Value::from_serializable(&guides(site)),
    ..FixedPage::new(address::GUIDES, "gidsen.html", Title::Text("gidsen.titel"))
};

#[derive(Serialize)]
struct GuidesView<'g> {
    gidsen: Vec<AreaView<'g>>,
    datum: String,
}

#[derive(Serialize)]
struct AreaView<'g> {
    wijk: &'g str,
    slug: &'g str,
    bestanden: &'g [GuideFile],
}

/// The guides of all areas, in the order of the map.
fn guides(site: &PageContext) -> GuidesView<'_> {
    let map = &site.map;
    let municipality = &map.settings().municipality;
    let area = |offer: &'_ GuideOffer| offer.area.map(|id| map.area(id).name.as_str());
    let offers = site.shared.guides.offers.iter();
    let views = offers.map(|offer| AreaView {
        wijk: area(offer).unwrap_or(municipality),
        slug: offer.slug(map),
        bestanden: &offer.files,
    });
    GuidesView {
        gidsen: views.collect(),
        datum: site.texts().date(map.today()),
    }
}

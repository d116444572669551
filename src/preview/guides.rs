//! The printed guide that belongs to a page, made when it is asked for: it takes longer than a page, and
//! few changes need to be seen on paper.

use crate::model::{AreaId, Coverage, SocialMap};
use crate::model::{slug_of_address, slug_of_area};
use crate::outputs::guide::{GuideArea, GuideEdition, Materials, make};
use crate::outputs::render::Site;

/// Names of the editions, as they are asked for.
pub fn editions() -> Vec<&'static str> {
    let all = GuideEdition::ALL.into_iter();
    all.map(GuideEdition::name).collect()
}

/// The guide of the area that a page is about, as PDF; `None` when there is no such edition or map.
///
/// # Errors
/// Why it could not be made.
pub fn guide(site: &Site, page: &str, edition: &str) -> Option<Result<Vec<u8>, String>> {
    let mut all = GuideEdition::ALL.into_iter();
    let edition = all.find(|known| known.name() == edition)?;
    let (at, within) = site.map_of(page)?;
    let material = site.material();
    let directory = &material.checked.maps[at].directory;
    let texts = &material.themes[at].texts;
    let materials = match Materials::of(directory, texts, &material.checked) {
        Ok(materials) => materials,
        Err(error) => return Some(Err(error.to_string())),
    };
    let from = materials.ingredients(directory, material.today, material.drafts);
    let area = area_of(directory, within);
    let made = make(from, &materials.layouts, area, edition).map_err(|problems| {
        let findings = problems.iter().map(|problem| problem.finding(directory));
        let messages: Vec<_> = findings.map(|finding| finding.message).collect();
        messages.join("\n")
    });
    // Editors look at a guide now and then; what typst remembers of it would stay for hours.
    typst::comemo::evict(0);
    Some(made.map(|made| made.file.bytes))
}

/// The area of a page: its own, or that of its entry; else the first that has a guide.
fn area_of(directory: &SocialMap, page: &str) -> GuideArea {
    let of_entry = || {
        let slug = slug_of_address(page)?;
        let mut entries = directory.entries.iter();
        match &entries.find(|entry| entry.slug == slug)?.coverage {
            Coverage::Areas(areas) => areas.first().copied(),
            Coverage::Municipality => None,
        }
    };
    let own = slug_of_area(page).and_then(|slug| {
        let at = directory.areas.iter().position(|area| area.slug == slug);
        at.map(AreaId::at)
    });
    let guides = GuideArea::all(directory);
    let around = own.or_else(of_entry).map(|id| {
        let mut around = directory.area_and_parents(id).map(GuideArea::Area);
        around.find(|area| guides.contains(area))
    });
    around
        .flatten()
        .or(guides.first().copied())
        .unwrap_or(GuideArea::Municipality)
}

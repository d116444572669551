//! The printed guide that belongs to a page, made when somebody asks for it: it takes longer than a
//! page, and few changes are looked at on paper.

use crate::guide::{GuideArea, GuideEdition, Ingredients, Layouts, make};
use crate::model::{AreaId, Coverage, Directory};
use crate::render::Site;
use crate::site::{map_base, region_base, slug_of_address, slug_of_area, theme_name};

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
    let region = region_base(material.checked.region.as_ref());
    let base = map_base(directory, region.as_ref());
    let from = Ingredients {
        directory,
        texts: &material.themes[at].texts,
        today: material.today,
        drafts: material.drafts,
        base: base.as_ref(),
    };
    let area = area_of(directory, within);
    let name = theme_name(&directory.settings);
    let layouts = match Layouts::load(&material.checked.layout.themes.join(name)) {
        Ok(layouts) => layouts,
        Err(error) => return Some(Err(format!("{error:?}"))),
    };
    let made = make(from, &layouts, area, edition).map_err(|problems| {
        let findings = problems.iter().map(|problem| problem.finding(directory));
        let messages: Vec<_> = findings.map(|finding| finding.message).collect();
        messages.join("\n")
    });
    // Editors look at a guide now and then; what typst remembers of it would stay for hours.
    typst::comemo::evict(0);
    Some(made.map(|made| made.file.bytes))
}

/// The area of a page: its own, or that of its entry; else the first that has a guide.
fn area_of(directory: &Directory, page: &str) -> GuideArea {
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

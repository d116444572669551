//! The printed guide that belongs to a page, made when it is asked for: it takes longer than a page, and
//! few changes need to be seen on paper.

use crate::model::{Coverage, PublicMap, slug_of_address, slug_of_area};
use crate::outputs::guide::area::GuideArea;
use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::print::print_guide;
use crate::outputs::guide::source::GuideSource;
use crate::outputs::input::SiteInput;
use crate::outputs::site::SiteLanguage;

/// Names of the editions, as they are asked for.
#[must_use]
pub(crate) fn editions() -> Vec<&'static str> {
    let all = GuideEdition::ALL.into_iter();
    all.map(GuideEdition::name).collect()
}

/// The guide of the area that a page is about, as PDF; `None` when there is no such edition or map.
///
/// # Errors
/// Why it could not be made.
pub(crate) fn of_page(
    input: &SiteInput,
    page: &str,
    edition: &str,
) -> Option<Result<Vec<u8>, String>> {
    let mut all = GuideEdition::ALL.into_iter();
    let edition = all.find(|known| known.name() == edition)?;
    let (at, within) = map_of(input, page)?;
    let source = match GuideSource::new(&input.checked, at, &input.themes[at].texts) {
        Ok(source) => source,
        Err(error) => return Some(Err(error.to_string())),
    };
    let area = area_of(source.map, within);
    let printed = print_guide(&source, area, edition).map_err(|problems| {
        let findings = problems.iter().map(|problem| problem.finding(source.map));
        let messages: Vec<_> = findings.map(|finding| finding.message).collect();
        messages.join("\n")
    });
    // Editors look at a guide now and then; what typst remembers of it would stay for hours.
    typst::comemo::evict(0);
    Some(printed.map(|guide| guide.file.bytes))
}

/// Which map a page is of, and its path there in the map's own language.
fn map_of<'p>(input: &SiteInput, page: &'p str) -> Option<(usize, &'p str)> {
    (0..input.themes.len()).find_map(|at| {
        let within = page.strip_prefix(&input.folder_of(at))?;
        // The map's own language comes first, and has no folder: every page is in that.
        let languages = SiteLanguage::all(&input.themes[at]);
        let mut folders = languages.iter().rev().map(|language| &language.map);
        let within = folders.find_map(|folder| within.strip_prefix(folder))?;
        Some((at, within))
    })
}

/// The area of a page: its own, or that of its entry; else the first that has a guide.
fn area_of(map: &PublicMap, page: &str) -> GuideArea {
    let of_entry = || {
        let slug = slug_of_address(page)?;
        let mut entries = map.entries();
        match entries.find(|(_, entry)| entry.slug == slug)?.1.coverage {
            Coverage::Areas(areas) => areas.first().copied(),
            Coverage::Municipality => None,
        }
    };
    let own = slug_of_area(page);
    let own = own.and_then(|slug| map.area_ids().find(|id| map.area(*id).slug == slug));
    let guides = GuideArea::all(map);
    let around = own.or_else(of_entry).and_then(|id| {
        let mut around = map.area_and_parents(id).map(GuideArea::Area);
        around.find(|area| guides.contains(area))
    });
    let any = around.or(guides.first().copied());
    any.unwrap_or(GuideArea::Municipality)
}

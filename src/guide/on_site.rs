//! The guides of maps as files of its site, and what the page "Wijkgidsen" tells about them.

use std::path::Path;

use rayon::prelude::*;

use super::content::{GuideArea, Ingredients};
use super::edition::GuideEdition;
use super::kept::{File, Kept};
use super::layouts::Layouts;
use super::publish::{Made, guide_areas, publish};
use crate::decode::Assembled;
use crate::diagnostics::Diagnostic;
use crate::pipeline::{Checked, Request};
use crate::site::{
    GUIDES_FOLDER, GuideFile, GuideOffer, MapGuides, STANDARD_THEME, Theme, ThemeError, map_base,
    region_base,
};

/// Makes all guides of all maps, in parallel: one of `themes` per map. Findings are warnings, and errors
/// when not all guides are there. Guides in the folder `cache` that are still right are not made again.
///
/// # Errors
/// When the layouts of a theme cannot be read.
pub fn for_maps(
    checked: &Checked,
    themes: &[Theme],
    request: &Request,
    cache: Option<&Path>,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    let region = region_base(checked.region.as_ref());
    let one = |(map, theme): (&Assembled, &Theme)| {
        let directory = &map.directory;
        let name = directory.settings.theme.as_ref();
        let name = name.map_or(STANDARD_THEME, |name| name.value.as_str());
        let layouts = Layouts::load(&checked.layout.themes.join(name))?;
        let base = map_base(directory, region.as_ref());
        let from = Ingredients {
            directory,
            texts: &theme.texts,
            today: request.today,
            drafts: request.drafts,
            base: base.as_ref(),
        };
        let kept = cache.map(|cache| Kept::new(cache, &directory.slug));
        Ok(for_site(from, &layouts, kept.as_ref()))
    };
    let maps = checked.maps.par_iter().zip(themes).map(one);
    let made = maps.collect::<Vec<_>>().into_iter();
    let made = made.collect::<Result<Vec<_>, _>>()?;
    let (guides, findings): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    Ok((guides, findings.into_iter().flatten().collect()))
}

/// Makes all guides of a map in all editions.
fn for_site(
    from: Ingredients<'_>,
    layouts: &Layouts,
    kept: Option<&Kept>,
) -> (MapGuides, Vec<Diagnostic>) {
    let areas = guide_areas(from.directory);
    let published = publish(from, layouts, &areas, &GuideEdition::ALL, kept, true);
    let mut site = MapGuides::default();
    for guide in published.guides {
        let area = match guide.area {
            GuideArea::Area(id) => Some(id),
            GuideArea::Municipality => None,
        };
        let files = offered(&guide, guide.area.slug(from.directory));
        match site.offers.last_mut() {
            Some(offer) if offer.area == area => offer.files.extend(files),
            _ => site.offers.push(GuideOffer { area, files }),
        }
        let slug = guide.area.slug(from.directory);
        let path = |name: String| format!("{GUIDES_FOLDER}{name}");
        site.files
            .push((path(guide.edition.file(slug)), guide.file.bytes));
        if let Some(to_fold) = guide.to_fold {
            let name = GuideEdition::file_to_fold(slug);
            site.files.push((path(name), to_fold.bytes));
        }
    }
    (site, published.findings)
}

fn offered(guide: &Made, slug: &str) -> Vec<GuideFile> {
    let offer = |edition, name, file: &File| GuideFile {
        edition,
        name,
        pages: file.pages,
        kilobytes: file.bytes.len().div_ceil(1000),
    };
    let own = offer(guide.edition.name(), guide.edition.file(slug), &guide.file);
    let to_fold = guide
        .to_fold
        .as_ref()
        .map(|file| offer("vouwen", GuideEdition::file_to_fold(slug), file));
    std::iter::once(own).chain(to_fold).collect()
}

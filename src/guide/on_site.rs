//! The guides of maps as files of its site, and what the page "Wijkgidsen" tells about them.

use std::path::Path;
use std::sync::Arc;

use super::content::{GuideArea, Ingredients};
use super::edition::GuideEdition;
use super::kept::{File, Kept};
use super::layouts::Layouts;
use super::publish::{Made, Wanted, guide_areas, publish};
use crate::diagnostics::Diagnostic;
use crate::model::Directory;
use crate::pipeline::{Checked, Request};
use crate::site::{
    GUIDES_FOLDER, GuideFile, GuideOffer, MapGuides, Theme, ThemeError, map_base, region_base,
    theme_name,
};

/// Makes all guides of all maps, in parallel: one of `themes` per map. Findings are warnings, and errors
/// when not all guides are there. Guides in the folder `cache` that are still right are not made again.
///
/// # Errors
/// When the layouts of a theme cannot be read.
pub fn for_maps(
    checked: &Checked,
    themes: &[Arc<Theme>],
    request: &Request,
    cache: Option<&Path>,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    let region = region_base(checked.region.as_ref());
    let directories = checked.maps.iter().map(|map| &map.directory);
    let layouts = directories.clone().map(|directory| {
        let name = theme_name(&directory.settings);
        Layouts::load(&checked.layout.themes.join(name))
    });
    let layouts = layouts.collect::<Result<Vec<_>, _>>()?;
    let bases: Vec<_> = directories
        .clone()
        .map(|directory| map_base(directory, region.as_ref()))
        .collect();
    let wanted: Vec<_> = directories
        .zip(themes)
        .zip(layouts.iter().zip(&bases))
        .map(|((directory, theme), (layouts, base))| Wanted {
            from: Ingredients {
                directory,
                texts: &theme.texts,
                today: request.today,
                drafts: request.drafts,
                base: base.as_ref(),
            },
            layouts,
            areas: guide_areas(directory),
            kept: cache.map(|cache| Kept::new(cache, &directory.slug)),
            complete: true,
        })
        .collect();
    let mut findings = Vec::new();
    let guides = publish(&wanted, &GuideEdition::ALL)
        .into_iter()
        .zip(&wanted)
        .map(|(published, map)| {
            findings.extend(published.findings);
            for_site(published.guides, map.from.directory)
        })
        .collect();
    Ok((guides, findings))
}

/// The guides of a map as files of its site.
fn for_site(guides: Vec<Made>, directory: &Directory) -> MapGuides {
    let mut site = MapGuides::default();
    for guide in guides {
        let area = match guide.area {
            GuideArea::Area(id) => Some(id),
            GuideArea::Municipality => None,
        };
        let slug = guide.area.slug(directory);
        let files = offered(&guide, slug);
        match site.offers.last_mut() {
            Some(offer) if offer.area == area => offer.files.extend(files),
            _ => site.offers.push(GuideOffer { area, files }),
        }
        let path = |name: String| format!("{GUIDES_FOLDER}{name}");
        site.files
            .push((path(guide.edition.file(slug)), guide.file.bytes));
        if let Some(to_fold) = guide.to_fold {
            let name = GuideEdition::file_to_fold(slug);
            site.files.push((path(name), to_fold.bytes));
        }
    }
    site
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

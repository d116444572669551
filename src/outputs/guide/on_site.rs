//! The guides of maps as files of its site, and what the page "Wijkgidsen" tells about them.

use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::Diagnostic;
use crate::model::GUIDES_FOLDER;
use crate::model::SocialMap;
use crate::outputs::guide::content::GuideArea;
use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::File;
use crate::outputs::guide::materials::Materials;
use crate::outputs::guide::publish::{Made, Wanted, guide_areas, publish};
use crate::outputs::site::{GuideFile, GuideOffer, MapGuides};
use crate::review::{Checked, Request};
use crate::theme::{Theme, ThemeError};

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
    let directories = checked.maps.iter().map(|map| &map.directory);
    let materials = directories
        .clone()
        .zip(themes)
        .map(|(directory, theme)| Materials::of(directory, &theme.texts, checked))
        .collect::<Result<Vec<_>, _>>()?;
    let wanted: Vec<_> = directories
        .zip(&materials)
        .map(|(directory, materials)| Wanted {
            complete: true,
            ..materials.wanted(directory, request, guide_areas(directory), cache)
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
fn for_site(guides: Vec<Made>, directory: &SocialMap) -> MapGuides {
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

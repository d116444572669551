//! The guides of maps as files of its site, and what the page "Wijkgidsen" tells about them.

use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::Diagnostic;
use crate::model::GUIDES_FOLDER;
use crate::model::PublicMap;
use crate::outputs::guide::area::GuideArea;
use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::PdfFile;
use crate::outputs::guide::print::{GuideOrder, PrintedGuide, print_guides};
use crate::outputs::guide::source::GuideSource;
use crate::outputs::site::{GuideFile, GuideOffer, MapGuides};
use crate::review::Checked;
use crate::theme::{Theme, ThemeError};

/// Makes all guides of all maps, in parallel: one of `themes` per map. Findings are warnings, and errors
/// when not all guides are there. Guides in the folder `cache` that are still right are not made again.
///
/// # Errors
/// When the layouts of a theme cannot be read.
pub(crate) fn for_maps(
    checked: &Checked,
    themes: &[Arc<Theme>],
    cache: Option<&Path>,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    let themes = themes.iter().enumerate();
    let sources = themes.map(|(at, theme)| GuideSource::new(checked, at, &theme.texts));
    let sources: Vec<_> = sources.collect::<Result<_, _>>()?;
    let order = |source| GuideOrder::all(source, cache);
    let orders: Vec<_> = sources.iter().map(order).collect();
    let mut findings = Vec::new();
    let printed = print_guides(&orders, &GuideEdition::ALL).into_iter();
    let guides = printed.zip(&sources).map(|(printed, source)| {
        findings.extend(printed.findings);
        for_site(printed.guides, source.map)
    });
    Ok((guides.collect(), findings))
}

/// The guides of a map as files of its site.
fn for_site(guides: Vec<PrintedGuide>, map: &PublicMap) -> MapGuides {
    let mut offers: Vec<GuideOffer> = Vec::new();
    let mut all = Vec::new();
    for guide in guides {
        let area = match guide.area {
            GuideArea::Area(id) => Some(id),
            GuideArea::Municipality => None,
        };
        let slug = guide.area.slug(map);
        let files = offered(&guide, slug);
        match offers.last_mut() {
            Some(offer) if offer.area == area => offer.files.extend(files),
            _ => offers.push(GuideOffer { area, files }),
        }
        let path = |name: String| format!("{GUIDES_FOLDER}{name}");
        all.push((path(guide.edition.file(slug)), guide.file.bytes));
        if let Some(to_fold) = guide.to_fold {
            let name = GuideEdition::file_to_fold(slug);
            all.push((path(name), to_fold.bytes));
        }
    }
    MapGuides {
        offers,
        files: Arc::new(all.into_iter().collect()),
    }
}

fn offered(guide: &PrintedGuide, slug: &str) -> Vec<GuideFile> {
    let offer = |edition, name, file: &PdfFile| GuideFile {
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

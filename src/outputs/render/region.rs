//! The pages of several maps together.

use std::sync::Arc;

use crate::outputs::render::index::MapIndex;
use crate::outputs::render::input::SiteInput;
use crate::outputs::site::{RegionSite, region_base, robots, sitemap_index};
use crate::theme::{Asset, RenderError, Templates};

/// All files of the regional pages but those of their index. `counts` says how many entries each map
/// shows.
pub fn files(
    input: &SiteInput,
    index: &MapIndex,
    counts: &[usize],
) -> Result<Vec<Asset>, RenderError> {
    let checked = &input.checked;
    let theme = &input.themes[0];
    let base = region_base(checked.region.as_ref());
    let region = checked.region.as_ref();
    let templates = Templates::new(theme, &theme.texts, &checked.sources)?;
    let mut maps: Vec<_> = checked.public.iter().zip(counts.iter().copied()).collect();
    let place = |slug: &str| {
        let order = region.map_or(&[][..], |region| region.order.as_slice());
        let place = order.iter().position(|name| name.value == slug);
        place.unwrap_or(usize::MAX)
    };
    maps.sort_by_key(|(map, _)| place(map.slug()));
    let slugs: Vec<_> = maps.iter().map(|(map, _)| map.slug()).collect();
    let site = RegionSite {
        region,
        theme,
        templates: &templates,
        maps,
        base: base.as_ref(),
        index: Arc::clone(&index.facts),
    };
    let mut files = site.files()?;
    files.push(robots(base.as_ref()));
    files.extend(
        base.as_ref()
            .map(|base| sitemap_index(base, slugs.into_iter())),
    );
    Ok(files)
}

//! The pages of several maps together.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::outputs::error::SiteError;
use crate::outputs::input::SiteInput;
use crate::outputs::output::{Output, Write};
use crate::outputs::site::{IndexFacts, RegionSite, region_base, robots, sitemap_index};
use crate::theme::{Asset, RenderError, Templates};

/// The pages of several maps together, with the files that they load. They are few, so all are made when
/// the first is asked for.
pub(crate) struct RegionPages {
    site: SiteInput,
    index: Arc<IndexFacts>,
    files: OnceLock<Result<Vec<Asset>, RenderError>>,
}

impl RegionPages {
    /// The pages of all maps of a site; they know the index of all maps together.
    #[must_use]
    pub(crate) fn new(site: &SiteInput, index: Arc<IndexFacts>) -> Self {
        Self {
            site: site.clone(),
            index,
            files: OnceLock::new(),
        }
    }

    fn files(&self) -> Result<&[Asset], SiteError> {
        let files = self.files.get_or_init(|| self.make());
        let files = files.as_ref().map_err(Clone::clone)?;
        Ok(files)
    }

    fn make(&self) -> Result<Vec<Asset>, RenderError> {
        let checked = &self.site.checked;
        let theme = &self.site.themes[0];
        let region = checked.region.as_ref();
        let base = region_base(region);
        let templates = Templates::new(theme, &theme.texts, &checked.sources)?;
        let place = |slug: &str| {
            let order = region.map_or(&[][..], |region| region.order.as_slice());
            let place = order.iter().position(|name| name.value == slug);
            place.unwrap_or(usize::MAX)
        };
        let mut maps: Vec<_> = checked.public.iter().collect();
        maps.sort_by_key(|map| place(map.slug()));
        let slugs: Vec<_> = maps.iter().map(|map| map.slug()).collect();
        let site = RegionSite {
            region,
            theme,
            templates: &templates,
            maps,
            base: base.as_ref(),
            index: Arc::clone(&self.index),
        };
        let mut files = site.files()?;
        files.push(robots(base.as_ref()));
        let sitemap = base.map(|base| sitemap_index(&base, slugs.into_iter()));
        files.extend(sitemap);
        Ok(files)
    }
}

impl Output for RegionPages {
    fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
        for asset in self.files()? {
            write(asset.into())?;
        }
        Ok(())
    }

    fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, SiteError> {
        let asset = self.files()?.iter().find(|asset| asset.path == path);
        Ok(asset.map(|asset| asset.bytes.as_slice().into()))
    }
}

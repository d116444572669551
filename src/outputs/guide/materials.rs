//! What all guides of a map are made with, besides its content: layouts, words and the site's address.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use url::Url;

use crate::model::SocialMap;
use crate::outputs::guide::content::{GuideArea, Ingredients};
use crate::outputs::guide::layout::Kept;
use crate::outputs::guide::layout::Layouts;
use crate::outputs::guide::publish::Wanted;
use crate::outputs::site::{map_base, region_base};
use crate::review::{Checked, Request};
use crate::theme::{ThemeError, theme_name};
use crate::words::language::Texts;

/// What all guides of a map are made with.
pub struct Materials {
    /// What they look like.
    pub layouts: Layouts,
    /// Interface texts in the map's own language.
    texts: Arc<Texts>,
    base: Option<Url>,
}

impl Materials {
    /// Those of one of the maps.
    ///
    /// # Errors
    /// When the layouts of its theme cannot be read.
    pub fn of(
        directory: &SocialMap,
        texts: &Arc<Texts>,
        checked: &Checked,
    ) -> Result<Self, ThemeError> {
        let region = region_base(checked.region.as_ref());
        Ok(Self {
            layouts: Layouts::load(&checked.layout.themes.join(theme_name(&directory.settings)))?,
            texts: Arc::clone(texts),
            base: map_base(&directory.slug, &directory.settings, region.as_ref()),
        })
    }

    /// The ingredients of guides of this map, for a day.
    #[must_use]
    pub fn ingredients<'g>(
        &'g self,
        directory: &'g SocialMap,
        today: Date,
        drafts: bool,
    ) -> Ingredients<'g> {
        Ingredients {
            directory,
            texts: &self.texts,
            today,
            drafts,
            base: self.base.as_ref(),
        }
    }

    /// Guides of this map for these areas; those in the folder `cache` that are still right are not made
    /// again.
    #[must_use]
    pub fn wanted<'g>(
        &'g self,
        directory: &'g SocialMap,
        request: &Request,
        areas: Vec<GuideArea>,
        cache: Option<&Path>,
    ) -> Wanted<'g> {
        Wanted {
            from: self.ingredients(directory, request.today, request.drafts),
            layouts: &self.layouts,
            areas,
            kept: cache.map(|cache| Kept::new(cache, &directory.slug)),
            complete: false,
        }
    }
}

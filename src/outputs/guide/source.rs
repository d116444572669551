//! What the guides of a map are made from.

use std::sync::Arc;

use url::Url;

use crate::model::PublicMap;
use crate::outputs::guide::layout::Layouts;
use crate::outputs::site::{map_base, region_base};
use crate::review::Checked;
use crate::theme::{ThemeError, theme_name};
use crate::words::language::Texts;

/// What the guides of a map are made from.
pub(crate) struct GuideSource<'m> {
    /// The map, in its own language.
    pub(crate) map: &'m PublicMap,
    /// Interface texts in that language.
    pub(crate) texts: Arc<Texts>,
    /// What its guides look like.
    pub(crate) layouts: Layouts,
    /// The site's address, ending in a slash, when it is known.
    pub(crate) base: Option<Url>,
}

impl<'m> GuideSource<'m> {
    /// That of the map with this position; `texts` are its theme's.
    ///
    /// # Errors
    /// When the layouts of its theme cannot be read.
    pub(crate) fn new(
        checked: &'m Checked,
        at: usize,
        texts: &Arc<Texts>,
    ) -> Result<Self, ThemeError> {
        let map = &checked.public[at];
        let region = region_base(checked.region.as_ref());
        let theme = checked.layout.themes.join(theme_name(map.settings()));
        Ok(Self {
            layouts: Layouts::load(&theme)?,
            texts: Arc::clone(texts),
            base: map_base(map.slug(), map.settings(), region.as_ref()),
            map,
        })
    }
}

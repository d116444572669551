//! What a theme gives to all pages of a map in all its languages: styles, icon and scripts, under their
//! published names.

use std::collections::BTreeMap;

use crate::basis::source::Spanned;
use crate::model::Colour;
use crate::theme::Theme;
use crate::theme::assets::{self, Asset, Script};
use crate::theme::inline_script::InlineScript;

/// Styles and scripts in a map's colours.
#[derive(Debug)]
pub(crate) struct Look {
    style: Asset,
    icon: Option<Asset>,
    scripts: Vec<Asset>,
    offline: Option<Asset>,
    /// Paths of scripts by their name without hash and ending.
    names: BTreeMap<String, String>,
    /// The search page's script.
    pub(crate) search_script: InlineScript,
}

impl Look {
    /// A theme in these colours, or in its own.
    #[must_use]
    pub(crate) fn new(
        theme: &Theme,
        main: Option<&Spanned<Colour>>,
        accent: Option<&Spanned<Colour>>,
    ) -> Self {
        let (main, accent) = (main.map(|one| one.value), accent.map(|one| one.value));
        let scripts = assets::scripts(theme);
        let name = |script: &Script| (script.name.replace('-', "_"), script.asset().path);
        Self {
            style: assets::style(theme, main, accent),
            icon: assets::icon(theme, main),
            names: scripts.iter().map(name).collect(),
            scripts: scripts.iter().map(Script::asset).collect(),
            offline: assets::offline(theme),
            search_script: InlineScript::of(theme),
        }
    }

    /// The path of the stylesheet.
    #[must_use]
    pub(crate) fn style_path(&self) -> String {
        self.style.path.clone()
    }

    /// The path of the icon.
    #[must_use]
    pub(crate) fn icon_path(&self) -> Option<String> {
        self.icon.as_ref().map(|icon| icon.path.clone())
    }

    /// The paths of scripts by their name without hash and ending.
    #[must_use]
    pub(crate) fn script_paths(&self) -> BTreeMap<String, String> {
        self.names.clone()
    }

    /// Style and icon.
    pub(crate) fn style_and_icon(&self) -> impl Iterator<Item = &Asset> {
        std::iter::once(&self.style).chain(&self.icon)
    }

    /// Scripts that pages load.
    pub(crate) fn scripts(&self) -> impl Iterator<Item = &Asset> {
        self.scripts.iter()
    }

    /// The script that keeps pages for when there is no network; a site has it once.
    pub(crate) fn offline(&self) -> Option<&Asset> {
        self.offline.as_ref()
    }
}

//! What is on a page, before it is HTML.

use serde::Serialize;

use crate::outputs::site::context::PageContext;

/// What is on a page.
pub(crate) struct PageContent {
    /// Template.
    pub(crate) template: &'static str,
    /// Title.
    pub(crate) title: String,
    /// One line for search engines, when there is one of its own.
    pub(crate) description: Option<String>,
    /// What the template shows.
    pub(crate) view: tera::Value,
}

impl PageContent {
    /// What is on a page, with the line for search engines when it has one of its own.
    pub(crate) fn new(
        template: &'static str,
        title: &str,
        description: Option<&str>,
        view: &impl Serialize,
    ) -> Self {
        Self {
            template,
            title: title.to_owned(),
            description: description.map(str::to_owned),
            view: tera::Value::from_serializable(view),
        }
    }
}

/// A page of which every map has one.
#[derive(Debug)]
pub(crate) struct FixedPage {
    /// Path from the map's folder.
    pub(crate) path: &'static str,
    /// Template.
    pub(crate) template: &'static str,
    /// Title.
    pub(crate) title: Title,
    /// Whether search engines may list it.
    pub(crate) is_listed: bool,
    /// Whether a map in this language has it.
    pub(crate) is_there: fn(&PageContext) -> bool,
    /// What the template shows.
    pub(crate) view: fn(&PageContext) -> tera::Value,
}

/// Where a title comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Title {
    /// A text of the language files.
    Text(&'static str),
    /// The name of the map; its text for the start page tells search engines about it.
    NameOfMap,
}

impl FixedPage {
    /// A page that is always there, and shows nothing of the map.
    #[must_use]
    pub(crate) const fn new(path: &'static str, template: &'static str, title: Title) -> Self {
        Self {
            path,
            template,
            title,
            is_listed: true,
            is_there: |_| true,
            view: |_| tera::Value::none(),
        }
    }

    /// What is on it.
    pub(crate) fn content(&self, site: &PageContext) -> PageContent {
        let settings = site.map.settings();
        let (title, description) = match self.title {
            Title::Text(path) => (site.texts().get(path), None),
            Title::NameOfMap => (settings.name.as_str(), settings.home_text.clone()),
        };
        PageContent {
            template: self.template,
            title: title.to_owned(),
            description,
            view: (self.view)(site),
        }
    }
}

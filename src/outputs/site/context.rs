//! What every page of a map in one language is made with: all that views read, and the values that
//! every template gets.

use std::sync::{Arc, OnceLock};

use tera::Context;

use crate::basis::memo::Digest;
use crate::markup::{Explainer, Explanations, LinkIndex, Renderer};
use crate::model::{Body, GLOSSARY, Link, PublicMap, UP};
use crate::outputs::input::MapInput;
use crate::outputs::site::drawing::outline::{Outline, outlines};
use crate::outputs::site::for_machines::images::{Images, image};
use crate::outputs::site::for_machines::search_files::{SearchParts, suggestions};
use crate::outputs::site::frame::Frame;
use crate::outputs::site::language::{Lang, SiteLanguage};
use crate::outputs::site::lists::Lists;
use crate::outputs::site::lists::SavedList;
use crate::outputs::site::lists::guides::MapGuides;
use crate::outputs::site::lists::letters::AToZ;
use crate::outputs::site::memo::EditionMemo;
use crate::theme::{Asset, Look, RenderError};
use crate::words::language::Texts;

/// What the pages of a map share in all its languages.
pub(crate) struct SharedParts {
    /// What they are made from.
    pub(crate) input: MapInput,
    /// Images that its texts use.
    pub(crate) images: Images,
    /// Styles and scripts.
    pub(crate) look: Arc<Look>,
    /// Its printed guides.
    pub(crate) guides: Arc<MapGuides>,
    /// Stands for all of the map but its entries, and for the theme and the day.
    pub(crate) digest: Digest,
}

/// A map in one language, ready to be shown.
pub(crate) struct PageContext {
    /// The map.
    pub(crate) map: PublicMap,
    /// The language.
    pub(crate) language: Arc<SiteLanguage>,
    /// What is the same in all languages.
    pub(crate) shared: Arc<SharedParts>,
    /// Its index.
    pub(crate) search: SearchParts,
    /// What a search field outside the search page loads.
    pub(crate) suggestions: Asset,
    /// All lists.
    pub(crate) lists: Arc<Lists>,
    /// Names and other words by letter.
    pub(crate) letters: Arc<AToZ>,
    /// Explained words.
    pub(crate) explanations: Arc<Explanations>,
    /// Shapes of areas, for drawings.
    pub(crate) outlines: Arc<Vec<Outline>>,
    links: Arc<LinkIndex>,
    /// What the page "Mijn lijst" loads, once it is asked for.
    saved: OnceLock<SavedList>,
    /// Values that every page uses, made once.
    frame: tera::Value,
}

impl PageContext {
    /// Works out what pages share; what `memo` knows is not worked out again.
    #[must_use]
    pub(crate) fn new(
        map: PublicMap,
        language: Arc<SiteLanguage>,
        shared: Arc<SharedParts>,
        search: SearchParts,
        memo: &EditionMemo,
    ) -> Self {
        let (suggestions, search_links) = suggestions(&search, &language.texts);
        let frame = Frame::new(
            &map,
            &shared.look,
            search_links,
            shared.input.in_region(),
            &language,
        );
        let paths = shared.input.files.paths.values().map(AsRef::as_ref);
        let around = shared.digest;
        let with_entries = Digest::of_all([around, map.heads()]);
        let links = || LinkIndex::new(&map, paths);
        let lists = memo.lists.get(with_entries, || Lists::new(&map));
        let everyday = &search.index.everyday;
        let of_letters = Digest::of_all([with_entries, search.index.everyday_digest]);
        let letters = || AToZ::new(&map, &lists, everyday, &language);
        Self {
            letters: memo.letters.get(of_letters, letters),
            links: memo.links.get(with_entries, links),
            explanations: memo
                .explanations
                .get(around, || Explanations::new(map.glossary())),
            outlines: memo.outlines.get(around, || outlines(map.shapes())),
            frame: tera::Value::from_serializable(&frame),
            saved: OnceLock::new(),
            lists,
            suggestions,
            search,
            shared,
            language,
            map,
        }
    }

    /// A short text as HTML with its words explained, for a page that explains nothing else.
    pub(crate) fn explained(&self, text: &str, up: &str) -> String {
        let glossary = format!("{up}{GLOSSARY}");
        self.explanations.for_page(&glossary).html(text)
    }

    /// The interface's texts.
    pub(crate) fn texts(&self) -> &Texts {
        &self.language.texts
    }

    /// The language of a text, when that is not the language of the page.
    pub(crate) fn lang(&self, translated: bool) -> Lang {
        self.language.lang(translated)
    }

    /// The whole address of a page, when the site's address is known. A folder's own page has the
    /// folder's address.
    pub(crate) fn absolute(&self, path: &str) -> Option<String> {
        let folder = &self.language.folder;
        absolute(self.shared.input.base.as_ref()?, &format!("{folder}{path}"))
    }

    /// An editor's own text as HTML, on a page one folder deep.
    pub(crate) fn body_html(
        &self,
        body: &Body,
        explain: &mut Explainer<'_>,
        heading_level: u8,
    ) -> String {
        let to_map = format!("{UP}{}", self.language.back());
        let renderer = Renderer {
            links: &self.links,
            href: &|link: &Link| link.address(UP),
            image: &|path| image(&self.shared.images, path, &to_map),
            from: self
                .shared
                .input
                .files
                .path(body.span().source)
                .unwrap_or_default(),
            heading_level,
        };
        let markdown = body.markdown(&self.shared.input.sources);
        renderer.render(markdown, Some(explain)).html
    }

    /// What the page "Mijn lijst" loads.
    pub(crate) fn saved(&self) -> &SavedList {
        self.saved
            .get_or_init(|| SavedList::new(&self.map, &self.lists, &self.language))
    }

    /// Stands for the values that every page uses.
    #[must_use]
    pub(crate) fn frame_digest(&self) -> Digest {
        Digest::of(self.frame.to_string().as_bytes())
    }

    /// Renders a template for a page at `up` from the map's folder; `add` gives it what is shown there.
    ///
    /// # Errors
    /// When the template cannot be used for this page, whose name is `title`.
    pub(crate) fn render(
        &self,
        template: &str,
        (title, up): (&str, &str),
        add: impl FnOnce(&mut Context),
    ) -> Result<String, RenderError> {
        let back = self.language.back();
        let mut values = Context::new();
        values.insert_value("site", self.frame.clone());
        values.insert_value("t", self.texts().value());
        values.insert("gidsen", &!self.shared.guides.offers.is_empty());
        values.insert("op", up);
        // Styles, scripts and other languages are reached from the map's folder.
        values.insert("basis", &format!("{up}{back}"));
        // A single map lies at the root of the site.
        let to_region = if self.shared.input.in_region() {
            "../"
        } else {
            ""
        };
        values.insert("wortel", &format!("{up}{back}{to_region}"));
        values.insert("nl", &self.lang(false));
        values.insert("script_merk", "");
        add(&mut values);
        self.language.templates.render(template, &values, title)
    }
}

/// The whole address of a page.
pub(crate) fn absolute(base: &url::Url, path: &str) -> Option<String> {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    base.join(path).ok().map(String::from)
}

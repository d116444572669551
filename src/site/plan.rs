//! Which pages a map has, and how each is rendered.

use rayon::prelude::*;
use serde::Serialize;

use super::address;
use super::entry_view::{body_html, entry_view};
use super::index_views::{self, Letter};
use super::list_view;
use super::map_site::{MapSite, PageOf};
use super::templates::RenderError;
use crate::model::{AreaId, EntryId, OrganizationId, TermId};

/// A page to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPage {
    /// Path from the map's folder.
    pub path: String,
    /// What is on it.
    pub job: Job,
}

/// What is on a page. Numbers of list pages count from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// The start page.
    Home,
    /// All terms of a facet.
    Facet(u16),
    /// Entries with a term.
    Term(TermId, usize),
    /// All areas.
    Areas,
    /// Entries for an area.
    Area(AreaId, usize),
    /// Entries for the whole municipality.
    Municipal(usize),
    /// All organisations.
    Organizations,
    /// Entries of an organisation.
    Organization(OrganizationId, usize),
    /// Names in order: all, or the letters when there are too many for one page.
    AToZ,
    /// Names under one letter, by position in the letters.
    Letter(usize),
    /// An entry.
    Entry(EntryId),
    /// A stopped entry.
    Stopped(EntryId),
    /// Explained words.
    Glossary,
    /// Emergency and help lines.
    Urgent,
    /// A free page.
    Page(usize),
    /// What a host shows for an address that is not there.
    NotFound,
}

/// More lines than this are spread over a page per letter.
const LINES_ON_ONE_PAGE: usize = 1500;

/// All pages of a map, with what planning had to work out for them.
#[derive(Debug)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<PlannedPage>,
    letters: Vec<Letter>,
    /// Whether every letter has a page of its own.
    by_letter: bool,
}

impl Plan {
    /// Plans all pages.
    #[must_use]
    pub fn new(site: &MapSite<'_>) -> Self {
        let letters = index_views::letters(site);
        let lines: usize = letters.iter().map(|letter| letter.regels.len()).sum();
        let mut plan = Self {
            pages: Vec::new(),
            by_letter: lines > LINES_ON_ONE_PAGE,
            letters,
        };
        plan.add(address::HOME, Job::Home);
        plan.add(address::A_TO_Z, Job::AToZ);
        plan.add(address::GLOSSARY, Job::Glossary);
        plan.add(address::URGENT, Job::Urgent);
        plan.add(address::NOT_FOUND, Job::NotFound);
        plan.add_letters();
        plan.add_entries(site);
        plan.add_lists(site);
        for (at, page) in site.directory.pages.iter().enumerate() {
            plan.add(address::page(page), Job::Page(at));
        }
        plan
    }

    fn add(&mut self, path: impl Into<String>, job: Job) {
        self.pages.push(PlannedPage {
            path: path.into(),
            job,
        });
    }

    fn add_letters(&mut self) {
        if self.by_letter {
            for at in 0..self.letters.len() {
                self.add(address::letter(&self.letters[at].slug), Job::Letter(at));
            }
        }
    }

    fn add_entries(&mut self, site: &MapSite<'_>) {
        for id in &site.lists.shown {
            self.add(address::entry(site.directory.entry(*id)), Job::Entry(*id));
        }
        for id in &site.lists.stopped {
            self.add(address::entry(site.directory.entry(*id)), Job::Stopped(*id));
        }
    }

    fn add_lists(&mut self, site: &MapSite<'_>) {
        let directory = site.directory;
        for (facet_at, facet) in (0..).zip(&directory.facets) {
            self.add(address::facet(facet), Job::Facet(facet_at));
            for (term_at, term) in (0..).zip(&facet.terms) {
                let id = TermId {
                    facet: facet_at,
                    term: term_at,
                };
                let count = site.lists.of_term(id).len();
                self.add_list(&address::term(facet, &term.slug), count, |page| {
                    Job::Term(id, page)
                });
            }
        }
        if !directory.areas.is_empty() {
            self.add(address::AREAS, Job::Areas);
            self.add_list(
                address::MUNICIPAL,
                site.lists.municipal.len(),
                Job::Municipal,
            );
        }
        for (at, area) in directory.areas.iter().enumerate() {
            let id = AreaId::at(at);
            let sections = list_view::area_sections(site, id);
            let count = sections.iter().map(|section| section.entries.len()).sum();
            self.add_list(&address::area(&area.slug), count, |page| {
                Job::Area(id, page)
            });
        }
        self.add(address::ORGANIZATIONS, Job::Organizations);
        for (at, organization) in directory.organizations.iter().enumerate() {
            let id = OrganizationId::at(at);
            let count = site.lists.of_organization(id).len();
            let path = address::organization(organization);
            self.add_list(&path, count, |page| Job::Organization(id, page));
        }
    }

    fn add_list(&mut self, path: &str, entries: usize, job: impl Fn(usize) -> Job) {
        for page in 1..=list_view::page_count(entries) {
            self.add(address::numbered(path, page), job(page));
        }
    }

    /// Renders all pages in parallel and hands each to `write`. Every page is tried, so that one
    /// run shows all errors.
    pub fn render_all<E: Send>(
        &self,
        site: &MapSite<'_>,
        write: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
    ) -> Vec<PageError<E>> {
        self.pages
            .par_iter()
            .filter_map(|page| match self.render(site, page) {
                Ok(html) => write(&page.path, html.as_bytes())
                    .err()
                    .map(PageError::Write),
                Err(error) => Some(PageError::Render(error)),
            })
            .collect()
    }

    /// Renders one page.
    ///
    /// # Errors
    /// When a template cannot be used for it.
    pub fn render(&self, site: &MapSite<'_>, page: &PlannedPage) -> Result<String, RenderError> {
        let texts = site.texts();
        let show = Show {
            site,
            path: &page.path,
        };
        match page.job {
            Job::Home => {
                let settings = &site.directory.settings;
                let description = settings.home_text.as_deref();
                show.at(
                    "",
                    "start.html",
                    &settings.name,
                    description,
                    &index_views::home(site),
                )
            }
            Job::NotFound => {
                let up = site.base_path().unwrap_or_default();
                show.at(up, "404.html", texts.get("niet_gevonden.titel"), None, &())
            }
            Job::Facet(at) => {
                let name = &site.directory.facets[usize::from(at)].name;
                show.page("keuzes.html", name, &index_views::facet(site, at))
            }
            Job::Areas => show.page(
                "keuzes.html",
                texts.get("algemeen.wijken"),
                &index_views::areas(site),
            ),
            Job::Organizations => {
                let view = index_views::organizations(site);
                show.page("keuzes.html", texts.get("algemeen.organisaties"), &view)
            }
            Job::Term(id, number) => {
                let name = &site.directory.term(id).1.name;
                show.page("lijst.html", name, &list_view::term_list(site, id, number))
            }
            Job::Area(id, number) => {
                let name = &site.directory.area(id).name;
                show.page("lijst.html", name, &list_view::area_list(site, id, number))
            }
            Job::Municipal(number) => {
                let title = texts.get("lijst.gemeente");
                show.page(
                    "lijst.html",
                    title,
                    &list_view::municipal_list(site, number),
                )
            }
            Job::Organization(id, number) => {
                let name = &site.directory.organization(id).name;
                show.page(
                    "lijst.html",
                    name,
                    &list_view::organization_list(site, id, number),
                )
            }
            Job::AToZ => show.at(
                "",
                "a-z.html",
                texts.get("a_z.titel"),
                None,
                &self.index(None),
            ),
            Job::Letter(at) => {
                show.page("a-z.html", &self.letters[at].letter, &self.index(Some(at)))
            }
            Job::Glossary => {
                let view = index_views::glossary(site.directory);
                show.at(
                    "",
                    "begrippen.html",
                    texts.get("begrippen.titel"),
                    None,
                    &view,
                )
            }
            Job::Urgent => {
                let view = index_views::urgent(site);
                show.at(
                    "",
                    "direct-hulp.html",
                    texts.get("direct_hulp.titel"),
                    None,
                    &view,
                )
            }
            Job::Page(at) => free_page(&show, at),
            Job::Entry(id) => {
                let entry = site.directory.entry(id);
                let summary = Some(entry.summary.value.as_str());
                let view = entry_view(site, id);
                show.at(
                    address::UP,
                    "vermelding.html",
                    &entry.name.value,
                    summary,
                    &view,
                )
            }
            Job::Stopped(id) => stopped(&show, id),
        }
    }

    fn index(&self, only: Option<usize>) -> IndexView<'_> {
        IndexView {
            letters: if self.by_letter { &self.letters } else { &[] },
            groepen: match only {
                Some(at) => &self.letters[at..=at],
                None if self.by_letter => &[],
                None => &self.letters,
            },
        }
    }
}

/// Why a page could not be published.
#[derive(Debug)]
pub enum PageError<E> {
    /// Its template could not be used.
    Render(RenderError),
    /// It could not be written.
    Write(E),
}

#[derive(Serialize)]
struct IndexView<'i> {
    /// Letters that have a page of their own.
    letters: &'i [Letter],
    /// Letters on this page.
    groepen: &'i [Letter],
}

#[derive(Serialize)]
struct FreePageView {
    titel: String,
    samenvatting: Option<String>,
    tekst: String,
}

#[derive(Serialize)]
struct StoppedView {
    naam: String,
    nieuw: Option<super::frame::NamedLink>,
}

/// A page that is being rendered.
struct Show<'p> {
    site: &'p MapSite<'p>,
    path: &'p str,
}

impl Show<'_> {
    /// Renders a page one folder deep.
    fn page<V: Serialize>(
        &self,
        template: &str,
        title: &str,
        view: &V,
    ) -> Result<String, RenderError> {
        self.at(address::UP, template, title, None, view)
    }

    fn at<V: Serialize>(
        &self,
        up: &str,
        template: &str,
        title: &str,
        description: Option<&str>,
        view: &V,
    ) -> Result<String, RenderError> {
        let path = self.path;
        self.site.page(&PageOf {
            template,
            path,
            up,
            title,
            description,
            view,
        })
    }
}

fn free_page(show: &Show<'_>, at: usize) -> Result<String, RenderError> {
    let page = &show.site.directory.pages[at];
    let glossary = format!("{}{}", address::UP, address::GLOSSARY);
    let mut explain = show.site.explanations.for_page(&glossary);
    let view = FreePageView {
        titel: page.title.value.clone(),
        samenvatting: page.summary.clone(),
        tekst: body_html(show.site, Some(&page.body), &mut explain, 2).unwrap_or_default(),
    };
    let summary = page.summary.as_deref();
    show.at(
        address::UP,
        "pagina.html",
        &page.title.value,
        summary,
        &view,
    )
}

fn stopped(show: &Show<'_>, id: EntryId) -> Result<String, RenderError> {
    let directory = show.site.directory;
    let entry = directory.entry(id);
    let replacement = entry.replaced_by.map(|id| directory.entry(id));
    let view = StoppedView {
        naam: entry.name.value.clone(),
        nieuw: replacement.map(|entry| super::frame::NamedLink {
            naam: entry.name.value.clone(),
            pad: address::entry(entry),
        }),
    };
    show.page("gestopt.html", &entry.name.value, &view)
}

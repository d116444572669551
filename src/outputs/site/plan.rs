//! Which pages a map has.

use rayon::prelude::*;

use crate::model::address;
use crate::model::{AreaId, OrganizationId, ShownId, TermId};
use crate::outputs::site::lists::page_count;
use crate::outputs::site::map_site::MapSite;
use crate::outputs::site::pages::list;
use crate::outputs::site::pages::{Letter, letters};
use crate::theme::RenderError;

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
    /// Things that lead on to lists.
    Choices(Choices),
    /// A page of a list of entries.
    List(List, usize),
    /// Names in order: all, or the letters when there are too many for one page.
    AToZ,
    /// Names under one letter, by position in the letters.
    Letter(usize),
    /// An entry.
    Entry(ShownId),
    /// A stopped entry, by position.
    Stopped(usize),
    /// The search page.
    Search,
    /// Explained words.
    Glossary,
    /// Emergency and help lines.
    Urgent,
    /// A free page.
    Page(usize),
    /// What somebody marked.
    Saved,
    /// Guides to print.
    Guides,
    /// How accessible the site is.
    Accessibility,
    /// What a host shows for an address that is not there.
    NotFound,
}

/// Things that lead on to lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    /// All terms of a facet.
    Facet(u16),
    /// All areas.
    Areas,
    /// All organisations.
    Organizations,
}

/// A list of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// With a term.
    Term(TermId),
    /// For an area.
    Area(AreaId),
    /// For the whole municipality.
    Municipal,
    /// Of an organisation.
    Organization(OrganizationId),
}

/// More lines than this are spread over a page per letter: some 20 kB, compressed.
const LINES_ON_ONE_PAGE: usize = 1_500;

/// All pages of a map, with what planning had to work out for them.
#[derive(Debug)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<PlannedPage>,
    pub(crate) letters: Vec<Letter>,
    /// Whether every letter has a page of its own.
    pub(crate) by_letter: bool,
}

impl Plan {
    /// Plans all pages.
    #[must_use]
    pub fn new(site: &MapSite) -> Self {
        let letters = letters(site);
        let lines: usize = letters.iter().map(|letter| letter.regels.len()).sum();
        let mut plan = Self {
            pages: Vec::new(),
            by_letter: lines > LINES_ON_ONE_PAGE,
            letters,
        };
        plan.add(address::HOME, Job::Home);
        plan.add(address::A_TO_Z, Job::AToZ);
        plan.add(address::SEARCH, Job::Search);
        plan.add(address::GLOSSARY, Job::Glossary);
        plan.add(address::URGENT, Job::Urgent);
        plan.add(address::SAVED, Job::Saved);
        plan.add(address::ACCESSIBILITY, Job::Accessibility);
        if !site.guides.offers.is_empty() {
            plan.add(address::GUIDES, Job::Guides);
        }
        // A host shows one page for all addresses that are not there.
        if site.edition.is_source() {
            plan.add(address::NOT_FOUND, Job::NotFound);
        }
        plan.add_letters();
        plan.add_entries(site);
        plan.add_lists(site);
        for (at, page) in site.map.pages().iter().enumerate() {
            plan.add(address::page(&page.slug), Job::Page(at));
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

    fn add_entries(&mut self, site: &MapSite) {
        for id in &site.lists.shown {
            self.add(address::entry(site.map.entry(*id).slug), Job::Entry(*id));
        }
        for (at, entry) in site.map.all_stopped().enumerate() {
            self.add(address::entry(entry.slug), Job::Stopped(at));
        }
    }

    fn add_lists(&mut self, site: &MapSite) {
        let map = &site.map;
        for (facet_at, facet) in (0..).zip(map.facets()) {
            self.add(
                address::facet(&facet.slug),
                Job::Choices(Choices::Facet(facet_at)),
            );
            for (term_at, term) in (0..).zip(&facet.terms) {
                let id = TermId {
                    facet: facet_at,
                    term: term_at,
                };
                let count = site.lists.of_term(id).len();
                self.add_list(
                    &address::term(&facet.slug, &term.slug),
                    count,
                    List::Term(id),
                );
            }
        }
        if !map.areas().is_empty() {
            self.add(address::AREAS, Job::Choices(Choices::Areas));
            self.add_list(
                address::MUNICIPAL,
                site.lists.municipal.len(),
                List::Municipal,
            );
        }
        for id in map.area_ids() {
            let area = map.area(id);
            let sections = list::area_sections(site, id);
            let count = sections.iter().map(|section| section.entries.len()).sum();
            self.add_list(&address::area(&area.slug), count, List::Area(id));
        }
        self.add(address::ORGANIZATIONS, Job::Choices(Choices::Organizations));
        for (at, organization) in map.organizations().iter().enumerate() {
            let id = OrganizationId::at(at);
            let count = site.lists.of_organization(id).len();
            let path = address::organization(&organization.slug);
            self.add_list(&path, count, List::Organization(id));
        }
    }

    fn add_list(&mut self, path: &str, entries: usize, list: List) {
        for page in 1..=page_count(entries) {
            self.add(address::numbered(path, page), Job::List(list, page));
        }
    }

    /// The paths of the pages that search engines may list.
    pub fn listed(&self) -> impl Iterator<Item = &str> {
        let is_listed = |job: Job| !matches!(job, Job::NotFound | Job::Stopped(_) | Job::Search);
        let pages = self.pages.iter();
        pages
            .filter(move |page| is_listed(page.job))
            .map(|page| page.path.as_str())
    }

    /// Renders all pages in parallel and hands each to `write`. Every page is tried, so that one
    /// run shows all errors.
    pub fn render_all<E: Send>(
        &self,
        site: &MapSite,
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
}

/// Why a page could not be published.
#[derive(Debug)]
pub enum PageError<E> {
    /// Its template could not be used.
    Render(RenderError),
    /// It could not be written.
    Write(E),
}

//! Which pages a map has.

use crate::model::{OrganizationId, TermId, address};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::lists::page_count;
use crate::outputs::site::page::{PageKind, SitePage};
use crate::outputs::site::pages::choices::Choices;
use crate::outputs::site::pages::fixed::FIXED_PAGES;
use crate::outputs::site::pages::list::{List, area_sections};

/// All pages of a map in one language.
#[must_use]
pub(crate) fn pages(site: &PageContext) -> Vec<SitePage> {
    let mut plan = Plan::default();
    for page in FIXED_PAGES.iter().filter(|page| (page.is_there)(site)) {
        plan.add(page.path, PageKind::Fixed(page));
    }
    plan.add_letters(site);
    plan.add_entries(site);
    plan.add_lists(site);
    for (at, page) in site.map.pages().iter().enumerate() {
        plan.add(address::page(&page.slug), PageKind::Free(at));
    }
    plan.0
}

#[derive(Default)]
struct Plan(Vec<SitePage>);

impl Plan {
    fn add(&mut self, path: impl Into<String>, kind: PageKind) {
        let path = path.into();
        self.0.push(SitePage { path, kind });
    }

    fn add_letters(&mut self, site: &PageContext) {
        let letters = site.letters.letters.iter();
        for (at, letter) in letters.enumerate().filter(|_| site.letters.by_letter) {
            self.add(address::letter(&letter.slug), PageKind::Letter(at));
        }
    }

    fn add_entries(&mut self, site: &PageContext) {
        for id in &site.lists.shown {
            self.add(
                address::entry(site.map.entry(*id).slug),
                PageKind::Entry(*id),
            );
        }
        for (at, entry) in site.map.all_stopped().enumerate() {
            self.add(address::entry(entry.slug), PageKind::Stopped(at));
        }
    }

    fn add_lists(&mut self, site: &PageContext) {
        let map = &site.map;
        for (facet_at, facet) in (0..).zip(map.facets()) {
            self.add(
                address::facet(&facet.slug),
                PageKind::Choices(Choices::Facet(facet_at)),
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
            self.add(address::AREAS, PageKind::Choices(Choices::Areas));
            self.add_list(
                address::MUNICIPAL,
                site.lists.municipal.len(),
                List::Municipal,
            );
        }
        for id in map.area_ids() {
            let area = map.area(id);
            let sections = area_sections(site, id);
            let count = sections.iter().map(|section| section.entries.len()).sum();
            self.add_list(&address::area(&area.slug), count, List::Area(id));
        }
        self.add(
            address::ORGANIZATIONS,
            PageKind::Choices(Choices::Organizations),
        );
        for (at, organization) in map.organizations().iter().enumerate() {
            let id = OrganizationId::at(at);
            let count = site.lists.of_organization(id).len();
            let path = address::organization(&organization.slug);
            self.add_list(&path, count, List::Organization(id));
        }
    }

    fn add_list(&mut self, path: &str, entries: usize, list: List) {
        for page in 1..=page_count(entries) {
            self.add(address::numbered(path, page), PageKind::List(list, page));
        }
    }
}

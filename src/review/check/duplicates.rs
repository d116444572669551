//! Two things with the same name, or two pages with the same address. Addresses are in lower case by
//! construction, so files whose names differ only in case are reported here and do not collide on the web
//! host.

use std::collections::BTreeMap;

use crate::basis::diagnostics::{Code, Diagnostic, codes};
use crate::basis::source::{Sources, Span};
use crate::model::RESERVED_FOLDERS;
use crate::model::{SocialMap, Status, slugify};

/// Reports duplicates among everything that has a name or an address.
pub(crate) fn check(map: &SocialMap, sources: &Sources) -> Vec<Diagnostic> {
    let mut doubles = Doubles {
        sources,
        found: Vec::new(),
    };
    let entries = || map.entries.iter();
    doubles.same_address(
        entries().map(|entry| (entry.slug.as_str(), entry.span)),
        "bestand",
    );
    let live = entries().filter(|entry| entry.status != Status::Stopped);
    doubles.same_name(live.map(|entry| (entry.name.value.as_str(), entry.name.span)));
    let pages = map.pages.iter();
    doubles.same_address(
        pages.map(|page| (page.slug.as_str(), page.title.span)),
        "bestand",
    );
    let areas = map.areas.iter();
    doubles.same_address(areas.map(|area| (area.slug.as_str(), area.span)), "wijk");
    let organizations = map.organizations.iter();
    doubles.same_address(
        organizations.map(|one| (one.slug.as_str(), one.span)),
        "organisatie",
    );
    let words = map.glossary.iter();
    doubles.same_address(words.map(|word| (word.slug.as_str(), word.span)), "woord");
    for facet in &map.facets {
        let terms = facet.terms.iter();
        doubles.same_address(terms.map(|term| (term.slug.as_str(), term.span)), "term");
        reserved(&facet.slug, facet.span, &mut doubles.found);
    }
    doubles.found
}

/// Finds things of one kind that are the same, and says where the first of them is.
struct Doubles<'d> {
    sources: &'d Sources,
    found: Vec<Diagnostic>,
}

impl Doubles<'_> {
    fn same_address<'t>(&mut self, things: impl Iterator<Item = (&'t str, Span)>, what: &str) {
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        for (slug, span) in things {
            if let Some(other) = first.get(slug) {
                let message = format!("Er is al een {what} met hetzelfde webadres: \"{slug}\".");
                let help = "Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee.";
                self.report(codes::DUBBEL_ADRES, span, message, help, *other);
            } else {
                first.insert(slug, span);
            }
        }
    }

    fn same_name<'t>(&mut self, things: impl Iterator<Item = (&'t str, Span)>) {
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        for (name, span) in things {
            let folded = slugify(name);
            if let Some(other) = first.get(&folded) {
                let message = format!("Er is al een vermelding met de naam \"{name}\".");
                let help = "Zet er iets bij, zoals de wijk of de organisatie.";
                self.report(codes::DUBBELE_NAAM, span, message, help, *other);
            } else {
                first.insert(folded, span);
            }
        }
    }

    fn report(&mut self, code: Code, span: Span, message: String, help: &str, other: Span) {
        let file = self.sources.get(other.source);
        let line = file.position(other.start as usize).line;
        let help = format!("{help} De andere staat in {}, regel {line}.", file.path);
        self.found
            .push(Diagnostic::error(code, span, message).help(help));
    }
}

fn reserved(slug: &str, span: Span, found: &mut Vec<Diagnostic>) {
    if RESERVED_FOLDERS.contains(&slug) {
        let message =
            format!("Een facet kan niet \"{slug}\" heten: die naam gebruikt de site zelf.");
        found.push(
            Diagnostic::error(codes::DUBBEL_ADRES, span, message)
                .help("Geef het bestand in facetten een andere naam."),
        );
    }
}

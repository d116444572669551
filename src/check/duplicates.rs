//! Two things with one name, or two pages that want one address. Addresses are lower case by
//! construction, so files whose names differ only in case collide here and not on the web host.

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostic;
use crate::model::{Directory, Status, slugify};
use crate::site::RESERVED_FOLDERS;
use crate::source::Span;

/// Reports doubles among everything that has a name or an address.
pub fn check(directory: &Directory) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let entries = || directory.entries.iter();
    same_address(
        entries().map(|entry| (entry.slug.as_str(), entry.span)),
        "bestand",
        &mut found,
    );
    let live = entries().filter(|entry| entry.status != Status::Stopped);
    same_name(
        live.map(|entry| (entry.name.value.as_str(), entry.name.span)),
        &mut found,
    );
    let pages = directory.pages.iter();
    same_address(
        pages.map(|page| (page.slug.as_str(), page.title.span)),
        "bestand",
        &mut found,
    );
    let areas = directory.areas.iter();
    same_address(
        areas.map(|area| (area.slug.as_str(), area.span)),
        "wijk",
        &mut found,
    );
    let organizations = directory.organizations.iter();
    same_address(
        organizations.map(|one| (one.slug.as_str(), one.span)),
        "organisatie",
        &mut found,
    );
    let words = directory.glossary.iter();
    same_address(
        words.map(|word| (word.slug.as_str(), word.span)),
        "woord",
        &mut found,
    );
    for facet in &directory.facets {
        let terms = facet.terms.iter();
        same_address(
            terms.map(|term| (term.slug.as_str(), term.span)),
            "term",
            &mut found,
        );
        reserved(&facet.slug, facet.span, &mut found);
    }
    found
}

fn same_address<'d>(
    things: impl Iterator<Item = (&'d str, Span)>,
    what: &str,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    for (slug, span) in things.filter(|(slug, _)| !seen.insert(*slug)) {
        let message = format!("Er is al een {what} met hetzelfde webadres: \"{slug}\".");
        found.push(Diagnostic::error("dubbel-adres", span, message).help(
            "Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee.",
        ));
    }
}

fn same_name<'d>(things: impl Iterator<Item = (&'d str, Span)>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (name, span) in things.filter(|(name, _)| !seen.insert(slugify(name))) {
        let message = format!("Er is al een vermelding met de naam \"{name}\".");
        found.push(
            Diagnostic::error("dubbele-naam", span, message)
                .help("Zet er iets bij, zoals de wijk of de organisatie."),
        );
    }
}

fn reserved(slug: &str, span: Span, found: &mut Vec<Diagnostic>) {
    if RESERVED_FOLDERS.contains(&slug) {
        let message =
            format!("Een facet kan niet \"{slug}\" heten: die naam gebruikt de site zelf.");
        found.push(
            Diagnostic::error("dubbel-adres", span, message)
                .help("Geef het bestand in facetten een andere naam."),
        );
    }
}

//! Translations against what they translate.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, nearest};
use crate::model::{Directory, Facet, FacetWords, Translation};

/// Reports translations of nothing, of languages that the site does not have, and old ones.
pub fn check(directory: &Directory, today: Date) -> Vec<Diagnostic> {
    let all = &directory.translations;
    let entries: Vec<_> = directory
        .entries
        .iter()
        .map(|one| one.slug.as_str())
        .collect();
    let pages: Vec<_> = directory
        .pages
        .iter()
        .map(|one| one.slug.as_str())
        .collect();
    let facets: Vec<_> = directory
        .facets
        .iter()
        .map(|one| one.slug.as_str())
        .collect();
    let languages = Languages::of(directory);
    let mut found = languages.taken_by_facets(directory);
    found.extend(languages.check(&all.entries, &entries));
    found.extend(languages.check(&all.pages, &pages));
    found.extend(languages.check(&all.facets, &facets));
    found.extend(languages.check(&all.settings, &["kaart"]));
    for translation in &all.facets {
        let facet = directory
            .facets
            .iter()
            .find(|facet| facet.slug == translation.of);
        found.extend(
            facet
                .into_iter()
                .flat_map(|facet| unknown_terms(facet, translation)),
        );
    }
    found.extend(dates(directory, today));
    found
}

/// The languages of the site.
struct Languages<'d>(BTreeSet<&'d str>);

impl<'d> Languages<'d> {
    fn of(directory: &'d Directory) -> Self {
        let codes = directory.settings.further_languages.iter();
        Self(codes.map(|code| code.value.as_str()).collect())
    }

    /// Pages in another language lie in a folder with its code.
    fn taken_by_facets(&self, directory: &Directory) -> Vec<Diagnostic> {
        let facets = directory.facets.iter();
        facets
            .filter(|facet| self.0.contains(facet.slug.as_str()))
            .map(|facet| {
                let message = format!("De naam \"{}\" is al die van een taal.", facet.slug);
                Diagnostic::error("ongeldig-id", facet.span, message)
                    .help("Geef dit bestand een andere naam.")
            })
            .collect()
    }

    /// What is shared serves maps with other languages too, and other facets.
    fn check<W>(&self, all: &[Translation<W>], known: &[&str]) -> Vec<Diagnostic> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for one in all.iter().filter(|one| !one.shared) {
            let (of, language) = (one.of.as_str(), one.language.as_str());
            if !self.0.contains(language) {
                let message = format!("De site is er niet in deze taal: \"{language}\".");
                found.push(
                    Diagnostic::warning("taal-niet-op-site", one.span, message)
                        .help(format!("Zet {language} bij talen in kaart.yaml.")),
                );
            }
            if !known.contains(&of) {
                let message = format!("Er is niets met de naam \"{of}\" om te vertalen.");
                found.push(
                    Diagnostic::error("vertaling-zonder-bron", one.span, message).help(
                        match nearest(of, known.iter().copied()) {
                            Some(near) => format!("Bedoelt u \"{near}.{language}\"?"),
                            None => "Geef dit bestand de naam van de Nederlandse tekst, met de taal ervoor, zoals bank.en.md."
                                .to_owned(),
                        },
                    ),
                );
            }
            if !seen.insert((of, language)) {
                let message = format!("Van \"{of}\" is er al een vertaling in deze taal.");
                found.push(
                    Diagnostic::error("dubbele-vertaling", one.span, message)
                        .help("Laat één van de twee staan."),
                );
            }
        }
        found
    }
}

fn unknown_terms<'f>(
    facet: &'f Facet,
    translation: &'f Translation<FacetWords>,
) -> impl Iterator<Item = Diagnostic> + 'f {
    let is_known = |slug: &str| facet.terms.iter().any(|term| term.slug == slug);
    let terms = translation
        .words
        .terms
        .iter()
        .filter(|_| !translation.shared);
    terms
        .filter(move |term| !is_known(&term.of.value))
        .map(|term| {
            let message = format!("De term \"{}\" is er niet.", term.of.value);
            let slugs = facet.terms.iter().map(|term| term.slug.as_str());
            Diagnostic::error("onbekende-term", term.of.span, message).help(
                match nearest(&term.of.value, slugs) {
                    Some(near) => format!("Bedoelt u \"{near}\"?"),
                    None => "Schrijf het id dat in het Nederlandse bestand staat.".to_owned(),
                },
            )
        })
}

fn dates(directory: &Directory, today: Date) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for one in &directory.translations.entries {
        let checked = &one.words.checked;
        let source = directory.entries.iter().find(|entry| entry.slug == one.of);
        if checked.value > today {
            let message = format!("De datum {} ligt in de toekomst.", checked.value);
            found.push(
                Diagnostic::error("datum-in-de-toekomst", checked.span, message).help(format!(
                    "Vul de dag in waarop de vertaling is nagekeken, uiterlijk vandaag: {today}."
                )),
            );
        } else if let Some(source) = source.filter(|source| source.checked.value > checked.value) {
            let message = format!(
                "De Nederlandse tekst is later nagekeken, op {}.",
                source.checked.value
            );
            found.push(
                Diagnostic::tip("vertaling-ouder", checked.span, message)
                    .help("Kijk of de vertaling nog klopt en vul dan de datum van vandaag in."),
            );
        }
    }
    found
}

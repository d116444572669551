//! Translations compared with what they translate.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::source::Spanned;
use crate::model::{Entry, EntryText, EntryWords, Facet, FacetWords, SocialMap, Translation};

/// Reports translations of things that do not exist, translations into languages that the site does not
/// have, and translations that are out of date.
pub(crate) fn check(map: &SocialMap, today: Date) -> Vec<Diagnostic> {
    let all = &map.translations;
    let entries = map.entries.iter().map(|one| one.slug.as_str());
    let pages = map.pages.iter().map(|one| one.slug.as_str());
    let facets = map.facets.iter().map(|one| one.slug.as_str());
    let languages = Languages::of(map);
    let mut found = languages.taken_by_facets(map);
    if !all.entries.is_empty() {
        found.extend(languages.check(all.entries.iter(), &entries.collect(), "md"));
        found.extend(self::entries(map, today));
    }
    found.extend(languages.check(all.pages.iter(), &pages.collect(), "md"));
    // A shared folder also serves maps that do not use this facet.
    let own_facets = all.facets.iter().filter(|one| !one.shared);
    found.extend(languages.check(own_facets, &facets.collect(), "yaml"));
    let settings = BTreeSet::from(["kaart"]);
    found.extend(languages.check(all.settings.iter(), &settings, "yaml"));
    for translation in &all.facets {
        let facet = map.facets.iter().find(|facet| facet.slug == translation.of);
        found.extend(
            facet
                .into_iter()
                .flat_map(|facet| unknown_terms(facet, translation)),
        );
    }
    found
}

/// The languages of the site.
struct Languages<'d>(BTreeSet<&'d str>);

impl<'d> Languages<'d> {
    fn of(map: &'d SocialMap) -> Self {
        let codes = map.settings.further_languages.iter();
        Self(codes.map(|code| code.value.as_str()).collect())
    }

    /// Pages in another language lie in a folder with its code.
    fn taken_by_facets(&self, map: &SocialMap) -> Vec<Diagnostic> {
        let facets = map.facets.iter();
        facets
            .filter(|facet| self.0.contains(facet.slug.as_str()))
            .map(|facet| {
                let message = format!("De naam \"{}\" is al die van een taal.", facet.slug);
                Diagnostic::error(codes::ONGELDIG_ID, facet.span, message)
                    .help("Geef dit bestand een andere naam.")
            })
            .collect()
    }

    /// `extension` is that of the files.
    fn check<'t, W: 't>(
        &self,
        all: impl Iterator<Item = &'t Translation<W>>,
        known: &BTreeSet<&str>,
        extension: &str,
    ) -> Vec<Diagnostic> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for one in all {
            let (of, language) = (one.of.as_str(), one.language.as_str());
            // A shared folder also serves maps in other languages.
            if !one.shared && !self.0.contains(language) {
                let message = format!("De site is er niet in deze taal: \"{language}\".");
                found.push(
                    Diagnostic::warning(codes::TAAL_NIET_OP_SITE, one.span, message)
                        .help(format!("Zet {language} bij talen in kaart.yaml.")),
                );
            }
            if !known.contains(of) {
                let message = format!("Er is niets met de naam \"{of}\" om te vertalen.");
                found.push(
                    Diagnostic::error(codes::VERTALING_ZONDER_BRON, one.span, message).help(
                        match nearest(of, known.iter().copied()) {
                            Some(near) => {
                                format!("Bedoelt u \"{near}.{language}.{extension}\"?")
                            }
                            None => "Geef dit bestand de naam van de Nederlandse tekst, met de taal ervoor, zoals bank.en.md."
                                .to_owned(),
                        },
                    ),
                );
            }
            if !seen.insert((of, language)) {
                let message = format!("Van \"{of}\" is er al een vertaling in deze taal.");
                found.push(
                    Diagnostic::error(codes::DUBBELE_VERTALING, one.span, message)
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
            Diagnostic::error(codes::ONBEKENDE_TERM, term.of.span, message).help(
                match nearest(&term.of.value, slugs) {
                    Some(near) => format!("Bedoelt u \"{near}\"?"),
                    None => "Schrijf het id dat in het Nederlandse bestand staat.".to_owned(),
                },
            )
        })
}

fn entries(map: &SocialMap, today: Date) -> Vec<Diagnostic> {
    let slugs = map.entries.iter();
    let sources: BTreeMap<_, _> = slugs.map(|entry| (entry.slug.as_str(), entry)).collect();
    let mut found = Vec::new();
    for one in &map.translations.entries {
        if let Some(source) = sources.get(one.of.as_str()) {
            found.extend(date(&one.words.checked, source, today));
            found.extend(without_source(one, source));
        }
    }
    found
}

fn date(checked: &Spanned<Date>, source: &Entry, today: Date) -> Option<Diagnostic> {
    if checked.value > today {
        let message = format!("De datum {} ligt in de toekomst.", checked.value);
        let help =
            format!("Vul de dag in waarop de vertaling is nagekeken, uiterlijk vandaag: {today}.");
        let code = codes::DATUM_IN_DE_TOEKOMST;
        return Some(Diagnostic::error(code, checked.span, message).help(help));
    }
    (source.checked.value > checked.value).then(|| {
        let message = format!(
            "De Nederlandse tekst is later nagekeken, op {}.",
            source.checked.value
        );
        Diagnostic::tip(codes::VERTALING_OUDER, checked.span, message)
            .help("Kijk of de vertaling nog klopt en vul dan de datum van vandaag in.")
    })
}

/// Words that are shown nowhere, because the source has nothing to translate there.
fn without_source(translation: &Translation<EntryWords>, source: &Entry) -> Option<Diagnostic> {
    let words = &translation.words;
    let lost = EntryText::ALL.iter().filter(|text| {
        let count = words.texts(**text).len();
        count > 0 && count != source.details.texts(**text).len()
    });
    let is_body_lost = words.body.is_some() && source.body.is_none();
    let body = is_body_lost.then_some("de tekst eronder");
    let lost: Vec<_> = lost.map(|text| text.word()).chain(body).collect();
    (!lost.is_empty()).then(|| {
        let message = format!(
            "Dit komt niet op de site, want het Nederlands heeft er niets of een ander aantal van: {}.",
            lost.join(", ")
        );
        Diagnostic::warning(codes::VERTALING_PAST_NIET, translation.span, message)
            .help("Vul het Nederlandse bestand aan, of haal dit hier weg.")
    })
}

//! The keys of the other files: organisations, words, and free pages with their translations.

use crate::content::format::entry::{ADDRESS, TEXT_EXCEPTIONS};
use crate::content::format::field::{
    Field, Kind, Shape, count_translated, optional, required, translated_fields,
};

/// `organisaties.yaml`.
pub(crate) static ORGANIZATIONS: Shape = Shape {
    name: "organisaties.yaml",
    fields: &[required(
        "organisaties",
        Kind::List(&Kind::Object(&ORGANIZATION)),
        "De organisaties.",
    )
    .example("organisaties: [{ naam: Welzijn Lindedam }]")],
};

/// One organisation.
pub(crate) static ORGANIZATION: Shape = Shape {
    name: "een organisatie",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen.").example("id: welzijn-lindedam"),
        required("naam", Kind::Text, "Naam van de organisatie.").example("naam: Welzijn Lindedam"),
        optional("uitleg", Kind::Text, "Een zin over de organisatie.")
            .example("uitleg: Helpt bewoners op weg."),
        optional("adres", Kind::Object(&ADDRESS), "Adres.")
            .explained(
                "Adres: hetzelfde [blok](#blokken-in-een-vermelding) als bij een vermelding.",
            )
            .example("adres: { straat: Lindelaan 12 }"),
        optional("telefoon", Kind::Text, "Telefoonnummer.")
            .explained("Eén telefoonnummer, zonder uitleg.")
            .example("telefoon: 010-000 00 03"),
        optional("email", Kind::Text, "E-mailadres.").example("email: info@welzijn.example"),
        optional("website", Kind::Text, "Webadres, met https:// ervoor.")
            .explained("Webadres, met `https://`.")
            .example("website: https://welzijn.example"),
        TEXT_EXCEPTIONS,
    ],
};

/// `begrippen.yaml`: explained words and abbreviations.
pub(crate) static GLOSSARY: Shape = Shape {
    name: "begrippen.yaml",
    fields: &[
        optional(
            "begrippen",
            Kind::List(&Kind::Object(&WORD)),
            "Woorden met uitleg.",
        )
        .example("begrippen: [{ woord: mantelzorg, uitleg: Zorgen voor een ander. }]"),
        optional(
            "afkortingen",
            Kind::List(&Kind::Object(&ABBREVIATION)),
            "Afkortingen.",
        )
        .example("afkortingen: [{ afkorting: CJG, uitleg: Hulp bij opvoeden. }]"),
    ],
};

/// One explained word.
pub(crate) static WORD: Shape = Shape {
    name: "een begrip",
    fields: &[
        required("woord", Kind::Text, "Het woord.").example("woord: keukentafelgesprek"),
        optional(
            "ook",
            Kind::List(&Kind::Text),
            "Andere vormen, zoals het meervoud.",
        )
        .example("ook: [keukentafelgesprekken]"),
        required("uitleg", Kind::Text, "De uitleg in gewone woorden.")
            .example("uitleg: Gesprek bij u thuis over hulp."),
        optional("bron", Kind::Text, "Waar de uitleg vandaan komt.")
            .example("bron: Nota Samen Lindedam, 2026"),
        TEXT_EXCEPTIONS,
    ],
};

/// One abbreviation.
pub(crate) static ABBREVIATION: Shape = Shape {
    name: "een afkorting",
    fields: &[
        required("afkorting", Kind::Text, "De afkorting.")
            .explained("De afkorting. Hoofdletters tellen mee: Wmo is niet WMO.")
            .example("afkorting: CJG"),
        optional("voluit", Kind::Text, "Waar de letters voor staan.")
            .example("voluit: Centrum voor Jeugd en Gezin"),
        optional("uitleg", Kind::Text, "De uitleg in gewone woorden.")
            .example("uitleg: Hulp bij opvoeden."),
        optional("bron", Kind::Text, "Waar dit vandaan komt.")
            .example("bron: Gemeente Lindedam, 2026"),
        TEXT_EXCEPTIONS,
    ],
};

/// A file in `zoekwoorden/`: everyday words.
pub(crate) static LEXICON: Shape = Shape {
    name: "zoekwoorden",
    fields: &[required(
        "zoekwoorden",
        Kind::List(&Kind::Object(&LEXICON_LINE)),
        "De regels: gewone woorden, en waar ze naartoe leiden.",
    )
    .example("zoekwoorden: [{ woorden: [blut], naar: [schulden] }]")],
};

/// One line of everyday words.
pub(crate) static LEXICON_LINE: Shape = Shape {
    name: "een regel met zoekwoorden",
    fields: &[
        required(
            "woorden",
            Kind::List(&Kind::Text),
            "Gewone woorden en uitdrukkingen, zoals mensen die typen.",
        )
        .example("woorden: [rood staan, blut]"),
        required(
            "naar",
            Kind::List(&Kind::Text),
            "Woorden die in vermeldingen staan.",
        )
        .example("naar: [schulden, geldcafé]"),
    ],
};

/// A free page in `paginas/`.
pub(crate) static PAGE: Shape = Shape {
    name: "een pagina",
    fields: &[
        required("titel", Kind::Text, "Kop van de pagina.")
            .example("titel: Over deze kaart")
            .translated("Kop van de pagina.", "titel: About this guide"),
        optional("samenvatting", Kind::Text, "Een zin onder de kop.")
            .example("samenvatting: Wie deze kaart maakt.")
            .translated(
                "Een zin onder de kop.",
                "samenvatting: Who makes this guide.",
            ),
        optional(
            "volgorde",
            Kind::Number,
            "Plaats in de lijst onder aan elke pagina.",
        )
        .explained(
            "Plaats in de lijst onder aan elke pagina: 0 tot en met 9999. Laag staat vooraan. \
             Vult u niets in, dan 100.",
        )
        .example("volgorde: 10"),
        TEXT_EXCEPTIONS,
    ],
};

/// `naam.en.md` beside a free page.
pub(crate) static PAGE_WORDS: Shape = Shape {
    name: "een vertaling van een pagina",
    fields: &TRANSLATED_FIELDS,
};

static TRANSLATED_FIELDS: [Field; count_translated(PAGE.fields)] = translated_fields(PAGE.fields);

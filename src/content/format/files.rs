//! The keys of the other files: settings, wijken, facets, organisations, words and pages.

use crate::content::format::entry::{ADDRESS, TEXT_EXCEPTION};
use crate::content::format::field::{Kind, Shape, optional, required};
use crate::model::{AreaKind, FacetRole, SourceLanguage};

/// `kaart.yaml`: the settings of one map.
pub static MAP: Shape = Shape {
    name: "een kaart",
    fields: &[
        required("naam", Kind::Text, "Naam van de sociale kaart."),
        required("gemeente", Kind::Text, "Naam van de gemeente."),
        optional("cbs", Kind::Text, "CBS-code van de gemeente, zoals GM0505."),
        optional(
            "webadres",
            Kind::Text,
            "Waar de site komt te staan, met https:// ervoor.",
        ),
        optional(
            "taal",
            Kind::Choice(SourceLanguage::WORDS),
            "Taal van de site.",
        ),
        optional(
            "talen",
            Kind::List(&Kind::Text),
            "Andere talen, als code: en, ar.",
        ),
        required(
            "toegangspunt",
            Kind::Text,
            "De vermelding waar iedereen met elke vraag terecht kan.",
        ),
        optional(
            "clientondersteuning",
            Kind::Text,
            "De vermelding van iemand die naast u staat bij een besluit.",
        ),
        optional(
            "fout_melden",
            Kind::Object(&ERROR_REPORT),
            "Hoe bewoners een fout melden.",
        ),
        optional(
            "toegankelijkheid",
            Kind::Object(&ACCESSIBILITY),
            "Wat er op de pagina Toegankelijkheid staat.",
        ),
        optional(
            "houdbaarheid",
            Kind::Number,
            "Na hoeveel maanden een vermelding opnieuw moet worden nagekeken.",
        ),
        optional(
            "gebruikt",
            Kind::List(&Kind::Text),
            "Gedeelde mappen, zoals landelijk.",
        ),
        required(
            "facetten",
            Kind::List(&Kind::Text),
            "Indelingen, in de volgorde van de site.",
        ),
        optional("kleur", Kind::Text, "Hoofdkleur, zoals #0b5a7a."),
        optional(
            "kleur_accent",
            Kind::Text,
            "Tweede kleur, voor lijnen en vlakken.",
        ),
        optional(
            "start",
            Kind::Object(&HOME_TEXT),
            "Teksten op de startpagina.",
        ),
        optional(
            "voorbeeld",
            Kind::Text,
            "Zin boven aan elke pagina van een voorbeeld.",
        ),
        optional(
            "thema_map",
            Kind::Text,
            "Naam van de map met het uiterlijk.",
        ),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// How residents report that something is wrong.
pub static ERROR_REPORT: Shape = Shape {
    name: "fout_melden",
    fields: &[
        optional("email", Kind::Text, "E-mailadres van de redactie."),
        optional("uitleg", Kind::Text, "Een zin als er geen e-mailadres is."),
    ],
};

/// What is known of the site's accessibility.
pub static ACCESSIBILITY: Shape = Shape {
    name: "toegankelijkheid",
    fields: &[
        optional(
            "verklaring",
            Kind::Text,
            "Adres van uw officiële toegankelijkheidsverklaring.",
        ),
        optional(
            "getest_op",
            Kind::Date,
            "Wanneer de site voor het laatst is getest.",
        ),
        optional(
            "uitkomst",
            Kind::Text,
            "Wat er uit die test kwam, in een of twee zinnen.",
        ),
    ],
};

/// Texts on the start page.
pub static HOME_TEXT: Shape = Shape {
    name: "start",
    fields: &[
        optional("vraag", Kind::Text, "De vraag boven aan de startpagina."),
        optional("uitleg", Kind::Text, "Een of twee zinnen daaronder."),
    ],
};

/// `regio.yaml`: the settings of several maps together.
pub static REGION: Shape = Shape {
    name: "een regio",
    fields: &[
        required("naam", Kind::Text, "Naam van de regio of verzameling."),
        optional(
            "uitleg",
            Kind::Text,
            "Een of twee zinnen voor de startpagina.",
        ),
        optional(
            "webadres",
            Kind::Text,
            "Waar de site komt te staan, met https:// ervoor.",
        ),
        optional("kleur", Kind::Text, "Hoofdkleur, zoals #0b5a7a."),
        optional(
            "kleur_accent",
            Kind::Text,
            "Tweede kleur, voor lijnen en vlakken.",
        ),
        optional(
            "volgorde",
            Kind::List(&Kind::Text),
            "Kaarten in de volgorde van de startpagina.",
        ),
        optional(
            "voorbeeld",
            Kind::Text,
            "Zin boven aan elke pagina van een voorbeeld.",
        ),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// `wijken.yaml`: the tree of gebied, wijk and buurt.
pub static AREAS: Shape = Shape {
    name: "wijken.yaml",
    fields: &[required(
        "wijken",
        Kind::List(&Kind::Object(&AREA)),
        "De gebieden, wijken of kernen.",
    )],
};

/// A gebied, wijk or buurt.
pub static AREA: Shape = Shape {
    name: "een wijk",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen."),
        required("naam", Kind::Text, "Naam van de wijk."),
        optional("soort", Kind::Choice(AreaKind::WORDS), "Wat het is."),
        optional("uitleg", Kind::Text, "Een zin over de wijk."),
        optional("cbs", Kind::Text, "CBS-code, zoals WK050501."),
        optional(
            "postcodes",
            Kind::List(&Kind::Text),
            "Postcodes: 1234 of 1234 AB.",
        ),
        optional(
            "onder",
            Kind::List(&Kind::Object(&AREA)),
            "Wijken of buurten hierbinnen.",
        ),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// A file in `facetten/`: a taxonomy.
pub static FACET: Shape = Shape {
    name: "een facet",
    fields: &[
        required("naam", Kind::Text, "Naam van de indeling."),
        optional(
            "soort",
            Kind::Choice(FacetRole::WORDS),
            "Wat voor indeling; het bestand thema.yaml is vanzelf een thema, doelgroep.yaml een doelgroep.",
        ),
        optional("vraag", Kind::Text, "Kop boven de lijst, als vraag."),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg."),
        optional(
            "van_dichtbij_naar_ver",
            Kind::Bool,
            "ja: de termen lopen van dichtbij naar ver en bepalen de volgorde van lijsten.",
        ),
        optional("bron", Kind::Text, "Waar deze indeling vandaan komt."),
        required("termen", Kind::List(&Kind::Object(&TERM)), "De termen."),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// One term of a facet.
pub static TERM: Shape = Shape {
    name: "een term",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen."),
        required("naam", Kind::Text, "Naam van de term."),
        optional(
            "vraag",
            Kind::Text,
            "De vraag in de woorden van de bewoner.",
        ),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg."),
        optional(
            "snel_weg",
            Kind::Bool,
            "ja: op deze pagina's staat een knop om de site snel te verlaten.",
        ),
    ],
};

/// `organisaties.yaml`.
pub static ORGANIZATIONS: Shape = Shape {
    name: "organisaties.yaml",
    fields: &[required(
        "organisaties",
        Kind::List(&Kind::Object(&ORGANIZATION)),
        "De organisaties.",
    )],
};

/// One organisation.
pub static ORGANIZATION: Shape = Shape {
    name: "een organisatie",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen."),
        required("naam", Kind::Text, "Naam van de organisatie."),
        optional("uitleg", Kind::Text, "Een zin over de organisatie."),
        optional("adres", Kind::Object(&ADDRESS), "Adres."),
        optional("telefoon", Kind::Text, "Telefoonnummer."),
        optional("email", Kind::Text, "E-mailadres."),
        optional("website", Kind::Text, "Webadres, met https:// ervoor."),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// `begrippen.yaml`: explained words and abbreviations.
pub static GLOSSARY: Shape = Shape {
    name: "begrippen.yaml",
    fields: &[
        optional(
            "begrippen",
            Kind::List(&Kind::Object(&WORD)),
            "Woorden met uitleg.",
        ),
        optional(
            "afkortingen",
            Kind::List(&Kind::Object(&ABBREVIATION)),
            "Afkortingen.",
        ),
    ],
};

/// One explained word.
pub static WORD: Shape = Shape {
    name: "een begrip",
    fields: &[
        required("woord", Kind::Text, "Het woord."),
        optional(
            "ook",
            Kind::List(&Kind::Text),
            "Andere vormen, zoals het meervoud.",
        ),
        required("uitleg", Kind::Text, "De uitleg in gewone woorden."),
        optional("bron", Kind::Text, "Waar de uitleg vandaan komt."),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// One abbreviation.
pub static ABBREVIATION: Shape = Shape {
    name: "een afkorting",
    fields: &[
        required("afkorting", Kind::Text, "De afkorting."),
        optional("voluit", Kind::Text, "Waar de letters voor staan."),
        optional("uitleg", Kind::Text, "De uitleg in gewone woorden."),
        optional("bron", Kind::Text, "Waar dit vandaan komt."),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// A file in `zoekwoorden/`: everyday words.
pub static LEXICON: Shape = Shape {
    name: "zoekwoorden",
    fields: &[required(
        "zoekwoorden",
        Kind::List(&Kind::Object(&LEXICON_LINE)),
        "De regels: gewone woorden, en waar ze naartoe leiden.",
    )],
};

/// One line of everyday words.
pub static LEXICON_LINE: Shape = Shape {
    name: "een regel met zoekwoorden",
    fields: &[
        required(
            "woorden",
            Kind::List(&Kind::Text),
            "Gewone woorden en uitdrukkingen, zoals mensen die typen.",
        ),
        required(
            "naar",
            Kind::List(&Kind::Text),
            "Woorden die in vermeldingen staan.",
        ),
    ],
};

/// A free page in `paginas/`.
pub static PAGE: Shape = Shape {
    name: "een pagina",
    fields: &[
        required("titel", Kind::Text, "Kop van de pagina."),
        optional("samenvatting", Kind::Text, "Een zin onder de kop."),
        optional(
            "volgorde",
            Kind::Number,
            "Plaats in de lijst onder aan elke pagina.",
        ),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

//! The keys of an entry (vermelding), and with the same declarations those of its translation.

use crate::content::format::field::{
    Field, Kind, Shape, count_translated, optional, required, translated_fields,
};
use crate::content::format::hours::HOURS;
use crate::model::{
    Access, Accessibility, CostKind, CostWord, EntryKind, Form, Hours, HoursWord, Language,
    LanguageRule, Status, Urgency,
};

/// An entry: one thing a resident can go to.
pub(crate) static ENTRY: Shape = Shape {
    name: "een vermelding",
    fields: FIELDS,
};

/// `naam.en.md` beside an entry.
pub(crate) static ENTRY_WORDS: Shape = Shape {
    name: "een vertaling van een vermelding",
    fields: &TRANSLATED_FIELDS,
};

static TRANSLATED_FIELDS: [Field; count_translated(FIELDS)] = translated_fields(FIELDS);

/// In the order of the handbook, which is that of `new`.
static FIELDS: &[Field] = &[
    required("naam", Kind::Text, "De naam, zoals bewoners die kennen.")
        .explained("De naam, zoals bewoners die kennen. Elke naam komt één keer voor.")
        .example("naam: Buurthuis De Linde")
        .translated(
            "De naam. Laat de Nederlandse naam staan, met uitleg erachter.",
            "naam: Voedselbank (food bank)",
        ),
    required("soort", Kind::Choice(EntryKind::WORDS), "Wat het is.")
        .explained("`voorziening`, `vereniging`, `hulppunt` of `regeling` (geld of korting).")
        .example("soort: voorziening"),
    required("samenvatting", Kind::Text,
        "In één zin: wat is het en voor wie?",
    )
    .example("samenvatting: Samen eten in de buurt.")
    .translated(
        "De samenvatting in deze taal.",
        "samenvatting: Free groceries every week.",
    ),
    optional(
        "organisatie",
        Kind::Text, "Wie het aanbiedt: een id uit `organisaties.yaml`.")
    .example("organisatie: welzijn-lindedam"),
    optional(
        "themas",
        Kind::List(&Kind::Text),
        "Thema's waar dit bij hoort.",
    )
    .explained("Thema's waar dit bij hoort. Zie [landelijk](#gedeelde-mappen-landelijk).")
    .example("themas: [ontmoeten]"),
    optional(
        "doelgroepen",
        Kind::List(&Kind::Text),
        "Voor wie het vooral is.",
    )
    .explained("Voor wie het vooral is. Is het voor iedereen? Laat dit dan weg.")
    .example("doelgroepen: [ouderen]"),
    required("wijken", Kind::List(&Kind::Text), "Wijken waar dit voor is, of: `hele gemeente`.")
    .example("wijken: [noord, oud-lindedam]"),
    optional(
        "indeling",
        Kind::Map(&Kind::List(&Kind::Text)),
        "Plaats in het eigen model van de gemeente, per facet.",
    )
    .explained("Plaats in het eigen model van de gemeente: per facet de termen.")
    .example("indeling: { ringen: [buurt] }"),
    required("toegang", Kind::Choice(Access::WORDS), "`vrij`: iedereen kan er terecht. `besluit`: eerst is een besluit of indicatie nodig.")
    .example("toegang: vrij"),
    optional("zo_begint_u", Kind::Text, "De eerste stap voor de bewoner.")
        .example("zo_begint_u: Loop binnen op dinsdag.")
        .translated("De eerste stap.", "zo_begint_u: Come in or call.")
        .asked("eerste stap", |entry| entry.details.first_step.is_none())
        .offered("zo_begint_u:"),
    optional(
        "telefoon",
        Kind::List(&Kind::Either(&[Kind::Text, Kind::Object(&PHONE)])),
        "Een of meer telefoonnummers.",
    )
    .explained(
        "Een of meer nummers. Het belangrijkste eerst. Of een [blok](#blokken-in-een-vermelding).",
    )
    .example("telefoon: 010-000 00 01")
    .translated_as(
        Kind::List(&Kind::Text),
        "De uitleg bij de nummers, in dezelfde volgorde.",
        "telefoon: [day and night]",
    )
    .asked("telefoonnummer", |entry| entry.details.phones.is_empty())
    .offered("telefoon:"),
    optional("email", Kind::Text, "E-mailadres.")
        .example("email: info@welzijn.example")
        .offered("email:"),
    optional("website", Kind::Text, "Webadres, met `https://` ervoor.")
        .example("website: https://welzijn.example")
        .offered("website:"),
    optional(
        "contact",
        Kind::Text,
        "Naar wie u vraagt: een rol, geen naam van een persoon.",
    )
    .example("contact: de gastvrouw")
    .translated("Naar wie u vraagt.", "contact: a volunteer"),
    optional("adres", Kind::Object(&ADDRESS), "Waar het is.")
        .explained("Waar het is: een [blok](#blokken-in-een-vermelding).")
        .example("adres: { straat: Lindelaan 12, plaats: Lindedam }")
        .offered("adres:\n  straat:\n  postcode:\n  plaats:"),
    optional(
        "kosten",
        Kind::Either(&[Kind::Choice(CostWord::ALONE), Kind::Object(&COST)]),
        "Wat het kost.",
    )
    .explained("`gratis`, `eigen bijdrage`, `onbekend`, of een [blok](#blokken-in-een-vermelding).")
    .example("kosten: gratis")
    .translated(
        "De uitleg bij de kosten.",
        "kosten: per visit, coffee included",
    )
    .asked("kosten", |entry| {
        let cost = entry.details.cost.as_ref();
        cost.is_none_or(|cost| cost.kind == CostKind::Unknown)
    })
    .offered(
        "kosten: gratis\n\
         # Kost het een bedrag? Schrijf dan: kosten: { soort: bedrag, bedrag: \"2,50\" }",
    ),
    optional(
        "openingstijden",
        Kind::Either(&[Kind::Choice(HoursWord::WORDS), Kind::Object(&HOURS)]),
        "Wanneer het open is.",
    )
    .explained("`onbekend`, `op afspraak`, `altijd`, of een blok. Zie [Openingstijden](#openingstijden).")
    .example("openingstijden: op afspraak")
    .translated(
        "De zin die bij `openingstijden` achter `uitleg` staat.",
        "openingstijden: Ring the bell.",
    )
    // Money has no opening hours.
    .asked("openingstijden", |entry| {
        let is_unknown = matches!(entry.details.hours, None | Some(Hours::Unknown));
        is_unknown && entry.kind != EntryKind::Scheme
    })
    .offered(
        "openingstijden:\n  week:\n    maandag: 9:00-12:00, 13:00-17:00\n  inloop: ja",
    ),
    optional(
        "wachttijd",
        Kind::Text,
        "Hoe lang het duurt voordat iemand terechtkan.",
    )
    .example("wachttijd: Ongeveer drie weken.")
    .translated("De zin over de wachttijd.", "wachttijd: About three weeks.")
    .searched()
    .printed(),
    optional("leeftijd", Kind::Text, "Leeftijd: 12-18, 55+ of tot 23.")
        .explained("`12-18`, `55+` of `tot 23`.")
        .example("leeftijd: 55+"),
    optional(
        "vorm",
        Kind::List(&Kind::Choice(Form::WORDS)),
        "Samen in een groep, of voor u alleen.",
    )
    .explained("`groep`, `individueel`, of allebei.")
    .example("vorm: [groep, individueel]"),
    optional(
        "talen",
        Kind::List(&Kind::Choice(Language::WORDS)),
        "Talen die men er spreekt.",
    )
    .explained("Talen die men er spreekt. Kies uit de [lijst](#talen-en-toegankelijk).")
    .example("talen: [Nederlands, Turks]"),
    optional("cultuur", Kind::Text, "Hoe men rekening houdt met cultuur: `ja`, `nee` of een zin.")
    .example("cultuur: Er is een vrouwengroep.")
    .translated(
        "De zin over cultuur.",
        "cultuur: There is a group for women.",
    ),
    optional(
        "toegankelijk",
        Kind::List(&Kind::Choice(Accessibility::WORDS)),
        "Hoe toegankelijk de plek is.",
    )
    .explained("Hoe toegankelijk de plek is. Kies uit de [lijst](#talen-en-toegankelijk).")
    .example("toegankelijk: [rolstoel, lift]"),
    optional(
        "andere_namen",
        Kind::List(&Kind::Text),
        "Andere namen en afkortingen.",
    )
    .example("andere_namen: [De Linde, BDL]"),
    optional(
        "zoekwoorden",
        Kind::List(&Kind::Text),
        "Gewone woorden waarmee mensen dit zoeken.",
    )
    .example("zoekwoorden: [koffie, eenzaam]")
    .offered("zoekwoorden: []"),
    optional(
        "bericht",
        Kind::Either(&[Kind::Text, Kind::Object(&NOTICE)]),
        "Tijdelijk bericht boven aan de pagina.",
    )
    .explained(
        "Tijdelijk bericht boven aan de pagina: een zin of een [blok](#blokken-in-een-vermelding).",
    )
    .example("bericht: De lift is stuk.")
    .translated(
        "De tekst van het bericht. De dag bij `tot` blijft gelden.",
        "bericht: The lift is broken.",
    ),
    optional(
        "direct_hulp",
        Kind::Choice(Urgency::WORDS),
        "Zet dit op de pagina Direct hulp.",
    )
    .explained("Zet dit op de pagina Direct hulp: `spoed` of `hulplijn`.")
    .example("direct_hulp: hulplijn"),
    optional(
        "alleen_naam_bekend",
        Kind::Bool,
        "ja: in de bron staat alleen de naam.",
    )
    .explained("`ja`: in de bron staat alleen de naam. Schrijf er dan geen tekst bij.")
    .example("alleen_naam_bekend: ja"),
    optional(
        "bron",
        Kind::Text,
        "Waar deze gegevens vandaan komen, met het jaar.",
    )
    .example("bron: Website van Welzijn Lindedam, 2026")
    .offered("bron:"),
    optional(
        "verschilt_van",
        Kind::List(&Kind::Object(&DIFFERENCE)),
        "Vermeldingen die hierop lijken, maar iets anders zijn.",
    )
    .explained(
        "Vermeldingen die hierop lijken, maar iets anders zijn. Zie [Lijkt het dubbel?](#lijkt-het-dubbel)",
    )
    .example("verschilt_van: { vermelding: bank, omdat: Voor studenten. }"),
    optional(
        "status",
        Kind::Choice(Status::WORDS),
        "gepubliceerd als u niets invult.",
    )
    .explained("`gepubliceerd` (als u niets invult), `concept` of `gestopt`.")
    .example("status: concept"),
    optional(
        "vervangen_door",
        Kind::Text,
        "Bij gestopt: de vermelding die ervoor in de plaats komt.",
    )
    .explained("Alleen bij `gestopt`: de bestandsnaam van de vervanger, zonder `.md`.")
    .example("vervangen_door: buurthuis-de-linde"),
    required(
        "gecontroleerd",
        Kind::Date,
        "Dag waarop iemand dit voor het laatst heeft nagekeken.",
    )
    .explained("Dag waarop iemand dit voor het laatst heeft nagekeken. Niet in de toekomst.")
    .example("gecontroleerd: 2026-11-02")
    .translated_as(
        Kind::Date,
        "Dag waarop iemand de vertaling naast de Nederlandse tekst heeft gelegd.",
        "gecontroleerd: 2026-11-10",
    ),
    optional(
        "coordinaten",
        Kind::Text,
        "Plaats op de kaart: breedte, lengte.",
    )
    .explained("Plaats op de kaart: eerst de breedte, dan de lengte.")
    .example("coordinaten: 51.8133, 4.6901"),
    optional("beschrijving", Kind::Text, "De tekst, in een bestand dat op `.yaml` eindigt.")
    .example("beschrijving: Elke week eten wij samen."),
    TEXT_EXCEPTIONS,
];

/// Wording that editors leave as it is, in any file.
pub(crate) static TEXT_EXCEPTIONS: Field = optional(
    "taal_uitzonderingen",
    Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
    "Zinnen of woorden die zo moeten blijven, met de reden.",
)
.explained("Woorden of zinnen die zo moeten blijven. Zie [De taal nakijken](#de-taal-nakijken).")
.example("taal_uitzonderingen: { tekst: cliëntenraad, reden: Zo heet de groep zelf. }");

/// Another entry that looks like this one, and is not.
pub(crate) static DIFFERENCE: Shape = Shape {
    name: "verschilt_van",
    fields: &[
        required(
            "vermelding",
            Kind::Text,
            "De andere: de bestandsnaam, zonder `.md`.",
        )
        .example("vermelding: eettafel"),
        required(
            "omdat",
            Kind::Text,
            "Waarin ze verschillen, in een paar woorden.",
        )
        .example("omdat: Andere dag en andere groep."),
    ],
};

/// What it costs, when one word is not enough.
pub(crate) static COST: Shape = Shape {
    name: "kosten",
    fields: &[
        required("soort", Kind::Choice(CostWord::WORDS), "Wat voor kosten.")
            .explained("`gratis`, `bedrag`, `eigen bijdrage` of `onbekend`.")
            .example("soort: onbekend"),
        optional("bedrag", Kind::Text, "Bedrag in euro's, bijvoorbeeld 2,50.")
            .explained("Bedrag in euro's.")
            .required_when("bij soort bedrag")
            .example("bedrag: 2,50"),
        optional(
            "uitleg",
            Kind::Text,
            "Bijvoorbeeld: per keer, koffie inbegrepen.",
        )
        .explained("Een paar woorden erbij.")
        .example("uitleg: per keer, koffie inbegrepen"),
    ],
};

/// A visiting address.
pub(crate) static ADDRESS: Shape = Shape {
    name: "een adres",
    fields: &[
        optional("gebouw", Kind::Text, "Naam van het gebouw.").example("gebouw: De Linde"),
        optional("straat", Kind::Text, "Straat en huisnummer.").example("straat: Lindelaan 12"),
        optional("postcode", Kind::Text, "Postcode, zoals 1234 AB.")
            .explained("Vier cijfers en twee letters.")
            .example("postcode: 1234 AB"),
        optional("plaats", Kind::Text, "Plaatsnaam.").example("plaats: Lindedam"),
    ],
};

/// A phone number with an explanation.
pub(crate) static PHONE: Shape = Shape {
    name: "een telefoonnummer",
    fields: &[
        required("nummer", Kind::Text, "Het nummer.").example("nummer: 010-000 00 01"),
        optional("uitleg", Kind::Text, "Bijvoorbeeld: dag en nacht, gratis.")
            .explained("Een paar woorden erbij.")
            .example("uitleg: dag en nacht, gratis"),
    ],
};

/// A temporary notice.
pub(crate) static NOTICE: Shape = Shape {
    name: "een bericht",
    fields: &[
        required("tekst", Kind::Text, "Wat bewoners nu moeten weten.")
            .example("tekst: In de kerstvakantie zijn wij dicht."),
        optional(
            "tot",
            Kind::Date,
            "Laatste dag waarop het bericht te zien is.",
        )
        .example("tot: 2027-01-03"),
    ],
};

/// Wording that `check --taal` reports and the editor leaves as it is.
pub(crate) static TEXT_EXCEPTION: Shape = Shape {
    name: "een uitzondering voor taal",
    fields: &[
        optional(
            "tekst",
            Kind::Text,
            "Het woord, of een stukje van de zin, waar het om gaat.",
        )
        .explained(
            "Het woord, of een stukje van de zin. Zonder `tekst` geldt het voor alle meldingen van de regel.",
        )
        .example("tekst: cliëntenraad"),
        optional(
            "regel",
            Kind::Choice(LanguageRule::WORDS),
            "De naam van de taalregel.",
        )
        .explained(
            "De naam van de regel, uit de lijst hierboven. Zonder `regel` geldt het voor elke regel.",
        )
        .example("regel: u-en-je"),
        optional(
            "reden",
            Kind::Text,
            "Waarom het zo moet blijven; verplicht.",
        )
        .explained("Waarom het zo moet blijven.")
        .required_when("ja")
        .example("reden: Zo heet de groep zelf."),
    ],
};

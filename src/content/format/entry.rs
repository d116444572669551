//! The keys of an entry (vermelding).

use crate::content::format::hours::HOURS;
use crate::content::format::{Kind, Shape, optional, required};
use crate::model::{
    Access, Accessibility, CostWord, EntryKind, Form, HoursWord, Language, LanguageRule, Status,
    Urgency,
};

/// An entry: one thing a resident can go to.
pub static ENTRY: Shape = Shape {
    name: "een vermelding",
    fields: &[
        required("naam", Kind::Text, "De naam, zoals bewoners die kennen."),
        required("soort", Kind::Choice(EntryKind::WORDS), "Wat het is."),
        required(
            "samenvatting",
            Kind::Text,
            "In één zin: wat is het en voor wie?",
        ),
        optional(
            "organisatie",
            Kind::Text,
            "Wie het aanbiedt: een id uit organisaties.yaml.",
        ),
        optional(
            "themas",
            Kind::List(&Kind::Text),
            "Thema's waar dit bij hoort.",
        ),
        optional(
            "doelgroepen",
            Kind::List(&Kind::Text),
            "Voor wie het vooral is.",
        ),
        required(
            "wijken",
            Kind::List(&Kind::Text),
            "Wijken waar dit voor is, of: hele gemeente.",
        ),
        optional(
            "indeling",
            Kind::Map(&Kind::List(&Kind::Text)),
            "Plaats in het eigen model van de gemeente, per facet.",
        ),
        required(
            "toegang",
            Kind::Choice(Access::WORDS),
            "vrij: iedereen kan er terecht. besluit: eerst is een besluit of indicatie nodig.",
        ),
        optional("zo_begint_u", Kind::Text, "De eerste stap voor de bewoner."),
        optional(
            "kosten",
            Kind::Either(&[Kind::Choice(CostWord::ALONE), Kind::Object(&COST)]),
            "Wat het kost.",
        ),
        optional("adres", Kind::Object(&ADDRESS), "Waar het is."),
        optional(
            "telefoon",
            Kind::List(&Kind::Either(&[Kind::Text, Kind::Object(&PHONE)])),
            "Een of meer telefoonnummers.",
        ),
        optional("email", Kind::Text, "E-mailadres."),
        optional("website", Kind::Text, "Webadres, met https:// ervoor."),
        optional(
            "contact",
            Kind::Text,
            "Naar wie u vraagt: een rol, geen naam van een persoon.",
        ),
        optional(
            "openingstijden",
            Kind::Either(&[Kind::Choice(HoursWord::WORDS), Kind::Object(&HOURS)]),
            "Wanneer het open is.",
        ),
        optional("leeftijd", Kind::Text, "Leeftijd: 12-18, 55+ of tot 23."),
        optional(
            "talen",
            Kind::List(&Kind::Choice(Language::WORDS)),
            "Talen die men er spreekt.",
        ),
        optional(
            "toegankelijk",
            Kind::List(&Kind::Choice(Accessibility::WORDS)),
            "Hoe toegankelijk de plek is.",
        ),
        optional(
            "cultuur",
            Kind::Text,
            "Hoe men rekening houdt met cultuur: ja, nee of een zin.",
        ),
        optional(
            "vorm",
            Kind::List(&Kind::Choice(Form::WORDS)),
            "Samen in een groep, of voor u alleen.",
        ),
        optional(
            "andere_namen",
            Kind::List(&Kind::Text),
            "Andere namen en afkortingen.",
        ),
        optional(
            "zoekwoorden",
            Kind::List(&Kind::Text),
            "Gewone woorden waarmee mensen dit zoeken.",
        ),
        optional(
            "bericht",
            Kind::Either(&[Kind::Text, Kind::Object(&NOTICE)]),
            "Tijdelijk bericht boven aan de pagina.",
        ),
        optional(
            "direct_hulp",
            Kind::Choice(Urgency::WORDS),
            "Zet dit op de pagina Direct hulp.",
        ),
        optional(
            "alleen_naam_bekend",
            Kind::Bool,
            "ja: in de bron staat alleen de naam.",
        ),
        optional(
            "status",
            Kind::Choice(Status::WORDS),
            "gepubliceerd als u niets invult.",
        ),
        optional(
            "vervangen_door",
            Kind::Text,
            "Bij gestopt: de vermelding die ervoor in de plaats komt.",
        ),
        optional(
            "verschilt_van",
            Kind::List(&Kind::Object(&DIFFERENCE)),
            "Vermeldingen die hierop lijken, maar iets anders zijn.",
        ),
        required(
            "gecontroleerd",
            Kind::Date,
            "Dag waarop iemand dit voor het laatst heeft nagekeken.",
        ),
        optional(
            "bron",
            Kind::Text,
            "Waar deze gegevens vandaan komen, met het jaar.",
        ),
        optional(
            "coordinaten",
            Kind::Text,
            "Plaats op de kaart: breedte, lengte.",
        ),
        optional(
            "beschrijving",
            Kind::Text,
            "De tekst, in een bestand dat op .yaml eindigt.",
        ),
        optional(
            "taal_uitzonderingen",
            Kind::List(&Kind::Object(&TEXT_EXCEPTION)),
            "Zinnen of woorden die zo moeten blijven, met de reden.",
        ),
    ],
};

/// Another entry that looks like this one, and is not.
pub static DIFFERENCE: Shape = Shape {
    name: "verschilt_van",
    fields: &[
        required(
            "vermelding",
            Kind::Text,
            "De andere: de bestandsnaam, zonder .md.",
        ),
        required(
            "omdat",
            Kind::Text,
            "Waarin ze verschillen, in een paar woorden.",
        ),
    ],
};

/// What it costs, when one word is not enough.
pub static COST: Shape = Shape {
    name: "kosten",
    fields: &[
        required("soort", Kind::Choice(CostWord::WORDS), "Wat voor kosten."),
        optional("bedrag", Kind::Text, "Bedrag in euro's, bijvoorbeeld 2,50."),
        optional(
            "uitleg",
            Kind::Text,
            "Bijvoorbeeld: per keer, koffie inbegrepen.",
        ),
    ],
};

/// A visiting address.
pub static ADDRESS: Shape = Shape {
    name: "een adres",
    fields: &[
        optional("gebouw", Kind::Text, "Naam van het gebouw."),
        optional("straat", Kind::Text, "Straat en huisnummer."),
        optional("postcode", Kind::Text, "Postcode, zoals 1234 AB."),
        optional("plaats", Kind::Text, "Plaatsnaam."),
    ],
};

/// A phone number with an explanation.
pub static PHONE: Shape = Shape {
    name: "een telefoonnummer",
    fields: &[
        required("nummer", Kind::Text, "Het nummer."),
        optional("uitleg", Kind::Text, "Bijvoorbeeld: dag en nacht, gratis."),
    ],
};

/// A temporary notice.
pub static NOTICE: Shape = Shape {
    name: "een bericht",
    fields: &[
        required("tekst", Kind::Text, "Wat bewoners nu moeten weten."),
        optional(
            "tot",
            Kind::Date,
            "Laatste dag waarop het bericht te zien is.",
        ),
    ],
};

/// Wording that `check --taal` reports and the editor leaves as it is.
pub static TEXT_EXCEPTION: Shape = Shape {
    name: "een uitzondering voor taal",
    fields: &[
        optional(
            "regel",
            Kind::Choice(LanguageRule::WORDS),
            "De naam van de taalregel.",
        ),
        optional(
            "tekst",
            Kind::Text,
            "Het woord, of een stukje van de zin, waar het om gaat.",
        ),
        optional(
            "reden",
            Kind::Text,
            "Waarom het zo moet blijven; verplicht.",
        ),
    ],
};

//! The keys of settings: of one map and its translation, and of several maps together.

use crate::content::format::entry::TEXT_EXCEPTIONS;
use crate::content::format::field::{
    Field, Kind, Shape, count_translated, optional, required, translated_fields,
};
use crate::model::SourceLanguage;

/// `kaart.yaml`: the settings of one map.
pub(crate) static MAP: Shape = Shape {
    name: "een kaart",
    fields: &[
        required("naam", Kind::Text, "Naam van de sociale kaart.")
            .example("naam: Sociale kaart Lindedam")
            .translated(
                "Naam van de sociale kaart.",
                "naam: Lindedam Community Guide",
            ),
        required("gemeente", Kind::Text, "Naam van de gemeente.").example("gemeente: Lindedam"),
        optional("cbs", Kind::Text, "CBS-code van de gemeente, zoals GM0505.")
            .explained("CBS-code van de gemeente: GM en 4 cijfers.")
            .example("cbs: GM0505"),
        optional(
            "webadres",
            Kind::Text,
            "Waar de site komt te staan, met https:// ervoor.",
        )
        .explained("Waar de site komt te staan, met `https://`.")
        .example("webadres: https://kaart.lindedam.example"),
        optional(
            "taal",
            Kind::Choice(SourceLanguage::WORDS),
            "Taal van de site.",
        )
        .explained("De taal waarin u schrijft. Nu kan alleen `nl`.")
        .example("taal: nl"),
        optional(
            "talen",
            Kind::List(&Kind::Text),
            "Andere talen, als code: en, ar.",
        )
        .explained("Talen waarin de site ook komt, als code. Zie [Andere talen](#andere-talen).")
        .example("talen: [en, ar]"),
        required(
            "toegangspunt",
            Kind::Text,
            "De vermelding waar iedereen met elke vraag terecht kan.",
        )
        .explained(
            "De vermelding waar iedereen met elke vraag terecht kan: bestandsnaam zonder `.md`. \
             Die heeft `toegang: vrij` en is gepubliceerd.",
        )
        .example("toegangspunt: vraagpunt-lindedam"),
        optional(
            "clientondersteuning",
            Kind::Text,
            "De vermelding van iemand die naast u staat bij een besluit.",
        )
        .example("clientondersteuning: clientondersteuner"),
        optional(
            "fout_melden",
            Kind::Object(&ERROR_REPORT),
            "Hoe bewoners een fout melden.",
        )
        .explained("Hoe bewoners een fout melden: een blok.")
        .example("fout_melden: { email: kaart@lindedam.example }")
        .translated(
            "De zin die bij `fout_melden` achter `uitleg` staat.",
            "fout_melden: Tell the people at the desk.",
        ),
        optional(
            "toegankelijkheid",
            Kind::Object(&ACCESSIBILITY),
            "Wat er op de pagina Toegankelijkheid staat.",
        )
        .explained("Wat er op de pagina Toegankelijkheid staat: een blok.")
        .example("toegankelijkheid: { getest_op: 2026-11-01 }")
        .translated(
            "De zin die bij `toegankelijkheid` achter `uitkomst` staat.",
            "toegankelijkheid: No mistakes were found.",
        ),
        optional(
            "houdbaarheid",
            Kind::Number,
            "Na hoeveel maanden een vermelding opnieuw moet worden nagekeken.",
        )
        .explained(
            "Na hoeveel maanden een vermelding opnieuw moet worden nagekeken: 1 tot en met 240. \
             Vult u niets in, dan 12.",
        )
        .example("houdbaarheid: 12"),
        optional(
            "gebruikt",
            Kind::List(&Kind::Text),
            "Gedeelde mappen, zoals landelijk.",
        )
        .explained("[Gedeelde mappen](#gedeelde-mappen-landelijk) die meedoen.")
        .example("gebruikt: [landelijk]"),
        required(
            "facetten",
            Kind::List(&Kind::Text),
            "Indelingen, in de volgorde van de site.",
        )
        .explained(
            "Indelingen, in de volgorde van de site. Bestandsnamen uit `facetten/`, zonder `.yaml`.",
        )
        .example("facetten: [thema, doelgroep, ringen]"),
        optional("kleur", Kind::Text, "Hoofdkleur, zoals #0b5a7a.")
            .explained("Hoofdkleur, tussen aanhalingstekens. Donker genoeg voor witte letters.")
            .example("kleur: \"#0b5a7a\""),
        optional(
            "kleur_accent",
            Kind::Text,
            "Tweede kleur, voor lijnen en vlakken.",
        )
        .explained("Tweede kleur, voor lijnen en vlakken. Ook donker genoeg.")
        .example("kleur_accent: \"#a8561c\""),
        optional(
            "start",
            Kind::Object(&HOME_TEXT),
            "Teksten op de startpagina.",
        )
        .explained("Teksten op de startpagina: een blok.")
        .example("start: { vraag: Waar kunnen we mee helpen? }")
        .translated_as(
            Kind::Object(&HOME_TEXT),
            "De `vraag` en de `uitleg` op de startpagina: een blok.",
            "start: { vraag: What do you need help with? }",
        ),
        optional(
            "voorbeeld",
            Kind::Text,
            "Zin boven aan elke pagina van een voorbeeld.",
        )
        .explained("Zin boven aan elke pagina, als de site een voorbeeld is.")
        .example("voorbeeld: Dit is een voorbeeld.")
        .translated(
            "De zin boven aan elke pagina, als de site een voorbeeld is.",
            "voorbeeld: This is an example.",
        ),
        optional(
            "thema_map",
            Kind::Text,
            "Naam van de map met het uiterlijk.",
        )
        .explained(
            "Een eigen uiterlijk: de naam van een map in `themes/`, naast de map `sociale-kaarten`. \
             Laat weg voor het gewone uiterlijk.",
        )
        .example("thema_map: standaard"),
        TEXT_EXCEPTIONS,
    ],
};

/// `kaart.en.yaml`.
pub(crate) static MAP_WORDS: Shape = Shape {
    name: "een vertaling van de kaart",
    fields: &TRANSLATED_FIELDS,
};

static TRANSLATED_FIELDS: [Field; count_translated(MAP.fields)] = translated_fields(MAP.fields);

/// How residents report that something is wrong.
pub(crate) static ERROR_REPORT: Shape = Shape {
    name: "fout_melden",
    fields: &[
        optional("email", Kind::Text, "E-mailadres van de redactie.")
            .example("email: kaart@lindedam.example"),
        optional("uitleg", Kind::Text, "Een zin als er geen e-mailadres is.")
            .explained(
                "Een zin als er geen e-mailadres is. Hij komt achter de vraag \"Klopt er iets niet?\".",
            )
            .example("uitleg: Vertel het aan de balie."),
    ],
};

/// What is known of the site's accessibility.
pub(crate) static ACCESSIBILITY: Shape = Shape {
    name: "toegankelijkheid",
    fields: &[
        optional(
            "verklaring",
            Kind::Text,
            "Adres van uw officiële toegankelijkheidsverklaring.",
        )
        .example("verklaring: https://www.lindedam.example/verklaring"),
        optional(
            "getest_op",
            Kind::Date,
            "Wanneer de site voor het laatst is getest.",
        )
        .example("getest_op: 2026-11-01"),
        optional(
            "uitkomst",
            Kind::Text,
            "Wat er uit die test kwam, in een of twee zinnen.",
        )
        .example("uitkomst: Er zijn geen fouten gevonden."),
    ],
};

/// Texts on the start page.
pub(crate) static HOME_TEXT: Shape = Shape {
    name: "start",
    fields: &[
        optional("vraag", Kind::Text, "De vraag boven aan de startpagina.")
            .example("vraag: Waar hebt u hulp bij nodig?"),
        optional("uitleg", Kind::Text, "Een of twee zinnen daaronder.")
            .example("uitleg: Zoek met uw eigen woorden."),
    ],
};

/// `regio.yaml`: the settings of several maps together.
pub(crate) static REGION: Shape = Shape {
    name: "een regio",
    fields: &[
        required("naam", Kind::Text, "Naam van de regio of verzameling.")
            .example("naam: Sociale kaarten Lindestreek"),
        optional(
            "uitleg",
            Kind::Text,
            "Een of twee zinnen voor de startpagina.",
        )
        .explained("Een of twee zinnen onder de kop \"Kies uw gemeente\".")
        .example("uitleg: U vindt er plekken die u verder helpen."),
        optional(
            "webadres",
            Kind::Text,
            "Waar de site komt te staan, met https:// ervoor.",
        )
        .explained("Waar de site komt te staan, met `https://`.")
        .example("webadres: https://lindestreek.example"),
        optional("kleur", Kind::Text, "Hoofdkleur, zoals #0b5a7a.")
            .explained("Hoofdkleur.")
            .example("kleur: \"#0b5a7a\""),
        optional(
            "kleur_accent",
            Kind::Text,
            "Tweede kleur, voor lijnen en vlakken.",
        )
        .explained("Tweede kleur.")
        .example("kleur_accent: \"#a8561c\""),
        optional(
            "volgorde",
            Kind::List(&Kind::Text),
            "Kaarten in de volgorde van de startpagina.",
        )
        .explained("Kaarten in de volgorde van de startpagina: de namen van de mappen.")
        .example("volgorde: [lindedam]"),
        optional(
            "voorbeeld",
            Kind::Text,
            "Zin boven aan elke pagina van een voorbeeld.",
        )
        .explained("Zin boven aan elke pagina, als de site een voorbeeld is.")
        .example("voorbeeld: Dit is een voorbeeld."),
        TEXT_EXCEPTIONS,
    ],
};

//! The keys of opening hours (openingstijden).

use crate::content::format::field::{Kind, Shape, optional, required};
use crate::model::{DayOfWeek, HolidayPolicy, Nth, WeekParity};

/// Opening hours.
pub(crate) static HOURS: Shape = Shape {
    name: "openingstijden",
    fields: &[
        optional("week", Kind::Object(&WEEK), "Vaste tijden per dag.")
            .example("week: { maandag: 9:00-12:00 }"),
        optional(
            "herhaling",
            Kind::List(&Kind::Object(&RULE)),
            "Tijden die niet elke week gelden, zoals elke 2e dinsdag.",
        )
        .explained("Tijden die niet elke week gelden.")
        .example("herhaling: { dag: dinsdag, welke: 2e, tijd: 10:00-12:00 }"),
        optional(
            "seizoenen",
            Kind::List(&Kind::Object(&SEASON)),
            "Andere tijden in een deel van het jaar.",
        )
        .example("seizoenen: { van: 1 mei, tot: 31 mei, week: { zondag: 10:00-12:00 } }"),
        optional(
            "uitzonderingen",
            Kind::List(&Kind::Object(&EXCEPTION)),
            "Dagen waarop het anders is.",
        )
        .example("uitzonderingen: { datum: 2026-12-24, tijd: gesloten }"),
        optional(
            "feestdagen",
            Kind::Choice(HolidayPolicy::WORDS),
            "Op feestdagen `open` of `gesloten`.",
        )
        .example("feestdagen: gesloten"),
        optional(
            "inloop",
            Kind::Bool,
            "`ja`: binnenlopen kan zonder afspraak.",
        )
        .example("inloop: ja"),
        optional("op_afspraak", Kind::Bool, "`ja`: eerst een afspraak maken.")
            .example("op_afspraak: ja"),
        optional("uitleg", Kind::Text, "Een zin erbij.").example("uitleg: Bel aan bij de zijdeur."),
    ],
};

/// Hours per day of the week.
pub(crate) static WEEK: Shape = Shape {
    name: "een week",
    fields: &[
        optional(DayOfWeek::Monday.word(), TIMES, "Tijden op maandag.")
            .example("maandag: 9:00-12:00, 13:00-17:00"),
        optional(DayOfWeek::Tuesday.word(), TIMES, "Tijden op dinsdag.")
            .example("dinsdag: 9.00 tot 12.00"),
        optional(DayOfWeek::Wednesday.word(), TIMES, "Tijden op woensdag.")
            .example("woensdag: gesloten"),
        optional(DayOfWeek::Thursday.word(), TIMES, "Tijden op donderdag.")
            .example("donderdag: 19:00-21:00"),
        optional(DayOfWeek::Friday.word(), TIMES, "Tijden op vrijdag.")
            .example("vrijdag: 20:00-24:00"),
        optional(DayOfWeek::Saturday.word(), TIMES, "Tijden op zaterdag.")
            .example("zaterdag: 0:00-2:00"),
        optional(DayOfWeek::Sunday.word(), TIMES, "Tijden op zondag.")
            .example("zondag: 13:30-15:00"),
    ],
};

const TIMES: Kind = Kind::List(&Kind::Text);

/// Hours that do not hold every week.
pub(crate) static RULE: Shape = Shape {
    name: "een herhaling",
    fields: &[
        required("dag", Kind::Choice(DayOfWeek::WORDS), "De dag van de week.")
            .example("dag: dinsdag"),
        optional(
            "welke",
            Kind::Choice(Nth::WORDS),
            "De hoeveelste van de maand.",
        )
        .explained("`1e`, `2e`, `3e`, `4e`, `5e` of `laatste` van de maand.")
        .required_when("`welke` of `weken`")
        .example("welke: 2e"),
        optional(
            "weken",
            Kind::Choice(WeekParity::WORDS),
            "Alleen in `even` of `oneven` weken.",
        )
        .required_when("`welke` of `weken`")
        .example("weken: even"),
        required("tijd", TIMES, "De tijden.").example("tijd: 10:00-12:00"),
    ],
};

/// Other hours in a part of the year.
pub(crate) static SEASON: Shape = Shape {
    name: "een seizoen",
    fields: &[
        optional("naam", Kind::Text, "Bijvoorbeeld: zomer.")
            .explained("Naam van het seizoen.")
            .example("naam: zomer"),
        required("van", Kind::Text, "Eerste dag, zoals 1 april.")
            .explained("Eerste dag: dag en maand, zonder jaar.")
            .example("van: 1 april"),
        required("tot", Kind::Text, "Laatste dag, zoals 30 september.")
            .explained("Laatste dag: dag en maand, zonder jaar.")
            .example("tot: 30 september"),
        required("week", Kind::Object(&WEEK), "Tijden in dit seizoen.")
            .explained("De tijden per dag.")
            .example("week: { zaterdag: 10:00-16:00 }"),
    ],
};

/// A day or period with other hours.
pub(crate) static EXCEPTION: Shape = Shape {
    name: "een uitzondering",
    fields: &[
        optional("datum", Kind::Date, "De dag.")
            .explained("De dag, met jaar.")
            .required_when("bij één dag")
            .example("datum: 2026-12-24"),
        optional("van", Kind::Date, "Eerste dag van een periode.")
            .explained("Eerste dag, met jaar.")
            .required_when("bij een periode")
            .example("van: 2026-12-21"),
        optional("tot", Kind::Date, "Laatste dag van een periode.")
            .explained("Laatste dag, met jaar.")
            .required_when("bij een periode")
            .example("tot: 2027-01-03"),
        required("tijd", TIMES, "De tijden, of: gesloten.")
            .explained("De tijden, of `gesloten`.")
            .example("tijd: gesloten"),
        optional("uitleg", Kind::Text, "Waarom, bijvoorbeeld: kerstvakantie.")
            .explained("Waarom.")
            .example("uitleg: kerstvakantie"),
    ],
};

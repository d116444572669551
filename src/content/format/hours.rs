//! The keys of opening hours (openingstijden).

use crate::content::format::field::{Kind, Shape, optional, required};
use crate::model::{DayOfWeek, HolidayPolicy, Nth, WeekParity};

/// Opening hours.
pub static HOURS: Shape = Shape {
    name: "openingstijden",
    fields: &[
        optional("week", Kind::Object(&WEEK), "Vaste tijden per dag."),
        optional(
            "herhaling",
            Kind::List(&Kind::Object(&RULE)),
            "Tijden die niet elke week gelden, zoals elke 2e dinsdag.",
        ),
        optional(
            "seizoenen",
            Kind::List(&Kind::Object(&SEASON)),
            "Andere tijden in een deel van het jaar.",
        ),
        optional(
            "uitzonderingen",
            Kind::List(&Kind::Object(&EXCEPTION)),
            "Dagen waarop het anders is.",
        ),
        optional(
            "feestdagen",
            Kind::Choice(HolidayPolicy::WORDS),
            "Op feestdagen open of gesloten.",
        ),
        optional("inloop", Kind::Bool, "ja: binnenlopen kan zonder afspraak."),
        optional("op_afspraak", Kind::Bool, "ja: eerst een afspraak maken."),
        optional("uitleg", Kind::Text, "Een zin erbij."),
    ],
};

/// Hours per day of the week.
pub static WEEK: Shape = Shape {
    name: "een week",
    fields: &[
        optional(DayOfWeek::Monday.word(), TIMES, "Tijden op maandag."),
        optional(DayOfWeek::Tuesday.word(), TIMES, "Tijden op dinsdag."),
        optional(DayOfWeek::Wednesday.word(), TIMES, "Tijden op woensdag."),
        optional(DayOfWeek::Thursday.word(), TIMES, "Tijden op donderdag."),
        optional(DayOfWeek::Friday.word(), TIMES, "Tijden op vrijdag."),
        optional(DayOfWeek::Saturday.word(), TIMES, "Tijden op zaterdag."),
        optional(DayOfWeek::Sunday.word(), TIMES, "Tijden op zondag."),
    ],
};

const TIMES: Kind = Kind::List(&Kind::Text);

/// Hours that do not hold every week.
pub static RULE: Shape = Shape {
    name: "een herhaling",
    fields: &[
        required("dag", Kind::Choice(DayOfWeek::WORDS), "De dag van de week."),
        optional(
            "welke",
            Kind::Choice(Nth::WORDS),
            "De hoeveelste van de maand.",
        ),
        optional(
            "weken",
            Kind::Choice(WeekParity::WORDS),
            "Alleen in even of oneven weken.",
        ),
        required("tijd", TIMES, "De tijden."),
    ],
};

/// Other hours in a part of the year.
pub static SEASON: Shape = Shape {
    name: "een seizoen",
    fields: &[
        optional("naam", Kind::Text, "Bijvoorbeeld: zomer."),
        required("van", Kind::Text, "Eerste dag, zoals 1 april."),
        required("tot", Kind::Text, "Laatste dag, zoals 30 september."),
        required("week", Kind::Object(&WEEK), "Tijden in dit seizoen."),
    ],
};

/// A day or period with other hours.
pub static EXCEPTION: Shape = Shape {
    name: "een uitzondering",
    fields: &[
        optional("datum", Kind::Date, "De dag."),
        optional("van", Kind::Date, "Eerste dag van een periode."),
        optional("tot", Kind::Date, "Laatste dag van een periode."),
        required("tijd", TIMES, "De tijden, of: gesloten."),
        optional("uitleg", Kind::Text, "Waarom, bijvoorbeeld: kerstvakantie."),
    ],
};

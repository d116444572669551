//! The keys of what entries are sorted by: wijken, facets, and translations of facets.

use crate::content::format::entry::TEXT_EXCEPTIONS;
use crate::content::format::field::{Kind, Shape, optional, required};
use crate::model::{AreaKind, FacetRole};

/// `wijken.yaml`: the tree of gebied, wijk and buurt.
pub(crate) static AREAS: Shape = Shape {
    name: "wijken.yaml",
    fields: &[required(
        "wijken",
        Kind::List(&Kind::Object(&AREA)),
        "De gebieden, wijken of kernen.",
    )
    .example("wijken: [{ id: noord, naam: Lindedam Noord }]")],
};

/// A gebied, wijk or buurt.
pub(crate) static AREA: Shape = Shape {
    name: "een wijk",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen.").example("id: noord"),
        required("naam", Kind::Text, "Naam van de wijk.").example("naam: Lindedam Noord"),
        optional("soort", Kind::Choice(AreaKind::WORDS), "Wat het is.")
            .explained("`gebied`, `kern`, `wijk` (als u niets invult) of `buurt`.")
            .example("soort: wijk"),
        optional("uitleg", Kind::Text, "Een zin over de wijk.")
            .example("uitleg: De wijk rond het station."),
        optional("cbs", Kind::Text, "CBS-code, zoals WK050501.")
            .explained("CBS-code: WK en 6 cijfers voor een wijk, BU en 8 cijfers voor een buurt.")
            .example("cbs: WK050501"),
        optional(
            "postcodes",
            Kind::List(&Kind::Text),
            "Postcodes: `1234` of `1234 AB`.",
        )
        .example("postcodes: [1234, 1235 AB]"),
        optional(
            "onder",
            Kind::List(&Kind::Object(&AREA)),
            "Wijken of buurten hierbinnen.",
        )
        .explained("Wijken of buurten hierbinnen: weer zo'n lijst.")
        .example("onder: { naam: Stationsbuurt, soort: buurt }"),
        TEXT_EXCEPTIONS,
    ],
};

/// A file in `facetten/`: a taxonomy.
pub(crate) static FACET: Shape = Shape {
    name: "een facet",
    fields: &[
        required("naam", Kind::Text, "Naam van de indeling.").example("naam: Ringen"),
        optional(
            "soort",
            Kind::Choice(FacetRole::WORDS),
            "Wat voor indeling; het bestand thema.yaml is vanzelf een thema, doelgroep.yaml een doelgroep.",
        )
        .explained(
            "`thema`, `doelgroep` of `model`. Vult u niets in, dan is het `model`. \
             In `thema.yaml` en `doelgroep.yaml` is het vanzelf goed.",
        )
        .example("soort: model"),
        optional("vraag", Kind::Text, "Kop boven de lijst, als vraag.")
            .example("vraag: Hoe dichtbij zoekt u?"),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg.")
            .example("uitleg: Van dichtbij naar ver."),
        optional(
            "van_dichtbij_naar_ver",
            Kind::Bool, "`ja`: de termen lopen van dichtbij naar ver en bepalen de volgorde van lijsten.")
        .example("van_dichtbij_naar_ver: ja"),
        optional("bron", Kind::Text, "Waar deze indeling vandaan komt.")
            .example("bron: Nota Samen Lindedam, 2026"),
        required("termen", Kind::List(&Kind::Object(&TERM)), "De termen.")
            .explained("De termen: een lijst van blokken met de sleutels hieronder.")
            .example("termen: [{ id: buurt, naam: Buurt }]"),
        TEXT_EXCEPTIONS,
    ],
};

/// One term of a facet.
pub(crate) static TERM: Shape = Shape {
    name: "een term",
    fields: &[
        optional("id", Kind::Text, "Korte naam voor verwijzingen.").example("id: buurt"),
        required("naam", Kind::Text, "Naam van de term.").example("naam: In de buurt"),
        optional(
            "vraag",
            Kind::Text,
            "De vraag in de woorden van de bewoner.",
        )
        .example("vraag: Zoekt u iets in de buurt?"),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg.")
            .example("uitleg: Plekken waar u zo naartoe loopt."),
        optional(
            "snel_weg",
            Kind::Bool,
            "ja: op deze pagina's staat een knop om de site snel te verlaten.",
        )
        .explained(
            "`ja`: op deze pagina's staat een knop om de site snel te verlaten. \
             Voor thema's als geweld thuis.",
        )
        .example("snel_weg: ja"),
    ],
};

/// `naam.en.yaml` beside a facet. It does not follow from [`FACET`], because other keys are required: terms
/// need not be translated all at once, but each says which one it is.
pub(crate) static FACET_WORDS: Shape = Shape {
    name: "een vertaling van een facet",
    fields: &[
        required("naam", Kind::Text, "Naam van de indeling.").example("naam: Rings"),
        optional("vraag", Kind::Text, "Kop boven de lijst, als vraag.")
            .example("vraag: How close to home are you looking?"),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg.")
            .example("uitleg: From near to far."),
        optional(
            "termen",
            Kind::List(&Kind::Object(&TERM_WORDS)),
            "De termen, elk met het id van het Nederlandse bestand.",
        )
        .explained("De termen: een lijst van blokken met de sleutels hieronder.")
        .example("termen: [{ id: buurt, naam: In your neighbourhood }]"),
    ],
};

/// One term of a translated facet.
pub(crate) static TERM_WORDS: Shape = Shape {
    name: "een vertaalde term",
    fields: &[
        required("id", Kind::Text, "Het id van de term.")
            .explained("Het id van de term, hetzelfde als in het Nederlandse bestand.")
            .example("id: buurt"),
        required("naam", Kind::Text, "Naam van de term.").example("naam: In your neighbourhood"),
        optional(
            "vraag",
            Kind::Text,
            "De vraag in de woorden van de bewoner.",
        )
        .example("vraag: Are you looking for something close by?"),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg.")
            .example("uitleg: Places you can walk to."),
    ],
};

//! The keys of translations of what is no entry: files such as `ringen.en.yaml`, beside what they translate.

use crate::content::format::field::{Kind, Shape, optional, required};
use crate::content::format::files::HOME_TEXT;

/// `naam.en.md` beside a free page.
pub static PAGE_WORDS: Shape = Shape {
    name: "een vertaling van een pagina",
    fields: &[
        required("titel", Kind::Text, "Kop van de pagina."),
        optional("samenvatting", Kind::Text, "Een zin onder de kop."),
    ],
};

/// `naam.en.yaml` beside a facet.
pub static FACET_WORDS: Shape = Shape {
    name: "een vertaling van een facet",
    fields: &[
        required("naam", Kind::Text, "Naam van de indeling."),
        optional("vraag", Kind::Text, "Kop boven de lijst, als vraag."),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg."),
        optional(
            "termen",
            Kind::List(&Kind::Object(&TERM_WORDS)),
            "De termen, elk met het id van het Nederlandse bestand.",
        ),
    ],
};

/// One term of a translated facet.
pub static TERM_WORDS: Shape = Shape {
    name: "een vertaalde term",
    fields: &[
        required("id", Kind::Text, "Het id van de term."),
        required("naam", Kind::Text, "Naam van de term."),
        optional(
            "vraag",
            Kind::Text,
            "De vraag in de woorden van de bewoner.",
        ),
        optional("uitleg", Kind::Text, "Een of twee zinnen uitleg."),
    ],
};

/// `kaart.en.yaml`.
pub static MAP_WORDS: Shape = Shape {
    name: "een vertaling van de kaart",
    fields: &[
        required("naam", Kind::Text, "Naam van de sociale kaart."),
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
            "fout_melden",
            Kind::Text,
            "Een zin als er geen e-mailadres is.",
        ),
        optional("toegankelijkheid", Kind::Text, "Wat er uit de test kwam."),
    ],
};

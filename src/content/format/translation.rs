//! The keys of translations: files such as `voedselbank.en.md`, beside what they translate.

use crate::content::format::files::HOME_TEXT;
use crate::content::format::{Kind, Shape, optional, required};

/// `naam.en.md` beside an entry.
pub static ENTRY_WORDS: Shape = Shape {
    name: "een vertaling van een vermelding",
    fields: &[
        required(
            "naam",
            Kind::Text,
            "De naam; een eigennaam blijft zoals hij is.",
        ),
        required("samenvatting", Kind::Text, "De samenvatting in deze taal."),
        optional("zo_begint_u", Kind::Text, "De eerste stap."),
        optional("kosten", Kind::Text, "De uitleg bij de kosten."),
        optional(
            "bericht",
            Kind::Text,
            "De tekst van het tijdelijke bericht.",
        ),
        optional(
            "telefoon",
            Kind::List(&Kind::Text),
            "De uitleg bij de telefoonnummers, in dezelfde volgorde.",
        ),
        optional("contact", Kind::Text, "Naar wie u vraagt."),
        optional(
            "openingstijden",
            Kind::Text,
            "De uitleg bij de openingstijden.",
        ),
        required(
            "gecontroleerd",
            Kind::Date,
            "Dag waarop iemand de vertaling naast de Nederlandse tekst heeft gelegd.",
        ),
    ],
};

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

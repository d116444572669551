//! Translations of editors' texts and of the interface.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};

super::codes! {
    TRANSLATIONS: "Vertalingen";

    TAAL_ONTBREEKT: "taal-ontbreekt", [Error];
    TAAL_NIET_OP_SITE: "taal-niet-op-site", [Warning];
    VERTALING_ZONDER_BRON: "vertaling-zonder-bron", [Error];
    DUBBELE_VERTALING: "dubbele-vertaling", [Error];
    ONBEKENDE_TERM: "onbekende-term", [Error];
    VERTALING_OUDER: "vertaling-ouder", [Tip];
    VERTALING_PAST_NIET: "vertaling-past-niet", [Warning];
    TEKST_ONTBREEKT: "tekst-ontbreekt", [Warning];
    ONBEKENDE_TEKST: "onbekende-tekst", [Warning];
    INVULPLEK_KLOPT_NIET: "invulplek-klopt-niet", [Warning];
    VORM_ONTBREEKT: "vorm-ontbreekt", [Warning];
}

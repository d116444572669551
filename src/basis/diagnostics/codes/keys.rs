//! Keys that are missing, unknown or hold something of another shape.

use crate::basis::diagnostics::Severity::{Error, Warning};

super::codes! {
    KEYS: "Sleutels";

    ONBEKENDE_SLEUTEL: "onbekende-sleutel", [Error];
    SLEUTEL_ONTBREEKT: "sleutel-ontbreekt", [Error];
    LEGE_SLEUTEL: "lege-sleutel", [Warning];
    VERKEERDE_SOORT: "verkeerde-soort", [Error];
    LEEG: "leeg", [Error];
    TE_LANG: "te-lang", [Error];
    DUBBELE_TEKST: "dubbele-tekst", [Error];
    BEDRAG_ONTBREEKT: "bedrag-ontbreekt", [Error];
    BEDRAG_PAST_NIET: "bedrag-past-niet", [Error];
}

//! Two things with one name or address, and entries that look like one.

use crate::basis::diagnostics::Severity::{Error, Tip};

super::codes! {
    DOUBLES: "Dubbel";

    DUBBEL_ADRES: "dubbel-adres", [Error];
    DUBBELE_NAAM: "dubbele-naam", [Error];
    LIJKT_DUBBEL_NAAM: "lijkt-dubbel-naam", [Tip];
    LIJKT_DUBBEL_TELEFOON: "lijkt-dubbel-telefoon", [Tip];
    LIJKT_DUBBEL_WEBSITE: "lijkt-dubbel-website", [Tip];
    LIJKT_DUBBEL_ADRES: "lijkt-dubbel-adres", [Tip];
    VERSCHIL_OVERBODIG: "verschil-overbodig", [Tip];
}

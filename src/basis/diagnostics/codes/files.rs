//! Files and folders that cannot be read, or that are not used.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};

super::codes! {
    FILES: "Bestanden en mappen";

    YAML: "yaml", [Error];
    KOP_NIET_GESLOTEN: "kop-niet-gesloten", [Error];
    LEEG_BESTAND: "leeg-bestand", [Error];
    TE_GROOT: "te-groot", [Error];
    NIET_UTF_8: "niet-utf-8", [Error];
    STUURTEKEN: "stuurteken", [Error];
    TE_DIEP: "te-diep", [Error];
    ONGELDIGE_BESTANDSNAAM: "ongeldige-bestandsnaam", [Error];
    BESTAND_NIET_GEBRUIKT: "bestand-niet-gebruikt", [Warning];
    MAP_NIET_GEBRUIKT: "map-niet-gebruikt", [Warning];
    WIJKVORMEN: "wijkvormen", [Error];
    WIJKVORM_ONBEKEND: "wijkvorm-onbekend", [Warning];
    NOG_MEER: "nog-meer", [Error, Warning, Tip];
}

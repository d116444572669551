//! Single values, days and opening times.

use crate::basis::diagnostics::Severity::{Error, Tip};

super::codes! {
    VALUES: "Waarden, dagen en tijden";

    VERKEERDE_WAARDE: "verkeerde-waarde", [Error];
    GEEN_GETAL: "geen-getal", [Error];
    ONGELDIGE_DATUM: "ongeldige-datum", [Error];
    DATUM_IN_DE_TOEKOMST: "datum-in-de-toekomst", [Error];
    VERLOPEN: "verlopen", [Tip];
    BERICHT_VOORBIJ: "bericht-voorbij", [Tip];
    UITZONDERING_VOORBIJ: "uitzondering-voorbij", [Tip];
    ONGELDIGE_TELEFOON: "ongeldige-telefoon", [Error];
    ONGELDIGE_EMAIL: "ongeldige-email", [Error];
    ONGELDIG_WEBADRES: "ongeldig-webadres", [Error];
    ONGELDIGE_POSTCODE: "ongeldige-postcode", [Error];
    ONGELDIGE_COORDINATEN: "ongeldige-coordinaten", [Error];
    ONGELDIGE_LEEFTIJD: "ongeldige-leeftijd", [Error];
    ONGELDIG_BEDRAG: "ongeldig-bedrag", [Error];
    ONGELDIG_ID: "ongeldig-id", [Error];
    ONGELDIGE_CBS: "ongeldige-cbs", [Error];
    ONGELDIGE_KLEUR: "ongeldige-kleur", [Error];
    TE_WEINIG_CONTRAST: "te-weinig-contrast", [Error];
    ONGELDIGE_TAAL: "ongeldige-taal", [Error];
    GEEN_TIJDEN: "geen-tijden", [Error];
    ONMOGELIJKE_TIJDEN: "onmogelijke-tijden", [Error];
    ONDUIDELIJKE_HERHALING: "onduidelijke-herhaling", [Error];
    ONGELDIGE_DAG: "ongeldige-dag", [Error];
    UITZONDERING_ZONDER_DAG: "uitzondering-zonder-dag", [Error];
    OMGEKEERDE_PERIODE: "omgekeerde-periode", [Error];
}

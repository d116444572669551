//! What entries and files refer to, and what must hold between them.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};

super::codes! {
    REFERENCES: "Verwijzingen en samenhang";

    ONBEKENDE_VERWIJZING: "onbekende-verwijzing", [Error];
    ONBEKENDE_VERMELDING: "onbekende-vermelding", [Error];
    ONBEKEND_FACET: "onbekend-facet", [Error];
    DUBBEL_FACET: "dubbel-facet", [Error];
    FACET_NIET_GENOEMD: "facet-niet-genoemd", [Tip];
    GEDEELDE_MAP_ONTBREEKT: "gedeelde-map-ontbreekt", [Error];
    ONBEKENDE_KAART: "onbekende-kaart", [Error];
    NIET_GEPUBLICEERD: "niet-gepubliceerd", [Error];
    MET_BESLUIT: "met-besluit", [Error];
    WEGWIJZER_MET_CONTACT: "wegwijzer-met-contact", [Warning];
    ALLEEN_NAAM_MET_TEKST: "alleen-naam-met-tekst", [Warning];
    VERVANGEN_NIET_GESTOPT: "vervangen-niet-gestopt", [Error];
    VERVANGER_NIET_GEPUBLICEERD: "vervanger-niet-gepubliceerd", [Error];
    ZOEKWOORD_ZONDER_DOEL: "zoekwoord-zonder-doel", [Warning];
    ZOEKWOORD_ZONDER_INHOUD: "zoekwoord-zonder-inhoud", [Warning];
}

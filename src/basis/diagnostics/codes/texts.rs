//! Markdown texts, links in them and to elsewhere, and images.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};

super::codes! {
    TEXTS: "Teksten, links en afbeeldingen";

    LEGE_PAGINA: "lege-pagina", [Error];
    NOG_IN_TE_VULLEN: "nog-in-te-vullen", [Warning];
    HTML: "html", [Error];
    DODE_LINK: "dode-link", [Error];
    VERBODEN_LINK: "verboden-link", [Error];
    ONGELDIGE_LINK: "ongeldige-link", [Error];
    LINK_NAAR_BUITEN: "link-naar-buiten", [Error];
    AFBEELDING_ONTBREEKT: "afbeelding-ontbreekt", [Error];
    AFBEELDING_ZONDER_TEKST: "afbeelding-zonder-tekst", [Error];
    LINK_WEG: "link-weg", [Warning];
    LINK_VERHUISD: "link-verhuisd", [Tip];
    LINK_DWAALT: "link-dwaalt", [Warning];
    LINK_EIGEN_NETWERK: "link-eigen-netwerk", [Warning];
    LINK_ONVEILIG: "link-onveilig", [Warning];
    LINK_ONZEKER: "link-onzeker", [Tip];
    LINK_LATER: "link-later", [Tip];
}

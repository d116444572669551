//! Themes and printed guides.

use crate::basis::diagnostics::Severity::{Error, Warning};

super::codes! {
    APPEARANCE: "Uiterlijk en wijkgidsen";

    UITERLIJK_ONTBREEKT: "uiterlijk-ontbreekt", [Error];
    SJABLOON: "sjabloon", [Error];
    PAGINA: "pagina", [Error];
    GIDS: "gids", [Error];
    GIDS_TEKEN: "gids-teken", [Warning];
}

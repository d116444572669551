//! Plain language (`check --taal`).

use crate::basis::diagnostics::Severity::{Tip, Warning};

super::codes! {
    PLAIN_LANGUAGE: "Duidelijke taal";

    TAAL_LANGE_ZIN: "taal-lange-zin", [Warning, Tip];
    TAAL_LANGE_ALINEA: "taal-lange-alinea", [Tip];
    TAAL_MOEILIJK_WOORD: "taal-moeilijk-woord", [Tip];
    TAAL_AFKORTING: "taal-afkorting", [Tip];
    TAAL_LANG_WOORD: "taal-lang-woord", [Tip];
    TAAL_U_EN_JE: "taal-u-en-je", [Tip];
    TAAL_LIJDENDE_VORM: "taal-lijdende-vorm", [Tip];
    TAAL_NAAMWOORDEN: "taal-naamwoorden", [Tip];
    TAAL_WAT_ONTBREEKT: "taal-wat-ontbreekt", [Tip];
    TAAL_VOOR_WIE_ONTBREEKT: "taal-voor-wie-ontbreekt", [Tip];
    TAAL_HOE_ONTBREEKT: "taal-hoe-ontbreekt", [Tip];
    TAAL_KOSTEN_ONTBREKEN: "taal-kosten-ontbreken", [Tip];
    TAAL_UITZONDERING_ONVOLLEDIG: "taal-uitzondering-onvolledig", [Warning];
    TAAL_UITZONDERING_OVERBODIG: "taal-uitzondering-overbodig", [Warning];
    TAAL_BASISLIJN_VERHOLPEN: "taal-basislijn-verholpen", [Tip];
}

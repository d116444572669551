//! Two things with one name or address, and entries that look like one.

use crate::basis::diagnostics::Severity::{Error, Tip};
use crate::basis::diagnostics::explanation::at;

super::codes! {
    DOUBLES: "Dubbel";

    DUBBEL_ADRES: "dubbel-adres", [Error] {
        says: [
            r#"Er is al een ... met hetzelfde webadres: "..."."#,
            "Er is al een map met dezelfde naam; hoofdletters tellen niet mee.",
            r#"Een facet kan niet "..." heten: die naam gebruikt de site zelf."#,
        ],
        why:
            "Op één webadres kan maar één pagina staan. Hoofdletters en bijzondere letters maken geen \
             verschil, en een andere map ook niet.",
        advice: "Geef een van de twee een andere naam of een ander id.",
        example: at(
            "wijken.yaml",
            &[
                "wijken:",
                "  - naam: Noord",
                "  - naam: noord",
            ],
            &[
                "wijken:",
                "  - naam: Noord",
                "  - naam: Zuid",
            ],
        ),
    }

    DUBBELE_NAAM: "dubbele-naam", [Error] {
        says: [r#"Er is al een vermelding met de naam "..."."#],
        why: "In een lijst kan een bewoner de twee niet uit elkaar houden.",
        advice:
            "Is het hetzelfde? Laat er één staan. Is het iets anders? Zet er iets bij, zoals de wijk of de \
             organisatie.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &["naam: Voedselbank"],
            &["naam: Voedselbank Zuid"],
        ),
    }

    LIJKT_DUBBEL_NAAM: "lijkt-dubbel-naam", [Tip] {
        says: ["Dit lijkt dubbel met ...: bijna dezelfde naam..."],
        why: "Vaak is iets twee keer opgeschreven, door twee mensen. Dan raken de gegevens uit elkaar.",
        advice: "Is het hetzelfde? Laat er één staan. Is het iets anders? Schrijf bij verschilt_van waarom.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &["naam: De Voedselbank"],
            &[
                "naam: De Voedselbank",
                "verschilt_van: { vermelding: bank, omdat: Die is er voor studenten. }",
            ],
        ),
    }

    LIJKT_DUBBEL_TELEFOON: "lijkt-dubbel-telefoon", [Tip] {
        says: ["Dit lijkt dubbel met ...: hetzelfde telefoonnummer..."],
        why: "Eén nummer bij twee vermeldingen betekent vaak dat iets twee keer is opgeschreven.",
        advice:
            "Is het hetzelfde? Laat er één staan. Horen ze bij één organisatie? Vul die bij allebei in. Is \
             het iets anders? Schrijf bij verschilt_van waarom.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &["naam: Kledingkast", "telefoon: 010-000 00 01"],
            &[
                "naam: Kledingkast",
                "telefoon: 010-000 00 01",
                "verschilt_van: { vermelding: bank, omdat: Die is er voor studenten. }",
            ],
        )
        .given(&["== vermeldingen/bank.md", "telefoon: 010-000 00 01"]),
    }

    LIJKT_DUBBEL_WEBSITE: "lijkt-dubbel-website", [Tip] {
        says: ["Dit lijkt dubbel met ...: dezelfde website..."],
        why: "Eén website bij twee vermeldingen betekent vaak dat iets twee keer is opgeschreven.",
        advice:
            "Is het hetzelfde? Laat er één staan. Horen ze bij één organisatie? Vul die bij allebei in. Is \
             het iets anders? Schrijf bij verschilt_van waarom.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &["naam: Kledingkast", "website: https://kast.example"],
            &[
                "naam: Kledingkast",
                "website: https://kast.example",
                "verschilt_van: { vermelding: bank, omdat: Die is er voor studenten. }",
            ],
        )
        .given(&["== vermeldingen/bank.md", "website: https://www.kast.example/"]),
    }

    LIJKT_DUBBEL_ADRES: "lijkt-dubbel-adres", [Tip] {
        says: ["Dit lijkt dubbel met ...: hetzelfde adres."],
        why: "Twee vermeldingen met bijna dezelfde naam in hetzelfde huis zijn vaak hetzelfde.",
        advice: "Is het hetzelfde? Laat er één staan. Is het iets anders? Schrijf bij verschilt_van waarom.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &["naam: Buurthuis De Kast"],
            &[
                "naam: Buurthuis De Kast",
                "verschilt_van: { vermelding: bank, omdat: Die is er voor studenten. }",
            ],
        )
        .given(&[
            "== vermeldingen/bank.md",
            "naam: Wijkcentrum De Kast",
            "adres: { straat: Kerkstraat 3 }",
        ]),
    }

    VERSCHIL_OVERBODIG: "verschil-overbodig", [Tip] {
        says: [r#"Deze vermelding lijkt niet op "..."."#, "Hier staat de vermelding zelf."],
        why:
            "Bij verschilt_van staat iets wat er toch al niet op lijkt. Later zou die regel een echte dubbele \
             verbergen.",
        advice: "Haal dit weg bij verschilt_van, of kijk de naam na.",
        example: at(
            "vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            &[
                "naam: Kledingkast",
                "verschilt_van: { vermelding: bank, omdat: Die is er voor studenten. }",
            ],
            &["naam: Kledingkast"],
        ),
    }
}

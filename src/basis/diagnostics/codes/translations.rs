//! Translations of editors' texts and of the interface.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};
use crate::basis::diagnostics::explanation::{at, none};

const LANGUAGE_FILE: &str =
    "Het gaat om een taalbestand van het uiterlijk. Daar staan honderden teksten in.";

const FILE_NAME: &str = "Het gaat om de naam of de plaats van een bestand, niet om wat erin staat.";

super::codes! {
    TRANSLATIONS: "Vertalingen";

    TAAL_ONTBREEKT: "taal-ontbreekt", [Error] {
        says: [r#"De site is niet vertaald in deze taal: "..."."#],
        why: "De vaste teksten van de site, zoals knoppen en koppen, zijn er niet in deze taal.",
        advice: "Kijk naar een typefout bij talen in kaart.yaml, of maak een taalbestand in het uiterlijk.",
        example: at("kaart.yaml", &["talen: [de]"], &["talen: [en]"]),
    }

    TAAL_NIET_OP_SITE: "taal-niet-op-site", [Warning] {
        says: [r#"De site is er niet in deze taal: "..."."#],
        why: "U hebt iets vertaald, maar niemand ziet het: de kaart noemt deze taal niet.",
        advice: "Zet de code bij talen in kaart.yaml, of haal de vertaling weg.",
        example: at("kaart.yaml", &["talen: [ar]"], &["talen: [ar, en]"])
        .given(&[
            "== vermeldingen/bank.en.md",
            "---",
            "naam: Food bank",
            "samenvatting: Food for people with little money.",
            "gecontroleerd: 2026-11-01",
            "---",
        ]),
    }

    VERTALING_ZONDER_BRON: "vertaling-zonder-bron", [Error] {
        says: [r#"Er is niets met de naam "..." om te vertalen."#],
        why: "Een vertaling hoort bij een Nederlands bestand met dezelfde naam. Dat bestand is er niet.",
        advice:
            "Geef de vertaling de naam van het Nederlandse bestand, met de code ervoor: bank.en.md hoort bij \
             bank.md.",
        example: none(FILE_NAME),
    }

    DUBBELE_VERTALING: "dubbele-vertaling", [Error] {
        says: [r#"Van "..." is er al een vertaling in deze taal."#],
        why: "Het programma kan niet kiezen welke van de twee de goede is.",
        advice: "Laat één van de twee staan. Kijk ook in submappen.",
        example: none(FILE_NAME),
    }

    ONBEKENDE_TERM: "onbekende-term", [Error] {
        says: [r#"De term "..." is er niet."#],
        why:
            "De vertaling noemt een term die in het Nederlandse facet niet staat. Ze komt dus nergens op de \
             site.",
        advice: "Neem de id over uit het Nederlandse bestand.",
        example: at(
            "facetten/thema.en.yaml",
            &[
                "naam: Topics",
                "termen:",
                "  - id: gled",
                "    naam: Money",
            ],
            &[
                "naam: Topics",
                "termen:",
                "  - id: geld",
                "    naam: Money",
            ],
        )
        .given(&["== kaart.yaml", "talen: [en]"]),
    }

    VERTALING_OUDER: "vertaling-ouder", [Tip] {
        says: ["De Nederlandse tekst is later nagekeken, op ..."],
        why:
            "Het Nederlands is misschien veranderd. Dan leest iemand in een andere taal iets wat niet meer \
             klopt.",
        advice: "Kijk of de vertaling nog klopt. Zet dan de datum van vandaag bij gecontroleerd.",
        example: at(
            "vermeldingen/bank.en.md",
            &[
                "---",
                "naam: Food bank",
                "samenvatting: Food for people with little money.",
                "gecontroleerd: 2026-01-01",
                "---",
            ],
            &[
                "---",
                "naam: Food bank",
                "samenvatting: Food for people with little money.",
                "gecontroleerd: 2026-11-21",
                "---",
            ],
        )
        .given(&["== kaart.yaml", "talen: [en]"]),
    }

    VERTALING_PAST_NIET: "vertaling-past-niet", [Warning] {
        says: ["Dit komt niet op de site, want het Nederlands heeft er niets of een ander aantal van: ..."],
        why: "De site laat alleen vertalingen zien van wat er in het Nederlands ook staat.",
        advice:
            "Vul het Nederlandse bestand aan, of haal dit uit de vertaling weg. Bij telefoon schrijft u één \
             uitleg voor elk nummer dat er in het Nederlands een heeft.",
        example: at("vermeldingen/bank.en.md", &["zo_begint_u: Just walk in."], &[])
        .given(&[
            "== kaart.yaml",
            "talen: [en]",
            "== vermeldingen/bank.en.md",
            "---",
            "naam: Food bank",
            "samenvatting: Food for people with little money.",
            "gecontroleerd: 2026-11-01",
            "---",
        ]),
    }

    TEKST_ONTBREEKT: "tekst-ontbreekt", [Warning] {
        says: ["Teksten die hier ontbreken: ..."],
        why: "Waar een tekst ontbreekt, staat Nederlands op een pagina in een andere taal.",
        advice: "Neem ze over uit nl.yaml van het uiterlijk en vertaal ze.",
        example: none(LANGUAGE_FILE),
    }

    ONBEKENDE_TEKST: "onbekende-tekst", [Warning] {
        says: ["Teksten die nergens worden gebruikt: ..."],
        why: "De site kent deze namen niet. Vaak is het een typefout, en ontbreekt de goede.",
        advice: "Kijk naar een typefout in de naam, of haal ze weg.",
        example: none(LANGUAGE_FILE),
    }

    INVULPLEK_KLOPT_NIET: "invulplek-klopt-niet", [Warning] {
        says: ["Teksten met andere woorden tussen accolades dan in het Nederlands: ..."],
        why:
            "Op de plek van de accolades vult de site iets in, zoals een naam of een aantal. Dat gaat alleen \
             met precies hetzelfde woord.",
        advice: "Zet tussen accolades wat in nl.yaml staat. Vertaal het niet.",
        example: none(LANGUAGE_FILE),
    }

    VORM_ONTBREEKT: "vorm-ontbreekt", [Warning] {
        says: ["Teksten die een vorm missen die deze taal bij aantallen nodig heeft: ..."],
        why:
            "Sommige talen hebben meer vormen dan het Nederlands: een voor één, een voor twee, een voor een \
             paar.",
        advice: "Zet de vorm erbij: nul, een, twee, enkele, veel of meer.",
        example: none(LANGUAGE_FILE),
    }
}

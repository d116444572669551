//! Keys that are missing, unknown or hold something of another shape.

use crate::basis::diagnostics::Severity::{Error, Warning};
use crate::basis::diagnostics::explanation::{at, none};

super::codes! {
    KEYS: "Sleutels";

    ONBEKENDE_SLEUTEL: "onbekende-sleutel", [Error] {
        says: [r#"De sleutel "..." bestaat niet in ..."#],
        why:
            "Het programma weet niet wat het met deze sleutel moet. Wat erachter staat, zou niet op de site \
             komen.",
        advice: r#"Kijk naar een typefout. Achter "Bedoelt u" staat de goede sleutel."#,
        example: at("vermeldingen/bank.md", &["telefon: 010-000 00 01"], &["telefoon: 010-000 00 01"]),
    }

    SLEUTEL_ONTBREEKT: "sleutel-ontbreekt", [Error] {
        says: [
            r#"De verplichte sleutel "..." ontbreekt."#,
            r#"Achter "..." staat niets, maar dit is verplicht."#,
        ],
        why: "Zonder deze sleutel is de pagina niet af, en weet een bewoner niet genoeg.",
        advice: "Vul de sleutel in. In het advies staat wat er moet komen.",
        example: at(
            "vermeldingen/bank.md",
            &["telefoon:", "  - uitleg: De balie."],
            &[
                "telefoon:",
                "  - nummer: 010-000 00 01",
                "    uitleg: De balie.",
            ],
        ),
    }

    LEGE_SLEUTEL: "lege-sleutel", [Warning] {
        says: [r#"Achter "..." staat niets."#],
        why:
            "Een lege sleutel doet niets. Misschien is u iets ontschoten. Of de waarde begint met een #: \
             alles daarachter telt niet mee.",
        advice:
            "Vul iets in, of haal de regel weg. Begint de waarde met een #? Zet haar tussen aanhalingstekens.",
        example: at("vermeldingen/bank.md", &["email:"], &["email: info@voorbeeld.nl"]),
    }

    VERKEERDE_SOORT: "verkeerde-soort", [Error] {
        says: ["Hier hoort ... te staan, maar er staat ..."],
        why:
            "Achter sommige sleutels staat één waarde, achter andere een lijst of een blok met eigen \
             sleutels.",
        advice: "Kijk in het handboek hoe u deze sleutel schrijft, en neem dat voorbeeld over.",
        example: at("vermeldingen/bank.md", &["adres: Dorpsweg 1"], &["adres:", "  straat: Dorpsweg 1"]),
    }

    LEEG: "leeg", [Error] {
        says: ["Hier staat geen wijk.", "Hier staat geen tekst."],
        why: "Er staan wel haken of aanhalingstekens, maar er staat niets tussen.",
        advice: "Vul iets in. Geldt het overal? Schrijf dan: wijken: hele gemeente.",
        example: at("vermeldingen/bank.md", &["wijken: []"], &["wijken: hele gemeente"]),
    }

    TE_LANG: "te-lang", [Error] {
        says: ["Deze tekst is te lang: hoogstens ... tekens."],
        why:
            "Een waarde is kort: een naam, een zin, een adres. Een lange tekst past niet op de plek waar de \
             site haar laat zien.",
        advice: "Maak de tekst korter. De rest kan onder de gegevens staan, na de tweede regel met ---.",
        example: none("Een waarde van meer dan 2000 tekens is te lang om hier te laten zien."),
    }

    DUBBELE_TEKST: "dubbele-tekst", [Error] {
        says: ["De tekst staat op twee plaatsen: bij beschrijving en onder de gegevens."],
        why: "Het programma kan niet kiezen welke van de twee de goede is.",
        advice: "Haal de sleutel beschrijving weg, en zet alles onder de gegevens.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "beschrijving: Neem een tas mee.",
                "---",
                "Elke week een pakket.",
            ],
            &["---", "Elke week een pakket. Neem een tas mee."],
        ),
    }

    BEDRAG_ONTBREEKT: "bedrag-ontbreekt", [Error] {
        says: ["Het bedrag ontbreekt."],
        why: "Er staat dat het geld kost, maar niet hoeveel. Juist dat wil een bewoner weten.",
        advice: "Voeg het bedrag toe. Weet u het niet? Schrijf: kosten: onbekend.",
        example: at(
            "vermeldingen/bank.md",
            &["kosten:", "  soort: bedrag"],
            &[
                "kosten:",
                "  soort: bedrag",
                "  bedrag: 2,50",
            ],
        ),
    }

    BEDRAG_PAST_NIET: "bedrag-past-niet", [Error] {
        says: ["Een bedrag hoort bij soort: bedrag."],
        why: "Er staat een bedrag, en ook dat het iets anders is, zoals gratis. Een van de twee klopt niet.",
        advice: "Schrijf soort: bedrag, of haal het bedrag weg.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "kosten:",
                "  soort: gratis",
                "  bedrag: 2,50",
            ],
            &[
                "kosten:",
                "  soort: bedrag",
                "  bedrag: 2,50",
            ],
        ),
    }
}

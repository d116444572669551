//! Single values, days and opening times.

use crate::basis::diagnostics::Severity::{Error, Tip};
use crate::basis::diagnostics::explanation::at;

super::codes! {
    VALUES: "Waarden, dagen en tijden";

    VERKEERDE_WAARDE: "verkeerde-waarde", [Error] {
        says: [r#""..." kan hier niet."#],
        why: "Hier kunt u kiezen uit een paar woorden. De site maakt er knoppen en vaste zinnen van.",
        advice: "Kies een woord uit het advies. Let op hoofdletters.",
        example: at("vermeldingen/bank.md", &["toegang: open"], &["toegang: vrij"]),
    }

    GEEN_GETAL: "geen-getal", [Error] {
        says: [r#""..." is geen geheel getal dat hier past."#],
        why: "Het programma rekent met dit getal.",
        advice: "Schrijf alleen cijfers. In het advies staat hoe klein en hoe groot het getal mag zijn.",
        example: at("kaart.yaml", &["houdbaarheid: een jaar"], &["houdbaarheid: 12"]),
    }

    ONGELDIGE_DATUM: "ongeldige-datum", [Error] {
        says: [r#""..." is geen datum."#],
        why: "Het jaar staat vooraan, zodat dag en maand niet door elkaar raken.",
        advice: "Schrijf jaar, maand en dag, met streepjes ertussen.",
        example: at("vermeldingen/bank.md", &["gecontroleerd: 1-11-2026"], &["gecontroleerd: 2026-11-01"]),
    }

    DATUM_IN_DE_TOEKOMST: "datum-in-de-toekomst", [Error] {
        says: ["De datum ... ligt in de toekomst."],
        why: "Bewoners zien wanneer iets is nagekeken. Een dag die nog moet komen, kan dat niet zijn.",
        advice: "Vul de dag in waarop u het hebt nagekeken.",
        example: at("vermeldingen/bank.md", &["gecontroleerd: 2027-11-01"], &["gecontroleerd: 2026-11-01"]),
    }

    VERLOPEN: "verlopen", [Tip] {
        says: ["Dit is voor het laatst nagekeken op ..."],
        why:
            "Adressen, tijden en nummers veranderen. Een bewoner die voor een dichte deur staat, gelooft ook \
             de rest niet meer.",
        advice: "Kijk na of alles nog klopt, en vul dan de datum van vandaag in.",
        example: at("vermeldingen/bank.md", &["gecontroleerd: 2024-11-01"], &["gecontroleerd: 2026-11-01"]),
    }

    BERICHT_VOORBIJ: "bericht-voorbij", [Tip] {
        says: ["Het bericht is sinds ... niet meer te zien."],
        why: "De site laat het bericht niet meer zien. In uw bestand staat het alleen nog in de weg.",
        advice: "Haal het bericht weg.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "bericht:",
                "  tekst: Op 31 oktober gesloten.",
                "  tot: 2026-10-31",
            ],
            &[],
        ),
    }

    UITZONDERING_VOORBIJ: "uitzondering-voorbij", [Tip] {
        says: [
            "Eén van de uitzonderingen bij de openingstijden is voorbij.",
            "... van de uitzonderingen bij de openingstijden zijn voorbij.",
        ],
        why:
            "De site laat dagen die voorbij zijn niet meer zien. Zonder die regels is uw bestand makkelijker \
             te lezen.",
        advice: "Haal de dagen weg die voorbij zijn.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  week:",
                "    maandag: 9:00-12:00",
                "  uitzonderingen:",
                "    - datum: 2026-01-01",
                "      tijd: gesloten",
            ],
            &[
                "openingstijden:",
                "  week:",
                "    maandag: 9:00-12:00",
            ],
        ),
    }

    ONGELDIGE_TELEFOON: "ongeldige-telefoon", [Error] {
        says: [r#""..." is geen geldig telefoonnummer."#],
        why:
            "Op een telefoon is het nummer een knop. Met een verkeerd nummer komt een bewoner bij niemand \
             uit, of bij een ander.",
        advice:
            "Schrijf 10 cijfers, of een kort nummer zoals 112, 14 078 of 0800-1234. Spaties en streepjes \
             mogen.",
        example: at("vermeldingen/bank.md", &["telefoon: 010-000"], &["telefoon: 010-000 00 01"]),
    }

    ONGELDIGE_EMAIL: "ongeldige-email", [Error] {
        says: [r#""..." is geen geldig e-mailadres."#],
        why: "Op de site is het adres een link. Met een verkeerd adres komt de mail nooit aan.",
        advice: "Kijk naar een typefout: er staat één @ in, en daarachter een punt.",
        example: at("vermeldingen/bank.md", &["email: info@voorbeeld"], &["email: info@voorbeeld.nl"]),
    }

    ONGELDIG_WEBADRES: "ongeldig-webadres", [Error] {
        says: [r#""..." is geen geldig webadres."#],
        why: "Zonder https:// zoekt de browser de pagina op uw eigen site, en vindt haar niet.",
        advice: "Kopieer het hele adres uit de balk van uw browser.",
        example: at(
            "vermeldingen/bank.md",
            &["website: www.voorbeeld.nl"],
            &["website: https://www.voorbeeld.nl"],
        ),
    }

    ONGELDIGE_POSTCODE: "ongeldige-postcode", [Error] {
        says: [r#""..." is geen geldige postcode."#],
        why: "Met de postcode vindt een bewoner de weg.",
        advice: "Schrijf vier cijfers en twee letters. De cijfers beginnen niet met een 0.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "adres:",
                "  straat: Dorpsweg 1",
                "  postcode: 1234",
            ],
            &[
                "adres:",
                "  straat: Dorpsweg 1",
                "  postcode: 1234 AB",
            ],
        ),
    }

    ONGELDIGE_COORDINATEN: "ongeldige-coordinaten", [Error] {
        says: [r#""..." is geen plek in Nederland."#],
        why:
            "Met deze twee getallen staat de plek op de plattegrond. Vaak staan ze in de verkeerde volgorde.",
        advice: "Schrijf eerst het getal dat met 50 tot 53 begint, en dan het getal dat met 3 tot 7 begint.",
        example: at("vermeldingen/bank.md", &["coordinaten: 4.69, 51.81"], &["coordinaten: 51.81, 4.69"]),
    }

    ONGELDIGE_LEEFTIJD: "ongeldige-leeftijd", [Error] {
        says: [r#""..." is geen leeftijd."#],
        why: "De site maakt er een zin van, zoals: van 12 tot en met 18 jaar.",
        advice: "Schrijf 12-18, 55+ of tot 23.",
        example: at("vermeldingen/bank.md", &["leeftijd: 18-12"], &["leeftijd: 12-18"]),
    }

    ONGELDIG_BEDRAG: "ongeldig-bedrag", [Error] {
        says: [r#""..." is geen bedrag."#],
        why: "De site zet er zelf het euroteken bij.",
        advice: "Schrijf euro's en centen in cijfers, met een komma ertussen.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "kosten:",
                "  soort: bedrag",
                "  bedrag: twee euro",
            ],
            &[
                "kosten:",
                "  soort: bedrag",
                "  bedrag: 2,00",
            ],
        ),
    }

    ONGELDIG_ID: "ongeldig-id", [Error] {
        says: [
            r#""..." kan geen deel van een webadres zijn."#,
            r#"De naam "index" gebruikt de site zelf."#,
            r#"De naam "..." is al die van een taal."#,
            "De naam van deze map kan geen deel van een webadres zijn.",
            r#""..." kan geen naam van een uiterlijk zijn."#,
            r#"In "..." staan geen letters of cijfers."#,
        ],
        why:
            "Een id wordt een stukje van een webadres. Hoofdletters, spaties en bijzondere letters gaan daar \
             vaak mis.",
        advice:
            "Gebruik kleine letters, cijfers en streepjes. Zonder id maakt het programma er zelf een van de \
             naam.",
        example: at(
            "wijken.yaml",
            &[
                "wijken:",
                "  - id: Wijk Één",
                "    naam: Noord",
            ],
            &[
                "wijken:",
                "  - id: wijk-een",
                "    naam: Noord",
            ],
        ),
    }

    ONGELDIGE_CBS: "ongeldige-cbs", [Error] {
        says: [r#""..." is geen CBS-code."#],
        why: "Met de code van het CBS vinden andere programma's uw gemeente of wijk terug.",
        advice: "Schrijf GM met 4 cijfers, WK met 6 of BU met 8. U vindt de code op de site van het CBS.",
        example: at("kaart.yaml", &["cbs: 505"], &["cbs: GM0505"]),
    }

    ONGELDIGE_KLEUR: "ongeldige-kleur", [Error] {
        says: [r#""..." is geen kleur."#],
        why:
            "Namen van kleuren zijn niet precies genoeg: de site rekent uit of letters op de kleur te lezen \
             zijn.",
        advice: "Schrijf een # met zes cijfers of letters van a tot en met f, tussen aanhalingstekens.",
        example: at("kaart.yaml", &["kleur: rood"], &[r##"kleur: "#a32020""##]),
    }

    TE_WEINIG_CONTRAST: "te-weinig-contrast", [Error] {
        says: ["De kleur ... is te licht: het contrast met wit is ... op 1, en ... is nodig."],
        why:
            "Witte letters op een lichte kleur zijn slecht te lezen, zeker voor wie minder goed ziet. De wet \
             vraagt genoeg verschil.",
        advice: "Kies een donkerder kleur. In het advies staat een voorbeeld.",
        example: at("kaart.yaml", &[r##"kleur: "#66aadd""##], &[r##"kleur: "#47779b""##]),
    }

    ONGELDIGE_TAAL: "ongeldige-taal", [Error] {
        says: [r#""..." is geen taalcode die hier kan."#],
        why:
            "Browsers en voorleesprogramma's herkennen een taal aan haar code. Nederlands staat er vanzelf \
             op.",
        advice: "Schrijf de code in kleine letters: en is Engels, ar is Arabisch, uk is Oekraïens.",
        example: at("kaart.yaml", &["talen: [engels]"], &["talen: [en]"]),
    }

    GEEN_TIJDEN: "geen-tijden", [Error] {
        says: ["Hier staan geen openingstijden."],
        why:
            "Er staat wel een blok met openingstijden, maar geen dag of tijd. De site kan dan niet zeggen of \
             het open is.",
        advice: "Vul tijden in. Weet u ze niet? Schrijf dan: openingstijden: onbekend.",
        example: at(
            "vermeldingen/bank.md",
            &["openingstijden:", "  inloop: nee"],
            &["openingstijden: onbekend"],
        ),
    }

    ONMOGELIJKE_TIJDEN: "onmogelijke-tijden", [Error] {
        says: [
            r#""..." is geen tijd."#,
            r#"De tijd "..." bestaat niet."#,
            r#""..." eindigt voordat het begint."#,
            "Deze tijden lopen door elkaar heen.",
        ],
        why: r#"De site rekent met de tijden: "nu open", "vandaag tot 17:00"."#,
        advice: "Schrijf tijden als 9:00-12:00, 13:00-17:00, op volgorde. Is het dicht? Schrijf: gesloten.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  week:",
                "    maandag: 17:00-9:00",
            ],
            &[
                "openingstijden:",
                "  week:",
                "    maandag: 9:00-17:00",
            ],
        ),
    }

    ONDUIDELIJKE_HERHALING: "onduidelijke-herhaling", [Error] {
        says: ["Deze herhaling zegt niet welke dagen het zijn."],
        why:
            "Een dag in de maand kan op twee manieren: \"elke 2e dinsdag\", of \"in de even weken\". Anders \
             weet niemand welke dinsdag het is.",
        advice: "Schrijf één van de twee: welke of weken.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  herhaling:",
                "    - dag: dinsdag",
                "      tijd: 9:00-10:00",
            ],
            &[
                "openingstijden:",
                "  herhaling:",
                "    - dag: dinsdag",
                "      welke: 2e",
                "      tijd: 9:00-10:00",
            ],
        ),
    }

    ONGELDIGE_DAG: "ongeldige-dag", [Error] {
        says: [r#""..." is geen dag van het jaar."#],
        why: "Een seizoen begint en eindigt elk jaar op dezelfde dag.",
        advice: "Schrijf de dag en de maand, zonder jaar.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  seizoenen:",
                "    - van: lente",
                "      tot: 30 september",
                "      week:",
                "        maandag: 9:00-10:00",
            ],
            &[
                "openingstijden:",
                "  seizoenen:",
                "    - van: 1 april",
                "      tot: 30 september",
                "      week:",
                "        maandag: 9:00-10:00",
            ],
        ),
    }

    UITZONDERING_ZONDER_DAG: "uitzondering-zonder-dag", [Error] {
        says: ["Deze uitzondering zegt niet wanneer."],
        why: "Zonder dag weet het programma niet wanneer de andere tijden gelden.",
        advice: "Schrijf één datum, of een van en een tot.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  uitzonderingen:",
                "    - tijd: gesloten",
            ],
            &[
                "openingstijden:",
                "  uitzonderingen:",
                "    - datum: 2026-12-25",
                "      tijd: gesloten",
            ],
        ),
    }

    OMGEKEERDE_PERIODE: "omgekeerde-periode", [Error] {
        says: ["Deze periode eindigt voordat ze begint."],
        why: "Zo'n periode duurt nul dagen. Vaak is het jaar vergeten of zijn van en tot verwisseld.",
        advice: "Draai van en tot om, of kijk het jaar na.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "openingstijden:",
                "  uitzonderingen:",
                "    - van: 2026-12-24",
                "      tot: 2026-01-02",
                "      tijd: gesloten",
            ],
            &[
                "openingstijden:",
                "  uitzonderingen:",
                "    - van: 2026-12-24",
                "      tot: 2027-01-02",
                "      tijd: gesloten",
            ],
        ),
    }
}

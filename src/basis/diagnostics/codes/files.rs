//! Files and folders that cannot be read, or that are not used.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};
use crate::basis::diagnostics::explanation::{at, none};

const DRAWN: &str = "Zo'n bestand komt uit een kaartprogramma. Niemand schrijft het zelf.";

const FILE_NAME: &str = "Het gaat om de naam of de plaats van een bestand, niet om wat erin staat.";

super::codes! {
    FILES: "Bestanden en mappen";

    YAML: "yaml", [Error] {
        says: [
            "Hier staat een dubbele punt op een plek waar dat niet kan.",
            "Deze regel springt niet goed in.",
            "Een aanhalingsteken is niet goed afgesloten.",
            "De haken kloppen niet.",
            "Hier staat een tab.",
            r#"De sleutel "..." staat er twee keer."#,
            "Een waarde mag niet met ... beginnen.",
            "Deze regel is niet te lezen als gegevens.",
        ],
        why:
            "Gegevens hebben een vaste vorm: een sleutel, een dubbele punt, een spatie en een waarde. Klopt \
             die vorm niet, dan weet het programma niet wat bij wat hoort.",
        advice:
            "Staat er een dubbele punt, een haak of een apostrof in de waarde, of begint ze met @ of %? Zet \
             er dan dubbele aanhalingstekens omheen. Kijk ook naar de regel erboven: springt die even ver in, \
             en staat er een spatie na de dubbele punt?",
        example: at("vermeldingen/bank.md", &["naam: 't Trefpunt"], &[r#"naam: "'t Trefpunt""#]),
    }

    KOP_NIET_GESLOTEN: "kop-niet-gesloten", [Error] {
        says: ["De gegevens boven aan dit bestand zijn niet afgesloten."],
        why:
            "Aan de twee regels met --- ziet het programma waar de gegevens stoppen en waar uw tekst begint.",
        advice: "Zet --- op regel 1, en nog een keer onder de gegevens.",
        example: at(
            "vermeldingen/bank.md (heel)",
            &[
                "---",
                "naam: Voedselbank",
                "soort: voorziening",
                "samenvatting: Eten voor wie weinig geld heeft.",
                "wijken: hele gemeente",
                "toegang: vrij",
                "gecontroleerd: 2026-11-01",
                "",
                "Elke week een pakket.",
            ],
            &[
                "---",
                "naam: Voedselbank",
                "soort: voorziening",
                "samenvatting: Eten voor wie weinig geld heeft.",
                "wijken: hele gemeente",
                "toegang: vrij",
                "gecontroleerd: 2026-11-01",
                "---",
                "",
                "Elke week een pakket.",
            ],
        ),
    }

    LEEG_BESTAND: "leeg-bestand", [Error] {
        says: ["In dit bestand staan geen gegevens.", "Dit bestand is leeg."],
        why:
            "Een leeg bestand is vaak een bestand dat nog niet is opgeslagen, of dat per ongeluk is \
             leeggemaakt.",
        advice: "Vul de gegevens in, of haal het bestand weg.",
        example: at(
            "kaart.yaml (heel)",
            &["# Hier komt de kaart"],
            &[
                "naam: Kaart van Proefstad",
                "gemeente: Proefstad",
                "toegangspunt: punt",
                "facetten: [thema]",
            ],
        ),
    }

    TE_GROOT: "te-groot", [Error] {
        says: ["Dit bestand is te groot: er mag hoogstens ... KB tekst in staan."],
        why:
            "Zoveel tekst leest niemand op één pagina. Vaak is het een ander soort bestand, zoals een foto, \
             met de verkeerde naam.",
        advice:
            "Verdeel de tekst over meer bestanden. Is het geen tekst? Geef het bestand dan zijn goede naam.",
        example: none("Een bestand van meer dan 1024 KB is te groot om hier te laten zien."),
    }

    NIET_UTF_8: "niet-utf-8", [Error] {
        says: ["Dit bestand is niet opgeslagen als UTF-8. Hier staat het eerste teken dat niet te lezen is."],
        why:
            "UTF-8 is de manier waarop bijna alle programma's letters bewaren. In een ander bestand worden \
             letters zoals é en ë onleesbaar.",
        advice:
            "Sla het bestand opnieuw op, en kies bij codering: UTF-8. In Kladblok staat dat onder Opslaan \
             als.",
        example: none("Hoe een bestand is opgeslagen, is aan de tekst zelf niet te zien."),
    }

    STUURTEKEN: "stuurteken", [Error] {
        says: ["Hier staat een onzichtbaar teken dat niet in een tekst hoort."],
        why: "Zulke tekens komen soms mee als u tekst kopieert. Browsers kunnen er niets mee.",
        advice: "Haal de regel weg en typ hem opnieuw.",
        example: none("Het teken is onzichtbaar."),
    }

    TE_DIEP: "te-diep", [Error] {
        says: ["Deze map ligt te diep: hoogstens ... mappen in elkaar."],
        why: "Zo diep zoekt het programma niet. Vaak is een map per ongeluk in zichzelf gekopieerd.",
        advice: "Zet de bestanden minder diep.",
        example: none(FILE_NAME),
    }

    ONGELDIGE_BESTANDSNAAM: "ongeldige-bestandsnaam", [Error] {
        says: ["De naam van dit bestand kan geen deel van een webadres zijn."],
        why:
            "De naam van het bestand wordt het adres van de pagina. Daar zijn letters of cijfers voor nodig.",
        advice: "Gebruik kleine letters, cijfers en streepjes, zoals voedselbank.md.",
        example: none(FILE_NAME),
    }

    BESTAND_NIET_GEBRUIKT: "bestand-niet-gebruikt", [Warning] {
        says: ["Dit bestand wordt niet gebruikt.", "Dit soort bestand wordt niet gebruikt."],
        why:
            "Wat in dit bestand staat, komt niet op de site. Vaak staat het in de verkeerde map, of heeft de \
             naam een typefout.",
        advice:
            "Kijk naar de naam, en in welke map het bestand staat. Eindigt de naam op .md.txt? Haal .txt \
             eraf.",
        example: none(FILE_NAME),
    }

    MAP_NIET_GEBRUIKT: "map-niet-gebruikt", [Warning] {
        says: ["Deze map staat niet op de site: er is geen kaart.yaml in, en geen kaart gebruikt haar."],
        why: "De map lijkt op een kaart, maar niemand ziet wat erin staat.",
        advice:
            "Maak kaart.yaml in die map. Is de map bedoeld om te delen? Noem haar bij gebruikt in de kaart \
             die haar nodig heeft.",
        example: none(FILE_NAME),
    }

    WIJKVORMEN: "wijkvormen", [Error] {
        says: [
            "Dit bestand is niet te lezen.",
            "Dit bestand is groter dan 8 MB.",
            "De punten liggen niet in Nederland.",
        ],
        why:
            "Met de vormen uit wijken.geojson tekent het programma de plattegrond. Zonder goede vormen lukt \
             dat niet.",
        advice:
            "Haal het bestand opnieuw op als GeoJSON, met lengte en breedte in graden (WGS84). Is het te \
             groot? Maak de vormen eenvoudiger, bijvoorbeeld met mapshaper.",
        example: none(DRAWN),
    }

    WIJKVORM_ONBEKEND: "wijkvorm-onbekend", [Warning] {
        says: ["Deze vormen horen bij geen wijk: ..."],
        why: "Deze vormen staan niet op de plattegrond, want het programma weet niet van welke wijk ze zijn.",
        advice: "Geef de vorm de id of de naam die in wijken.yaml staat, of haal haar weg.",
        example: none(DRAWN),
    }

    NOG_MEER: "nog-meer", [Error, Warning, Tip] {
        says: ["En nog ... meldingen in dit bestand."],
        why: "Van één bestand ziet u hoogstens honderd meldingen. De rest telt het programma alleen.",
        advice: "Verbeter eerst de bovenste. Vaak verdwijnen er dan veel tegelijk.",
        example: none("Deze melding komt pas na honderd andere."),
    }
}

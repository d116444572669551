//! What entries and files refer to, and what must hold between them.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};
use crate::basis::diagnostics::explanation::at;

super::codes! {
    REFERENCES: "Verwijzingen en samenhang";

    ONBEKENDE_VERWIJZING: "onbekende-verwijzing", [Error] {
        says: [
            r#"De wijk "..." is niet bekend."#,
            r#"Het thema "..." is niet bekend."#,
            r#"De doelgroep "..." is niet bekend."#,
            r#"De organisatie "..." is niet bekend."#,
            r#"De term "..." is niet bekend."#,
        ],
        why:
            "Wat u hier noemt, moet ergens beschreven zijn: een wijk in wijken.yaml, een thema in \
             facetten/thema.yaml. Anders kan de vermelding daar niet onder staan.",
        advice: "Kijk naar een typefout, of schrijf het erbij in het bestand waar het hoort.",
        example: at("vermeldingen/bank.md", &["themas: [gelt]"], &["themas: [geld]"]),
    }

    ONBEKENDE_VERMELDING: "onbekende-vermelding", [Error] {
        says: [r#"De vermelding "..." is er niet."#],
        why: "Een vermelding noemt u met de naam van haar bestand.",
        advice:
            "Schrijf de naam van het bestand, zonder .md. Staat het bestand er wel, maar is het een \
             vertaling? Noem dan het Nederlandse.",
        example: at("kaart.yaml", &["toegangspunt: het-punt"], &["toegangspunt: punt"]),
    }

    ONBEKEND_FACET: "onbekend-facet", [Error] {
        says: [
            r#"Het facet "..." is er niet."#,
            r#"Het facet "..." is niet bekend."#,
            "Het thema kan niet: deze kaart heeft daar geen facet voor.",
            "De doelgroep kan niet: deze kaart heeft daar geen facet voor.",
        ],
        why:
            "Een facet is een indeling, zoals thema of doelgroep. De kaart gebruikt alleen de facetten die in \
             kaart.yaml staan en die een bestand hebben in de map facetten.",
        advice:
            "Kijk naar een typefout. Is het een nieuwe indeling? Maak het bestand, en noem het bij facetten \
             in kaart.yaml.",
        example: at("kaart.yaml", &["facetten: [thema, ring]"], &["facetten: [thema]"]),
    }

    DUBBEL_FACET: "dubbel-facet", [Error] {
        says: [r#"Het facet "..." staat er twee keer."#],
        why: "Elk facet krijgt één plek op de site.",
        advice: "Laat één van de twee staan.",
        example: at("kaart.yaml", &["facetten: [thema, thema]"], &["facetten: [thema]"]),
    }

    FACET_NIET_GENOEMD: "facet-niet-genoemd", [Tip] {
        says: ["Dit facet staat niet bij facetten in kaart.yaml en wordt niet gebruikt."],
        why: "Het bestand is er, maar op de site is de indeling nergens te zien.",
        advice: "Noem het facet bij facetten in kaart.yaml, of haal het bestand weg.",
        example: at("kaart.yaml", &["facetten: [thema]"], &["facetten: [thema, ringen]"])
        .given(&[
            "== facetten/ringen.yaml",
            "naam: Ringen",
            "termen:",
            "  - naam: Zelf",
        ]),
    }

    GEDEELDE_MAP_ONTBREEKT: "gedeelde-map-ontbreekt", [Error] {
        says: [r#"De gedeelde map "..." is er niet."#],
        why:
            "De kaart wil vermeldingen gebruiken uit een map die niet naast haar staat. Vaak zijn facetten en \
             thema's dan ook niet bekend.",
        advice: "Zet de gedeelde map naast de map van uw kaart, of haal de regel weg.",
        example: at("kaart.yaml", &["gebruikt: [landelijk]"], &[]),
    }

    ONBEKENDE_KAART: "onbekende-kaart", [Error] {
        says: [r#"De kaart "..." is er niet."#],
        why: "In regio.yaml noemt u kaarten met de naam van hun map.",
        advice: "Schrijf de naam van de map waar kaart.yaml in staat.",
        example: at(
            "../regio.yaml",
            &["naam: De streek", "volgorde: [proefdam]"],
            &["naam: De streek", "volgorde: [proef]"],
        ),
    }

    NIET_GEPUBLICEERD: "niet-gepubliceerd", [Error] {
        says: [
            r#"Het toegangspunt "..." staat niet op de site."#,
            r#"De cliëntondersteuning "..." staat niet op de site."#,
        ],
        why:
            "Elke pagina verwijst naar het toegangspunt. Dat moet er dus zijn, ook als de rest nog een \
             concept is.",
        advice: "Zet bij die vermelding: status: gepubliceerd.",
        example: at("vermeldingen/punt.md", &["status: concept"], &["status: gepubliceerd"]),
    }

    MET_BESLUIT: "met-besluit", [Error] {
        says: [
            "Het toegangspunt moet voor iedereen open zijn.",
            "De cliëntondersteuning moet voor iedereen open zijn.",
        ],
        why:
            "Bij het toegangspunt mag iedereen alles vragen. Een plek waar eerst een besluit voor nodig is, \
             kan dat niet zijn.",
        advice: "Kies een vermelding met toegang: vrij, of verander de toegang van deze vermelding.",
        example: at("vermeldingen/punt.md", &["toegang: besluit"], &["toegang: vrij"]),
    }

    WEGWIJZER_MET_CONTACT: "wegwijzer-met-contact", [Warning] {
        says: ["Bij toegang: besluit laat de site geen adres, telefoon of tijden zien."],
        why:
            "Waar een besluit voor nodig is, is een wegwijzer. De pagina zegt waar mensen het kunnen vragen. \
             Met een telefoonnummer erbij zouden ze het toegangspunt overslaan.",
        advice: "Haal adres, telefoon en tijden weg. Schrijf bij zo_begint_u waar mensen het kunnen vragen.",
        example: at(
            "vermeldingen/bank.md",
            &["toegang: besluit", "telefoon: 010-000 00 01"],
            &["toegang: besluit", "zo_begint_u: Vraag het bij Het punt."],
        ),
    }

    ALLEEN_NAAM_MET_TEKST: "alleen-naam-met-tekst", [Warning] {
        says: ["Van deze vermelding zou alleen de naam bekend zijn, maar er staat een tekst."],
        why: "De pagina zegt dat er verder niets bekend is. Met een tekst eronder klopt dat niet.",
        advice: "Haal alleen_naam_bekend weg. Of haal de tekst weg.",
        example: at("vermeldingen/bank.md", &["alleen_naam_bekend: ja"], &[]),
    }

    VERVANGEN_NIET_GESTOPT: "vervangen-niet-gestopt", [Error] {
        says: ["Hier staat vervangen_door, maar de vermelding is niet gestopt."],
        why: "Een vervanger is er voor iets wat niet meer bestaat. Anders staan er twee op de site.",
        advice: "Zet erbij: status: gestopt. Bestaat het nog? Haal vervangen_door dan weg.",
        example: at(
            "vermeldingen/bank.md",
            &["vervangen_door: punt"],
            &["status: gestopt", "vervangen_door: punt"],
        ),
    }

    VERVANGER_NIET_GEPUBLICEERD: "vervanger-niet-gepubliceerd", [Error] {
        says: [r#"De vervanger "..." staat zelf niet op de site."#],
        why: "Wie de oude pagina opent, wordt doorgestuurd. Dan moet de nieuwe er zijn.",
        advice: "Kies een vermelding die op de site staat, of publiceer de vervanger.",
        example: at(
            "vermeldingen/bank.md",
            &["status: gestopt", "vervangen_door: kast"],
            &["status: gestopt", "vervangen_door: punt"],
        )
        .given(&[
            "== vermeldingen/kast.md (zoals vermeldingen/bank.md)",
            "naam: Kledingkast",
            "status: gestopt",
        ]),
    }

    ZOEKWOORD_ZONDER_DOEL: "zoekwoord-zonder-doel", [Warning] {
        says: [r#""..." leidt nergens heen: dit staat in geen vermelding."#],
        why:
            "Met zoekwoorden leidt een woord van bewoners naar een woord op de site. Staat dat tweede woord \
             nergens, dan vindt de bewoner niets.",
        advice: "Schrijf bij naar een woord dat in een vermelding staat.",
        example: at(
            "zoekwoorden/eten.yaml",
            &[
                "zoekwoorden:",
                "  - woorden: [trek]",
                "    naar: [voedselbang]",
            ],
            &[
                "zoekwoorden:",
                "  - woorden: [trek]",
                "    naar: [voedselbank]",
            ],
        ),
    }

    ZOEKWOORD_ZONDER_INHOUD: "zoekwoord-zonder-inhoud", [Warning] {
        says: [r#""..." heeft alleen kleine woorden. Daar wordt niet op gezocht."#],
        why: "Woorden zoals ik, heb en niets staan overal. Daarop zoeken helpt niemand.",
        advice: "Zet er een woord bij dat zegt waar het over gaat.",
        example: at(
            "zoekwoorden/eten.yaml",
            &[
                "zoekwoorden:",
                "  - woorden: [ik heb niets]",
                "    naar: [voedselbank]",
            ],
            &[
                "zoekwoorden:",
                "  - woorden: [ik heb niets te eten]",
                "    naar: [voedselbank]",
            ],
        ),
    }
}

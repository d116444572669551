//! Plain language (`check --taal`).

use crate::basis::diagnostics::Severity::{Tip, Warning};
use crate::basis::diagnostics::explanation::{at, none};

super::codes! {
    PLAIN_LANGUAGE: "Duidelijke taal";

    TAAL_LANGE_ZIN: "taal-lange-zin", [Warning, Tip] {
        says: [r#"Deze zin heeft ... woorden: "...""#],
        why: "Wie moeilijk leest, is aan het eind van een lange zin het begin vergeten.",
        advice: "Maak er twee zinnen van. In het advies staat waar dat kan.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "---",
                "Wij geven u elke week een groot pakket met eten en drinken omdat u weinig geld hebt.",
            ],
            &[
                "---",
                "Wij geven u elke week een groot pakket met eten en drinken. Dat doen we omdat u weinig geld hebt.",
            ],
        )
        .given(&["taal"]),
    }

    TAAL_LANGE_ALINEA: "taal-lange-alinea", [Tip] {
        says: [r#"Deze alinea heeft ... regels op een groot scherm: "...""#],
        why: "Op een telefoon is zo'n blok een heel scherm vol. Veel mensen slaan het over.",
        advice: "Zet ergens een lege regel, of maak er een lijst van.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "---",
                "Elke dinsdag halen wij eten bij de winkels in de buurt. Daarna vullen wij samen de kratten in de grote zaal. Om twee uur gaat de deur open en is er koffie. U wacht even tot u aan de beurt bent. Neem zelf twee grote tassen mee van huis. Kunt u niet komen, dan mag een ander het halen. Geef die ander dan uw pas mee voor de balie. Wij zijn dicht op feestdagen en in de kerstvakantie.",
            ],
            &[
                "---",
                "Elke dinsdag halen wij eten bij de winkels in de buurt. Daarna vullen wij samen de kratten in de grote zaal. Om twee uur gaat de deur open en is er koffie. U wacht even tot u aan de beurt bent.",
                "",
                "Neem zelf twee grote tassen mee van huis. Kunt u niet komen, dan mag een ander het halen. Geef die ander dan uw pas mee voor de balie. Wij zijn dicht op feestdagen en in de kerstvakantie.",
            ],
        )
        .given(&["taal"]),
    }

    TAAL_MOEILIJK_WOORD: "taal-moeilijk-woord", [Tip] {
        says: [r#""..." is een moeilijk woord, in: "...""#],
        why: "Er is een gewoon woord voor, dat meer mensen kennen.",
        advice:
            "Gebruik het woord uit het advies. Kan het niet zonder? Leg het woord dan uit in begrippen.yaml.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Wij faciliteren dit."],
            &["---", "Wij helpen u daarbij."],
        )
        .given(&["taal"]),
    }

    TAAL_AFKORTING: "taal-afkorting", [Tip] {
        says: [r#"Wat "..." betekent, staat hier niet: "...""#],
        why: "Wie de afkorting niet kent, weet niet waar het over gaat.",
        advice: "Schrijf het voluit, of zet de afkorting met uitleg in begrippen.yaml.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Vraag het aan het CJG."],
            &["---", "Vraag het aan het Centrum voor Jeugd en Gezin."],
        )
        .given(&["taal"]),
    }

    TAAL_LANG_WOORD: "taal-lang-woord", [Tip] {
        says: [r#""..." is een lang woord (... letters), in: "...""#],
        why: "Een heel lang woord is moeilijk te lezen, en past op een telefoon soms niet op één regel.",
        advice: "Zeg het met losse woorden, of zet er een streepje in.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Vraag naar de vrijwilligersorganisatie."],
            &["---", "Vraag naar de club van vrijwilligers."],
        )
        .given(&["taal"]),
    }

    TAAL_U_EN_JE: "taal-u-en-je", [Tip] {
        says: [r#"Deze tekst zegt u en je door elkaar. Hier staat "...": "...""#],
        why: "Bij u en je door elkaar denkt een lezer dat er twee mensen worden bedoeld.",
        advice: "Kies één van de twee voor de hele tekst. Bij kinderen en jongeren mag je.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "U bent welkom. U mag blijven. Neem je tas mee."],
            &["---", "U bent welkom. U mag blijven. Neem uw tas mee."],
        )
        .given(&["taal"]),
    }

    TAAL_LIJDENDE_VORM: "taal-lijdende-vorm", [Tip] {
        says: [r#"Veel zinnen zeggen niet wie iets doet: ... van de ... hebben "wordt" of "worden"."#],
        why:
            "Een bewoner wil weten wie er komt, belt of beslist. Deze regel staat uit; u zet hem aan met \
             --taalregel lijdende-vorm.",
        advice: r#"Begin met wie het doet: "Wij bellen u" in plaats van "U wordt gebeld"."#,
        example: at(
            "vermeldingen/bank.md",
            &["---", "Het eten wordt gebracht. De tas wordt gehaald. Het pakket wordt gemaakt."],
            &["---", "Wij brengen het eten. Wij halen de tas. Wij maken het pakket."],
        )
        .given(&["taal", "taalregel lijdende-vorm"]),
    }

    TAAL_NAAMWOORDEN: "taal-naamwoorden", [Tip] {
        says: [
            r#"Deze tekst heeft veel woorden zoals "begeleiding" en "ondersteuning": ... van de ... woorden."#,
        ],
        why:
            "Zulke woorden zeggen niet wie iets doet, en maken een tekst zwaar. Deze regel staat uit; u zet \
             hem aan met --taalregel naamwoorden.",
        advice: r#"Zeg wat iemand doet: "wij helpen u" in plaats van "ondersteuning"."#,
        example: at(
            "vermeldingen/bank.md",
            &[
                "---",
                "De aanmelding, de beoordeling, de betaling, de bezorging, de ontvangst, de registratie en de verwerking.",
            ],
            &["---", "U meldt zich aan. Wij kijken of het kan. U betaalt en wij brengen het."],
        )
        .given(&["taal", "taalregel naamwoorden"]),
    }

    TAAL_WAT_ONTBREEKT: "taal-wat-ontbreekt", [Tip] {
        says: ["Er staat bijna niet wat dit is."],
        why:
            "Een bewoner kan niet kiezen uit alleen een naam. Deze regel staat uit; u zet hem aan met \
             --taalregel wat-ontbreekt.",
        advice: "Zeg bij samenvatting, of in de tekst eronder, wat iemand er kan doen of krijgen.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "samenvatting: Eten.",
                "---",
                "Kom maar.",
            ],
            &[
                "samenvatting: Eten voor wie weinig geld heeft.",
                "---",
                "Elke week een pakket.",
            ],
        )
        .given(&["taal", "taalregel wat-ontbreekt"]),
    }

    TAAL_VOOR_WIE_ONTBREEKT: "taal-voor-wie-ontbreekt", [Tip] {
        says: ["Er staat niet voor wie dit is."],
        why:
            "Mensen komen niet als ze twijfelen of het voor hen is. Deze regel staat uit; u zet hem aan met \
             --taalregel voor-wie-ontbreekt.",
        advice: "Zeg het bij samenvatting, of kies bij doelgroepen voor wie het vooral is.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "samenvatting: Eten en drinken en meer.",
                "---",
                "Elke week een groot pakket.",
            ],
            &[
                "samenvatting: Eten voor iedereen met weinig geld.",
                "---",
                "Elke week een groot pakket.",
            ],
        )
        .given(&[
            "taal",
            "taalregel voor-wie-ontbreekt",
            "== vermeldingen/punt.md",
            "samenvatting: Iedereen mag hier alles vragen.",
        ]),
    }

    TAAL_HOE_ONTBREEKT: "taal-hoe-ontbreekt", [Tip] {
        says: ["Er staat niet hoe iemand begint."],
        why:
            "De eerste stap is vaak de moeilijkste. Deze regel staat uit; u zet hem aan met --taalregel \
             hoe-ontbreekt.",
        advice: "Schrijf bij zo_begint_u de eerste stap, of vul een telefoonnummer of adres in.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Elke week een pakket."],
            &[
                "zo_begint_u: Loop op dinsdag binnen.",
                "---",
                "Elke week een pakket.",
            ],
        )
        .given(&[
            "taal",
            "taalregel hoe-ontbreekt",
            "== vermeldingen/punt.md",
            "zo_begint_u: Loop binnen.",
        ]),
    }

    TAAL_KOSTEN_ONTBREKEN: "taal-kosten-ontbreken", [Tip] {
        says: ["Er staat niet wat dit kost."],
        why:
            "Wie weinig geld heeft, komt niet als hij niet weet wat het kost. Deze regel staat uit; u zet hem \
             aan met --taalregel kosten-ontbreken.",
        advice: "Vul kosten in: gratis, een bedrag, of onbekend.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Elke week een pakket."],
            &[
                "kosten: gratis",
                "---",
                "Elke week een pakket.",
            ],
        )
        .given(&["taal", "taalregel kosten-ontbreken"]),
    }

    TAAL_UITZONDERING_ONVOLLEDIG: "taal-uitzondering-onvolledig", [Warning] {
        says: ["Deze uitzondering is niet af, en telt daarom niet mee."],
        why:
            "Later weet niemand meer waarom iets zo moest blijven. Daarom telt een uitzondering alleen met \
             een reden.",
        advice:
            "Schrijf bij reden waarom het zo moet blijven. Schrijf bij tekst of regel waar het over gaat.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "taal_uitzonderingen:",
                "  - tekst: faciliteren",
                "---",
                "Wij faciliteren dit.",
            ],
            &[
                "taal_uitzonderingen:",
                "  - tekst: faciliteren",
                "    reden: Zo heet het in de wet.",
                "---",
                "Wij faciliteren dit.",
            ],
        )
        .given(&["taal"]),
    }

    TAAL_UITZONDERING_OVERBODIG: "taal-uitzondering-overbodig", [Warning] {
        says: ["Deze uitzondering doet niets: de melding is er niet (meer)."],
        why:
            "De tekst is veranderd, of er staat een typefout in de uitzondering. Zo'n regel zou later een \
             andere melding verbergen.",
        advice: "Haal haar weg, of kijk of tekst en regel kloppen.",
        example: at(
            "vermeldingen/bank.md",
            &[
                "taal_uitzonderingen:",
                "  - tekst: faciliteren",
                "    reden: Zo heet het in de wet.",
                "---",
                "Wij helpen u.",
            ],
            &["---", "Wij helpen u."],
        )
        .given(&["taal"]),
    }

    TAAL_BASISLIJN_VERHOLPEN: "taal-basislijn-verholpen", [Tip] {
        says: [
            "1 taalmelding uit de basislijn is er niet meer.",
            "... taalmeldingen uit de basislijn zijn er niet meer.",
        ],
        why: "U hebt oude zinnen verbeterd. De basislijn mag nu korter.",
        advice: "Maak de basislijn opnieuw, met check --taal --basislijn-maken.",
        example: none("Het gaat om een bestand dat het programma zelf schrijft."),
    }
}

//! Texts in Markdown, links in them and to elsewhere, and images.

use crate::basis::diagnostics::Severity::{Error, Tip, Warning};
use crate::basis::diagnostics::explanation::{at, none};

const ELSEWHERE: &str = "Het hangt af van een andere site, en niet van wat er in uw bestand staat.";

super::codes! {
    TEXTS: "Teksten, links en afbeeldingen";

    LEGE_PAGINA: "lege-pagina", [Error] {
        says: ["Op deze pagina staat geen tekst."],
        why: "Een bewoner zou een lege pagina zien.",
        advice: "Zet de tekst onder de tweede regel met ---.",
        example: at(
            "paginas/over.md",
            &[
                "---",
                "titel: Over ons",
                "---",
            ],
            &[
                "---",
                "titel: Over ons",
                "---",
                "",
                "Deze kaart is er voor iedereen.",
            ],
        ),
    }

    NOG_IN_TE_VULLEN: "nog-in-te-vullen", [Warning] {
        says: ["Hier staat nog wat u moet invullen, en de vermelding is al gepubliceerd."],
        why: "Een nieuw bestand begint met een voorbeeldzin. Bewoners zien die nu op de site.",
        advice: "Schrijf uw eigen tekst. Bent u nog niet zover? Zet dan: status: concept.",
        example: at(
            "vermeldingen/bank.md",
            &["samenvatting: Vertel hier in één zin wat het is en voor wie."],
            &["samenvatting: Eten voor wie weinig geld heeft."],
        ),
    }

    HTML: "html", [Error] {
        says: ["Hier staat HTML. Dat komt niet op de site."],
        why: "HTML kan een pagina stuk maken, of onveilig. Daarom laat de site het nooit zien.",
        advice: "Haal het weg. Gebruik **vet**, een kop met ## of een lijst met streepjes.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Dit is <b>gratis</b>."],
            &["---", "Dit is **gratis**."],
        ),
    }

    DODE_LINK: "dode-link", [Error] {
        says: [
            r#"De link "..." leidt nergens heen."#,
            r#"De link "..." leidt naar een concept, dat niet op de site staat."#,
            r##"Er is geen kop "#..." waar deze link naartoe gaat."##,
        ],
        why: "Een bewoner die op de link klikt, komt op een pagina die er niet is.",
        advice: "Kijk de naam na. Naar een concept kan geen link: publiceer het eerst.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "Vraag het bij [het punt](vermelding:pnt)."],
            &["---", "Vraag het bij [het punt](vermelding:punt)."],
        ),
    }

    VERBODEN_LINK: "verboden-link", [Error] {
        says: [r#"Een link mag niet met "...:" beginnen."#],
        why: "Zulke links kunnen op de computer van een bewoner iets uitvoeren.",
        advice: "Gebruik https://, mailto:, tel:, een bestand van deze kaart, of vermelding:naam.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "[Formulier](file:///formulier.pdf)"],
            &["---", "[Formulier](https://www.voorbeeld.nl/formulier.pdf)"],
        ),
    }

    ONGELDIGE_LINK: "ongeldige-link", [Error] {
        says: [r#"De link "..." klopt niet."#],
        why: "Met een half adres of een verkeerd nummer komt een bewoner nergens uit.",
        advice: "Schrijf het hele webadres. Een nummer begint met tel: en een mailadres met mailto:.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "[Meer lezen](www.voorbeeld.nl)"],
            &["---", "[Meer lezen](https://www.voorbeeld.nl)"],
        ),
    }

    LINK_NAAR_BUITEN: "link-naar-buiten", [Error] {
        says: [
            r#"De link "..." leidt buiten de map van de kaart."#,
            "Deze snelkoppeling leidt naar een plek buiten de map van de kaart, of nergens heen.",
        ],
        why:
            "Wat buiten de map ligt, gaat niet mee naar de site. En het is misschien niet voor iedereen \
             bedoeld.",
        advice:
            "Verwijs naar een bestand van deze kaart, of schrijf een heel webadres. Is het een snelkoppeling? \
             Zet het bestand zelf in de map.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "[Meer lezen](../../brief.md)"],
            &["---", "[Meer lezen](punt.md)"],
        ),
    }

    AFBEELDING_ONTBREEKT: "afbeelding-ontbreekt", [Error] {
        says: [r#"De afbeelding "..." is er niet."#],
        why: "Op de pagina zou een leeg vlak staan.",
        advice:
            "Zet een jpg, png, webp, gif of avif in de map van de kaart. Schrijf het pad vanaf dit bestand, \
             zoals ../afbeeldingen/huis.jpg.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "![De ingang](ingang.png)"],
            &["---", "![De ingang](huis.png)"],
        )
        .given(&["== vermeldingen/huis.png", "(een foto)"]),
    }

    AFBEELDING_ZONDER_TEKST: "afbeelding-zonder-tekst", [Error] {
        says: ["Bij deze afbeelding staat niet wat erop te zien is."],
        why:
            "Wie niet ziet, hoort de tekst bij de afbeelding. Zonder die tekst mist die bewoner wat anderen \
             zien.",
        advice: "Schrijf tussen de rechte haken wat erop te zien is.",
        example: at(
            "vermeldingen/bank.md",
            &["---", "![](huis.png)"],
            &["---", "![De ingang van het buurthuis](huis.png)"],
        )
        .given(&["== vermeldingen/huis.png", "(een foto)"]),
    }

    LINK_WEG: "link-weg", [Warning] {
        says: ["De pagina ... is er niet meer (...).", "De site van ... bestaat niet."],
        why: "Bewoners die op de link klikken, vinden niets.",
        advice: "Zoek het goede adres op en schrijf dat. Is er geen? Haal de link weg.",
        example: none(ELSEWHERE),
    }

    LINK_VERHUISD: "link-verhuisd", [Tip] {
        says: ["De pagina ... is voorgoed verhuisd."],
        why: "De oude link werkt nu nog, maar hoe lang is niet te zeggen.",
        advice: "Kijk of het nieuwe adres klopt, en neem het over.",
        example: none(ELSEWHERE),
    }

    LINK_DWAALT: "link-dwaalt", [Warning] {
        says: [
            "... stuurt door naar niets.",
            "... stuurt door naar iets dat geen webpagina is: ...",
            "... stuurt steeds door en komt nergens uit.",
        ],
        why: "De andere site wijst een weg die nergens eindigt.",
        advice: "Zoek het goede adres op en schrijf dat. Is er geen? Haal de link weg.",
        example: none(ELSEWHERE),
    }

    LINK_EIGEN_NETWERK: "link-eigen-netwerk", [Warning] {
        says: ["... leidt naar uw eigen netwerk. Bewoners kunnen daar niet bij."],
        why: "Op uw werk gaat de pagina open, bij een bewoner thuis niet.",
        advice: "Gebruik een adres dat iedereen kan openen.",
        example: none(ELSEWHERE),
    }

    LINK_ONVEILIG: "link-onveilig", [Warning] {
        says: ["De beveiligde verbinding met ... klopt niet."],
        why: "Bezoekers zien een waarschuwing in plaats van de pagina.",
        advice: "Kijk het adres na. Klopt het? Zeg het dan tegen wie die site beheert.",
        example: none(ELSEWHERE),
    }

    LINK_ONZEKER: "link-onzeker", [Tip] {
        says: [
            "Het is niet te zeggen of ... er nog is: de site antwoordt met ...",
            "... verbreekt de verbinding.",
            "... geeft niet op tijd antwoord.",
            "... geeft een antwoord dat niet te lezen is.",
        ],
        why:
            "Sommige sites laten alleen browsers binnen. Dan weet het programma niet of de pagina er nog is.",
        advice: "Open het adres zelf in een browser. Werkt het daar? Dan hoeft u niets te doen.",
        example: none(ELSEWHERE),
    }

    LINK_LATER: "link-later", [Tip] {
        says: ["De site van ... heeft het nu te druk..."],
        why: "De andere site vraagt om later terug te komen.",
        advice: "Kijk het morgen nog een keer na.",
        example: none(ELSEWHERE),
    }
}

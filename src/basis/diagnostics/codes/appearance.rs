//! Themes and printed guides.

use crate::basis::diagnostics::Severity::{Error, Warning};
use crate::basis::diagnostics::explanation::{at, none};

const THEME: &str = "Het gaat om bestanden van het uiterlijk, en niet om die van uw kaart.";

super::codes! {
    APPEARANCE: "Uiterlijk en wijkgidsen";

    UITERLIJK_ONTBREEKT: "uiterlijk-ontbreekt", [Error] {
        says: [r#"Het uiterlijk "..." is er niet."#],
        why: "De kaart vraagt om een eigen uiterlijk, maar de map daarvan is er niet.",
        advice: "Kijk naar een typefout bij thema_map. Wilt u het gewone uiterlijk? Haal de regel dan weg.",
        example: at("kaart.yaml", &["thema_map: mooi"], &[]),
    }

    SJABLOON: "sjabloon", [Error] {
        says: ["Dit sjabloon is niet te lezen: ...", r#"Dit sjabloon werkt niet bij "...": ..."#],
        why: "Met sjablonen maakt het programma de pagina's. Na een fout in een sjabloon lukt dat niet.",
        advice:
            "Kijk het sjabloon na op deze regel. Hebt u zelf niets veranderd? Vraag het dan aan wie uw \
             uiterlijk maakte.",
        example: none(THEME),
    }

    PAGINA: "pagina", [Error] {
        says: ["Deze pagina kan niet worden gemaakt: ..."],
        why: "De computer kon iets niet doen wat voor de pagina nodig is.",
        advice:
            "Probeer het nog een keer. Blijft het zo? Meld het dan aan de makers van het programma, met de \
             hele melding erbij.",
        example: none("Het ligt aan de computer, en niet aan een bestand."),
    }

    GIDS: "gids", [Error] {
        says: [r#"De gids "..." kan niet worden gemaakt..."#],
        why: "Bij het zetten van de gids ging iets mis, in een tekst of in het uiterlijk van de gids.",
        advice:
            "Kijk bij de vermelding die erbij staat. Hebt u iets veranderd in de map gids van het uiterlijk? \
             Kijk dan daar. Met build --zonder-gidsen maakt u intussen de site.",
        example: none(THEME),
    }

    GIDS_TEKEN: "gids-teken", [Warning] {
        says: ["In de gedrukte gids kunnen deze tekens niet: ..."],
        why: "Geen lettertype van de gids heeft dit teken. Op papier staat daar …",
        advice:
            "Schrijf het met gewone letters. Of zet een lettertype dat het teken heeft in gids/letters van \
             het uiterlijk.",
        example: none("Het hangt af van de lettertypen van het uiterlijk."),
    }
}

//! Entries that look like one thing told twice: what is told, once, and how an editor says that it is
//! something else.

use crate::harness::{BANK, Place};

const OTHER: &str = "content/proef/vermeldingen/kast.md";

/// The small map with a second entry, and lines in the front matter of both.
fn with(name: &str, lines: &str, lines_of_bank: &str) -> Place {
    let place = Place::with_small_map();
    let entry = |lines: &str| BANK.replace("gecontroleerd", &format!("{lines}gecontroleerd"));
    place.write("content/proef/vermeldingen/bank.md", entry(lines_of_bank));
    place.write(OTHER, entry(lines).replace("Voedselbank", name));
    place
}

fn both(name: &str, lines: &str) -> Place {
    with(name, lines, lines)
}

const KAST: &str = "content/proef/vermeldingen/kast.md:2:7: tip: ";
const BANK_PLACE: &str = "De andere staat in content/proef/vermeldingen/bank.md, regel 2. Is het hetzelfde? Laat er één staan.";
const ORGANIZATION: &str = " Horen ze bij één organisatie? Vul die dan overal in.";
const DIFFERENT: &str =
    " Is het iets anders? Schrijf: verschilt_van: { vermelding: bank, omdat: ... }";

#[test]
fn a_near_same_name_is_told_once_with_the_place_of_the_other() {
    for name in [
        "De Voedselbank Proefstad",
        "Voedselbnak",
        "Voedsel bank",
        "Stichting Voedselbank",
    ] {
        both(name, "").check().code(0).says_exactly(&[&format!(
            "{KAST}Dit lijkt dubbel met \"Voedselbank\": bijna dezelfde naam. ({BANK_PLACE}{DIFFERENT})"
        )]);
    }
    for name in ["Voedselbus", "Voedselbank 2", "Kledingbank"] {
        both(name, "").check().code(0).says_exactly(&[]);
    }
}

#[test]
fn the_same_number_or_website_is_told_unless_one_organisation_has_it() {
    let number = "telefoon: 010-000 00 01\n";
    let told = |what: &str| {
        format!(
            "{KAST}Dit lijkt dubbel met \"Voedselbank\": {what}. ({BANK_PLACE}{ORGANIZATION}{DIFFERENT})"
        )
    };
    with("Kast", number, "telefoon: [112, +31 10 000 00 01]\n")
        .check()
        .says_exactly(&[&told("hetzelfde telefoonnummer")]);
    let pages = (
        "website: https://www.kast.example/eten/\n",
        "website: http://kast.example/eten\n",
    );
    with("Kast", pages.0, pages.1)
        .check()
        .says_exactly(&[&told("dezelfde website")]);
    let everything = format!("{number}{}", pages.0);
    both("Voedselbnak", &everything)
        .check()
        .says_exactly(&[&told(
            "bijna dezelfde naam, hetzelfde telefoonnummer en dezelfde website",
        )]);
    for lines in ["telefoon: 112\n", "telefoon: 14 078\n"] {
        both("Kast", lines).check().says_exactly(&[]);
    }
    let one = both("Kast", &format!("organisatie: welzijn\n{everything}"));
    let organizations = "organisaties:\n  - id: welzijn\n    naam: Welzijn\n";
    one.write("content/proef/organisaties.yaml", organizations);
    one.check().code(0).says_exactly(&[]);
    let reached_through = both("Kast", number);
    let with_number = format!("{organizations}    {number}");
    reached_through.write("content/proef/organisaties.yaml", with_number);
    reached_through.check().code(0).says_exactly(&[]);
}

#[test]
fn a_building_may_have_many_clubs_but_not_one_place_twice() {
    let house = "adres: { straat: Kerkstraat 3 }\n";
    both("Schaakclub", house).check().code(0).says_exactly(&[]);
    let place = with(
        "Buurthuis De Kast",
        house,
        "adres: { straat: Kerkstr. 3, plaats: Proefstad }\n",
    );
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "naam: Voedselbank",
        "naam: Wijkcentrum De Kast",
    );
    place
        .check()
        .code(0)
        .says("Dit lijkt dubbel met \"Wijkcentrum De Kast\": hetzelfde adres.");
    let elsewhere = with("De Voedselbank", house, "adres: { straat: Dorpsweg 1 }\n");
    elsewhere.check().code(0).says_exactly(&[]);
}

#[test]
fn places_of_other_areas_may_have_one_name() {
    let areas =
        "wijken:\n  - naam: Noord\n    onder: { naam: Haven, soort: buurt }\n  - naam: Zuid\n";
    for (here, there, double) in [
        ("noord", "zuid", false),
        ("haven", "noord", true),
        ("haven", "hele gemeente", true),
    ] {
        let place = both("De Voedselbank", "");
        place.write("content/proef/wijken.yaml", areas);
        place.replace(OTHER, "hele gemeente", here);
        place.replace("content/proef/vermeldingen/bank.md", "hele gemeente", there);
        let found = place.check();
        assert_eq!(found.out.contains("lijkt dubbel"), double, "{found}");
    }
}

#[test]
fn three_are_one_finding_and_many_are_a_desk() {
    let number = "telefoon: 010-000 00 01\n";
    let place = both("Kast", number);
    let another = |name: &str| {
        let entry = BANK.replace("Voedselbank", name);
        place.write(
            &format!("content/proef/vermeldingen/{name}.md"),
            entry.replace("gecontroleerd", &format!("{number}gecontroleerd")),
        );
    };
    another("zolder");
    let found = place.check();
    found.says("dubbel met \"Voedselbank\" en \"Kast\": hetzelfde telefoonnummer.");
    assert_eq!(found.out.lines().count(), 1, "{found}");
    another("kelder");
    place.check().code(0).says_exactly(&[]);
}

#[test]
fn what_is_stopped_is_no_double_and_what_has_the_same_name_is_told_once() {
    both("De Voedselbank", "status: gestopt\n")
        .check()
        .code(0)
        .says_exactly(&[]);
    let found = both("Voedselbank", "telefoon: 010-000 00 01\n").check();
    assert_eq!(found.code(1).out.lines().count(), 1, "{found}");
}

#[test]
fn an_entry_can_say_that_it_is_something_else() {
    let says = |other: &str| {
        format!("verschilt_van: {{ vermelding: {other}, omdat: Die is er voor studenten. }}\n")
    };
    with("De Voedselbank", &says("bank"), "")
        .check()
        .code(0)
        .says_exactly(&[]);
    with("De Voedselbank", "", &says("kast"))
        .check()
        .code(0)
        .says_exactly(&[]);
    with("Kast", &says("bank"), "").check().code(0).says_exactly(&[
        "content/proef/vermeldingen/kast.md:8:30: tip: Deze vermelding lijkt niet op \"Voedselbank\". (Haal dit bij verschilt_van weg, of kijk de naam na.)",
    ]);
    with("Kast", &says("kast"), "").check().code(0).says_exactly(&[
        "content/proef/vermeldingen/kast.md:8:30: tip: Hier staat de vermelding zelf. (Haal dit bij verschilt_van weg, of kijk de naam na.)",
    ]);
    with("Kast", &says("bnak"), "").check().code(1).says_exactly(&[
        "content/proef/vermeldingen/kast.md:8:30: fout: De vermelding \"bnak\" is er niet. (Bedoelt u \"bank\"?)",
    ]);
    with(
        "De Voedselbank",
        "verschilt_van: [{ vermelding: bank }]\n",
        "",
    )
    .check()
    .code(1)
    .says("De verplichte sleutel \"omdat\" ontbreekt.");
}

#[test]
fn a_shared_entry_is_compared_and_the_finding_stands_where_the_editor_can_mend_it() {
    let place = Place::with_small_map();
    place.write(
        "content/samen/vermeldingen/lijn.md",
        BANK.replace("themas: [geld]\n", "")
            .replace("Voedselbank", "De Voedselbank"),
    );
    place.replace(
        "content/proef/kaart.yaml",
        "facetten",
        "gebruikt: [samen]\nfacetten",
    );
    place.check().code(0).says_exactly(&[
        "content/proef/vermeldingen/bank.md:2:7: tip: Dit lijkt dubbel met \"De Voedselbank\": bijna dezelfde naam. (De andere staat in content/samen/vermeldingen/lijn.md, regel 2. Is het hetzelfde? Laat er één staan. Is het iets anders? Schrijf: verschilt_van: { vermelding: lijn, omdat: ... })",
    ]);
}

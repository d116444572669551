//! `guide`, and guides in a build: which files there are, when they are made again, and that hostile
//! content gives a good guide or a clear message. What is in the files is tested in `tests/guide`.

use crate::harness::{BANK, PUNT, Place, TODAY};

/// Makes guides of the only map.
fn guide(place: &Place, more: &[&str]) -> crate::harness::Ran {
    let words = ["guide", "content/proef", "--vandaag", TODAY];
    place.run(&[&words[..], more].concat())
}

/// Builds with guides.
fn build(place: &Place) -> crate::harness::Ran {
    place.run(&["build", "--zonder-compressie", "--vandaag", TODAY])
}

/// The small map with two wijken; the food bank is in one of them.
fn with_areas() -> Place {
    let place = Place::with_small_map();
    place.write(
        "content/proef/wijken.yaml",
        "wijken:\n  - id: noord\n    naam: Noord\n    soort: wijk\n  - id: zuid\n    naam: Zuid\n    soort: wijk\n",
    );
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "wijken: hele gemeente",
        "wijken: [noord]",
    );
    place
}

#[test]
fn every_wijk_gets_all_editions_and_how_to_fold_is_told() {
    let place = with_areas();
    guide(&place, &[])
        .code(0)
        .says("gidsen/noord--boekje.pdf: ")
        .says("omslaan over de korte kant");
    for area in ["noord", "zuid"] {
        for edition in ["boekje", "boekje--vouwen", "grootletter", "lijst"] {
            let bytes =
                std::fs::read(place.path(&format!("gidsen/{area}--{edition}.pdf"))).unwrap();
            assert!(bytes.starts_with(b"%PDF-1.7"), "{area} {edition}");
        }
    }
}

#[test]
fn one_wijk_and_one_edition_can_be_asked_for() {
    let place = with_areas();
    guide(
        &place,
        &["--wijk", "Zuid", "--uitgave", "lijst", "-o", "uit"],
    )
    .code(0);
    assert_eq!(
        place.snapshot("uit").into_keys().collect::<Vec<_>>(),
        ["zuid--lijst.pdf"]
    );
    guide(&place, &["--wijk", "zuidd"])
        .code(2)
        .warns("de wijk \"zuidd\" is er niet. Bedoelt u \"zuid\"?");
    guide(&place, &["--uitgave", "poster"]).code(2);
    assert!(!place.has("gidsen"));
}

#[test]
fn signposts_lead_to_the_front_door_whatever_entries_are_called() {
    let made = |slug: &str| {
        let place = Place::with_small_map();
        for (at, letter) in ["a", "b", "c", "d"].into_iter().enumerate() {
            let entry = BANK.replace("Voedselbank", &format!("Plek {letter}"));
            let slug = if at == 3 { slug } else { letter };
            place.write(&format!("content/proef/vermeldingen/{slug}.md"), entry);
        }
        guide(&place, &["--uitgave", "boekje"]).code(0);
        place.snapshot("gidsen")
    };
    let usual = made("d");
    for slug in ["loket", "buiten-geld"] {
        assert!(made(slug) == usual, "{slug}");
    }
}

#[test]
fn a_layout_that_marks_nothing_is_finished_too() {
    let place = Place::with_small_map();
    place.copy_theme("standaard");
    place.write(
        "themes/standaard/gids/grootletter.typ",
        "#import \"delen.typ\": bekend\n#set document(title: \"Gids\")\n#set text(lang: \"nl\")\n\
         #if bekend [een #pagebreak() twee #pagebreak() drie] else [nog niet]\n",
    );
    let ran = guide(&place, &["--uitgave", "grootletter"]);
    ran.code(0).says("grootletter.pdf: 3 ");
}

#[test]
fn a_map_without_wijken_has_one_guide() {
    let place = Place::with_small_map();
    guide(&place, &["--uitgave", "boekje"]).code(0);
    assert!(place.has("gidsen/hele--gemeente--boekje.pdf"));
}

#[test]
fn the_same_input_gives_the_same_bytes_and_is_not_made_again() {
    let place = with_areas();
    guide(&place, &[]).code(0);
    let first = place.snapshot("gidsen");
    guide(&place, &[]).code(0).says("niet veranderd");
    assert!(first == place.snapshot("gidsen"));
    guide(&place, &["--cache", "elders"]).code(0);
    assert!(
        first == place.snapshot("gidsen"),
        "made again, the bytes are others"
    );
}

#[test]
fn a_change_makes_only_the_guides_that_show_it() {
    let place = with_areas();
    guide(&place, &[]).code(0);
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "weinig geld",
        "te weinig geld",
    );
    let ran = guide(&place, &[]);
    let made = |area: &str| {
        let lines = ran.out.lines().filter(|line| line.contains(area));
        lines
            .filter(|line| !line.contains("niet veranderd"))
            .count()
    };
    // The food bank is only there for Noord.
    assert_eq!((made("noord"), made("zuid")), (4, 0), "{ran}");
}

#[test]
fn a_build_puts_guides_on_the_site_unless_told_otherwise() {
    let place = with_areas();
    build(&place).code(0);
    let page = place.read("public/proef/gidsen/index.html");
    assert!(
        page.contains("href=\"../gidsen/noord--boekje--vouwen.pdf\""),
        "{page}"
    );
    assert!(place.has("public/proef/gidsen/zuid--lijst.pdf"));
    let area = place.read("public/proef/wijk/noord.html");
    assert!(
        area.contains("href=\"../gidsen/index.html#noord\""),
        "{area}"
    );
    place
        .run(&[
            "build",
            "--zonder-compressie",
            "--vandaag",
            TODAY,
            "--zonder-gidsen",
        ])
        .code(0);
    assert!(!place.has("public/proef/gidsen"));
    let area = place.read("public/proef/wijk/noord.html");
    assert!(!area.contains("gidsen"), "{area}");
}

#[test]
fn hostile_content_gives_a_guide() {
    let place = with_areas();
    let long = "x".repeat(900);
    let typst = "#panic(\"x\") $ * _ ` @a <b> \\\\ // /* [ ] { } = #import \"/delen.typ\"";
    let fields = [
        ("emoji", "Kom 🎉👩‍👩‍👧 erbij ☎️".to_owned()),
        ("lang", long),
        (
            "typst",
            typst.replace('"', "\\\"").replace("\\\\\"", "\\\""),
        ),
        (
            "rtl",
            "voor\u{202e}achter \u{200f}مرحبا بكم\u{202c}".to_owned(),
        ),
        ("arabisch", "بيت الحي".to_owned()),
    ];
    for (name, text) in fields {
        let entry = PUNT
            .replace("naam: Het punt", &format!("naam: \"{name} {text}\""))
            .replace("Alles vragen mag.", &format!("\"{text}\""))
            .replace(
                "toegang: vrij",
                &format!("toegang: vrij\nzo_begint_u: \"{text}\"\nkosten:\n  soort: gratis\n  uitleg: \"{text}\"\nzoekwoorden: [\"{name}woord\"]"),
            );
        place.write(&format!("content/proef/vermeldingen/{name}.md"), entry);
    }
    let ran = guide(&place, &["--wijk", "noord"]);
    ran.code(0);
    assert!(
        !ran.err.contains("gids-teken") && !ran.err.contains("tekens niet"),
        "{ran}"
    );
}

#[test]
fn a_text_that_is_longer_than_a_page_gives_a_guide_and_a_far_longer_one_a_message() {
    let place = with_areas();
    let with_text = |times: usize| {
        let text = "Kom langs voor koffie en een praatje. ".repeat(times);
        let long = format!(
            "\"{text}\"\nzo_begint_u: \"{text}\"\nkosten:\n  soort: gratis\n  uitleg: \"{text}\""
        );
        let entry = BANK.replace("Eten voor wie weinig geld heeft.", &long);
        place.write("content/proef/vermeldingen/bank.md", entry);
        guide(&place, &["--wijk", "noord"])
    };
    with_text(52).code(0);
    with_text(270)
        .code(1)
        .warns("Deze tekst is te lang")
        .warns("Er is geen gids gemaakt");
}

#[test]
fn characters_without_a_shape_are_told_with_the_entry_they_stand_in() {
    let place = with_areas();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "naam: Voedselbank",
        "naam: Voedselbank ጽጌ",
    );
    guide(&place, &["--wijk", "noord"])
        .code(0)
        .warns("In de gedrukte gids kunnen deze tekens niet: ጽጌ")
        .warns("content/proef/vermeldingen/bank.md:");
    // What is in no guide is told nowhere.
    let ran = guide(&place, &["--wijk", "zuid"]);
    assert!(!ran.err.contains("tekens niet"), "{ran}");
}

#[test]
fn a_municipality_changes_one_file_of_the_layout() {
    let place = with_areas();
    guide(&place, &["--uitgave", "lijst"]).code(0);
    let before = place.snapshot("gidsen");
    place.copy_theme("eigen");
    for entry in std::fs::read_dir(place.path("themes/eigen/gids")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() == "letters" {
            std::fs::remove_dir_all(entry.path()).unwrap();
        } else if entry.file_name() != "teksten.yaml" {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    place.replace(
        "content/proef/kaart.yaml",
        "naam:",
        "thema_map: eigen\nnaam:",
    );
    place.replace(
        "themes/eigen/gids/teksten.yaml",
        "gevaar: Is er gevaar?",
        "gevaar: Gevaar?",
    );
    guide(&place, &["--uitgave", "lijst"]).code(0);
    assert!(before != place.snapshot("gidsen"));
}

#[test]
fn a_mistake_in_a_layout_is_told_with_guide_file_and_line_and_stops_the_build() {
    let place = with_areas();
    place.copy_theme("standaard");
    place.replace(
        "themes/standaard/gids/boekje.typ",
        "#woordenlijst(m)",
        "#woordenlijst(m, nieuw)",
    );
    guide(&place, &["--wijk", "noord"])
        .code(1)
        .warns("De gids \"boekje Noord\" kan niet worden gemaakt (gids/boekje.typ:");
    build(&place).code(1).warns("Er is niets gepubliceerd");
    assert!(!place.has("public"));
    place
        .run(&["build", "--zonder-gidsen", "--vandaag", TODAY])
        .code(0);
}

#[test]
fn a_picture_without_a_text_for_who_cannot_see_is_refused() {
    let place = with_areas();
    place.replace(
        "content/proef/kaart.yaml",
        "gemeente:",
        "webadres: https://kaart.proef.example\ngemeente:",
    );
    place.copy_theme("standaard");
    place.replace("themes/standaard/gids/delen.typ", ", alt: alt,", ",");
    guide(&place, &["--uitgave", "boekje", "--wijk", "noord"])
        .code(1)
        .warns("gids/delen.typ:");
}

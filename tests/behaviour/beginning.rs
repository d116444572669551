//! `init` and `new`: from nothing to a map that checks without a message, whatever names people give.

use proptest::prelude::*;

use crate::harness::{Place, Ran, TODAY};

/// Runs `init` for the day of the tests.
fn init(place: &Place, arguments: &[&str]) -> Ran {
    place.run(&[&["init"], arguments, &["--vandaag", TODAY]].concat())
}

/// Runs `new` in the map `stad`, for the day of the tests.
fn new(place: &Place, arguments: &[&str]) -> Ran {
    place.run(&[&["new", "--kaart", "stad", "--vandaag", TODAY], arguments].concat())
}

/// No message, with and without drafts.
#[track_caller]
fn checks(place: &Place, folder: &str) {
    for more in [&[][..], &["--concepten"]] {
        let arguments = ["check", folder, "--formaat", "kort", "--vandaag", TODAY];
        place
            .run(&[&arguments, more].concat())
            .code(0)
            .says_exactly(&[]);
    }
}

fn with_map() -> Place {
    let place = Place::empty();
    init(&place, &["stad"]).code(0);
    place
}

#[test]
fn a_new_map_checks_without_a_message_and_builds() {
    let place = Place::empty();
    init(&place, &["kaarten/mijn-stad"])
        .code(0)
        .says("Begin met kaarten/mijn-stad/kaart.yaml.")
        .says("sociale-kaart serve kaarten/mijn-stad --open");
    checks(&place, "kaarten/mijn-stad");
    place.run(&["build", "kaarten/mijn-stad"]).code(0);
    assert!(
        place
            .read("kaarten/mijn-stad/kaart.yaml")
            .contains("gemeente: \"Mijn Stad\"")
    );
    assert!(
        place
            .read("public/index.html")
            .contains("Deze kaart is nog niet af.")
    );
    assert!(place.has("public/vermelding/vraagpunt.html"));
    assert!(
        !place.has("public/vermelding/koffieochtend.html"),
        "an example is a draft"
    );
    init(&place, &["kaarten/mijn-stad"])
        .code(2)
        .warns("is niet leeg");
}

#[test]
fn a_new_map_has_the_municipality_and_its_wijken() {
    let place = Place::empty();
    let arguments = [
        "stad",
        "--gemeente",
        "'t Dorp: \"Aan Zee\"",
        "--wijk",
        "Oud-West,Noord",
        "--wijk",
        "De Érven",
    ];
    init(&place, &arguments).code(0);
    checks(&place, "stad");
    place.run(&["build", "stad", "--concepten"]).code(0);
    for page in [
        "wijk/oud-west.html",
        "wijk/noord.html",
        "wijk/de-erven.html",
    ] {
        assert!(place.has(&format!("public/{page}")), "{page}");
    }
    assert!(!place.read("stad/wijken.yaml").contains("Havenbuurt"));
    assert!(
        place
            .read("public/wijk/oud-west.html")
            .contains("Koffieochtend")
    );
}

#[test]
fn a_new_map_uses_the_shared_folder_beside_it() {
    let place = Place::with_examples(&[]);
    init(&place, &["content/stad"])
        .code(0)
        .says("gebruikt ook de gedeelde map landelijk");
    checks(&place, "content/stad");
    assert!(
        !place.has("content/stad/facetten"),
        "themes come from the shared folder"
    );
    place
        .run(&["build", "content/stad", "--vandaag", TODAY])
        .code(0);
    assert!(place.has("public/vermelding/veilig-thuis.html"));
    init(&place, &["content/dorp", "--zonder-landelijk"]).code(0);
    checks(&place, "content/dorp");
    assert!(place.has("content/dorp/facetten/thema.yaml"));
    place.remove("content/landelijk/facetten/thema.yaml");
    place.remove("content/landelijk/facetten/thema.en.yaml");
    init(&place, &["content/buurt"]).code(0);
    assert!(place.has("content/buurt/facetten/thema.yaml"));
    assert!(!place.has("content/buurt/facetten/doelgroep.yaml"));
}

#[test]
fn a_map_that_could_not_stand_beside_another_is_refused() {
    let place = Place::empty();
    init(&place, &["Mijn stad"])
        .code(0)
        .says("check \"Mijn stad\"");
    for (arguments, why) in [
        (
            &["mijn-stad"][..],
            "er is al een kaart met deze naam: Mijn stad.",
        ),
        (&["zoeken"], "kan geen deel van een webadres zijn"),
        (&["!!"], "kan geen deel van een webadres zijn"),
        (
            &["stad", "--gemeente", "?"],
            "moeten letters of cijfers staan",
        ),
        (
            &["stad", "--wijk", "Noord,noord"],
            "de wijk \"noord\" kan niet",
        ),
        (&["stad", "--wijk", "Hele gemeente"], "kan niet"),
        (&["stad", "--wijk", ""], "moeten letters of cijfers staan"),
    ] {
        init(&place, arguments).code(2).warns(why);
        assert!(
            !place.has("stad") && !place.has("mijn-stad"),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_new_entry_is_a_draft_with_the_words_of_the_map() {
    let place = with_map();
    let name = "Café \"De Één\": 't # hoekje";
    new(&place, &["vermelding", name])
        .code(0)
        .says("stad/vermeldingen/cafe-de-een-t-hoekje.md");
    checks(&place, "stad");
    let text = place.read("stad/vermeldingen/cafe-de-een-t-hoekje.md");
    for line in [
        "# De naam, zoals bewoners die kennen.",
        "naam: \"Café \\\"De Één\\\": 't # hoekje\"",
        "# Wat het is. Kies uit: voorziening, vereniging, hulppunt, regeling.",
        "# Kies uit: ontmoeten, geld, regelen.",
        "# Kies uit: centrum, noord, havenbuurt.",
        "# Kies uit: gemeente.",
        "wijken: hele gemeente",
        "status: concept",
        "gecontroleerd: 2026-11-21",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    new(&place, &["vermelding", name])
        .code(2)
        .warns("er is al een vermelding");
}

#[test]
fn a_new_entry_takes_choices_by_id_or_name() {
    let place = with_map();
    let choices = [
        "vermelding",
        "Eettafel",
        "--soort",
        "vereniging",
        "--thema",
        "geld,Mensen ontmoeten",
        "--doelgroep",
        "ouderen",
        "--wijk",
        "Noord",
        "--wijk",
        "centrum",
        "--organisatie",
        "gemeente stad",
    ];
    new(&place, &choices).code(0);
    checks(&place, "stad");
    let text = place.read("stad/vermeldingen/eettafel.md");
    for line in [
        "soort: vereniging",
        "themas: [geld, ontmoeten]",
        "doelgroepen: [ouderen]",
        "wijken: [noord, centrum]",
        "organisatie: gemeente",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    for (choice, why) in [
        (
            ["--thema", "gelt"],
            "het thema \"gelt\" is er niet. Bedoelt u \"geld\"?",
        ),
        (
            ["--wijk", "zuidoost"],
            "de wijk \"zuidoost\" is er niet. Kies uit: centrum, noord, havenbuurt.",
        ),
        (["--soort", "club"], "\"club\" kan niet bij --soort"),
    ] {
        new(&place, &[&["vermelding", "Nieuw"], &choice[..]].concat())
            .code(2)
            .warns(why);
    }
    new(&place, &["wijk", "Zuid", "--thema", "geld"])
        .code(2)
        .warns("--thema kan alleen bij: new vermelding.");
    assert!(!place.has("stad/vermeldingen/nieuw.md"));
}

#[test]
fn what_must_be_filled_in_is_not_published_in_silence() {
    let place = with_map();
    new(&place, &["vermelding", "Eettafel"]).code(0);
    let file = "stad/vermeldingen/eettafel.md";
    place.replace(file, "status: concept", "status: gepubliceerd");
    let arguments = ["check", "stad", "--formaat", "kort", "--vandaag", TODAY];
    let found = place.run(&arguments);
    assert_eq!(
        found
            .code(0)
            .out
            .matches("Hier staat nog wat u moet invullen")
            .count(),
        2,
        "{found}"
    );
    place.replace(
        file,
        "Vertel hier in één zin wat het is en voor wie.",
        "Samen eten.",
    );
    place.replace(
        file,
        "Vertel hier in korte zinnen wat mensen er vinden.",
        "Kom mee-eten.",
    );
    place.run(&arguments).says_exactly(&[]);
}

/// Whoever takes a # away and fills nothing in is told so; nothing invented comes on the site.
#[test]
fn keys_that_are_offered_are_right_and_hold_no_invented_facts() {
    let place = Place::with_examples(&["lindedam"]);
    let kaart = ["--kaart", "content/lindedam", "--vandaag", TODAY];
    place
        .run(&[&["new", "vermelding", "Gloednieuw"], &kaart[..]].concat())
        .code(0);
    let file = "content/lindedam/vermeldingen/gloednieuw.md";
    let is_key = |line: &str| {
        line.starts_with("#  ") || line[1..].starts_with(|c: char| c.is_ascii_lowercase())
    };
    let text = place.read(file);
    let opened = text.lines().map(|line| match line.strip_prefix('#') {
        Some(rest) if is_key(line) => rest,
        _ => line,
    });
    let opened: Vec<_> = opened.collect();
    assert!(
        opened.contains(&"telefoon:") && opened.contains(&"    maandag: 9:00-12:00, 13:00-17:00"),
        "{text}"
    );
    place.write(file, opened.join("\n"));
    let found = place.run(&[
        "check",
        "content/lindedam",
        "--formaat",
        "kort",
        "--vandaag",
        TODAY,
    ]);
    let of_file: Vec<_> = found
        .out
        .lines()
        .filter(|line| line.contains("gloednieuw"))
        .collect();
    assert!(of_file.len() >= 8, "{found}");
    assert!(
        of_file.iter().all(|line| line.contains("staat niets")),
        "{found}"
    );
}

#[test]
fn what_looks_like_something_there_is_refused_until_it_is_said_to_differ() {
    let place = with_map();
    new(&place, &["vermelding", "De koffieochtent"])
        .code(2)
        .warns("dit lijkt op een vermelding die er al is: \"Koffieochtend\" (koffieochtend).");
    new(&place, &["vermelding", "De koffieochtent", "--toch"]).code(0);
    checks(&place, "stad");
    let text = place.read("stad/vermeldingen/de-koffieochtent.md");
    assert!(
        text.contains("verschilt_van:\n  - vermelding: koffieochtend\n"),
        "{text}"
    );
    new(&place, &["vermelding", "Koffieochtend", "--toch"]).code(2);
    place.write("stad/vermeldingen/geld/bank.yaml", "naam: Bank\n");
    new(&place, &["vermelding", "Bank"])
        .code(2)
        .warns("maar die klopt nog niet");
}

#[test]
fn a_file_of_a_shared_folder_is_not_replaced_by_accident() {
    let place = Place::with_examples(&["lindedam"]);
    place
        .run(&[
            "new",
            "vermelding",
            "Veilig Thuis",
            "--kaart",
            "content/lindedam",
        ])
        .code(2)
        .warns("in een gedeelde map");
}

#[test]
fn everything_a_map_has_can_be_added_and_the_rest_of_the_file_stays() {
    let place = with_map();
    for (kind, name, file, line) in [
        (
            "organisatie",
            "Stichting \"Samen\"",
            "organisaties.yaml",
            "  - id: stichting-samen",
        ),
        ("wijk", "Zuid", "wijken.yaml", "    naam: \"Zuid\""),
        (
            "begrip",
            "keukentafelgesprek",
            "begrippen.yaml",
            "  - woord: \"keukentafelgesprek\"",
        ),
        (
            "afkorting",
            "CJG",
            "begrippen.yaml",
            "  - afkorting: \"CJG\"",
        ),
        ("thema", "Wonen", "facetten/thema.yaml", "  - id: wonen"),
        (
            "doelgroep",
            "Ouders",
            "facetten/doelgroep.yaml",
            "  - id: ouders",
        ),
        (
            "pagina",
            "Over ons",
            "paginas/over-ons.md",
            "titel: \"Over ons\"",
        ),
    ] {
        let path = format!("stad/{file}");
        let before = if place.has(&path) {
            place.read(&path)
        } else {
            String::new()
        };
        new(&place, &[kind, name]).code(0).says(&path);
        checks(&place, "stad");
        let after = place.read(&path);
        assert!(after.lines().any(|found| found == line), "{line}\n{after}");
        let mut lines = after.lines();
        let kept = before.lines().all(|old| lines.any(|new| new == old));
        assert!(kept, "{file} lost something:\n{after}");
        new(&place, &[kind, name]).code(2).warns("al");
        assert_eq!(place.read(&path), after);
    }
    new(
        &place,
        &[
            "vermelding",
            "Nieuw",
            "--wijk",
            "zuid",
            "--thema",
            "wonen",
            "--organisatie",
            "stichting-samen",
        ],
    )
    .code(0);
    place.run(&["build", "stad", "--concepten"]).code(0);
    checks(&place, "stad");
}

#[test]
fn a_term_of_a_shared_facet_gets_a_file_of_the_map_itself() {
    let place = Place::with_examples(&[]);
    init(&place, &["content/stad"]).code(0);
    place
        .run(&["new", "thema", "Energie", "--kaart", "content/stad"])
        .code(0)
        .says("content/stad/facetten/thema.yaml");
    checks(&place, "content/stad");
    place.run(&["build", "content/stad"]).code(0);
    assert!(place.has("public/thema/energie.html") && place.has("public/thema/geld.html"));
    let question = |text: &str| {
        text.lines()
            .find(|line| line.starts_with("vraag:"))
            .map(|line| line.replace('"', ""))
    };
    let shared = question(&place.read("content/landelijk/facetten/thema.yaml"));
    assert_eq!(
        question(&place.read("content/stad/facetten/thema.yaml")),
        shared
    );
}

#[test]
fn a_list_on_one_line_is_left_to_the_editor() {
    let place = with_map();
    let one_line = "organisaties: [{ id: gemeente, naam: Gemeente }]\n";
    place.write("stad/organisaties.yaml", one_line);
    new(&place, &["organisatie", "Welzijn"])
        .code(2)
        .warns("Zet dit er zelf bij, onder organisaties:\n  - id: welzijn\n    naam: \"Welzijn\"");
    assert_eq!(place.read("stad/organisaties.yaml"), one_line);
}

#[test]
fn names_that_cannot_be_are_refused() {
    let place = with_map();
    let long = "lang".repeat(40);
    for (kind, name) in [
        ("vermelding", "!?"),
        ("vermelding", &long),
        ("wijk", "Hele gemeente"),
        ("wijk", "Index"),
        ("thema", "index"),
        ("organisatie", "  "),
    ] {
        let before = place.snapshot("stad");
        new(&place, &[kind, name]).code(2);
        assert_eq!(place.snapshot("stad"), before, "{kind} {name}");
    }
    place
        .run(&["new", "vermelding", "Naam"])
        .code(2)
        .warns("geen kaart.yaml");
}

/// Names that people give, and names that nobody gives.
fn name() -> impl Strategy<Value = String> {
    let ordinary = prop::sample::select(vec![
        "Eettafel Noord",
        "Café De Één",
        "'t Trefpunt",
        "Index",
        "null",
        "ja",
        "2024",
        "Koffie & thee",
        "De koffieochtend",
        "Stichting",
        "[geld]",
        "{x}",
        "{gemeente}",
        "- a",
        "---",
        "#1",
        "a: b",
        "\"q\"",
        "c:\\d",
        "Het vraagpunt!",
        "é",
        "<b>x</b>",
    ]);
    prop_oneof![
        ordinary.prop_map(str::to_owned),
        "[ -~éë\u{2028}\u{feff}\t\n]{1,12}",
        any::<String>().prop_map(|text| text.replace('\0', " ")),
    ]
    // An argument that begins with a hyphen is an option.
    .prop_map(|name| name.trim_start_matches('-').to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_made_checks_without_a_message(
        municipality in name(),
        areas in prop::collection::vec(name(), 0..3),
        things in prop::collection::vec((0..8_usize, name(), any::<bool>()), 1..6),
    ) {
        let place = Place::empty();
        let municipality = format!("--gemeente={municipality}");
        let areas: Vec<_> = areas.iter().map(|area| format!("--wijk={area}")).collect();
        let arguments = [vec!["stad", municipality.as_str()], areas.iter().map(String::as_str).collect()].concat();
        let made = init(&place, &arguments);
        if made.code == Some(2) {
            prop_assert!(!place.has("stad"), "{made}");
            init(&place, &["stad"]).code(0);
        }
        let kinds = ["vermelding", "organisatie", "wijk", "pagina", "begrip", "afkorting", "thema", "doelgroep"];
        for (kind, name, anyway) in things {
            let is_entry = kind == 0;
            let more: &[&str] = if is_entry && anyway { &["--toch"] } else { &[] };
            let made = new(&place, &[&[kinds[kind], &name], more].concat());
            prop_assert!(matches!(made.code, Some(0 | 2)), "{made}");
        }
        checks(&place, "stad");
    }
}

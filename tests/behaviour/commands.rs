//! The command line itself: help, exit codes, schemas.

use crate::harness::{Place, TODAY};

#[test]
fn help_is_dutch_and_names_every_command() {
    let help = Place::empty().run(&["--help"]);
    help.code(0).says("Gebruik: sociale-kaart");
    for command in [
        "build", "serve", "check", "uitleg", "rapport", "init", "new", "schema",
    ] {
        help.says(command);
        let own = Place::empty().run(&[command, "--help"]);
        own.code(0).says("Gebruik:");
        for english in [
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "Print help",
            "default",
            "possible values",
        ] {
            assert!(
                !own.out.contains(english) && !help.out.contains(english),
                "{english}: {}",
                own.out
            );
        }
    }
    Place::empty()
        .run(&["--version"])
        .code(0)
        .says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn wrong_use_is_explained_in_dutch_with_exit_code_2() {
    let place = Place::with_small_map();
    for (arguments, message) in [
        (
            &["biuld"][..],
            "de opdracht \"biuld\" bestaat niet. Bedoelt u \"build\"?",
        ),
        (
            &["build", "--consepten"],
            "\"--consepten\" is hier niet bekend. Bedoelt u \"--concepten\"?",
        ),
        (
            &["check", "--formaat", "xml"],
            "\"xml\" kan niet bij --formaat",
        ),
        (
            &["build", "--vandaag", "21-11-2026"],
            "(schrijf: 2026-11-21)",
        ),
        (&["build", "-o"], "ontbreekt een waarde"),
        (&["new", "vermelding"], "er ontbreekt iets: <NAAM>"),
        (&["schema", "wijkn"], "Bedoelt u \"wijken\"?"),
        (&["uitleg", "dodelink"], "Bedoelt u \"dode-link\"?"),
        (
            &["build", "content/proef/vermeldingen"],
            "er is geen kaart.yaml",
        ),
    ] {
        place.run(arguments).code(2).warns(message);
    }
    place.run(&[]).code(2);
}

#[test]
fn a_folder_that_is_not_there_gives_exit_code_3() {
    Place::empty()
        .run(&["check", "weg"])
        .code(3)
        .warns("weg kan niet worden gelezen: het bestaat niet");
    Place::empty().run(&["build"]).code(3).warns("content");
}

#[test]
fn a_build_says_what_it_made_and_how_to_look_at_it() {
    let ran = Place::with_small_map().build();
    ran.code(0)
        .says("Klaar: 1 kaart met 2 vermeldingen")
        .says("Tijd: ")
        .says("open public/index.html in uw browser");
    assert!((3..=4).contains(&ran.out.lines().count()), "{ran}");
    assert_eq!(ran.err, "");
}

#[test]
fn no_colour_codes_where_nobody_sees_them() {
    let place = Place::with_small_map();
    place.write("content/proef/wijken.yaml", "wijk: []\n");
    let ran = place.run(&["check"]);
    ran.code(1)
        .says("fout")
        .says("content/proef/wijken.yaml:1:1");
    assert!(!ran.out.contains('\u{1b}'), "{ran}");
}

#[test]
fn findings_have_three_forms() {
    let place = Place::with_small_map();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "themas: [geld]",
        "themas: [gelt]",
    );
    place
        .run(&["check", "--vandaag", TODAY])
        .code(1)
        .says("fout: Het thema \"gelt\" is niet bekend.")
        .says("--> content/proef/vermeldingen/bank.md:5:10")
        .says("5 | themas: [gelt]")
        .says("doe dit: Bedoelt u \"geld\"?")
        .says("Nagekeken: 1 fout.")
        .says("Uitleg met een voorbeeld: sociale-kaart uitleg onbekende-verwijzing");
    place.check().code(1).says_exactly(&[
        "content/proef/vermeldingen/bank.md:5:10: fout: Het thema \"gelt\" is niet bekend. (Bedoelt u \"geld\"?)",
    ]);
    let json = place.run(&["check", "--formaat", "json", "--vandaag", TODAY]);
    let found: serde_json::Value = serde_json::from_str(&json.code(1).out).unwrap();
    assert_eq!(found[0]["regel"], 5);
    assert_eq!(found[0]["kolom"], 10);
    assert_eq!(found[0]["ernst"], "fout");
    assert_eq!(found[0]["code"], "onbekende-verwijzing");
    assert_eq!(found[0]["tekst"], "themas: [gelt]");
    assert_eq!(found[0]["advies"], "Bedoelt u \"geld\"?");
}

#[test]
fn check_writes_nothing() {
    let place = Place::with_small_map();
    let before = place.snapshot("");
    place.check().code(0);
    assert_eq!(place.snapshot(""), before);
}

#[test]
fn schemas_are_printed_and_written() {
    let place = Place::empty();
    let schema = place.run(&["schema", "vermelding"]);
    let schema: serde_json::Value = serde_json::from_str(&schema.code(0).out).unwrap();
    let entry = &schema["definitions"]["vermelding"];
    assert!(
        entry["required"]
            .as_array()
            .unwrap()
            .contains(&"toegang".into())
    );
    assert_eq!(entry["additionalProperties"], false);
    assert_eq!(
        entry["properties"]["toegang"]["enum"],
        serde_json::json!(["vrij", "besluit"])
    );
    place.run(&["schema", "--alle", "schemas"]).code(0);
    assert_eq!(place.snapshot("schemas").len(), 13);
}

//! The command `search`, and everyday words.

use crate::harness::{BANK, Place, TODAY};

/// Titles and reasons of what is found in the small map.
fn found(place: &Place, question: &str) -> Vec<(String, String)> {
    let ran = place.run(&["search", question, "--formaat", "json", "--vandaag", TODAY]);
    let results: serde_json::Value = serde_json::from_str(&ran.code(0).out).unwrap();
    let text = |result: &serde_json::Value, key: &str| result[key].as_str().unwrap().to_owned();
    let results = results.as_array().unwrap().iter();
    results
        .map(|result| {
            assert!(result["score"].as_u64().unwrap() > 0);
            assert!(text(result, "url").contains("vermelding/"));
            (text(result, "titel"), text(result, "waarom"))
        })
        .collect()
}

fn titles(place: &Place, question: &str) -> Vec<String> {
    found(place, question)
        .into_iter()
        .map(|(title, _)| title)
        .collect()
}

const CLUB: &str = "---\nnaam: Kookclub De Pan\nsoort: vereniging\nsamenvatting: Samen koken en eten.\n\
    wijken: hele gemeente\ntoegang: vrij\ngecontroleerd: 2026-11-01\n---\n\nVoor wie schulden heeft is het gratis.\n";

fn with_club() -> Place {
    let place = Place::with_small_map();
    place.write("content/proef/vermeldingen/kookclub.md", CLUB);
    place
}

#[test]
fn an_entry_is_found_however_the_word_is_written() {
    let place = with_club();
    for question in [
        "voedselbank",
        "Voedselbanken",
        "voedsel bank",
        "voedselbnak",
        "vuudselbank",
        "foetselbank",
        "waar is de voedselbank?",
        "voedselpakket",
    ] {
        assert_eq!(
            titles(&place, question).first().map(String::as_str),
            Some("Voedselbank"),
            "{question}"
        );
    }
    for question in ["kookles", "koken", "gekookt", "kook club", "kookklup"] {
        assert_eq!(
            titles(&place, question).first().map(String::as_str),
            Some("Kookclub De Pan"),
            "{question}"
        );
    }
}

#[test]
fn who_does_not_know_where_to_be_is_sent_to_the_front_door() {
    let place = with_club();
    assert_eq!(
        found(&place, "ik weet niet waar ik moet zijn"),
        [(
            "Het punt".to_owned(),
            "hier kunt u met elke vraag terecht".to_owned()
        )]
    );
    assert!(titles(&place, "?!").is_empty());
}

#[test]
fn a_name_weighs_more_than_a_word_in_a_text() {
    let place = with_club();
    let money = BANK.replace("Voedselbank", "Hulp bij schulden");
    place.write("content/proef/vermeldingen/geld.md", money);
    let names = titles(&place, "schulden");
    assert_eq!(names, ["Hulp bij schulden", "Kookclub De Pan"]);
}

#[test]
fn people_read_why_something_was_found_and_what_was_made_of_their_words() {
    let place = with_club();
    let ran = place.run(&["search", "voedselbnak", "--vandaag", TODAY]);
    assert_eq!(
        ran.code(0).out,
        "Gezocht naar \"voedselbank\" in plaats van \"voedselbnak\".\n  1. Voedselbank\n     \
         proef/vermelding/bank.html\n     voedselbank: naam\n1 vermelding gevonden.\n"
    );
    let ran = place.run(&["search", "voedselbnak", "--letterlijk", "--vandaag", TODAY]);
    assert_eq!(
        ran.code(0).out,
        "\"voedselbnak\" staat in geen vermelding.\nNiets gevonden.\n"
    );
}

#[test]
fn the_map_that_is_asked_for_must_be_there() {
    let place = with_club();
    place
        .run(&["search", "geld", "--kaart", "proef", "--vandaag", TODAY])
        .code(0);
    let ran = place.run(&["search", "geld", "--kaart", "proev", "--vandaag", TODAY]);
    assert!(
        ran.code(2)
            .err
            .contains("de kaart \"proev\" is er niet. Bedoelt u \"proef\"?"),
        "{}",
        ran.err
    );
}

#[test]
fn stopped_entries_are_never_found_and_drafts_only_when_asked_for() {
    let place = with_club();
    let status =
        |status: &str| CLUB.replace("gecontroleerd", &format!("status: {status}\ngecontroleerd"));
    place.write("content/proef/vermeldingen/kookclub.md", status("gestopt"));
    assert!(titles(&place, "kookclub").is_empty());
    place.write("content/proef/vermeldingen/kookclub.md", status("concept"));
    assert!(titles(&place, "kookclub").is_empty());
    let ran = place.run(&["search", "kookclub", "--concepten", "--vandaag", TODAY]);
    assert!(ran.code(0).out.contains("Kookclub De Pan"));
}

#[test]
fn what_changed_is_found_at_once_and_nothing_is_kept() {
    let place = with_club();
    titles(&place, "koken");
    place.replace(
        "content/proef/vermeldingen/kookclub.md",
        "De Pan",
        "De Ketel",
    );
    assert_eq!(titles(&place, "ketel"), ["Kookclub De Ketel"]);
    assert!(!place.has(".sociale-kaart"));
}

#[test]
fn everyday_words_lead_to_the_words_of_entries() {
    let place = with_club();
    assert!(titles(&place, "hongerklop").is_empty());
    place.write(
        "content/proef/zoekwoorden/eten.yaml",
        "zoekwoorden:\n  - woorden: [hongerklop, lege maag]\n    naar: [voedselbank]\n",
    );
    for question in [
        "hongerklop",
        "hongerkloppen",
        "lege maag",
        "mijn maag is leeg",
        "legemaag",
    ] {
        assert_eq!(titles(&place, question), ["Voedselbank"], "{question}");
    }
    let reason = &found(&place, "hongerklop")[0].1;
    assert_eq!(reason, "hongerklop: betekent ook voedselbank: naam");
}

#[test]
fn shared_lines_are_not_held_to_one_map_alone() {
    let place = with_club();
    place.replace(
        "content/proef/kaart.yaml",
        "facetten",
        "gebruikt: [samen]\nfacetten",
    );
    place.write(
        "content/samen/zoekwoorden/woorden.yaml",
        "zoekwoorden:\n  - woorden: [trek]\n    naar: [koken, zwembad]\n",
    );
    let one = place.run(&[
        "check",
        "content/proef",
        "--formaat",
        "kort",
        "--vandaag",
        TODAY,
    ]);
    assert_eq!(one.code(0).out, "");
    assert_eq!(titles(&place, "trek"), ["Kookclub De Pan"]);
}

#[test]
fn the_index_on_the_site_is_what_the_manifest_says_and_nothing_more() {
    let place = with_club();
    place.build().code(0);
    let first = place.snapshot("public");
    let page = place.read("public/proef/zoeken/index.html");
    let names: Vec<_> = place
        .snapshot("public/proef/zoeken")
        .into_keys()
        .filter(|name| name.ends_with(".js") && !name.contains("voorstellen"))
        .collect();
    assert!(names.len() >= 4);
    for name in &names {
        let mark = name.rsplit_once('-').unwrap().1.trim_end_matches(".js");
        assert!(page.contains(mark), "{name}");
    }
    assert!(!place.has("public/proef/zoeken/w0.js.br"));
    place.build().code(0);
    assert_eq!(place.snapshot("public"), first);
}

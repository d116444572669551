//! Plain language, over the command line: baselines, hostile text and judgements. What is found and what is
//! not stands in `tests/suite/taal-*.txt`.

use std::collections::BTreeMap;

use sociale_kaart::internals::{LanguageRule, Word};

use crate::harness::{BANK, PUNT, Place, Ran, TODAY, examples};

const FILE: &str = "content/proef/vermeldingen/bank.md";

/// The words of the small map as they are fine.
fn place() -> Place {
    let place = Place::with_small_map();
    let punt = PUNT.replace(
        "toegang: vrij\n",
        "toegang: vrij\nzo_begint_u: Loop binnen.\n",
    );
    let bank = BANK.replace(
        "toegang: vrij\n",
        "toegang: vrij\nzo_begint_u: Loop binnen.\n",
    );
    place.write("content/proef/vermeldingen/punt.md", punt);
    place.write(FILE, bank);
    place
}

fn with_body(body: &str) -> Place {
    let place = place();
    place.replace(FILE, "Elke week een pakket.", body);
    place
}

fn check(place: &Place, more: &[&str]) -> Ran {
    let mut arguments = vec![
        "check",
        "content",
        "--taal",
        "--formaat",
        "kort",
        "--vandaag",
        TODAY,
    ];
    arguments.extend(more);
    place.run(&arguments)
}

#[test]
fn the_usual_commands_say_nothing_of_language_and_a_rule_must_exist() {
    let place = with_body("Wij faciliteren dit.");
    place.check().code(0).says_exactly(&[]);
    place
        .run(&["check", "content", "--basislijn-maken"])
        .code(2);
    check(&place, &["--taalregel", "onzin"]).code(2);
}

#[test]
fn the_start_page_of_several_maps_has_a_baseline_too() {
    let place = place();
    let region = "naam: De streek\nuitleg: Proefstad biedt derhalve hulp.\nvoorbeeld: Dit is tevens een voorbeeld.\n";
    place.write("content/regio.yaml", region);
    assert_eq!(check(&place, &[]).out.lines().count(), 2);
    check(&place, &["--basislijn-maken"]);
    assert!(place.has("content/.taal-basislijn.txt"));
    check(&place, &[]).says_exactly(&[]);
}

#[test]
fn a_baseline_hides_what_was_there_wherever_it_moves_to() {
    let place = with_body("Wij faciliteren dit.");
    check(&place, &["--basislijn-maken"])
        .code(0)
        .warns("Bewaard in content/proef/.taal-basislijn.txt: 1 taalmelding.");
    check(&place, &[]).says_exactly(&[]);
    place.replace(
        FILE,
        "Wij faciliteren",
        "Kom langs.\n\nNog meer. Wij faciliteren",
    );
    check(&place, &[]).says_exactly(&[]);
    place.replace(FILE, "Kom langs.", "Wij faciliteren alles, tevens meer.");
    let ran = check(&place, &[]);
    assert!(
        ran.out.contains("tevens") && !ran.out.contains("\"faciliteren\" is"),
        "{ran}"
    );
    place.check().code(0).says_exactly(&[]);
}

#[test]
fn what_is_mended_is_told_and_drops_out_of_the_baseline() {
    let place = with_body("Wij faciliteren dit.");
    check(&place, &["--basislijn-maken"]);
    place.replace(FILE, "Wij faciliteren dit.", "Wij helpen.");
    check(&place, &[])
        .code(0)
        .says("1 taalmelding uit de basislijn is er niet meer.");
    check(&place, &["--basislijn-maken"]).warns("Er zijn geen taalmeldingen om te bewaren.");
    assert!(!place.has("content/proef/.taal-basislijn.txt"));
    place.write("content/proef/.taal-basislijn.txt", b"\xff\tonzin\n\t\n\n");
    check(&place, &[]).code(0);
}

#[test]
fn hostile_text_is_read_to_its_end() {
    let endless = "brood ".repeat(1700);
    let emoji = "👩‍👩‍👧‍👦 ".repeat(500);
    for body in [
        format!("Wij {endless}."),
        endless,
        emoji,
        "a".repeat(20_000),
        "Ⱥ".repeat(500) + " faciliteren Ⱥ",
        "\"".repeat(999) + "(((" + &"[x](".repeat(300),
        "A.B.C. ".repeat(800),
        "ABCDEFGH ".repeat(900),
    ] {
        let ran = check(&with_body(&body), &[]);
        assert!(matches!(ran.code, Some(0 | 1)), "{ran}");
    }
}

#[test]
fn all_example_maps_are_clean() {
    let ran = Place::empty().run(&[
        "check",
        examples().to_str().unwrap(),
        "--taal",
        "--formaat",
        "json",
        "--vandaag",
        TODAY,
    ]);
    let found: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap();
    let of_language = found
        .iter()
        .filter(|one| one["code"].as_str().unwrap().starts_with("taal-"));
    assert_eq!(
        of_language.collect::<Vec<_>>(),
        Vec::<&serde_json::Value>::new()
    );
}

#[test]
fn a_new_map_is_clean() {
    let place = Place::empty();
    place.run(&["init", "content"]).code(0);
    // A new map carries the date of the day itself.
    let ran = place.run(&["check", "content", "--taal", "--formaat", "kort"]);
    ran.code(0).says_exactly(&[]);
}

/// Rules that are on are those of which an editor acts on four findings in five, when enough could be
/// judged to say so. `tests/plain/oordelen.tsv` has every judgement.
#[test]
fn editors_would_act_on_four_findings_in_five() {
    let text = include_str!("../plain/oordelen.tsv");
    let lines: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    let first = lines.iter().filter(|line| line[0] == "1").count();
    assert!(first >= 300, "{first}");
    let mut shares: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in &lines {
        assert_eq!(line.len(), 7, "{line:?}");
        let (yes, all) = shares.entry(line[1]).or_default();
        if line[0] == "2" {
            *all += 1;
            *yes += usize::from(line[5] == "ja");
        }
    }
    for (name, (yes, all)) in shares {
        let rule = LanguageRule::of_word(name).expect(name);
        println!("{name}: {yes} of {all}");
        assert!(
            !rule.is_on() || (all > 0 && yes * 5 >= all * 4),
            "{name}: {yes} of {all}"
        );
    }
}

//! Plain language, over the command line: what is found, what is not, and what editors leave as it is.

use std::collections::BTreeMap;

use proptest::prelude::*;

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

/// The messages about a body, without their places.
fn messages(body: &str, more: &[&str]) -> Vec<String> {
    let ran = check(&with_body(body), more);
    let lines = ran.code(0).out.lines();
    lines
        .map(|line| line.splitn(4, ':').nth(3).unwrap_or(line).trim().to_owned())
        .collect()
}

#[track_caller]
fn finds(body: &str, message: &str) {
    let found = messages(body, &[]);
    assert!(
        found.iter().any(|one| one.contains(message)),
        "{body}: {found:#?}"
    );
}

#[track_caller]
fn finds_nothing(body: &str) {
    assert_eq!(messages(body, &[]), Vec::<String>::new(), "{body}");
}

fn words(count: usize) -> String {
    let middle = vec!["brood"; count - 1].join(" ");
    format!("Wij {middle}.")
}

#[test]
fn a_sentence_is_long_above_fifteen_words_and_very_long_above_twenty() {
    finds_nothing(&words(15));
    finds(&words(16), "tip: Deze zin heeft 16 woorden");
    finds(&words(20), "tip: Deze zin heeft 20 woorden");
    finds(&words(21), "waarschuwing: Deze zin heeft 21 woorden");
    finds(
        "Wij geven u elke week een groot pakket met eten en drinken omdat u weinig geld hebt.",
        "Knip bijvoorbeeld voor \"omdat u\".",
    );
}

#[test]
fn headings_fragments_code_and_numbers_are_no_long_sentences() {
    let many = vec!["brood"; 24].join(" ");
    finds_nothing(&format!("## {many}"));
    finds_nothing(&format!("- {many}"));
    finds_nothing(&format!("```\n{many}.\n```"));
    finds_nothing(&format!(
        "{}\n",
        "Bel 010-000 00 01, 010-000 00 02, 010-000 00 03 of 010-000 00 04."
    ));
    finds(&format!("- Wij {many}."), "Deze zin heeft 25 woorden");
}

#[test]
fn a_paragraph_is_long_above_five_lines() {
    let sentence = "Hier staat een zin van veertig tekens. ";
    finds_nothing(&sentence.repeat(7));
    finds(&sentence.repeat(12), "Deze alinea heeft 7 regels");
}

#[test]
fn a_hard_word_gets_an_everyday_one_beside_it() {
    finds(
        "Wij faciliteren dit.",
        "tip: \"faciliteren\" is een moeilijk woord, in: \"Wij faciliteren dit.\" (Schrijf liever: mogelijk maken, helpen.",
    );
    finds("- Op deze wijze", "\"Op deze wijze\"");
    finds("## Indien nodig", "\"Indien\"");
}

#[test]
fn names_links_quotations_compounds_and_explained_words_are_no_hard_words() {
    finds_nothing("Kom naar Participatie Zuid.");
    finds_nothing("Lees over [participatie](vermelding:punt).");
    finds_nothing("Het boek heet \"Participatie nu\". Ook \"participatie\" staat erin.");
    finds_nothing("Dat noemen wij participatie.");
    finds_nothing("Participatie is meedoen.");
    finds_nothing("De participatiewet helpt.");
    let place = with_body("Wij doen aan participatie.");
    place.write(
        "content/proef/begrippen.yaml",
        "begrippen:\n  - woord: participatie\n    uitleg: Meedoen met anderen.\n",
    );
    check(&place, &[]).code(0).says_exactly(&[]);
}

#[test]
fn an_abbreviation_must_be_explained_somewhere() {
    finds(
        "Vraag het aan het CJG.",
        "Wat \"CJG\" betekent, staat hier niet",
    );
    finds("Dit hoort bij de Wmo.", "Wat \"Wmo\" betekent");
    finds_nothing("Vraag het aan het Centrum voor Jeugd en Gezin (CJG). Het CJG helpt.");
    finds_nothing("Kijk tv, bel de GGD en neem uw BSN mee, 3 km verder.");
    finds_nothing("LET OP DIT IS HEEL BELANGRIJK");
}

#[test]
fn a_very_long_word_is_cut() {
    finds(
        "Vraag naar de vrijwilligersorganisatie.",
        "\"vrijwilligers-organisatie\"",
    );
    finds_nothing("Vraag naar de Vrijwilligersorganisatie.");
    finds_nothing("Vraag naar de voedselbank.");
}

#[test]
fn u_and_je_do_not_go_together() {
    finds(
        "U bent welkom. U mag blijven. Neem je tas mee.",
        "Hier staat \"je\"",
    );
    finds_nothing("U bent welkom. Wij zeggen: \"Neem je tas mee.\"");
    finds_nothing("Je bent welkom. Neem je tas mee.");
}

#[test]
fn rules_that_are_off_can_be_asked_for() {
    let passive = "Het eten wordt gebracht. De tas wordt gehaald. Het pakket wordt gemaakt.";
    finds_nothing(passive);
    let found = messages(passive, &["--taalregel", "lijdende-vorm"]);
    assert!(
        found[0].contains("Veel zinnen zeggen niet wie iets doet: 3 van de 5"),
        "{found:?}"
    );
    let found = messages("Kom langs.", &["--taalregel", "kosten-ontbreken"]);
    assert!(
        found[0].contains("Er staat niet wat dit kost."),
        "{found:?}"
    );
    assert_eq!(
        messages("Het is gratis.", &["--taalregel", "kosten-ontbreken"]),
        Vec::<String>::new()
    );
    check(&place(), &["--taalregel", "onzin"]).code(2);
}

#[test]
fn an_entry_must_say_how_to_begin() {
    let place = place();
    place.replace(FILE, "zo_begint_u: Loop binnen.\n", "");
    let how = ["--taalregel", "hoe-ontbreekt"];
    check(&place, &[]).says_exactly(&[]);
    check(&place, &how)
        .code(0)
        .says("bank.md:2:7: tip: Er staat niet hoe iemand begint.");
    place.replace(
        FILE,
        "soort: voorziening\n",
        "soort: voorziening\ntelefoon: 010-000 00 01\n",
    );
    check(&place, &how).says_exactly(&[]);
}

#[test]
fn every_place_of_text_is_read_and_found_again() {
    let place = place();
    place.replace(
        FILE,
        "samenvatting: Eten voor",
        "samenvatting: 'Eten middels ''t pakket voor",
    );
    place.replace(FILE, "geld heeft.", "geld heeft.'");
    place.write(
        "content/proef/facetten/thema.yaml",
        "naam: Thema's\ntermen:\n  - id: geld\n    naam: Geld\n    vraag: Zorgen over geld?\n    uitleg: >-\n      Hulp met\n      adequate raad.\n",
    );
    place.write(
        "content/proef/begrippen.yaml",
        "begrippen:\n  - woord: pakket\n    uitleg: Een doos, tevens een tas.\n",
    );
    place.write("content/proef/paginas/over.md", "---\ntitel: Over\nsamenvatting: Thans hier.\n---\n\nDit is **derhalve** een *voorbeeld*.\n");
    place.replace(
        "content/proef/kaart.yaml",
        "facetten",
        "start: { uitleg: Kies inzake hulp. }\nfacetten",
    );
    let ran = check(&place, &[]);
    for expected in [
        "bank.md:4:21: tip: \"middels\"",
        "thema.yaml:8:7: tip: \"adequate\"",
        "begrippen.yaml:3:23: tip: \"tevens\"",
        "over.md:3:15: tip: \"Thans\"",
        "over.md:6:10: tip: \"derhalve\"",
        "kaart.yaml:4:23: tip: \"inzake\"",
    ] {
        ran.says(expected);
    }
    assert_eq!(ran.out.lines().count(), 6, "{ran}");
}

#[test]
fn the_start_page_of_several_maps_is_read_too() {
    let place = place();
    let region = "naam: De streek\nuitleg: Proefstad biedt derhalve hulp.\nvoorbeeld: Dit is tevens een voorbeeld.\n";
    place.write("content/regio.yaml", region);
    let found = [
        "content/regio.yaml:2:25: tip: \"derhalve\"",
        "content/regio.yaml:3:19: tip: \"tevens\"",
    ];
    let ran = check(&place, &[]);
    ran.says(found[0]).says(found[1]);
    assert_eq!(ran.out.lines().count(), 2, "{ran}");
    assert!(
        !ran.out.contains("begrippen.yaml"),
        "it explains no words: {ran}"
    );
    let exception =
        "taal_uitzonderingen:\n  - tekst: derhalve\n    reden: Zo staat het in de wet.\n";
    place.write("content/regio.yaml", format!("{region}{exception}"));
    let ran = check(&place, &[]);
    ran.says(found[1]);
    assert_eq!(ran.out.lines().count(), 1, "{ran}");
    place.write("content/regio.yaml", region);
    check(&place, &["--basislijn-maken"]);
    assert!(place.has("content/.taal-basislijn.txt"));
    check(&place, &[]).says_exactly(&[]);
}

#[test]
fn the_usual_commands_say_nothing_of_language() {
    let place = with_body("Wij faciliteren dit.");
    place.check().code(0).says_exactly(&[]);
    let json = place.run(&[
        "check",
        "content",
        "--taal",
        "--formaat",
        "json",
        "--vandaag",
        TODAY,
    ]);
    let found: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(found[0]["code"], "taal-moeilijk-woord");
    assert_eq!(found[0]["ernst"], "tip");
    place
        .run(&["check", "content", "--basislijn-maken"])
        .code(2);
}

fn with_exception(exception: &str) -> Place {
    let place = with_body("Wij faciliteren dit.");
    place.replace(
        FILE,
        "gecontroleerd",
        &format!("taal_uitzonderingen:\n{exception}gecontroleerd"),
    );
    place
}

#[test]
fn an_exception_with_a_reason_leaves_a_finding_alone() {
    for exception in [
        "  - tekst: faciliteren\n    reden: Zo heet het.\n",
        "  - regel: moeilijk-woord\n    reden: Zo heet het.\n",
        "  - regel: moeilijk-woord\n    tekst: Faciliteren\n    reden: Zo heet het.\n",
    ] {
        check(&with_exception(exception), &[])
            .code(0)
            .says_exactly(&[]);
    }
}

#[test]
fn an_exception_without_a_reason_or_without_use_is_told() {
    check(&with_exception("  - tekst: faciliteren\n"), &[])
        .code(0)
        .says("bank.md:10:5: waarschuwing: Deze uitzondering is niet af")
        .says("\"faciliteren\" is een moeilijk woord");
    check(&with_exception("  - reden: Zomaar.\n"), &[])
        .says("Schrijf bij tekst om welke woorden het gaat");
    check(
        &with_exception("  - tekst: pakket\n    reden: Zo heet het.\n"),
        &[],
    )
    .says("waarschuwing: Deze uitzondering doet niets")
    .says("\"faciliteren\" is een moeilijk woord");
    check(
        &with_exception("  - regel: moeilijk-wrd\n    reden: x\n"),
        &[],
    )
    .code(1)
    .says("Bedoelt u \"moeilijk-woord\"?");
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
        let rule = sociale_kaart::plain::Rule::named(name).expect(name);
        println!("{name}: {yes} of {all}");
        assert!(
            !rule.is_on() || (all > 0 && yes * 5 >= all * 4),
            "{name}: {yes} of {all}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read_and_every_place_lies_in_the_file(
        body in "([a-zA-Zé .,!?\"'\\n*_#\\[\\]()|-]|faciliteren|Wmo|u |je |👍|\\PC){0,400}",
    ) {
        use sociale_kaart::model::{Body, Page};
        use sociale_kaart::plain::{self, Context, Rules};
        use sociale_kaart::source::{SourceFile, Sources, Span, Spanned};

        let mut sources = Sources::default();
        let source = sources.add(SourceFile::new("a.md".into(), body.clone()));
        let whole = Span::new(source, 0..body.len());
        let page = Page {
            slug: "a".into(),
            title: Spanned::new("A".into(), Span::new(source, 0..0)),
            summary: Some(body.split_whitespace().collect::<Vec<_>>().join(" ")),
            order: 0,
            body: Body::InSource(whole),
            text_exceptions: Vec::new(),
            translated: false,
        };
        let rules = plain::Rule::ALL.into_iter().fold(Rules::default(), |rules, rule| rules.with(rule));
        let context = Context::empty(&sources, &rules);
        for finding in plain::page(&page, &context).into_diagnostics() {
            let sociale_kaart::diagnostics::Place::Span(span) = finding.place else {
                panic!("{finding:?}");
            };
            prop_assert!(span.start <= span.end && span.end as usize <= body.len());
            prop_assert!(body.get(span.range()).is_some(), "{:?} in {:?}", span, body);
        }
    }
}

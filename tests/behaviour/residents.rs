//! What pages hold for residents beside their text: when something is open, how to leave quickly,
//! what search engines read, and codes for paper.

use crate::harness::Place;

const CLUB: &str = "content/proef/vermeldingen/kookclub.md";

/// A club with these further lines in its front matter.
fn with_club(more: &str) -> Place {
    let place = Place::with_small_map();
    let text = format!(
        "---\nnaam: Kookclub De Pan\nsoort: vereniging\nsamenvatting: Samen koken en eten.\n\
         themas: [geld]\nwijken: hele gemeente\ntoegang: vrij\ngecontroleerd: 2026-11-01\n{more}---\n"
    );
    place.write(CLUB, text);
    place
}

fn page(place: &Place) -> String {
    place.build().code(0);
    place.read("public/proef/vermelding/kookclub.html")
}

fn linked_data(page: &str) -> serde_json::Value {
    let (_, after) = page.split_once("application/ld+json\">").unwrap();
    let (json, _) = after.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

#[test]
fn the_coming_weeks_stand_at_an_entry_with_hours_and_at_its_card() {
    let place = with_club(
        "openingstijden:\n  week:\n    dinsdag: 10:00-12:00\n  uitzonderingen:\n    \
         - { datum: 2026-11-24, tijd: gesloten }\n",
    );
    // Built on Saturday 21 November: Tuesdays are day 3, 10, 17 and so on, and the 24th is closed.
    let hours = "data-open=\"20261121+42 1000-1200:ahovC\"";
    let page = page(&place);
    assert!(page.contains(hours), "{page}");
    let list = place.read("public/proef/thema/geld.html");
    assert!(list.contains(hours), "{list}");
}

#[test]
fn without_sure_hours_nothing_is_told() {
    for hours in ["onbekend", "op afspraak"] {
        let place = with_club(&format!("openingstijden: {hours}\n"));
        assert!(!page(&place).contains("data-open"), "{hours}");
    }
}

#[test]
fn only_what_the_municipality_offers_itself_is_a_government_service() {
    let place = with_club("organisatie: gemeente\n");
    place.write(
        "content/proef/organisaties.yaml",
        "organisaties:\n  - id: gemeente\n    naam: Gemeente Proefdam\n  - id: ander\n    naam: Welzijn\n",
    );
    place.replace(
        "content/proef/kaart.yaml",
        "gemeente: ",
        "gemeente: Proefdam #",
    );
    let found = linked_data(&page(&place));
    assert_eq!(found["@type"], "GovernmentService");
    assert_eq!(found["provider"]["@type"], "GovernmentOrganization");
    place.replace(CLUB, "organisatie: gemeente", "organisatie: ander");
    let found = linked_data(&page(&place));
    assert_eq!(found["@type"], "Service");
    assert_eq!(found["provider"]["name"], "Welzijn");
}

#[test]
fn search_engines_read_nothing_that_is_not_known_and_no_script_ends_early() {
    let place = with_club("");
    place.replace(CLUB, "Samen koken en eten.", "Samen </script><b>koken</b>.");
    let page = page(&place);
    let found = linked_data(&page);
    assert_eq!(found["description"], "Samen </script><b>koken</b>.");
    for key in [
        "availableChannel",
        "offers",
        "hoursAvailable",
        "url",
        "provider",
    ] {
        assert!(found.get(key).is_none(), "{key}: {found}");
    }
}

#[test]
fn a_code_for_paper_needs_the_address_of_the_site() {
    let place = with_club("");
    assert!(!page(&place).contains("<svg"));
    let settings = place.read("content/proef/kaart.yaml");
    place.write(
        "content/proef/kaart.yaml",
        format!("webadres: https://kaart.proef.example\n{settings}"),
    );
    let page = page(&place);
    assert!(page.contains("<svg viewBox="), "{page}");
    assert!(page.contains("https://kaart.proef.example/vermelding/kookclub.html</span>"));
}

#[test]
fn the_page_on_accessibility_claims_nothing_by_itself() {
    let place = with_club("");
    place.build().code(0);
    let page = place.read("public/proef/toegankelijkheid.html");
    assert!(page.contains("nog geen officiële verklaring"), "{page}");
    let settings = place.read("content/proef/kaart.yaml");
    place.write(
        "content/proef/kaart.yaml",
        format!(
            "toegankelijkheid:\n  verklaring: https://proef.example/verklaring\n  \
             getest_op: 2026-10-01\n  uitkomst: Er zijn twee fouten gevonden.\n{settings}"
        ),
    );
    place.build().code(0);
    let page = place.read("public/proef/toegankelijkheid.html");
    assert!(page.contains("https://proef.example/verklaring"));
    assert!(
        page.contains("1 oktober 2026. Er zijn twee fouten gevonden."),
        "{page}"
    );
}

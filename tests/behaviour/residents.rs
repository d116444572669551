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

/// Two clubs at different places in a municipality of two areas.
fn with_places() -> Place {
    let place = with_club("coordinaten: 52.3500, 5.0500\n");
    let club = place.read(CLUB);
    place.write(
        "content/proef/vermeldingen/zangkoor.md",
        club.replace("Kookclub De Pan", "Zangkoor <b>")
            .replace("52.3500, 5.0500", "52.3600, 5.0700"),
    );
    place.write(
        "content/proef/wijken.yaml",
        "wijken:\n  - id: west\n    naam: West\n  - id: oost\n    naam: Oost\n    cbs: WK123401\n",
    );
    place
}

fn shape(properties: &str, west: f64, east: f64) -> String {
    format!(
        "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"Polygon\",\
         \"coordinates\":[[[{west},52.34],[{east},52.34],[{east},52.37],[{west},52.37],[{west},52.34]]]}}}}"
    )
}

fn collection(shapes: &[String]) -> String {
    let features = shapes.join(",");
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}")
}

#[test]
fn a_list_has_a_map_with_dots_that_are_links_and_the_same_places_in_words() {
    let place = with_places();
    place.build().code(0);
    let page = place.read("public/proef/thema/geld.html");
    assert!(page.contains("<circle"), "{page}");
    assert!(
        page.contains("<a href=\"../vermelding/kookclub.html\" aria-label=\"1: Kookclub De Pan\">"),
        "{page}"
    );
    assert!(page.contains("<title>Zangkoor &lt;b&gt;</title>"), "{page}");
    assert!(
        page.contains("<li id=\"plek-2\"><a href=\"../vermelding/zangkoor.html\">"),
        "{page}"
    );
    // One place alone is no map, and neither are places that nobody knows.
    place.remove("content/proef/vermeldingen/zangkoor.md");
    place.build().code(0);
    assert!(
        !place
            .read("public/proef/thema/geld.html")
            .contains("<circle")
    );
}

#[test]
fn shapes_of_areas_are_found_by_id_name_or_code() {
    let place = with_places();
    let shapes = [
        shape("{\"naam\":\"west\"}", 5.04, 5.06),
        shape("{\"wijkcode\":\"WK123401\"}", 5.06, 5.08),
    ];
    place.write("content/proef/wijken.geojson", collection(&shapes));
    place.check().code(0).says_exactly(&[]);
    place.build().code(0);
    let areas = place.read("public/proef/wijk/index.html");
    assert!(
        areas.contains("<a href=\"../wijk/oost.html\"><path d=\"M"),
        "{areas}"
    );
    let west = place.read("public/proef/wijk/west.html");
    assert!(west.contains("class=\"hier\""), "{west}");
}

#[test]
fn shapes_that_cannot_be_used_are_told() {
    let place = with_places();
    let file = "content/proef/wijken.geojson";
    for (text, expected) in [
        ("{".to_owned(), "fout: Dit bestand is niet te lezen."),
        (
            collection(&[shape("{\"naam\":\"West\"}", 150_000.0, 160_000.0)]),
            "fout: De punten liggen niet in Nederland.",
        ),
        (
            collection(&[shape("{\"naam\":\"Zuid\"}", 5.04, 5.06)]),
            "waarschuwing: Deze vormen horen bij geen wijk: Zuid.",
        ),
    ] {
        place.write(file, text);
        place.check().says(expected);
    }
}

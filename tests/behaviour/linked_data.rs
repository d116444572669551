//! What search engines read on a page.

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

//! A map in several languages: which files there are, and a theme's own languages. What stands on pages
//! and what editors are told is in `tests/suite/vertalingen.txt`.

use crate::harness::Place;

const MAP: &str = "content/proef/kaart.yaml";
const BANK: &str = "content/proef/vermeldingen/bank.en.md";
const WORDS: &str = "naam: Food bank\nsamenvatting: Food for people with little money.\n\
                     gecontroleerd: 2026-11-01\n";

/// The small map in Dutch, English and Arabic, with one entry translated into English.
fn in_languages() -> Place {
    let place = Place::with_small_map();
    let map = place.read(MAP);
    place.write(MAP, format!("{map}talen: [en, ar]\n"));
    place.write(BANK, format!("---\n{WORDS}---\nCome in and **see**.\n"));
    place
}

#[test]
fn every_language_has_all_pages_in_a_folder_of_its_own() {
    let place = in_languages();
    place.build().code(0);
    let pages = |folder: &str| {
        let files = place.snapshot(folder).into_keys();
        files
            .filter(|path| path.ends_with(".html") && path != "404.html")
            .collect::<Vec<_>>()
    };
    let own: Vec<_> = pages("public/proef")
        .into_iter()
        .filter(|path| !path.starts_with("en/") && !path.starts_with("ar/"))
        .collect();
    assert!(own.len() > 10);
    assert_eq!(pages("public/proef/en"), own);
    assert_eq!(pages("public/proef/ar"), own);
    assert!(!place.has("public/proef/en/404.html"));
    assert!(!place.has("public/proef/en/onderdelen/stijl.css"));
}

#[test]
fn a_language_with_half_of_the_texts_is_told() {
    let place = in_languages();
    place.replace(MAP, "talen: [en, ar]", "talen: [en]\nthema_map: eigen");
    place.copy_theme("eigen");
    place.check().code(0);
    let english = "themes/eigen/talen/en.yaml";
    let texts = place.read(english);
    let without: Vec<_> = texts
        .lines()
        .filter(|line| !line.starts_with("  naar_inhoud:"))
        .collect();
    place.write(english, without.join("\n"));
    place.check().code(0).says(
        "themes/eigen/talen/en.yaml: waarschuwing: Teksten die hier ontbreken: algemeen.naar_inhoud.",
    );
    // Until somebody translates it, the Dutch text stands there.
    place.build().code(0);
    assert!(
        place
            .read("public/proef/en/index.html")
            .contains("Naar de inhoud")
    );
}

#[test]
fn search_of_a_translated_map_knows_words_of_both_languages() {
    let place = in_languages();
    place.build().code(0);
    // Arabic has no entries of its own, so it shares the Dutch index.
    assert!(place.has("public/proef/en/zoeken"));
    let files = |folder: &str| place.snapshot(folder).len();
    assert!(files("public/proef/en/zoeken") > 3);
    assert_eq!(
        files("public/proef/ar/zoeken"),
        2,
        "the page and its suggestions"
    );
    let page = place.read("public/proef/ar/zoeken/index.html");
    assert!(page.contains("../../zoeken/"), "{page}");
}

#[test]
fn a_language_file_with_another_code_is_refused() {
    let place = in_languages();
    place.copy_theme("eigen");
    let map = place.read(MAP);
    place.write(MAP, format!("{map}thema_map: eigen\n"));
    place.replace("themes/eigen/talen/en.yaml", "code: en", "code: ../en");
    place
        .build()
        .warns("talen/en.yaml")
        .warns("moet \"en\" staan");
}

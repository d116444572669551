//! A map in several languages: which pages there are, what stands on them in which language, and
//! what editors are told about translations.

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
fn a_translated_entry_is_read_in_the_readers_language() {
    let place = in_languages();
    place.build().code(0);
    let page = place.read("public/proef/en/vermelding/bank.html");
    assert!(page.contains("<html lang=\"en\">"), "{page}");
    assert!(page.contains("<h1>Food bank</h1>"), "{page}");
    assert!(page.contains("<strong>see</strong>"), "{page}");
    assert!(
        page.contains("Translation checked on 1 November 2026."),
        "{page}"
    );
    assert!(page.contains("hreflang=\"nl\""), "{page}");
    let list = place.read("public/proef/en/thema/geld.html");
    assert!(list.contains("Food bank"), "{list}");
}

#[test]
fn what_is_not_translated_is_marked_as_dutch_and_the_page_says_so() {
    let place = in_languages();
    place.build().code(0);
    let page = place.read("public/proef/ar/vermelding/bank.html");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<h1 lang=\"nl\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("class=\"bericht\""), "{page}");
    let own = place.read("public/proef/vermelding/bank.html");
    assert!(!own.contains("lang=\"nl\" dir"), "{own}");
}

#[test]
fn parts_that_a_translation_leaves_out_stay_dutch() {
    let place = in_languages();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "gecontroleerd:",
        "zo_begint_u: Loop maar binnen.\ngecontroleerd:",
    );
    place.build().code(0);
    let page = place.read("public/proef/en/vermelding/bank.html");
    let step = "<p lang=\"nl\" dir=\"ltr\">Loop maar binnen.</p>";
    assert!(page.contains(step), "{page}");
    assert!(page.contains("<h1>Food bank</h1>"), "{page}");
}

#[test]
fn phone_numbers_keep_their_order_on_pages_from_right_to_left() {
    let place = in_languages();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "gecontroleerd:",
        "telefoon: 010-000 00 01\ngecontroleerd:",
    );
    place.build().code(0);
    let page = place.read("public/proef/ar/vermelding/bank.html");
    assert!(
        page.contains("<bdi dir=\"ltr\">010-000 00 01</bdi>"),
        "{page}"
    );
    assert!(page.contains("href=\"tel:"), "{page}");
}

#[test]
fn pages_lead_to_the_same_page_in_other_languages() {
    let place = in_languages();
    let map = place.read(MAP);
    place.write(MAP, format!("{map}webadres: https://kaart.example\n"));
    place.build().code(0);
    let page = place.read("public/proef/en/vermelding/bank.html");
    assert!(
        page.contains("href=\"../../ar/vermelding/bank.html\" lang=\"ar\""),
        "{page}"
    );
    assert!(
        page.contains("href=\"../../vermelding/bank.html\" lang=\"nl\""),
        "{page}"
    );
    let alternate = "hreflang=\"ar\" href=\"https://kaart.example/ar/vermelding/bank.html\"";
    assert!(page.contains(alternate), "{page}");
    let canonical = "rel=\"canonical\" href=\"https://kaart.example/en/vermelding/bank.html\"";
    assert!(page.contains(canonical), "{page}");
    let sitemap = place.read("public/proef/sitemap.xml");
    assert!(
        sitemap.contains("https://kaart.example/ar/vermelding/bank.html"),
        "{sitemap}"
    );
}

#[test]
fn terms_pages_and_settings_are_translated_too() {
    let place = in_languages();
    place.write("content/proef/kaart.en.yaml", "naam: Help in Proefdam\n");
    place.write(
        "content/proef/facetten/thema.en.yaml",
        "naam: Topics\ntermen:\n  - id: geld\n    naam: Money\n    vraag: Money worries?\n",
    );
    place.write(
        "content/proef/paginas/over.md",
        "---\ntitel: Over ons\n---\nTekst.\n",
    );
    place.write(
        "content/proef/paginas/over.en.md",
        "---\ntitel: About us\n---\nText.\n",
    );
    place.build().code(0);
    let start = place.read("public/proef/en/index.html");
    for text in ["Help in Proefdam", "Money worries?", "About us"] {
        assert!(start.contains(text), "{text}: {start}");
    }
    let page = place.read("public/proef/en/info/over.html");
    assert!(
        page.contains("<h1>About us</h1>") && page.contains("Text."),
        "{page}"
    );
    let dutch = place.read("public/proef/index.html");
    assert!(
        dutch.contains("Over ons") && !dutch.contains("Money"),
        "{dutch}"
    );
}

#[test]
fn translations_that_do_not_fit_are_told() {
    let place = in_languages();
    place.write(
        "content/proef/vermeldingen/bnk.en.md",
        format!("---\n{WORDS}---\n"),
    );
    place.write(
        "content/proef/vermeldingen/bank.tr.md",
        format!("---\n{WORDS}---\n"),
    );
    place.write(
        "content/proef/vermeldingen/x/bank.ar.md",
        "---\nnaam: Bank\ntelefon: x\ngecontroleerd: 2027-01-01\n---\n[weg](vermelding:weg)\n",
    );
    place.write(
        "content/proef/facetten/thema.en.yaml",
        "naam: Topics\ntermen:\n  - id: gled\n    naam: Money\n",
    );
    place.check().code(1).says_exactly(&[
        "content/proef/facetten/thema.en.yaml:3:9: fout: De term \"gled\" is er niet. (Bedoelt u \"geld\"?)",
        "content/proef/vermeldingen/bank.tr.md:1:1: waarschuwing: De site is er niet in deze taal: \"tr\". (Zet tr bij talen in kaart.yaml.)",
        "content/proef/vermeldingen/bnk.en.md:1:1: fout: Er is niets met de naam \"bnk\" om te vertalen. (Bedoelt u \"bank.en\"?)",
        "content/proef/vermeldingen/x/bank.ar.md:2:1: fout: De verplichte sleutel \"samenvatting\" ontbreekt. (samenvatting: De samenvatting in deze taal.)",
        "content/proef/vermeldingen/x/bank.ar.md:3:1: fout: De sleutel \"telefon\" bestaat niet in een vertaling van een vermelding. (Bedoelt u \"telefoon\"?)",
    ]);
}

#[test]
fn translations_are_checked_like_other_texts() {
    let place = in_languages();
    let later = WORDS.replace("2026-11-01", "2026-12-01");
    place.write(
        BANK,
        format!("---\n{later}---\n[weg](vermelding:weg) <b>x</b>\n"),
    );
    place.write(
        "content/proef/vermeldingen/bank.ar.md",
        format!("---\n{}---\n", WORDS.replace("2026-11-01", "2026-01-01")),
    );
    place
        .check()
        .code(1)
        .says("bank.en.md:4:16: fout: De datum 2026-12-01 ligt in de toekomst.")
        .says("bank.en.md:6:1: fout: De link \"vermelding:weg\" leidt nergens heen.")
        .says("bank.en.md:6:23: fout: Hier staat HTML.")
        .says("bank.ar.md:4:16: tip: De Nederlandse tekst is later nagekeken");
}

#[test]
fn a_language_without_texts_or_with_half_of_them_is_told() {
    let place = in_languages();
    place.replace(MAP, "talen: [en, ar]", "talen: [en, de]");
    place.check().code(1).says(
        "fout: De site is niet vertaald in deze taal: \"de\". (Kies uit: ar, en, pl, ti, tr, uk.",
    );
    place.replace(MAP, "talen: [en, de]", "talen: [en]\nthema_map: eigen");
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
fn parts_of_a_translation_that_are_shown_nowhere_are_told() {
    let place = in_languages();
    place.write(
        BANK,
        format!("---\n{WORDS}zo_begint_u: Call.\ntelefoon: [ask for x]\n---\nText.\n"),
    );
    place.check().code(0).says(
        "bank.en.md:1:1: waarschuwing: Dit komt niet op de site, want het Nederlands heeft er niets \
         of een ander aantal van: zo_begint_u, telefoon.",
    );
}

#[test]
fn what_is_wrong_with_the_source_is_told_once() {
    let place = in_languages();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "soort: voorziening",
        "soort: x",
    );
    place.replace(
        "content/proef/vermeldingen/punt.md",
        "Kom gerust langs.",
        "Ga naar [de bank](vermelding:bank) of [hier](bank.md).",
    );
    let found = place.check();
    assert_eq!(found.code(1).out.lines().count(), 1, "{found}");
}

#[test]
fn a_maps_own_thing_is_not_read_in_the_translation_of_a_shared_one() {
    let place = in_languages();
    let map = place.read(MAP);
    place.write(MAP, format!("{map}gebruikt: [landelijk]\n"));
    let shared = "content/landelijk";
    place.write(
        &format!("{shared}/vermeldingen/punt.en.md"),
        format!("---\n{}---\n", WORDS.replace("Food bank", "Shared point")),
    );
    place.write(
        &format!("{shared}/vermeldingen/punt.md"),
        crate::harness::PUNT,
    );
    place.write(
        &format!("{shared}/paginas/over.md"),
        "---\ntitel: Gedeeld\n---\nTekst.\n",
    );
    place.write(
        &format!("{shared}/paginas/over.en.md"),
        "---\ntitel: Shared\n---\nText.\n",
    );
    place.write(
        "content/proef/paginas/over.md",
        "---\ntitel: Eigen\n---\nTekst.\n",
    );
    place.build().code(0);
    let entry = place.read("public/proef/en/vermelding/punt.html");
    assert!(
        entry.contains("<h1 lang=\"nl\" dir=\"ltr\">Het punt</h1>"),
        "{entry}"
    );
    let page = place.read("public/proef/en/info/over.html");
    assert!(page.contains("Eigen") && !page.contains("Shared"), "{page}");
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

#[test]
fn letters_of_other_scripts_have_pages_whose_menu_leads_somewhere() {
    let place = in_languages();
    place.write(
        "content/proef/vermeldingen/bank.ar.md",
        "---\nnaam: مساعدة Wmo\nsamenvatting: x\ngecontroleerd: 2026-11-01\n---\n",
    );
    place.build().code(0);
    let page = place.read("public/proef/ar/a-z.html");
    let (_, under) = page.split_once("id=\"letter-u645\"").unwrap();
    assert!(under.contains("مساعدة Wmo"), "{page}");
    assert!(!page.contains("id=\"letter-w\""), "{page}");
}

//! What a built site holds.

use crate::harness::{BANK, Place};

/// A map with three wijken in a tree, near-to-far rings and a few entries.
fn tree() -> Place {
    let place = Place::with_small_map();
    place.replace(
        "content/proef/kaart.yaml",
        "facetten: [thema]",
        "facetten: [thema, ringen]",
    );
    place.write(
        "content/proef/wijken.yaml",
        "wijken:\n  - naam: West\n    soort: gebied\n    onder:\n      - naam: Haven\n      - naam: Dorp\n",
    );
    place.write(
        "content/proef/facetten/ringen.yaml",
        "naam: Ringen\nvan_dichtbij_naar_ver: ja\ntermen:\n  - naam: Zelf\n  - naam: Samen\n",
    );
    place
}

fn entry(name: &str, extra: &str) -> String {
    format!(
        "---\nnaam: {name}\nsoort: voorziening\nsamenvatting: Een zin over {name}.\nthemas: [geld]\n\
         gecontroleerd: 2026-11-01\n{extra}---\n"
    )
}

/// The places of texts on a page, in the order of the page.
#[track_caller]
fn in_order(page: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let at = page[from..].find(text);
        assert!(
            at.is_some(),
            "{text:?} is missing or out of order in:\n{page}"
        );
        from += at.unwrap() + text.len();
    }
}

#[test]
fn an_entry_page_follows_the_order_that_residents_need() {
    let place = tree();
    place.write(
        "content/proef/organisaties.yaml",
        "organisaties:\n  - naam: Welzijn\n",
    );
    place.write(
        "content/proef/vermeldingen/alles.md",
        entry(
            "Alles",
            "wijken: [haven]\ntoegang: vrij\nzo_begint_u: Loop binnen.\nkosten: gratis\n\
             telefoon: 010-000 00 01\nemail: a@b.example\nwebsite: https://b.example/x\n\
             adres:\n  straat: Dorpsstraat 1\n  postcode: 1234ab\n  plaats: Proefstad\n\
             openingstijden:\n  week:\n    maandag: 9:00-12:00, 13:00-17:00\n\
             toegankelijk: [rolstoel]\norganisatie: welzijn\nbericht: Let even op.\n\
             leeftijd: 12-18\nbron: Eigen gegevens (2026)\n",
        ) + "Wat het is.\n",
    );
    place.build().code(0);
    let page = place.read("public/proef/vermelding/alles.html");
    in_order(
        &page,
        &[
            "<h1>Alles</h1>",
            "Een zin over Alles.",
            "Let even op.",
            "Loop binnen.",
            "tel:+31100000001",
            "mailto:a@b.example",
            "b.<wbr>example/<wbr>x",
            "Wat het is.",
            "12 tot en met 18 jaar",
            "Gratis",
            "Dorpsstraat 1",
            "1234 AB  Proefstad",
            "09.00 tot 12.00 en 13.00 tot 17.00 uur",
            "Rolstoel",
            "U hebt geen verwijzing of besluit nodig",
            "Welzijn",
            "Nagekeken op 1 november 2026",
            "Eigen gegevens (2026)",
            "Klopt er iets niet?",
            "Kijk ook bij",
            "Het punt",
        ],
    );
}

#[test]
fn a_signpost_says_where_to_ask_and_nothing_more() {
    let place = tree();
    place.write(
        "content/proef/vermeldingen/hulp.md",
        entry(
            "Hulp",
            "wijken: hele gemeente\ntoegang: besluit\ntelefoon: 010-000 00 09\nadres:\n  straat: Weg 9\n",
        ),
    );
    place
        .check()
        .code(0)
        .says("Bij toegang: besluit laat de site geen adres");
    place.build().code(0);
    let page = place.read("public/proef/vermelding/hulp.html");
    assert!(page.contains("Eerst is een besluit nodig") && page.contains("vermelding/punt.html"));
    assert!(!page.contains("Weg 9") && !page.contains("tel:"), "{page}");
}

#[test]
fn lists_run_from_near_to_far_then_group_first_then_by_name() {
    let place = tree();
    for (file, name, extra) in [
        ("a", "Zebra", "indeling:\n  ringen: [zelf]\n"),
        (
            "b",
            "Élan",
            "indeling:\n  ringen: [samen]\nvorm: individueel\n",
        ),
        ("c", "Noord", "indeling:\n  ringen: [samen]\nvorm: groep\n"),
        ("d", "eik", "indeling:\n  ringen: [samen]\n"),
        ("e", "Aap", ""),
    ] {
        let extra = format!("wijken: hele gemeente\ntoegang: vrij\n{extra}");
        place.write(
            &format!("content/proef/vermeldingen/{file}.md"),
            entry(name, &extra),
        );
    }
    let decision = "wijken: hele gemeente\ntoegang: besluit\nindeling:\n  ringen: [zelf]\n";
    place.write(
        "content/proef/vermeldingen/f.md",
        entry("Aanvraag", decision),
    );
    place.build().code(0);
    in_order(
        &place.read("public/proef/thema/geld.html"),
        &[
            "<h2>Zelf",
            ">Zebra<",
            "<h2>Samen",
            ">Noord<",
            ">eik<",
            ">Élan<",
            "<h2>Andere hulp",
            ">Aap<",
            ">Voedselbank<",
            "<h2>Hiervoor is eerst een besluit nodig",
            ">Aanvraag<",
        ],
    );
}

#[test]
fn a_wijk_also_shows_what_serves_it_from_further_away() {
    let place = tree();
    for (file, name, area) in [
        ("h", "In haven", "haven"),
        ("w", "In west", "west"),
        ("d", "In dorp", "dorp"),
    ] {
        let extra = format!("wijken: [{area}]\ntoegang: vrij\n");
        place.write(
            &format!("content/proef/vermeldingen/{file}.md"),
            entry(name, &extra),
        );
    }
    place.build().code(0);
    let haven = place.read("public/proef/wijk/haven.html");
    in_order(&haven, &["In haven", "In west", "Voedselbank"]);
    assert!(!haven.contains(">In dorp<"));
    in_order(
        &place.read("public/proef/wijk/west.html"),
        &["In west", "In haven", "In dorp", "Voedselbank"],
    );
}

#[test]
fn drafts_are_shown_only_when_asked_for() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/vermeldingen/bank.md",
        BANK.replace("toegang", "status: concept\ntoegang"),
    );
    place.build().code(0);
    assert!(!place.has("public/proef/vermelding/bank.html"));
    assert!(!place.read("public/proef/a-z.html").contains("Voedselbank"));
    place
        .run(&["build", "--zonder-compressie", "--concepten"])
        .code(0);
    assert!(
        place
            .read("public/proef/vermelding/bank.html")
            .contains("Concept")
    );
}

#[test]
fn old_addresses_of_stopped_entries_keep_working() {
    let place = Place::with_small_map();
    let stopped = BANK.replace("toegang", "status: gestopt\nvervangen_door: punt\ntoegang");
    place.write("content/proef/vermeldingen/bank.md", stopped);
    place.build().code(0);
    let page = place.read("public/proef/vermelding/bank.html");
    assert!(
        page.contains("http-equiv=\"refresh\" content=\"0; url=../vermelding/punt.html\""),
        "{page}"
    );
    assert!(!place.read("public/proef/a-z.html").contains("Voedselbank"));
    assert!(
        !place
            .read("public/proef/thema/geld.html")
            .contains("Voedselbank")
    );
}

#[test]
fn words_are_explained_once_a_page_and_never_in_headings_or_links() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/begrippen.yaml",
        "begrippen:\n  - woord: pakket\n    uitleg: Een doos met eten.\n\
         afkortingen:\n  - afkorting: Wmo\n    voluit: Wet maatschappelijke ondersteuning\n",
    );
    place.write(
        "content/proef/vermeldingen/bank.md",
        BANK.to_owned()
            + "\n## Pakket en Wmo\n\nNog een pakket. De Wmo. [Pakket](vermelding:punt)\n",
    );
    place.build().code(0);
    let page = place.read("public/proef/vermelding/bank.html");
    assert_eq!(page.matches("begrippen.html#pakket").count(), 1, "{page}");
    assert_eq!(
        page.matches("<abbr title=\"Wet maatschappelijke ondersteuning\">Wmo</abbr>")
            .count(),
        1
    );
    assert!(page.contains(">Pakket en Wmo</h3>"));
    assert!(page.contains("<a href=\"../vermelding/punt.html\">Pakket</a>"));
    assert!(
        place
            .read("public/proef/begrippen.html")
            .contains("id=\"pakket\"")
    );
}

/// The one script that may stand in a page, of which the policy names the fingerprint.
fn without_search_script(page: &str) -> String {
    match page.split_once("<script>\n") {
        Some((before, after)) if page.contains("script-src 'self' 'sha256-") => {
            let (_, after) = after.split_once("</script>").unwrap();
            before.to_owned() + after
        }
        _ => page.to_owned(),
    }
}

#[test]
fn every_page_has_the_front_door_and_a_strict_policy() {
    let place = Place::with_small_map();
    place.build().code(0);
    for (path, bytes) in place.snapshot("public/proef") {
        if path.ends_with(".html") {
            let page = without_search_script(&String::from_utf8(bytes).unwrap());
            assert!(page.contains("<html lang=\"nl\">"), "{path}");
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            assert!(
                page.contains("href=\"#sk-inhoud\"") && page.contains("id=\"sk-inhoud\""),
                "{path}"
            );
            assert!(
                page.contains("vermelding/punt.html\">Het punt</a>"),
                "{path}"
            );
            assert!(page.contains("default-src 'none'"), "{path}");
            assert!(
                !page.contains("<style") && !page.contains(" style=") && !page.contains("<script>"),
                "{path}"
            );
        }
    }
}

#[test]
fn the_address_of_the_site_makes_a_sitemap_and_canonical_links() {
    let place = Place::with_small_map();
    place.build().code(0);
    assert!(!place.has("public/proef/sitemap.xml"));
    place.write(
        "content/regio.yaml",
        "naam: Streek\nwebadres: https://kaart.example/zorg\n",
    );
    place.build().code(0);
    let sitemap = place.read("public/proef/sitemap.xml");
    assert!(
        sitemap.contains("<loc>https://kaart.example/zorg/proef/vermelding/bank.html</loc>"),
        "{sitemap}"
    );
    assert!(sitemap.contains("<loc>https://kaart.example/zorg/proef/</loc>"));
    assert!(
        place
            .read("public/sitemap.xml")
            .contains("https://kaart.example/zorg/proef/sitemap.xml")
    );
    assert!(
        place
            .read("public/robots.txt")
            .contains("Sitemap: https://kaart.example/zorg/sitemap.xml")
    );
    let page = place.read("public/proef/vermelding/bank.html");
    assert!(page.contains(
        "rel=\"canonical\" href=\"https://kaart.example/zorg/proef/vermelding/bank.html\""
    ));
    assert!(
        place
            .read("public/proef/404.html")
            .contains("href=\"/zorg/proef/index.html\"")
    );
}

#[test]
fn a_single_map_sits_at_the_root() {
    let place = Place::with_small_map();
    place
        .run(&[
            "build",
            "content/proef",
            "-o",
            "site",
            "--zonder-compressie",
        ])
        .code(0);
    assert!(place.has("site/index.html") && place.has("site/vermelding/bank.html"));
    assert!(!place.read("site/index.html").contains("Alle gemeenten"));
}

#[test]
fn long_lists_are_cut_in_pages_that_together_hold_everything() {
    let place = Place::with_small_map();
    for at in 0..230 {
        let text = entry(
            &format!("Plek {at:03}"),
            "wijken: hele gemeente\ntoegang: vrij\n",
        );
        place.write(&format!("content/proef/vermeldingen/p{at:03}.md"), text);
    }
    place.build().code(0);
    let pages: Vec<_> = ["geld.html", "geld--2.html", "geld--3.html"]
        .map(|page| place.read(&format!("public/proef/thema/{page}")))
        .into();
    for at in 0..230 {
        let link = format!(">Plek {at:03}</a>");
        assert_eq!(
            pages.iter().filter(|page| page.contains(&link)).count(),
            1,
            "{link}"
        );
    }
    assert!(pages[0].contains("geld--2.html") && !place.has("public/proef/thema/geld--4.html"));
}

#[test]
fn a_mail_about_an_error_names_the_entry() {
    let place = Place::with_small_map();
    place.replace(
        "content/proef/kaart.yaml",
        "naam:",
        "fout_melden:\n  email: kaart@proef.example\nnaam:",
    );
    place.build().code(0);
    let page = place.read("public/proef/vermelding/bank.html");
    assert!(
        page.contains("mailto:kaart@proef.example?subject=Klopt%20niet%3A%20Voedselbank"),
        "{page}"
    );
}

#[test]
fn only_images_that_are_used_are_published() {
    let place = Place::with_small_map();
    // The smallest valid GIF: one pixel.
    let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";
    place
        .write("content/proef/afbeeldingen/a.gif", gif)
        .write("content/proef/afbeeldingen/b.gif", gif);
    place.write(
        "content/proef/vermeldingen/bank.md",
        BANK.to_owned() + "\n![Een doos](../afbeeldingen/a.gif)\n",
    );
    place.build().code(0);
    let images: Vec<_> = place
        .snapshot("public/proef/afbeeldingen")
        .into_keys()
        .collect();
    assert_eq!(images.len(), 1);
    let page = place.read("public/proef/vermelding/bank.html");
    assert!(page.contains(&format!(
        "src=\"../afbeeldingen/{}\" alt=\"Een doos\" width=\"1\" height=\"1\"",
        images[0]
    )));
}

//! What a built site holds, as far as no case of `tests/suite` can say it.

use crate::harness::{BANK, Place};

/// The one script that may stand in a page, of which the policy names the digest.
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
        let text = BANK.replace("Voedselbank", &format!("Plek {at:03}"));
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

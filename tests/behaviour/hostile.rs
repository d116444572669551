//! Input that means harm, and input that means nothing.

use proptest::prelude::*;

use crate::harness::{BANK, Place};

/// Texts that would run a script if they were not escaped.
const ATTACKS: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% include \"basis.html\" %}",
    "</title><script>alert(1)</script>",
    "javascript:alert(1)//",
];

#[test]
fn nothing_that_an_editor_types_in_a_field_becomes_html() {
    for attack in ATTACKS {
        let place = Place::with_small_map();
        let value = format!("'{}'", attack.replace('\'', "''"));
        let fields = [
            "samenvatting",
            "zo_begint_u",
            "contact",
            "bron",
            "cultuur",
            "bericht",
        ];
        let mut entry = String::from(
            "---\nsoort: voorziening\ntoegang: vrij\nwijken: [aanval]\ngecontroleerd: 2026-11-01\n",
        );
        entry += &format!(
            "naam: {value}\nandere_namen: [{value}]\nzoekwoorden: [{value}]\norganisatie: o\nthemas: [t]\n"
        );
        for field in fields {
            entry += &format!("{field}: {value}\n");
        }
        entry += &format!("adres:\n  gebouw: {value}\n  straat: {value}\n  plaats: {value}\n");
        entry += &format!("telefoon:\n  - nummer: 112\n    uitleg: {value}\n");
        entry += &format!(
            "kosten:\n  soort: gratis\n  uitleg: {value}\nopeningstijden:\n  uitleg: {value}\n---\n"
        );
        place.write("content/proef/vermeldingen/aanval.md", entry);
        place.write(
            "content/proef/wijken.yaml",
            format!("wijken:\n  - id: aanval\n    naam: {value}\n    uitleg: {value}\n"),
        );
        place.write(
            "content/proef/organisaties.yaml",
            format!("organisaties:\n  - id: o\n    naam: {value}\n    uitleg: {value}\n"),
        );
        place.write(
            "content/proef/begrippen.yaml",
            format!("begrippen:\n  - woord: {value}\n    uitleg: {value}\n"),
        );
        place.write("content/proef/facetten/thema.yaml", format!("naam: {value}\nuitleg: {value}\nbron: {value}\ntermen:\n  - id: t\n    naam: {value}\n    vraag: {value}\n    uitleg: {value}\n  - id: geld\n    naam: Geld\n"));
        place.write(
            "content/proef/paginas/p.md",
            format!("---\ntitel: {value}\nsamenvatting: {value}\n---\nTekst.\n"),
        );
        place.write("content/proef/kaart.yaml", format!("naam: {value}\ngemeente: {value}\ntoegangspunt: punt\nfacetten: [thema]\nvoorbeeld: {value}\nstart:\n  vraag: {value}\n  uitleg: {value}\nfout_melden:\n  uitleg: {value}\n"));
        place.build().code(0);
        for (path, bytes) in place.snapshot("public") {
            if path.ends_with(".html") {
                let page = String::from_utf8(bytes).unwrap();
                // The search page has one script, and the texts of the map in a block of data.
                let scripts = usize::from(path.ends_with("zoeken/index.html"));
                assert!(
                    page.matches("<script>").count() == scripts
                        && !page.contains("<img")
                        && !page.contains("<svg"),
                    "{path}: {page}"
                );
                assert!(!page.contains("href=\"javascript"), "{path}");
                assert!(!page.contains(">49<"), "{path}");
            }
        }
    }
}

#[test]
fn a_file_with_very_many_mistakes_is_told_once_and_quickly() {
    let place = Place::with_small_map();
    let keys: String = (0..60_000).map(|at| format!("k{at}: x\n")).collect();
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "themas",
        &format!("{keys}themas"),
    );
    let ran = place.check();
    ran.code(1).says("En nog 59900 meldingen in dit bestand.");
    assert_eq!(ran.out.lines().count(), 101);
}

#[test]
#[cfg(unix)]
fn links_out_of_the_map_are_refused() {
    use std::os::unix::fs::symlink;
    let place = Place::with_small_map();
    place.write(
        "geheim/wachtwoord.md",
        BANK.replace("Voedselbank", "Geheim"),
    );
    symlink(
        place.path("geheim/wachtwoord.md"),
        place.path("content/proef/vermeldingen/link.md"),
    )
    .unwrap();
    symlink(
        place.path("geheim"),
        place.path("content/proef/vermeldingen/map"),
    )
    .unwrap();
    symlink(
        place.path("content/proef"),
        place.path("content/proef/rond"),
    )
    .unwrap();
    symlink(
        place.path("content/proef/vermeldingen/bank.md"),
        place.path("content/proef/vermeldingen/binnen.md"),
    )
    .unwrap();
    let ran = place.check();
    ran.code(1);
    for file in ["vermeldingen/link.md", "vermeldingen/map", "rond"] {
        ran.says(&format!(
            "content/proef/{file}: fout: Deze snelkoppeling leidt naar een plek buiten de map"
        ));
    }
    assert!(!ran.out.contains("Geheim"));
    ran.says("Er is al een vermelding met de naam");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever bytes are in a file: a message and an exit code, never a crash.
    #[test]
    fn any_bytes_give_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let place = Place::with_small_map();
        place.write("content/proef/vermeldingen/bank.md", &bytes);
        let ran = place.check();
        prop_assert!(matches!(ran.code, Some(0 | 1)), "{}", ran);
    }

    /// Text that looks like an entry but is damaged: cut, doubled, or with odd characters.
    #[test]
    fn a_damaged_entry_gives_an_answer(
        cut in 0usize..300,
        insert in "[\\PC\\n\t:\\-\\[\\]{}'\"&*!#|>%@`~]{0,40}",
    ) {
        let place = Place::with_small_map();
        let at = BANK.floor_char_boundary(cut.min(BANK.len()));
        place.write("content/proef/vermeldingen/bank.md", format!("{}{insert}{}", &BANK[..at], &BANK[at..]));
        let ran = place.build();
        prop_assert!(matches!(ran.code, Some(0 | 1)), "{}", ran);
        let page = place.path("public/proef/vermelding/bank.html");
        if let Ok(page) = std::fs::read_to_string(page) {
            prop_assert!(!page.contains("<script>"));
        }
    }
}

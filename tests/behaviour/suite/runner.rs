//! The runner itself: a case that is wrong must fail, and say why.

use super::{How, examine};

fn wrong(text: &str) -> String {
    let (wrong, unchanged) = examine(text, &How::default());
    assert_eq!(unchanged, text);
    wrong.join("\n")
}

fn accepted(text: &str) -> String {
    let how = How {
        accept: true,
        ..How::default()
    };
    let (wrong, accepted) = examine(text, &how);
    assert_eq!(wrong, Vec::<String>::new());
    accepted
}

const GELT: &str = "--- Een thema moet bestaan\n== vermeldingen/bank.md\nthemas: [gelt]\n";
const FOUND: &str = "== meldingen vermeldingen/bank.md\n\
    fout 5:10 onbekende-verwijzing: Het thema \"gelt\" is niet bekend.\n  doe dit: Bedoelt u \"geld\"?\n";

#[test]
fn a_finding_that_is_not_expected_fails_with_the_line_to_add() {
    let told = wrong(GELT);
    assert!(
        told.starts_with(
            "regel 1: Een thema moet bestaan\n+ == meldingen vermeldingen/bank.md\n+ fout 5:10 "
        ),
        "{told}"
    );
}

#[test]
fn another_place_code_text_or_help_fails_with_the_difference() {
    assert_eq!(wrong(&format!("{GELT}{FOUND}")), "");
    for (right, other) in [
        ("5:10", "5:11"),
        ("onbekende", "bekende"),
        ("niet", "wel"),
        ("Bedoelt", "Bedoelde"),
        ("fout", "tip"),
    ] {
        let told = wrong(&format!("{GELT}{}", FOUND.replacen(right, other, 1)));
        assert!(
            told.contains("\n- ") && told.contains("\n+ "),
            "{right}: {told}"
        );
    }
}

#[test]
fn a_finding_that_does_not_come_fails() {
    let told = wrong(&format!("{}{FOUND}", GELT.replace("gelt", "geld")));
    assert!(
        told.contains("\n- fout 5:10 onbekende-verwijzing"),
        "{told}"
    );
}

#[test]
fn a_case_without_a_block_or_with_blocks_out_of_order_says_so() {
    assert!(
        wrong("--- Leeg\n\n--- Ook leeg\n")
            .starts_with("regel 1: onder dit geval staat geen blok.")
    );
    let told = wrong("--- Om\n== pagina index.html\nx\n== kaart.yaml\nnaam: K\n");
    assert!(
        told.starts_with("regel 4: dit blok staat te laat."),
        "{told}"
    );
    let told = wrong(&format!("{GELT}{FOUND}\n{GELT}{FOUND}"));
    assert!(
        told.starts_with("regel 8: er is al een geval met deze naam."),
        "{told}"
    );
    let told = wrong("--- Wat\n== kaart.yaml (half)\n");
    assert!(
        told.starts_with("regel 2: wat tussen haakjes staat, kan hier niet."),
        "{told}"
    );
}

#[test]
fn what_cannot_be_laid_over_a_file_is_told() {
    for (block, told) in [
        (
            "== vermeldingen/weg.md (weg)",
            "vermeldingen/weg.md is er niet.",
        ),
        (
            "== vermeldingen/bank.md\n(zonder telefoon)",
            "de sleutel telefoon is er niet.",
        ),
        (
            "== vermeldingen/bank.md\nzomaar",
            "\"zomaar\" hoort bij geen sleutel.",
        ),
        (
            "== kaart.yaml\n---\nTekst.",
            "dit bestand heeft geen tekst onder de gegevens.",
        ),
        ("== kaart.yaml\nnaam: \\q", "\"\\q\" betekent niets."),
    ] {
        let wrong = wrong(&format!("--- Een naam\n{block}\n"));
        assert!(wrong.contains(told), "{wrong}");
    }
}

#[test]
fn a_setting_that_the_program_does_not_know_is_told() {
    let told = wrong("--- Een naam\nvandag 2027-01-01\n== kaart.yaml\nnaam: K\n");
    assert!(told.contains("--vandag"), "{told}");
}

#[test]
fn a_page_fails_by_what_is_missing_misplaced_forbidden_or_too_often_there() {
    let page = |lines: &str| {
        wrong(&format!(
            "--- Een naam\n== pagina vermelding/bank.html\n{lines}\n"
        ))
    };
    assert_eq!(
        page("<h1>Voedselbank</h1>\nElke week\nniet: Kelder\n1 keer: Elke week"),
        ""
    );
    for (lines, told) in [
        ("Kelder", "ontbreekt: Kelder"),
        ("Elke week\n<h1>", "staat niet op deze plaats: <h1>"),
        ("niet: Elke week", "staat er wel: Elke week"),
        ("2 keer: Elke week", "staat er 1 keer: Elke week"),
        ("", "wat er moet staan, ontbreekt in dit geval"),
    ] {
        let wrong = page(lines);
        assert!(
            wrong.contains(&format!("pagina vermelding/bank.html: {told}")),
            "{wrong}"
        );
    }
    let absent = |name: &str, how: &str| wrong(&format!("--- Een naam\n== pagina {name}{how}\n"));
    assert!(absent("index.html", " (is er niet)").contains("pagina index.html: mag er niet zijn"));
    assert!(absent("weg.html", "").contains("pagina weg.html: is er niet"));
    assert_eq!(absent("weg.html", " (is er niet)"), "");
}

#[test]
fn accepting_writes_what_is_found_and_keeps_the_rest() {
    let with = |found: &str| {
        format!("# Uitleg \r\n\n{GELT}{found}\n\n--- Een tweede\n\n== kaart.yaml\nnaam: K\n\n")
    };
    assert_eq!(accepted(&with("")), with(FOUND));
    assert_eq!(
        accepted(&with("== meldingen x\nfout 1:1 y: z\n\n== meldingen y\n")),
        with(FOUND)
    );
    let fine = with(FOUND);
    assert_eq!(accepted(&fine), fine);
    let over = format!("{}{FOUND}\n", GELT.replace("gelt", "geld"));
    assert_eq!(
        accepted(&over),
        format!("{}\n", GELT.replace("gelt", "geld"))
    );
    let page = accepted("--- Een naam\n== pagina vermelding/bank.html\n\n");
    assert!(
        page.contains("\nVoedselbank\n") && page.contains("\nElke week een pakket.\n"),
        "{page}"
    );
    assert_eq!(wrong(&page), "");
}

//! Every diagnostic code is held to what is written down of it: its example gives it, the mended example
//! does not, and the handbook lists it.

use rayon::prelude::*;
use sociale_kaart::internals::{Code, Example, GROUPS, Lines};

use crate::handbook;
use crate::harness::Place;
use crate::suite::findings;

/// The handbook's table of findings stands between these.
const BEGIN: &str = "<!-- begin: meldingen -->\n";
const END: &str = "<!-- einde: meldingen -->\n";

#[test]
fn every_example_gives_its_finding_and_the_mended_one_does_not() {
    let codes: Vec<Code> = Code::all().collect();
    let wrong: Vec<String> = codes.par_iter().filter_map(|code| misfit(*code)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

/// What does not fit between a code and its example.
fn misfit(code: Code) -> Option<String> {
    let Example::Lines(lines) = &code.explanation().example else {
        return None;
    };
    let found = check(lines, lines.wrong);
    let told = |what: &str, found: &[String]| Some(format!("{code}: {what}\n{}", found.join("\n")));
    let Some((severity, message)) = found.iter().find_map(|line| finding(line, code)) else {
        return told("the example does not give it", &found);
    };
    if !code.severities().split(" of ").any(|one| one == severity) {
        return told("its severity is not written down", &found);
    }
    let says = code.explanation().says;
    if !says.iter().any(|pattern| matches(pattern, message)) {
        return told("what it says is not written down", &found);
    }
    let mended = check(lines, lines.mended);
    let is_wrong = |line: &String| line.starts_with("fout ") || finding(line, code).is_some();
    match mended.iter().any(is_wrong) {
        true => told("the mended example is wrong", &mended),
        false => None,
    }
}

/// What `check` says of an example.
fn check(lines: &Lines, shown: &[&str]) -> Vec<String> {
    let given = lines.given.join("\n");
    findings(&format!(
        "{given}\n== {}\n{}\n",
        lines.file,
        shown.join("\n")
    ))
}

/// Severity and message of a line such as `fout 5:10 dode-link: De link ...`, when it is of this code.
fn finding(line: &str, code: Code) -> Option<(&str, &str)> {
    let (head, message) = line.split_once(": ")?;
    let (severity, rest) = head.split_once(' ')?;
    (rest.split(' ').next_back() == Some(code.name())).then_some((severity, message))
}

/// Whether a message is one of these, with anything where the pattern has dots.
fn matches(pattern: &str, message: &str) -> bool {
    let parts: Vec<&str> = pattern.split("...").collect();
    let mut rest = message;
    for (at, part) in parts.iter().enumerate() {
        let Some(found) = rest.find(part).filter(|found| at > 0 || *found == 0) else {
            return false;
        };
        rest = &rest[found + part.len()..];
    }
    pattern.ends_with("...") || rest.is_empty()
}

#[test]
fn names_are_unique_and_are_those_of_their_constants() {
    let mut names: Vec<_> = Code::all().map(Code::name).collect();
    assert!(names.iter().all(|name| Code::named(name).is_some()));
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}

/// `BIJWERKEN=1` writes the table into the handbook.
#[test]
fn the_handbook_lists_every_finding() {
    handbook::hold(|text| {
        let (before, rest) = text.split_once(BEGIN).unwrap();
        let (_, after) = rest.split_once(END).unwrap();
        [before, BEGIN, &table(), END, after].concat()
    });
}

fn table() -> String {
    let mut out = String::new();
    for group in &GROUPS {
        out += &format!(
            "\n### {}\n\n| melding | soort | wat u doet |\n| --- | --- | --- |\n",
            group.title
        );
        for code in group.codes {
            out += &row(*code);
        }
    }
    out + "\n"
}

fn row(code: Code) -> String {
    let known = code.explanation();
    let plain = |text: &str| text.replace('|', "\\|").replace('*', "\\*");
    let (says, advice) = (plain(&known.says.join("<br>")), plain(known.advice));
    format!(
        "| {says}<br>`{code}` | {} | {advice} |\n",
        code.severities()
    )
}

#[test]
fn a_code_is_explained_on_the_command_line() {
    let place = Place::empty();
    let all = place.run(&["uitleg"]);
    all.code(0);
    for code in Code::all() {
        all.says(code.name());
    }
    place
        .run(&["uitleg", "dode-link"])
        .code(0)
        .says("dode-link (fout)")
        .says("  De link \"...\" leidt nergens heen.\n")
        .says("Waarom: ")
        .says("Doe dit: ")
        .says("Zo gaat het mis, in vermeldingen/bank.md:")
        .says("    Vraag het bij [het punt](vermelding:pnt).\n\nBeter:\n")
        .says("    Vraag het bij [het punt](vermelding:punt).\n");
    place
        .run(&["uitleg", "gids-teken"])
        .code(0)
        .says("Een voorbeeld is er niet. ");
}

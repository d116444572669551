//! Cases as text, in `tests/suite`: lines laid over the small map, and the findings and pages that must
//! follow. `tests/suite/LEESMIJ.md` explains the form. With `BIJWERKEN=1` the findings that the program
//! gives are written into the files; with `GEVAL=woorden` only cases with these words in their name are run.

mod case;
mod outcome;
mod overlay;
mod runner;
mod verdict;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use case::cases;
use outcome::outcome;
use verdict::{Edit, verdict};

/// Where the map of a case is.
const MAP: &str = "content/proef/";

/// What to do about cases that do not hold.
const ADVICE: &str =
    "Moet het zo zijn? BIJWERKEN=1 zet de meldingen zoals ze nu zijn in de bestanden.";

#[test]
fn every_case_holds() {
    let how = How {
        words: std::env::var("GEVAL").unwrap_or_default(),
        accept: std::env::var_os("BIJWERKEN").is_some_and(|value| value == "1"),
    };
    let files = files();
    assert!(!files.is_empty(), "there are no cases");
    let wrong: Vec<String> = files.par_iter().flat_map(|file| hold(file, &how)).collect();
    assert!(wrong.is_empty(), "\n{}\n\n{ADVICE}", wrong.join("\n\n"));
}

/// What the program says of files laid over the small map, given as a case without its name; when that
/// cannot be, why.
pub(crate) fn findings(text: &str) -> Vec<String> {
    let text = format!("--- Een voorbeeld\n{text}");
    let lines: Vec<&str> = text.split('\n').collect();
    let case = cases(&lines).map(|mut cases| cases.swap_remove(0));
    let outcome = case.and_then(|case| outcome(&case));
    outcome.map_or_else(|what| vec![what], |outcome| outcome.findings)
}

/// How cases are run.
#[derive(Default)]
struct How {
    /// Words that must be in the name of a case.
    words: String,
    /// Whether what is found becomes what is expected.
    accept: bool,
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}

/// What does not hold of a file of cases, after writing into it what was accepted.
fn hold(file: &Path, how: &How) -> Vec<String> {
    let name = file.file_name().unwrap().to_string_lossy();
    let text = std::fs::read_to_string(file).unwrap();
    let (wrong, accepted) = examine(&text, how);
    if accepted != text {
        std::fs::write(file, accepted).unwrap();
    }
    let wrong = wrong.iter();
    wrong
        .map(|what| format!("tests/suite/{name}, {what}"))
        .collect()
}

/// What does not hold of these cases, and the text with what was accepted.
fn examine(text: &str, how: &How) -> (Vec<String>, String) {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut cases = match cases(&lines) {
        Ok(cases) => cases,
        Err(what) => return (vec![what], text.to_owned()),
    };
    cases.retain(|case| case.name.contains(&how.words));
    let verdicts: Vec<_> = cases
        .par_iter()
        .map(|case| verdict(case, how.accept))
        .collect();
    let (mut wrong, mut edits) = (Vec::new(), Vec::new());
    for (case, verdict) in cases.iter().zip(verdicts) {
        edits.extend(verdict.edits);
        if !verdict.wrong.is_empty() {
            let told = verdict.wrong.join("\n");
            wrong.push(format!("regel {}: {}\n{told}", case.line, case.name));
        }
    }
    (wrong, edited(&lines, edits))
}

/// The file with edits; all else stays as it is, byte for byte.
fn edited(lines: &[&str], edits: Vec<Edit>) -> String {
    let mut lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    // They come in the order of the file: from its end, so that places stay what they were.
    for (range, new) in edits.into_iter().rev() {
        lines.splice(range, new);
    }
    lines.join("\n")
}

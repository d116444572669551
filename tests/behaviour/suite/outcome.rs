//! What the program makes of a case, beside what the case expects.

use serde_json::Value;

use super::MAP;
use super::case::Case;
use super::overlay::Files;
use crate::harness::{Place, Ran, TODAY};

/// How the site is built: only what a case looks at.
const BUILD: [&str; 3] = ["build", "--zonder-compressie", "--zonder-gidsen"];

/// Settings that building knows too.
const OF_BUILD: [&str; 2] = ["vandaag", "concepten"];

/// What the program made of a case.
pub(super) struct Outcome {
    /// The findings, as the lines of a case say them.
    pub findings: Vec<String>,
    place: Place,
}

/// Runs the program on the map of a case.
pub(super) fn outcome(case: &Case<'_>) -> Result<Outcome, String> {
    let place = Place::empty();
    laid(case)?.write(&place)?;
    let ran = run(&place, &["check", "--formaat", "json"], &case.options);
    let findings = findings(&ran)?;
    ended(&ran, &findings)?;
    if !case.pages.is_empty() {
        let mut options = case.options.clone();
        options.retain(|option| OF_BUILD.contains(&name(option)));
        ended(&run(&place, &BUILD, &options), &findings)?;
    }
    Ok(Outcome { findings, place })
}

fn laid(case: &Case<'_>) -> Result<Files, String> {
    let mut files = Files::small();
    for block in &case.files {
        let laid = files.lay(block.path, block.how, block.body.text);
        laid.map_err(|what| format!("Het blok van {} kan niet: {what}", block.path))?;
    }
    Ok(files)
}

fn run(place: &Place, command: &[&str], options: &[&str]) -> Ran {
    let mut arguments: Vec<String> = command.iter().map(ToString::to_string).collect();
    for option in options {
        arguments.push(format!("--{}", name(option)));
        let value = option.split_once(' ').map(|(_, value)| value.trim());
        arguments.extend(value.map(str::to_owned));
    }
    if !options.iter().any(|option| name(option) == "vandaag") {
        arguments.extend(["--vandaag".to_owned(), TODAY.to_owned()]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    place.run(&arguments)
}

fn name(option: &str) -> &str {
    option.split(' ').next().unwrap_or(option)
}

/// The findings by file.
fn findings(ran: &Ran) -> Result<Vec<String>, String> {
    let found: Vec<Value> =
        serde_json::from_str(&ran.out).map_err(|_| format!("check doet het niet.\n{ran}"))?;
    let mut lines = Vec::new();
    let mut file = "";
    for one in &found {
        let path = text(one, "bestand");
        if path != file {
            lines.push(format!("== meldingen {}", shown(path)));
            file = path;
        }
        lines.extend(finding(one));
    }
    Ok(lines)
}

fn finding(one: &Value) -> impl Iterator<Item = String> {
    let place = match (&one["regel"], &one["kolom"]) {
        (Value::Number(line), Value::Number(column)) => format!(" {line}:{column}"),
        _ => String::new(),
    };
    let (severity, code, message) = (text(one, "ernst"), text(one, "code"), text(one, "melding"));
    let help = one["advies"].as_str();
    [format!("{severity}{place} {code}: {message}")]
        .into_iter()
        .chain(help.map(|help| format!("  doe dit: {help}")))
}

fn text<'j>(one: &'j Value, key: &str) -> &'j str {
    one[key].as_str().unwrap_or_default()
}

/// A path as seen from the map.
fn shown(path: &str) -> String {
    match (path.strip_prefix(MAP), path.strip_prefix("content/")) {
        (Some(path), _) => path.to_owned(),
        (None, Some(path)) => format!("../{path}"),
        (None, None) => format!("../../{path}"),
    }
}

/// Holds the exit code to the findings: an error means that nothing may be published.
fn ended(ran: &Ran, findings: &[String]) -> Result<(), String> {
    let errors = findings.iter().any(|line| line.starts_with("fout "));
    match ran.code == Some(i32::from(errors)) {
        true => Ok(()),
        false => Err(format!("De exitcode past niet bij de meldingen.\n{ran}")),
    }
}

impl Outcome {
    /// A file of the site as text.
    pub(super) fn page(&self, path: &str) -> Option<String> {
        let bytes = std::fs::read(self.place.path(&format!("public/proef/{path}"))).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

//! `sociale-kaart uitleg`

use crate::basis::diagnostics::codes::{Code, GROUPS};
use crate::basis::diagnostics::explanation::{Example, Lines};
use crate::basis::diagnostics::nearest;
use crate::cli::Exit;
use crate::cli::args::ExplainOptions;
use crate::cli::terminal::{say, warn};

/// Explains one code, or lists all of them.
pub(crate) fn run(options: &ExplainOptions) -> Exit {
    let Some(name) = &options.code else {
        say(&list());
        return Exit::Fine;
    };
    match Code::named(name) {
        Some(code) => {
            say(&text(code));
            Exit::Fine
        }
        None => {
            let help = match nearest(name, Code::all().map(Code::name)) {
                Some(near) => format!("Bedoelt u \"{near}\"?"),
                None => "Zonder naam laat deze opdracht alle meldingen zien.".to_owned(),
            };
            warn(&format!(
                "fout: de melding \"{name}\" bestaat niet. {help}\n"
            ));
            Exit::WrongUse
        }
    }
}

fn list() -> String {
    let mut out = String::new();
    for group in &GROUPS {
        out += &format!("{}\n\n", group.title);
        for code in group.codes {
            let says = code.explanation().says.first().unwrap_or(&"");
            out += &format!("  {:30}{says}\n", code.name());
        }
        out.push('\n');
    }
    out + "Meer over één melding: sociale-kaart uitleg NAAM\n"
}

fn text(code: Code) -> String {
    let known = code.explanation();
    let mut out = format!("{} ({})\n\n", known.name, code.severities());
    for says in known.says {
        out += &format!("  {says}\n");
    }
    out += &format!("\nWaarom: {}\n\nDoe dit: {}\n\n", known.why, known.advice);
    out + &match &known.example {
        Example::Lines(lines) => example(lines),
        Example::None(why) => format!("Een voorbeeld is er niet. {why}\n"),
    }
}

fn example(lines: &Lines) -> String {
    let indented = |lines: &[&str]| -> String {
        let lines = lines.iter().map(|line| format!("    {line}\n"));
        lines.collect()
    };
    let mended = match lines.mended {
        [] => "Beter: haal deze regels weg.\n".to_owned(),
        lines => format!("Beter:\n\n{}", indented(lines)),
    };
    let (path, wrong) = (lines.path(), indented(lines.wrong));
    format!("Zo gaat het mis, in {path}:\n\n{wrong}\n{mended}")
}

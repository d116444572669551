//! `sociale-kaart check`

use std::collections::BTreeSet;

use crate::basis::diagnostics::{Code, Diagnostic, cap_per_file, count, render_json, render_short};
use crate::basis::paths::display_path;
use crate::cli::Exit;
use crate::cli::args::{CheckOptions, ReportFormat};
use crate::cli::commands::links;
use crate::cli::terminal::Progress;
use crate::cli::terminal::{counts, findings, load_failed, say, warn, warn_of};
use crate::review::plain_language::{
    BaselineError, WrittenBaseline, check_language, write_baselines,
};
use crate::review::{Checked, load_and_check};
use crate::search::WordFacts;

/// Checks all files and shows every finding.
pub(crate) fn run(options: &CheckOptions) -> Exit {
    let progress = Progress::start("Bezig met nakijken");
    let request = options.content.request();
    let result = load_and_check(&request, &WordFacts::default());
    let result = result.map(|mut checked| {
        let note = options.taal.then(|| add_language(options, &mut checked));
        (checked, note.transpose())
    });
    drop(progress);
    let (mut checked, note) = match result {
        Ok((checked, Ok(note))) => (checked, note.unwrap_or_default()),
        Ok((_, Err(error))) => {
            warn_of(&error);
            return Exit::Unreadable;
        }
        Err(error) => return load_failed(&error),
    };
    let links = options.link.links;
    let round = links.then(|| links::check(&mut checked, &options.link, request.today));
    let exit = show(&checked, options.formaat);
    warn(&note);
    let Some(round) = round else { return exit };
    if options.formaat == ReportFormat::Mens {
        say(&round.summary());
    }
    match exit {
        Exit::Fine if options.link.streng && round.broken > 0 => Exit::ContentErrors,
        exit => exit,
    }
}

/// Adds findings about the language; returns which baselines were written, in words.
fn add_language(options: &CheckOptions, checked: &mut Checked) -> Result<String, BaselineError> {
    let rules = &options.taalregel;
    let (found, note) = if options.basislijn_maken {
        let (found, written) = write_baselines(checked, rules)?;
        (found, baselines_written(&written))
    } else {
        (check_language(checked, rules)?, String::new())
    };
    checked.add(found);
    cap_per_file(&mut checked.diagnostics, &checked.sources);
    Ok(note)
}

fn baselines_written(written: &[WrittenBaseline]) -> String {
    if written.is_empty() {
        return "Er zijn geen taalmeldingen om te bewaren.\n".to_owned();
    }
    let lines = written.iter().map(|baseline| {
        let file = display_path(&baseline.file);
        match baseline.findings {
            1 => format!("Bewaard in {file}: 1 taalmelding.\n"),
            count => format!("Bewaard in {file}: {count} taalmeldingen.\n"),
        }
    });
    lines.collect()
}

/// Names the kinds of findings, the first of them with how it is explained.
fn where_explained(diagnostics: &[Diagnostic]) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|one| one.code).collect();
    let Some(first) = codes.first() else {
        return String::new();
    };
    let names: Vec<_> = codes.iter().map(|code| code.name()).collect();
    let names = names.join(", ");
    format!("Soorten meldingen: {names}.\nUitleg met een voorbeeld: sociale-kaart uitleg {first}\n")
}

fn show(checked: &Checked, format: ReportFormat) -> Exit {
    let (diagnostics, sources) = (&checked.diagnostics, &checked.sources);
    let found = count(diagnostics);
    match format {
        ReportFormat::Mens => {
            say(&findings(diagnostics, sources));
            say(&format!("Nagekeken: {}.\n", counts(found)));
            say(&where_explained(diagnostics));
        }
        ReportFormat::Kort => say(&render_short(diagnostics, sources)),
        ReportFormat::Json => match render_json(diagnostics, sources) {
            Ok(json) => say(&json),
            Err(error) => {
                warn(&format!("fout: {error}\n"));
                return Exit::Unreadable;
            }
        },
    }
    if found.errors > 0 {
        Exit::ContentErrors
    } else {
        Exit::Fine
    }
}

//! `sociale-kaart check`

use crate::basis::diagnostics::{cap_per_file, count, render_json, render_short};
use crate::cli::Exit;
use crate::cli::args::{CheckOptions, ReportFormat};
use crate::cli::commands::links;
use crate::cli::terminal::Progress;
use crate::cli::terminal::{counts, findings, load_failed, say, warn};
use crate::review::{Checked, load_and_check, plain_language};
use crate::search::WordFacts;

/// Checks all files and shows every finding.
pub fn run(options: &CheckOptions) -> Exit {
    let progress = Progress::start("Bezig met nakijken");
    let request = options.content.request();
    let result = load_and_check(&request, &WordFacts::default());
    let result = result.map(|mut checked| {
        let made = options.taal.then(|| add_language(options, &mut checked));
        (checked, made.transpose())
    });
    drop(progress);
    let (mut checked, made) = match result {
        Ok((checked, Ok(made))) => (checked, made.unwrap_or_default()),
        Ok((_, Err(why))) => {
            warn(&why);
            return Exit::Unreadable;
        }
        Err(error) => return load_failed(&error),
    };
    let links = options.link.links;
    let round = links.then(|| links::check(&mut checked, &options.link, request.today));
    let exit = show(&checked, options.formaat);
    warn(&made);
    let Some(round) = round else { return exit };
    if options.formaat == ReportFormat::Mens {
        say(&round.told());
    }
    match exit {
        Exit::Fine if options.link.streng && round.broken > 0 => Exit::ContentErrors,
        exit => exit,
    }
}

/// Adds what is said of the words; returns what else there is to tell.
fn add_language(options: &CheckOptions, checked: &mut Checked) -> Result<String, String> {
    let language = plain_language::look(checked, &options.taalregel, options.basislijn_maken)?;
    checked.add(language.diagnostics);
    cap_per_file(&mut checked.diagnostics, &checked.sources);
    Ok(language.note)
}

fn show(checked: &Checked, format: ReportFormat) -> Exit {
    let (diagnostics, sources) = (&checked.diagnostics, &checked.sources);
    let found = count(diagnostics);
    match format {
        ReportFormat::Mens => {
            say(&findings(diagnostics, sources));
            say(&format!("Nagekeken: {}.\n", counts(found)));
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

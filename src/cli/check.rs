//! `sociale-kaart check`

use super::Exit;
use super::args::{CheckOptions, ReportFormat};
use super::links;
use super::output::{counts, findings, load_failed, say, warn};
use super::progress::Progress;
use crate::diagnostics::{count, render_json, render_short};
use crate::pipeline::{Checked, load_and_check};
use crate::search::WordFacts;

/// Checks all files and shows every finding.
pub fn run(options: &CheckOptions) -> Exit {
    let progress = Progress::start("Bezig met nakijken");
    let request = options.content.request();
    let result = load_and_check(&request, &WordFacts::default());
    drop(progress);
    let mut checked = match result {
        Ok(checked) => checked,
        Err(error) => return load_failed(&error),
    };
    if !options.link.links {
        return show(&checked, options.formaat);
    }
    let round = links::check(&mut checked, &options.link, request.today);
    let exit = show(&checked, options.formaat);
    if options.formaat == ReportFormat::Mens {
        say(&round.told());
    }
    match exit {
        Exit::Fine if options.link.streng && round.broken > 0 => Exit::ContentErrors,
        exit => exit,
    }
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

//! `sociale-kaart build`

use std::time::Duration;

use crate::basis::diagnostics::{Diagnostic, Severity, count};
use crate::basis::paths::display_path;
use crate::build::{BuildRequest, Outcome, Report, build};
use crate::cli::Exit;
use crate::cli::args::BuildOptions;
use crate::cli::terminal::Progress;
use crate::cli::terminal::{build_failed, counts, findings, say, warn};
use crate::publish::Compression;

/// Builds the site and says what was made.
pub(crate) fn run(options: &BuildOptions) -> Exit {
    let request = BuildRequest {
        content: options.content.request(),
        target: options.target.clone(),
        compression: match options.zonder_compressie {
            true => Compression::Off,
            false => Compression::On,
        },
        cache: Some(options.cache.clone()),
        guides: !options.zonder_gidsen,
    };
    let progress = Progress::start("Bezig met de site");
    let result = build(&request);
    drop(progress);
    match result {
        Ok(report) => conclude(&report, options),
        Err(error) => build_failed(&error),
    }
}

fn conclude(report: &Report, options: &BuildOptions) -> Exit {
    let diagnostics = &report.checked.diagnostics;
    let serious: Vec<Diagnostic> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity != Severity::Tip)
        .cloned()
        .collect();
    warn(&findings(&serious, &report.checked.sources));
    let Some(outcome) = &report.outcome else {
        let text = counts(count(&serious));
        warn(&format!(
            "Er is niets gepubliceerd: {text}. De oude site is niet veranderd.\n"
        ));
        return Exit::ContentErrors;
    };
    say(&summary(outcome, options));
    if !outcome.cleared {
        let text = "Let op: de oude site kon niet helemaal worden opgeruimd. De rest staat in de \
                    verborgen map naast de site.\n";
        warn(text);
    }
    let found = count(diagnostics);
    if found.warnings + found.tips > 0 {
        say(&format!(
            "Nakijken: {}. Zie ze met: sociale-kaart check {}\n",
            counts(found),
            display_path(&options.content.folder())
        ));
    }
    Exit::Fine
}

fn summary(outcome: &Outcome, options: &BuildOptions) -> String {
    let times = outcome.times;
    let total = times.check + times.render + times.publish;
    let target = display_path(&options.target);
    let maps = match outcome.maps {
        1 => "1 kaart".to_owned(),
        count => format!("{count} kaarten"),
    };
    format!(
        "Klaar: {maps} met {} vermeldingen, {} bestanden in {target}.\n\
         Tijd: {} (lezen en nakijken {}, pagina's {}, plaatsen {}).\n\
         Bekijken: open {target}/index.html in uw browser.\n",
        outcome.entries,
        outcome.files,
        seconds(total),
        seconds(times.check),
        seconds(times.render),
        seconds(times.publish),
    )
}

/// "1,25 s"
fn seconds(duration: Duration) -> String {
    format!("{:.2} s", duration.as_secs_f64()).replace('.', ",")
}

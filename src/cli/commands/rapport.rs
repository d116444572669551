//! `sociale-kaart rapport`: how the map stands, as a page, a table or data.

use std::path::Path;

use crate::basis::diagnostics::count;
use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::basis::replace_file::{Readers, replace};
use crate::cli::Exit;
use crate::cli::args::{RapportFormat, RapportOptions};
use crate::cli::terminal::Progress;
use crate::cli::terminal::{load_failed, say, warn, warn_of};
use crate::outputs::desk::{self, Figures, ShownIn};
use crate::review::{load_and_check, plain_language};
use crate::search::WordFacts;
use crate::theme::standard_texts;

/// The file of a page, when no other is named.
const PAGE: &str = "rapport.html";

/// Works out the figures and writes them. Errors in the content are no reason not to: they are part of the
/// report.
pub(crate) fn run(options: &RapportOptions) -> Exit {
    let target = match (&options.target, options.formaat) {
        (Some(target), _) => Some(target.as_path()),
        (None, RapportFormat::Html) => Some(Path::new(PAGE)),
        (None, _) => None,
    };
    if let Some(target) = target.filter(|target| !fits(target, options.formaat)) {
        let (name, ending) = (display_path(target), ending(options.formaat));
        warn(&format!(
            "fout: {name} is geen naam voor dit rapport. Kies een naam die eindigt op .{ending}.\n"
        ));
        return Exit::WrongUse;
    }
    let progress = Progress::start("Bezig met het rapport");
    let request = options.content.request();
    let checked = load_and_check(&request, &WordFacts::default());
    drop(progress);
    let checked = match checked {
        Ok(checked) => checked,
        Err(error) => return load_failed(&error),
    };
    let language = plain_language::check_language(&checked, &[]).unwrap_or_else(|error| {
        warn_of(&error);
        Vec::new()
    });
    let texts = match standard_texts() {
        Ok(texts) => texts,
        Err(error) => {
            warn(&format!("fout: {error}.\n"));
            return Exit::Unreadable;
        }
    };
    let figures = desk::figures(&checked, &language, &texts, request.today, request.drafts);
    let errors = count(&checked.diagnostics).errors;
    match write(&figures, options.formaat, target) {
        Ok(()) if errors > 0 => Exit::ContentErrors,
        Ok(()) => Exit::Fine,
        Err(why) => {
            warn(&format!("fout: {why}.\n"));
            Exit::Unreadable
        }
    }
}

fn ending(format: RapportFormat) -> &'static str {
    match format {
        RapportFormat::Html => "html",
        RapportFormat::Json => "json",
        RapportFormat::Csv => "csv",
    }
}

/// Whether a report may replace this file: by its name it cannot be a file of a map.
fn fits(target: &Path, format: RapportFormat) -> bool {
    let of_target = target.extension().unwrap_or_default();
    of_target.eq_ignore_ascii_case(ending(format))
}

fn write(figures: &Figures, format: RapportFormat, target: Option<&Path>) -> Result<(), String> {
    let text = match format {
        RapportFormat::Html => desk::html(figures, ShownIn::Report)?,
        RapportFormat::Json => desk::json(figures).map_err(|error| error.to_string())?,
        RapportFormat::Csv => desk::csv(figures),
    };
    let Some(target) = target else {
        say(&text);
        return Ok(());
    };
    replace(target, text.as_bytes(), Readers::AsBefore).map_err(|error| {
        let why = io_reason(&error);
        format!("{} kan niet worden geschreven: {why}", display_path(target))
    })?;
    for sentence in &figures.samenvatting {
        say(&format!("{sentence}\n"));
    }
    say(&format!("Het rapport staat in {}.\n", display_path(target)));
    Ok(())
}

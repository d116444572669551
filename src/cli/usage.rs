//! Explains wrong use in Dutch: the argument parser itself speaks English.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::Exit;
use crate::cli::terminal::{say, warn};

/// Shows help or the version when asked for, else says what is wrong with the arguments.
pub(super) fn explain(error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            say(&error.render().to_string());
            Exit::Fine
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            warn(&error.render().to_string());
            Exit::WrongUse
        }
        kind => {
            warn(&format!(
                "fout: {}\n\nMeer uitleg: sociale-kaart --help\n",
                message(kind, error)
            ));
            Exit::WrongUse
        }
    }
}

fn message(kind: ErrorKind, error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match kind {
        ErrorKind::UnknownArgument => {
            let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
                .into_iter()
                .find_map(|kind| error.get(kind))
                .map(|near| format!(" Bedoelt u \"{near}\"?"));
            format!(
                "\"{argument}\" is hier niet bekend.{}",
                near.unwrap_or_default()
            )
        }
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand);
            let near = error
                .get(ContextKind::SuggestedSubcommand)
                .map(|near| format!(" Bedoelt u \"{near}\"?"));
            format!(
                "de opdracht \"{command}\" bestaat niet.{}",
                near.unwrap_or_default()
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("na \"{argument}\" ontbreekt een waarde.")
        }
        ErrorKind::InvalidValue => {
            let valid = context(error, ContextKind::ValidValue);
            format!("\"{value}\" kan niet bij {argument}. Kies uit: {valid}.")
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(|source| format!(" ({source})"));
            format!(
                "\"{value}\" kan niet bij {argument}{}.",
                reason.unwrap_or_default()
            )
        }
        ErrorKind::MissingRequiredArgument => format!("er ontbreekt iets: {argument}."),
        ErrorKind::ArgumentConflict => format!("{argument} kan niet samen met de rest."),
        ErrorKind::MissingSubcommand => {
            "zeg welke opdracht u wilt, zoals build of check.".to_owned()
        }
        ErrorKind::InvalidUtf8 => "dit argument is geen leesbare tekst.".to_owned(),
        _ => "zo kan de opdracht niet worden gebruikt.".to_owned(),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::Strings(values)) => values.join(", "),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

//! The arguments of all commands: what they share, and which commands there are. Names are conventional,
//! help is Dutch.

pub(super) mod editor_args;
pub(super) mod file_args;
#[cfg(feature = "gidsen")]
pub(super) mod guide_args;
pub(super) mod site_args;

pub(super) use editor_args::{
    CheckOptions, ExplainOptions, LinkOptions, RapportFormat, RapportOptions, ReportFormat,
};
pub(super) use file_args::{InitOptions, NewKind, NewOptions, SchemaOptions};
#[cfg(feature = "gidsen")]
pub(super) use guide_args::{GuideOptions, PrintedEdition};
pub(super) use site_args::{BuildOptions, SearchFormat, SearchOptions, ServeOptions};

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::civil::Date;

use crate::model::{Word, parse_date};
use crate::review::Request;

const TEMPLATE: &str =
    "{before-help}{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}";

/// Where commands keep what they would otherwise make or ask for again.
const CACHE: &str = ".sociale-kaart";

#[derive(Debug, Parser)]
#[command(
    name = "sociale-kaart",
    about = "Maakt van een map met teksten een toegankelijke sociale kaart.",
    version,
    help_template = TEMPLATE,
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// Laat deze hulp zien
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = "Opties")]
    help: Option<bool>,

    /// Laat het versienummer zien
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "Opties")]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Maakt de site
    Build(BuildOptions),
    /// Laat de site zien terwijl u schrijft
    Serve(ServeOptions),
    /// Kijkt alle bestanden na en verandert niets
    Check(CheckOptions),
    /// Legt een melding uit
    Uitleg(ExplainOptions),
    /// Laat zien hoe de kaart ervoor staat
    Rapport(RapportOptions),
    /// Zoekt vermeldingen zoals de site dat doet
    Search(SearchOptions),
    /// Maakt een kleine kaart om mee te beginnen
    Init(InitOptions),
    /// Maakt een nieuw bestand aan in een kaart
    New(NewOptions),
    /// Maakt wijkgidsen om te printen
    #[cfg(feature = "gidsen")]
    Guide(GuideOptions),
    /// Laat zien welke sleutels een bestand kan hebben, als JSON Schema
    Schema(SchemaOptions),
}

/// What to read, and for which day.
#[derive(Debug, Args)]
#[command(next_help_heading = "Opties")]
pub(super) struct ContentOptions {
    /// Map van één kaart, of een map met meer kaarten
    #[arg(value_name = "MAP", help_heading = "Argumenten")]
    pub(crate) folder: Option<PathBuf>,

    /// De dag waarvoor de site wordt gemaakt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(crate) vandaag: Option<Date>,

    /// Laat ook concepten zien
    #[arg(long)]
    pub(crate) concepten: bool,
}

impl ContentOptions {
    /// The folder that was named; else `content`, or the current folder when that is a map.
    pub(super) fn folder(&self) -> PathBuf {
        let named = self.folder.clone();
        named.unwrap_or_else(|| {
            let content = PathBuf::from("content");
            let here = PathBuf::from(".");
            let in_map = !content.exists() && here.join("kaart.yaml").is_file();
            if in_map { here } else { content }
        })
    }

    /// What these options ask to be read.
    pub(super) fn request(&self) -> Request {
        Request {
            folder: self.folder(),
            today: self.vandaag.unwrap_or_else(today),
            drafts: self.concepten,
        }
    }
}

/// Reads the arguments.
///
/// # Errors
/// When they are wrong, or when help or the version is asked for.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    let matches = Arguments::command().try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches).map(|arguments| arguments.command)
}

fn date(text: &str) -> Result<Date, String> {
    parse_date(text).map_err(|hint| match hint {
        Some(date) => format!("schrijf: {date}"),
        None => "schrijf jaar-maand-dag, zoals 2026-01-31".to_owned(),
    })
}

/// "Wat het is: voorziening, vereniging, hulppunt of regeling"
fn one_of(what: &str, words: &[&str]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => {
            format!("{what}: {} of {last}", first.join(", "))
        }
        _ => format!("{what}: {}", words.join("")),
    }
}

/// One word of a vocabulary.
fn choice<W: Word + Send + Sync>() -> impl TypedValueParser<Value = W> {
    PossibleValuesParser::new(W::WORDS).try_map(|text| word::<W>(&text))
}

/// Reads a word of a vocabulary.
fn word<W: Word>(text: &str) -> Result<W, String> {
    W::of_word(text).ok_or_else(|| format!("kies uit: {}", W::WORDS.join(", ")))
}

/// Today in the Netherlands, wherever the machine stands.
pub(super) fn today() -> Date {
    let now = jiff::Timestamp::now();
    match now.in_tz("Europe/Amsterdam") {
        Ok(now) => now.date(),
        // The time zone is compiled in; should it be missing, UTC is at most two hours off.
        Err(_) => now.to_zoned(jiff::tz::TimeZone::UTC).date(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }
}

//! The arguments of all commands. Names are conventional, help is Dutch.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::model::{LANGUAGE_RULES, parse_date};
use crate::pipeline::Request;
use crate::plain::Rule;

const TEMPLATE: &str =
    "{before-help}{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}";

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
pub enum Command {
    /// Maakt de site
    Build(BuildOptions),
    /// Laat de site zien terwijl u schrijft
    Serve(ServeOptions),
    /// Kijkt alle bestanden na en verandert niets
    Check(CheckOptions),
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
pub struct ContentOptions {
    /// Map van één kaart, of een map met meer kaarten
    #[arg(value_name = "MAP", help_heading = "Argumenten")]
    pub folder: Option<PathBuf>,

    /// De dag waarvoor de site wordt gemaakt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub vandaag: Option<Date>,

    /// Laat ook concepten zien
    #[arg(long)]
    pub concepten: bool,
}

impl ContentOptions {
    /// The folder that was named; else `content`, or the folder one is in when that is a map.
    pub fn folder(&self) -> PathBuf {
        let named = self.folder.clone();
        named.unwrap_or_else(|| {
            let content = PathBuf::from("content");
            let here = PathBuf::from(".");
            let in_map = !content.exists() && here.join("kaart.yaml").is_file();
            if in_map { here } else { content }
        })
    }

    /// The request to the pipeline.
    pub fn request(&self) -> Request {
        Request {
            folder: self.folder(),
            today: self.vandaag.unwrap_or_else(today),
            drafts: self.concepten,
        }
    }
}

/// Options of `build`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct BuildOptions {
    #[command(flatten)]
    pub content: ContentOptions,

    /// Map waarin de site komt
    #[arg(
        short = 'o',
        long = "uitvoer",
        value_name = "MAP",
        default_value = "public",
        hide_default_value = true
    )]
    pub target: PathBuf,

    /// Map waarin de zoekindex wordt bewaard voor search; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".sociale-kaart",
        hide_default_value = true
    )]
    pub cache: PathBuf,

    /// Maak geen .gz en .br naast de tekstbestanden
    #[arg(long)]
    pub zonder_compressie: bool,

    /// Maak geen wijkgidsen om te printen
    #[arg(long)]
    pub zonder_gidsen: bool,
}

/// Options of `serve`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct ServeOptions {
    #[command(flatten)]
    pub content: ContentOptions,

    /// Poort van het adres; anders 4000
    #[arg(
        long,
        value_name = "GETAL",
        default_value_t = 4000,
        hide_default_value = true
    )]
    pub poort: u16,

    /// Open de browser
    #[arg(long)]
    pub open: bool,

    /// Kijk steeds zelf of er iets is veranderd, voor mappen op een netwerk
    #[arg(long)]
    pub polling: bool,
}

/// Options of `check`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct CheckOptions {
    #[command(flatten)]
    pub content: ContentOptions,

    /// Hoe de meldingen eruitzien: mens, kort of json
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "mens",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub formaat: ReportFormat,

    /// Kijk ook naar de taal: lange zinnen, moeilijke woorden, afkortingen
    #[arg(long)]
    pub taal: bool,

    /// Zet een taalregel aan die uit staat, zoals kosten-ontbreken
    #[arg(long, value_name = "REGEL", requires = "taal", value_parser = rule)]
    pub taalregel: Vec<Rule>,

    /// Bewaar de taalmeldingen van nu, en laat ze voortaan niet meer zien
    #[arg(long, requires = "taal")]
    pub basislijn_maken: bool,

    #[command(flatten)]
    pub link: LinkOptions,
}

/// How links to elsewhere are checked.
#[derive(Debug, Args)]
pub struct LinkOptions {
    /// Vraag ook aan andere sites of de links nog werken
    #[arg(long)]
    pub links: bool,

    /// Vraag ook wat kort geleden al is gevraagd
    #[arg(long, requires = "links")]
    pub opnieuw: bool,

    /// Geef exitcode 1 als er een link is die niet werkt
    #[arg(long, requires = "links")]
    pub streng: bool,

    /// Hoeveel seconden op een antwoord wordt gewacht; anders 10
    #[arg(
        long,
        value_name = "SECONDEN",
        default_value_t = 10,
        hide_default_value = true,
        value_parser = clap::value_parser!(u64).range(1..=120)
    )]
    pub tijd: u64,

    /// Map waarin de antwoorden worden bewaard; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".sociale-kaart",
        hide_default_value = true
    )]
    pub cache: PathBuf,

    // For tests, which play the sites themselves: the pause in milliseconds between two questions to
    // one site, and addresses of the machine's own network that may be asked.
    #[arg(long, default_value_t = 1000, hide = true)]
    pub pauze: u64,
    #[arg(long, value_delimiter = ',', hide = true)]
    pub eigen_netwerk: Vec<std::net::IpAddr>,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// With the line itself.
    Mens,
    /// One line each.
    Kort,
    /// For other programs.
    Json,
}

/// Options of `rapport`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct RapportOptions {
    #[command(flatten)]
    pub content: ContentOptions,

    /// Hoe het rapport eruitziet: html, json of csv
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "html",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub formaat: RapportFormat,

    /// Bestand waarin het rapport komt; anders rapport.html, en json en csv op het scherm
    #[arg(short = 'o', long = "uitvoer", value_name = "BESTAND")]
    pub target: Option<PathBuf>,
}

/// How the state of a map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RapportFormat {
    /// A page for a meeting.
    Html,
    /// For other programs.
    Json,
    /// For a spreadsheet.
    Csv,
}

/// Options of `search`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct SearchOptions {
    /// Wat u zoekt
    #[arg(value_name = "VRAAG", help_heading = "Argumenten")]
    pub vraag: String,

    #[command(flatten)]
    pub content: ContentOptions,

    /// Zoek alleen in deze kaart
    #[arg(long, value_name = "NAAM")]
    pub kaart: Option<String>,

    /// Hoe de resultaten eruitzien: mens of json
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "mens",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub formaat: SearchFormat,

    /// Hoeveel resultaten u ziet; anders 10
    #[arg(
        long,
        value_name = "GETAL",
        default_value_t = 10,
        hide_default_value = true
    )]
    pub aantal: usize,

    /// Verbeter geen spelling
    #[arg(long)]
    pub letterlijk: bool,

    /// Map waarin de index wordt bewaard; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".sociale-kaart",
        hide_default_value = true
    )]
    pub cache: PathBuf,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SearchFormat {
    /// For a person.
    Mens,
    /// For other programs.
    Json,
}

/// Options of `guide`.
#[cfg(feature = "gidsen")]
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct GuideOptions {
    #[command(flatten)]
    pub content: ContentOptions,

    /// Maak alleen de gids van deze wijk
    #[arg(long, value_name = "WIJK", conflicts_with = "alle")]
    pub wijk: Option<String>,

    /// Maak de gidsen van alle wijken; dat gebeurt ook als u geen wijk noemt
    #[arg(long)]
    pub alle: bool,

    /// Maak alleen deze uitgave: boekje, grootletter of lijst
    #[arg(long, value_name = "UITGAVE", hide_possible_values = true)]
    pub uitgave: Option<PrintedEdition>,

    /// Map waarin de gidsen komen; anders gidsen
    #[arg(
        short = 'o',
        long = "uitvoer",
        value_name = "MAP",
        default_value = "gidsen",
        hide_default_value = true
    )]
    pub target: PathBuf,

    /// Map waarin gidsen worden bewaard die nog kloppen; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".sociale-kaart",
        hide_default_value = true
    )]
    pub cache: PathBuf,
}

/// What a guide is made for.
#[cfg(feature = "gidsen")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PrintedEdition {
    /// A5, to fold.
    Boekje,
    /// A4 in large print.
    Grootletter,
    /// Two sides of A4.
    Lijst,
}

/// Options of `init`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, next_help_heading = "Opties")]
pub struct InitOptions {
    /// Nieuwe of lege map
    #[arg(value_name = "MAP", help_heading = "Argumenten")]
    pub folder: PathBuf,

    /// Naam van de gemeente; anders die van de map
    #[arg(long, value_name = "NAAM")]
    pub gemeente: Option<String>,

    /// Een wijk; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "NAAM", value_delimiter = ',')]
    pub wijk: Vec<String>,

    /// Gebruik de gedeelde map landelijk niet, ook als die ernaast staat
    #[arg(long)]
    pub zonder_landelijk: bool,

    /// De dag die bij gecontroleerd komt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub vandaag: Option<Date>,
}

/// Options of `new`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, next_help_heading = "Opties")]
pub struct NewOptions {
    /// Wat u wilt maken: vermelding, organisatie, wijk, pagina, begrip, afkorting, thema of doelgroep
    #[arg(
        value_name = "SOORT",
        help_heading = "Argumenten",
        hide_possible_values = true
    )]
    pub kind: NewKind,

    /// De naam ervan
    #[arg(value_name = "NAAM", help_heading = "Argumenten")]
    pub name: String,

    /// Map van de kaart; anders de map waar u bent
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".",
        hide_default_value = true
    )]
    pub kaart: PathBuf,

    /// Wat het is: voorziening, vereniging, hulppunt of regeling
    #[arg(
        long,
        value_name = "SOORT",
        value_parser = ["voorziening", "vereniging", "hulppunt", "regeling"],
        hide_possible_values = true
    )]
    pub soort: Option<String>,

    /// Een thema van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "THEMA", value_delimiter = ',')]
    pub thema: Vec<String>,

    /// Een doelgroep van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "DOELGROEP", value_delimiter = ',')]
    pub doelgroep: Vec<String>,

    /// Een wijk van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "WIJK", value_delimiter = ',')]
    pub wijk: Vec<String>,

    /// Een organisatie van deze kaart
    #[arg(long, value_name = "ORGANISATIE")]
    pub organisatie: Option<String>,

    /// Maak het, ook als het op iets lijkt dat er al is
    #[arg(long)]
    pub toch: bool,

    /// De dag die bij gecontroleerd komt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub vandaag: Option<Date>,
}

/// What can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NewKind {
    /// An entry.
    Vermelding,
    /// An organisation.
    Organisatie,
    /// An area.
    Wijk,
    /// A free page.
    Pagina,
    /// An explained word.
    Begrip,
    /// An abbreviation.
    Afkorting,
    /// A term of the facet of themes.
    Thema,
    /// A term of the facet of target groups.
    Doelgroep,
}

/// Options of `schema`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub struct SchemaOptions {
    /// Soort bestand: kaart, regio, vermelding, wijken, facet, organisaties, begrippen of pagina
    #[arg(
        value_name = "SOORT",
        required_unless_present = "alle",
        help_heading = "Argumenten"
    )]
    pub kind: Option<String>,

    /// Schrijf de schema's van alle soorten in deze map
    #[arg(
        long,
        value_name = "MAP",
        conflicts_with = "kind",
        help_heading = "Opties"
    )]
    pub alle: Option<PathBuf>,
}

/// Reads the arguments.
///
/// # Errors
/// When they are wrong, or when help or the version is asked for.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    let matches = Arguments::command().try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches).map(|arguments| arguments.command)
}

fn date(text: &str) -> Result<Date, String> {
    parse_date(text).map_err(|hint| match hint {
        Some(date) => format!("schrijf: {date}"),
        None => "schrijf jaar-maand-dag, zoals 2026-01-31".to_owned(),
    })
}

fn rule(name: &str) -> Result<Rule, String> {
    let names = LANGUAGE_RULES.join(", ");
    Rule::named(name).ok_or_else(|| format!("kies uit: {names}"))
}

/// Today in the Netherlands, wherever the machine stands.
pub fn today() -> Date {
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

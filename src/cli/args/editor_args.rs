//! Arguments of commands that show editors the state of their map.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::{CACHE, ContentOptions, TEMPLATE, word};
use crate::model::LanguageRule;

/// Options of `check`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Hoe de meldingen eruitzien: mens, kort of json
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "mens",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) formaat: ReportFormat,

    /// Kijk ook naar de taal: lange zinnen, moeilijke woorden, afkortingen
    #[arg(long)]
    pub(crate) taal: bool,

    /// Zet een taalregel aan die uit staat, zoals kosten-ontbreken
    #[arg(long, value_name = "REGEL", requires = "taal", value_parser = word::<LanguageRule>)]
    pub(crate) taalregel: Vec<LanguageRule>,

    /// Bewaar de taalmeldingen van nu, en laat ze voortaan niet meer zien
    #[arg(long, requires = "taal")]
    pub(crate) basislijn_maken: bool,

    #[command(flatten)]
    pub(crate) link: LinkOptions,
}

/// How links to elsewhere are checked.
#[derive(Debug, Args)]
pub(crate) struct LinkOptions {
    /// Vraag ook aan andere sites of de links nog werken
    #[arg(long)]
    pub(crate) links: bool,

    /// Vraag ook wat kort geleden al is gevraagd
    #[arg(long, requires = "links")]
    pub(crate) opnieuw: bool,

    /// Geef exitcode 1 als er een link is die niet werkt
    #[arg(long, requires = "links")]
    pub(crate) streng: bool,

    /// Hoeveel seconden op een antwoord wordt gewacht; anders 10
    #[arg(
        long,
        value_name = "SECONDEN",
        default_value_t = 10,
        hide_default_value = true,
        value_parser = clap::value_parser!(u64).range(1..=120)
    )]
    pub(crate) tijd: u64,

    /// Map waarin de antwoorden worden bewaard; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = CACHE,
        hide_default_value = true
    )]
    pub(crate) cache: PathBuf,

    // For tests, which act as the sites: the pause in milliseconds between two requests to one site, and
    // addresses of the machine's own network that may be asked.
    #[arg(long, default_value_t = 1000, hide = true)]
    pub(crate) pauze: u64,
    #[arg(long, value_delimiter = ',', hide = true)]
    pub(crate) eigen_netwerk: Vec<std::net::IpAddr>,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// With the line itself.
    Mens,
    /// One line each.
    Kort,
    /// For other programs.
    Json,
}

/// Options of `uitleg`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct ExplainOptions {
    /// Naam van de melding, zoals dode-link; zonder naam ziet u ze alle
    #[arg(value_name = "NAAM", help_heading = "Argumenten")]
    pub(crate) code: Option<String>,
}

/// Options of `rapport`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct RapportOptions {
    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Hoe het rapport eruitziet: html, json of csv
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "html",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) formaat: RapportFormat,

    /// Bestand waarin het rapport komt; anders rapport.html, en json en csv op het scherm
    #[arg(short = 'o', long = "uitvoer", value_name = "BESTAND")]
    pub(crate) target: Option<PathBuf>,
}

/// How the state of a map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RapportFormat {
    /// A page for a meeting.
    Html,
    /// For other programs.
    Json,
    /// For a spreadsheet.
    Csv,
}

//! Arguments of commands that make the site or a part of it: pages and search results.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::{CACHE, ContentOptions, TEMPLATE};

/// Options of `build`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct BuildOptions {
    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Map waarin de site komt
    #[arg(
        short = 'o',
        long = "uitvoer",
        value_name = "MAP",
        default_value = "public",
        hide_default_value = true
    )]
    pub(crate) target: PathBuf,

    /// Map waarin gidsen worden bewaard die nog kloppen; anders .sociale-kaart
    #[arg(
        long,
        value_name = "MAP",
        default_value = CACHE,
        hide_default_value = true
    )]
    pub(crate) cache: PathBuf,

    /// Maak geen .gz en .br naast de tekstbestanden
    #[arg(long)]
    pub(crate) zonder_compressie: bool,

    /// Maak geen wijkgidsen om te printen
    #[arg(long)]
    pub(crate) zonder_gidsen: bool,
}

/// Options of `serve`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Poort van het adres; anders 4000
    #[arg(
        long,
        value_name = "GETAL",
        default_value_t = 4000,
        hide_default_value = true
    )]
    pub(crate) poort: u16,

    /// Open de browser
    #[arg(long)]
    pub(crate) open: bool,

    /// Kijk steeds zelf of er iets is veranderd, voor mappen op een netwerk
    #[arg(long)]
    pub(crate) polling: bool,
}

/// Options of `search`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct SearchOptions {
    /// Wat u zoekt
    #[arg(value_name = "VRAAG", help_heading = "Argumenten")]
    pub(crate) vraag: String,

    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Zoek alleen in deze kaart
    #[arg(long, value_name = "NAAM")]
    pub(crate) kaart: Option<String>,

    /// Hoe de resultaten eruitzien: mens of json
    #[arg(
        long,
        value_name = "FORMAAT",
        default_value = "mens",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) formaat: SearchFormat,

    /// Hoeveel resultaten u ziet; anders 10
    #[arg(
        long,
        value_name = "GETAL",
        default_value_t = 10,
        hide_default_value = true
    )]
    pub(crate) aantal: usize,

    /// Verbeter geen spelling
    #[arg(long)]
    pub(crate) letterlijk: bool,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SearchFormat {
    /// For a person.
    Mens,
    /// For other programs.
    Json,
}

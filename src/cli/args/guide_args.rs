//! Arguments of `guide`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::{CACHE, ContentOptions, TEMPLATE};

/// Options of `guide`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE)]
pub(crate) struct GuideOptions {
    #[command(flatten)]
    pub(crate) content: ContentOptions,

    /// Maak alleen de gids van deze wijk
    #[arg(long, value_name = "WIJK", conflicts_with = "alle")]
    pub(crate) wijk: Option<String>,

    /// Maak de gidsen van alle wijken; dat gebeurt ook als u geen wijk noemt
    #[arg(long)]
    pub(crate) alle: bool,

    /// Maak alleen deze uitgave: boekje, grootletter of lijst
    #[arg(long, value_name = "UITGAVE", hide_possible_values = true)]
    pub(crate) uitgave: Option<PrintedEdition>,

    /// Map waarin de gidsen komen; anders gidsen
    #[arg(
        short = 'o',
        long = "uitvoer",
        value_name = "MAP",
        default_value = "gidsen",
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
}

/// What a guide is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PrintedEdition {
    /// A5, to fold.
    Boekje,
    /// A4 in large print.
    Grootletter,
    /// Two sides of A4.
    Lijst,
}

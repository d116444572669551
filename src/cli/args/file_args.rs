//! Arguments of commands that help with writing files.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::args::{TEMPLATE, choice, date, one_of};
use crate::model::EntryKind;

/// Options of `init`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, next_help_heading = "Opties")]
pub(crate) struct InitOptions {
    /// Nieuwe of lege map
    #[arg(value_name = "MAP", help_heading = "Argumenten")]
    pub(crate) folder: PathBuf,

    /// Naam van de gemeente; anders die van de map
    #[arg(long, value_name = "NAAM")]
    pub(crate) gemeente: Option<String>,

    /// Een wijk; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "NAAM", value_delimiter = ',')]
    pub(crate) wijk: Vec<String>,

    /// Gebruik de gedeelde map landelijk niet, ook als die ernaast staat
    #[arg(long)]
    pub(crate) zonder_landelijk: bool,

    /// De dag die bij gecontroleerd komt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(crate) vandaag: Option<Date>,
}

/// Options of `new`.
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, next_help_heading = "Opties")]
pub(crate) struct NewOptions {
    /// Wat u wilt maken: vermelding, organisatie, wijk, pagina, begrip, afkorting, thema of doelgroep
    #[arg(
        value_name = "SOORT",
        help_heading = "Argumenten",
        hide_possible_values = true
    )]
    pub(crate) kind: NewKind,

    /// De naam ervan
    #[arg(value_name = "NAAM", help_heading = "Argumenten")]
    pub(crate) name: String,

    /// Map van de kaart; anders de map waar u bent
    #[arg(
        long,
        value_name = "MAP",
        default_value = ".",
        hide_default_value = true
    )]
    pub(crate) kaart: PathBuf,

    #[arg(
        long,
        value_name = "SOORT",
        help = one_of("Wat het is", EntryKind::WORDS),
        value_parser = choice::<EntryKind>(),
        hide_possible_values = true
    )]
    pub(crate) soort: Option<EntryKind>,

    /// Een thema van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "THEMA", value_delimiter = ',')]
    pub(crate) thema: Vec<String>,

    /// Een doelgroep van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "DOELGROEP", value_delimiter = ',')]
    pub(crate) doelgroep: Vec<String>,

    /// Een wijk van deze kaart; mag vaker, of met komma's ertussen
    #[arg(long, value_name = "WIJK", value_delimiter = ',')]
    pub(crate) wijk: Vec<String>,

    /// Een organisatie van deze kaart
    #[arg(long, value_name = "ORGANISATIE")]
    pub(crate) organisatie: Option<String>,

    /// Maak het, ook als het op iets lijkt dat er al is
    #[arg(long)]
    pub(crate) toch: bool,

    /// De dag die bij gecontroleerd komt, zoals 2026-01-31; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(crate) vandaag: Option<Date>,
}

/// What can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NewKind {
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
pub(crate) struct SchemaOptions {
    /// Soort bestand: kaart, regio, vermelding, wijken, facet, organisaties, begrippen of pagina
    #[arg(
        value_name = "SOORT",
        required_unless_present = "alle",
        help_heading = "Argumenten"
    )]
    pub(crate) kind: Option<String>,

    /// Schrijf de schema's van alle soorten in deze map
    #[arg(
        long,
        value_name = "MAP",
        conflicts_with = "kind",
        help_heading = "Opties"
    )]
    pub(crate) alle: Option<PathBuf>,
}

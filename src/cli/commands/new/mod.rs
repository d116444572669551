//! `sociale-kaart new`: adds a thing to a map, in the map's own vocabulary, such that the map still checks
//! without a single message. Nothing that exists is overwritten.

pub(crate) mod choices;
pub(crate) mod entry;
pub(crate) mod insert;
pub(crate) mod list_item;
pub(crate) mod page;
pub(crate) mod yaml_text;

pub(crate) use yaml_text::{id, ids, quoted};

use std::io::{self, Write as _};
use std::path::Path;

use jiff::civil::Date;

use crate::basis::io_reason::io_reason;
use crate::basis::paths::display_path;
use crate::cli::Exit;
use crate::cli::args::{NewKind, NewOptions, today};
use crate::cli::terminal::{load_failed, say, warn};
use crate::model::{FacetRole, SocialMap, slugify};
use crate::review::{Checked, LoadError, Request, load_and_check};
use crate::search::WordFacts;

/// Longer names make file names that some systems refuse.
const LONGEST_NAME: usize = 100;

/// What is to be made, and where.
pub(crate) struct Wish<'w> {
    options: &'w NewOptions,
    /// The name as part of an address.
    slug: String,
    map: &'w SocialMap,
    today: Date,
}

/// Why nothing was made.
pub(crate) enum Refusal {
    /// What was asked for cannot be.
    Wrong(String),
    /// The file could not be written.
    Unwritable(String, io::Error),
}

/// Makes what was asked for and says where it is.
pub(crate) fn run(options: &NewOptions) -> Exit {
    let today = options.vandaag.unwrap_or_else(today);
    let slug = match slug(&options.name) {
        Ok(slug) => slug,
        Err(why) => return refuse(&why),
    };
    let checked = match load(options, today) {
        Ok(checked) => checked,
        Err(exit) => return exit,
    };
    let Some(map) = checked.maps.first() else {
        warn("fout: kaart.yaml is niet te lezen. Kijk het na met: sociale-kaart check\n");
        return Exit::ContentErrors;
    };
    let wish = Wish {
        options,
        slug,
        map: &map.map,
        today,
    };
    match wish.fulfil() {
        Ok(told) => {
            say(&told);
            Exit::Fine
        }
        Err(why) => refuse(&why),
    }
}

fn slug(name: &str) -> Result<String, Refusal> {
    let slug = slugify(name);
    if slug.is_empty() {
        let why = "in de naam moeten letters of cijfers staan.";
        return Err(Refusal::Wrong(why.to_owned()));
    }
    if slug.len().max(name.chars().count()) > LONGEST_NAME {
        let why = format!("de naam is te lang: hoogstens {LONGEST_NAME} tekens.");
        return Err(Refusal::Wrong(why));
    }
    Ok(slug)
}

/// The map, with its drafts.
fn load(options: &NewOptions, today: Date) -> Result<Checked, Exit> {
    let folder = &options.kaart;
    if !folder.join("kaart.yaml").is_file() {
        let exit = load_failed(&LoadError::NoMap(folder.clone()));
        warn("Of noem de map van de kaart erbij: --kaart mijn-stad\n");
        return Err(exit);
    }
    let request = Request {
        folder: folder.clone(),
        today,
        drafts: true,
    };
    load_and_check(&request, &WordFacts::default()).map_err(|error| load_failed(&error))
}

impl Wish<'_> {
    fn fulfil(&self) -> Result<String, Refusal> {
        self.only_entries_have_choices()?;
        match self.options.kind {
            NewKind::Vermelding => entry::make(self),
            NewKind::Pagina => page::make(self),
            NewKind::Organisatie => list_item::add(self, &list_item::organization(self)),
            NewKind::Wijk => list_item::add(self, &list_item::area(self)),
            NewKind::Begrip => list_item::add(self, &list_item::word(self)),
            NewKind::Afkorting => list_item::add(self, &list_item::abbreviation(self)),
            NewKind::Thema => list_item::add(self, &list_item::term(self, FacetRole::Theme)?),
            NewKind::Doelgroep => {
                list_item::add(self, &list_item::term(self, FacetRole::Audience)?)
            }
        }
    }

    fn only_entries_have_choices(&self) -> Result<(), Refusal> {
        let options = self.options;
        let given = [
            ("--soort", options.soort.is_some()),
            ("--thema", !options.thema.is_empty()),
            ("--doelgroep", !options.doelgroep.is_empty()),
            ("--wijk", !options.wijk.is_empty()),
            ("--organisatie", options.organisatie.is_some()),
            ("--toch", options.toch),
        ];
        let given = given.iter().find(|(_, is_given)| *is_given);
        match given.filter(|_| options.kind != NewKind::Vermelding) {
            Some((name, _)) => Err(Refusal::Wrong(format!(
                "{name} kan alleen bij: new vermelding."
            ))),
            None => Ok(()),
        }
    }

    /// Writes a new file, and never over an existing one.
    fn write_new(&self, relative: &str, text: &str) -> Result<String, Refusal> {
        let file = self.options.kaart.join(relative);
        let shown = display_path(&file);
        match create(&file, text) {
            Ok(()) => Ok(shown),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(Refusal::Wrong(format!("{shown} is er al.")))
            }
            Err(error) => Err(Refusal::Unwritable(shown, error)),
        }
    }
}

fn create(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::File::create_new(file)?.write_all(text.as_bytes())
}

fn refuse(why: &Refusal) -> Exit {
    match why {
        Refusal::Wrong(why) => {
            warn(&format!("fout: {why}\n"));
            Exit::WrongUse
        }
        Refusal::Unwritable(file, error) => {
            let why = io_reason(error);
            warn(&format!("fout: {file} kan niet worden gemaakt: {why}.\n"));
            Exit::Unreadable
        }
    }
}

//! All guides of a map, in parallel.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::booklet::sheets;
use super::compile::Job;
use super::content::{Common, Guide, GuideArea, Ingredients};
use super::coverage::{Missing, make_printable};
use super::edition::GuideEdition;
use super::fingerprint::fingerprint;
use super::kept::{File, Kept};
use super::layouts::Layouts;
use super::pack::packed;
use super::problem::Problem;
use crate::diagnostics::Diagnostic;
use crate::model::Directory;

/// The part of the cache for what people read.
const TO_READ: &str = "pdf";
/// The part for what a printer folds.
const TO_FOLD: &str = "vouwen";

/// An edition of a guide that was made.
#[derive(Debug)]
pub struct Made {
    /// For which area.
    pub area: GuideArea,
    /// Which edition.
    pub edition: GuideEdition,
    /// For reading, and for printing page by page.
    pub file: File,
    /// The same on sheets to be folded; of the booklet only.
    pub to_fold: Option<File>,
    /// Whether it was kept from before.
    pub kept: bool,
    fingerprint: String,
    missing: Vec<Missing>,
}

impl Made {
    /// Its files, with their names.
    pub fn files(&self, directory: &Directory) -> impl Iterator<Item = (String, &File)> {
        let slug = self.area.slug(directory);
        let own = (self.edition.file(slug), &self.file);
        let to_fold = self.to_fold.as_ref();
        let to_fold = to_fold.map(|file| (GuideEdition::file_to_fold(slug), file));
        std::iter::once(own).chain(to_fold)
    }
}

/// The guides of a map.
#[derive(Debug, Default)]
pub struct Published {
    /// Guides, by area and edition.
    pub guides: Vec<Made>,
    /// What editors should know: texts that could not be printed as they are, and as errors the guides
    /// that could not be made.
    pub findings: Vec<Diagnostic>,
}

/// Which guides a map has: of one area (by its address), or of all.
#[must_use]
pub fn guide_areas(directory: &Directory) -> Vec<GuideArea> {
    GuideArea::all(directory)
}

/// Makes these editions of the guides of these areas. What is `kept` is not made again; with all
/// guides of a map at hand, what is kept but no longer needed is removed (`tidy`).
#[must_use]
pub fn publish(
    from: Ingredients<'_>,
    layouts: &Layouts,
    areas: &[GuideArea],
    editions: &[GuideEdition],
    kept: Option<&Kept>,
    tidy: bool,
) -> Published {
    let common = Common::new(from);
    let jobs: Vec<_> = areas
        .iter()
        .flat_map(|area| editions.iter().map(|edition| (*area, *edition)))
        .collect();
    let made: Vec<_> = jobs
        .into_par_iter()
        .map(|(area, edition)| make_with(&common, layouts, area, edition, kept))
        .collect();
    let mut published = Published::default();
    let mut missing = BTreeSet::new();
    for result in made {
        match result {
            Ok(mut guide) => {
                missing.extend(guide.missing.drain(..));
                published.guides.push(guide);
            }
            Err(problems) => {
                let findings = problems
                    .iter()
                    .map(|problem| problem.finding(from.directory));
                published.findings.extend(findings);
            }
        }
    }
    let complete = published.findings.is_empty();
    published
        .findings
        .extend(findings(from.directory, &missing));
    if let Some(kept) = kept.filter(|_| tidy && complete) {
        let guides = published.guides.iter();
        kept.keep_only(&guides.map(|guide| guide.fingerprint.clone()).collect());
    }
    published
}

/// Makes one edition of one guide, as when it is asked for in the preview.
///
/// # Errors
/// What is wrong in the layout.
pub fn make(
    from: Ingredients<'_>,
    layouts: &Layouts,
    area: GuideArea,
    edition: GuideEdition,
) -> Result<Made, Vec<Problem>> {
    make_with(&Common::new(from), layouts, area, edition, None)
}

fn make_with(
    common: &Common<'_>,
    layouts: &Layouts,
    area: GuideArea,
    edition: GuideEdition,
    kept: Option<&Kept>,
) -> Result<Made, Vec<Problem>> {
    let guide = common.guide(area, &layouts.texts);
    // A guide is made of texts, numbers and lists: making JSON of it cannot fail.
    let mut data = serde_json::to_value(&guide).unwrap_or_default();
    let missing = make_printable(&mut data, layouts.workshop.fonts());
    let order = Order {
        name: format!("{} {}", edition.name(), area.name(common.from.directory)),
        today: common.from.today,
        fingerprint: fingerprint(edition, layouts, data.to_string().as_bytes()),
        layouts,
        edition,
        guide,
    };
    let found = kept.and_then(|kept| order.find(kept));
    let was_kept = found.is_some();
    let (file, to_fold) = match found {
        Some(files) => files,
        None => order.make(data, kept)?,
    };
    Ok(Made {
        area,
        edition,
        file,
        to_fold,
        kept: was_kept,
        fingerprint: order.fingerprint,
        missing,
    })
}

/// One edition of one guide, to be made.
struct Order<'o> {
    name: String,
    today: jiff::civil::Date,
    fingerprint: String,
    layouts: &'o Layouts,
    edition: GuideEdition,
    guide: Guide,
}

/// What people read, and what a printer folds.
type Files = (File, Option<File>);

impl Order<'_> {
    fn find(&self, kept: &Kept) -> Option<Files> {
        let file = kept.find(&self.fingerprint, TO_READ)?;
        if self.edition != GuideEdition::Booklet {
            return Some((file, None));
        }
        let to_fold = kept.find(&self.fingerprint, TO_FOLD)?;
        Some((file, Some(to_fold)))
    }

    fn make(&self, data: serde_json::Value, kept: Option<&Kept>) -> Result<Files, Vec<Problem>> {
        let made = match self.edition {
            GuideEdition::List => self.on_two_sides(data),
            _ => self.files(data),
        };
        typst::comemo::evict(0);
        let (file, to_fold) = made?;
        if let Some(kept) = kept {
            kept.keep(&self.fingerprint, TO_READ, &file);
            if let Some(to_fold) = &to_fold {
                kept.keep(&self.fingerprint, TO_FOLD, to_fold);
            }
        }
        Ok((file, to_fold))
    }

    fn files(&self, data: serde_json::Value) -> Result<Files, Vec<Problem>> {
        let workshop = &self.layouts.workshop;
        let job = self.job(&data);
        drop(data);
        let document = job.document(workshop)?;
        // What typst remembers is of no use for what follows, nor to the next guide.
        typst::comemo::evict(0);
        let pdf = job.pdf(&document, workshop, self.today, false)?;
        let pages = document.pages().len();
        let sheets = sheets(&document).filter(|_| self.edition == GuideEdition::Booklet);
        drop(document);
        let file = File {
            bytes: packed(pdf, false),
            pages,
        };
        let Some(sheets) = sheets else {
            return Ok((file, None));
        };
        let pdf = job.pdf(&sheets, workshop, self.today, true)?;
        let pages = sheets.pages().len();
        drop(sheets);
        let to_fold = File {
            bytes: packed(pdf, true),
            pages,
        };
        Ok((file, Some(to_fold)))
    }

    fn job(&self, data: &serde_json::Value) -> Job<'_> {
        Job {
            name: &self.name,
            layout: match self.edition {
                GuideEdition::Booklet => "boekje.typ",
                GuideEdition::LargePrint => "grootletter.typ",
                GuideEdition::List => "lijst.typ",
            },
            content: &self.guide,
            data: data.to_string().into_bytes(),
        }
    }

    /// The list in the largest type in which it fits on two sides. When it does not fit in the
    /// smallest, the entries that are farthest away are left out.
    fn on_two_sides(&self, mut data: serde_json::Value) -> Result<Files, Vec<Problem>> {
        let mut fits = |step: usize, entries: Option<usize>| -> Result<_, Vec<Problem>> {
            data["stap"] = step.into();
            data["tot"] = entries.into();
            let job = self.job(&data);
            let document = job.document(&self.layouts.workshop)?;
            let pages = document.pages().len();
            Ok((pages, (job, document)))
        };
        // Steps below `low` are too large, `high` fits or is the smallest.
        let (mut low, mut high) = (0, LIST_STEPS - 1);
        let mut best = None;
        while low < high {
            let middle = usize::midpoint(low, high);
            let (pages, made) = fits(middle, None)?;
            if pages <= LIST_SIDES {
                (high, best) = (middle, Some(made));
            } else {
                low = middle + 1;
            }
        }
        let (job, document) = match best {
            Some(made) => made,
            None => self.as_many_as_fit(|entries| fits(high, entries))?,
        };
        let pdf = job.pdf(&document, &self.layouts.workshop, self.today, false)?;
        let file = File {
            bytes: packed(pdf, false),
            pages: document.pages().len(),
        };
        Ok((file, None))
    }

    /// With as many entries as two sides hold, found by halving; all of them when they fit after all.
    fn as_many_as_fit<T>(
        &self,
        mut fits: impl FnMut(Option<usize>) -> Result<(usize, T), Vec<Problem>>,
    ) -> Result<T, Vec<Problem>> {
        let (pages, all) = fits(None)?;
        if pages <= LIST_SIDES {
            return Ok(all);
        }
        drop(all);
        let (mut few, mut many) = (0, self.guide.entries());
        // The first guess: as if all entries were equally long.
        let mut guess = many * LIST_SIDES / pages;
        let mut best = None;
        for _ in 0..TRIES {
            let (pages, made) = fits(Some(guess))?;
            if pages <= LIST_SIDES {
                (few, best) = (guess, Some(made));
            } else {
                many = guess;
            }
            guess = usize::midpoint(few, many);
        }
        match best {
            Some(made) => Ok(made),
            None => fits(Some(few)).map(|(_, made)| made),
        }
    }
}

/// How often a number of entries is tried for a list that does not fit.
const TRIES: usize = 5;

/// A list is printed on both sides of one sheet.
const LIST_SIDES: usize = 2;

/// How many sizes of type a list may have.
const LIST_STEPS: usize = 6;

fn findings(directory: &Directory, missing: &BTreeSet<Missing>) -> Vec<Diagnostic> {
    let finding = |missing: &Missing| {
        let slug = missing.entry.as_deref();
        let entry = directory
            .entries
            .iter()
            .find(|entry| Some(entry.slug.as_str()) == slug);
        let span = entry.map_or(directory.settings.span, |entry| entry.span);
        let message = format!(
            "In de gedrukte gids kunnen deze tekens niet: {}",
            missing.characters
        );
        Diagnostic::warning("gids-teken", span, message).help(
            "Op papier staat daar …. Schrijf het met gewone letters, of zet een lettertype dat deze tekens heeft in gids/letters van het uiterlijk.",
        )
    };
    missing.iter().map(finding).collect()
}

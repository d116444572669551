//! All guides of maps, in parallel.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use serde_json::Value;

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::model::SocialMap;
use crate::outputs::guide::content::{Common, Guide, GuideArea, Ingredients};
use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::Job;
use crate::outputs::guide::layout::Layouts;
use crate::outputs::guide::layout::Missing;
use crate::outputs::guide::layout::fingerprint;
use crate::outputs::guide::layout::{File, Kept};
use crate::outputs::guide::layout::{Files, booklet, large_print, list};
use crate::outputs::guide::problem::Problem;

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
}

impl Made {
    /// Its files, with their names.
    pub fn files(&self, directory: &SocialMap) -> impl Iterator<Item = (String, &File)> {
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
pub fn guide_areas(directory: &SocialMap) -> Vec<GuideArea> {
    GuideArea::all(directory)
}

/// What is asked for of one map.
pub struct Wanted<'g> {
    /// The map.
    pub from: Ingredients<'g>,
    /// What its guides look like.
    pub layouts: &'g Layouts,
    /// For which areas.
    pub areas: Vec<GuideArea>,
    /// Guides from before: those that are still right are not made again.
    pub kept: Option<Kept>,
    /// Whether this is all there is, so that other kept guides are not needed any more.
    pub complete: bool,
}

/// Makes guides of maps in these editions; as many results as there are maps.
#[must_use]
pub fn publish(maps: &[Wanted<'_>], editions: &[GuideEdition]) -> Vec<Published> {
    let commons: Vec<_> = maps
        .par_iter()
        .map(|map| Common::new(map.from, map.layouts))
        .collect();
    let areas = maps.iter().enumerate();
    let areas: Vec<_> = areas
        .flat_map(|(at, map)| map.areas.iter().map(move |area| (at, *area)))
        .collect();
    let orders: Vec<_> = areas
        .into_par_iter()
        .map(|(at, area)| (at, Order::new(&commons[at], area)))
        .collect();
    // By edition, so that what is made at the same time takes about as long.
    let jobs: Vec<_> = editions
        .iter()
        .flat_map(|edition| orders.iter().map(|(at, order)| (*at, order, *edition)))
        .collect();
    let made = on_all_cores(&jobs, |(at, order, edition)| {
        order.made(*edition, maps[*at].kept.as_ref())
    });
    let mut published: Vec<_> = maps.iter().map(|_| Published::default()).collect();
    for ((at, ..), result) in jobs.iter().zip(made) {
        match result {
            Ok(guide) => published[*at].guides.push(guide),
            Err(problems) => {
                let directory = maps[*at].from.directory;
                let findings = problems.iter().map(|problem| problem.finding(directory));
                published[*at].findings.extend(findings);
            }
        }
    }
    for (at, map) in maps.iter().enumerate() {
        let own = orders.iter().filter(|(of, _)| *of == at);
        let missing = own.flat_map(|(_, order)| &order.missing).collect();
        published[at].conclude(map, &missing);
    }
    published
}

impl Published {
    /// Puts guides in order, and tells what could not be printed.
    fn conclude(&mut self, map: &Wanted<'_>, missing: &BTreeSet<&Missing>) {
        let place = |area| map.areas.iter().position(|other| *other == area);
        self.guides
            .sort_by_key(|guide| (place(guide.area), guide.edition));
        if let Some(kept) = map
            .kept
            .as_ref()
            .filter(|_| map.complete && self.findings.is_empty())
        {
            let guides = self.guides.iter();
            kept.keep_only(&guides.map(|guide| guide.fingerprint.clone()).collect());
        }
        self.findings.extend(findings(map.from.directory, missing));
    }
}

/// Does work on as many threads as there are cores; results are in the order of the work. Threads of
/// their own, because a thread of rayon's that waits within one guide would begin another, and all of
/// them would be in memory at once.
fn on_all_cores<T: Sync, R: Send>(work: &[T], one: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        while let at = next.fetch_add(1, Ordering::Relaxed)
            && let Some(job) = work.get(at)
        {
            done.push((at, one(job)));
        }
        done
    };
    let mut results = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores.min(work.len()))
            .map(|_| scope.spawn(take))
            .collect();
        let mut results = Vec::new();
        for thread in threads {
            match thread.join() {
                Ok(done) => results.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
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
    Order::new(&Common::new(from, layouts), area).made(edition, None)
}

/// The guide of one area, to be made in any edition.
struct Order<'o> {
    common: &'o Common<'o>,
    area: GuideArea,
    guide: Guide<'o>,
    data: Value,
    missing: Vec<Missing>,
}

impl<'o> Order<'o> {
    fn new(common: &'o Common<'o>, area: GuideArea) -> Self {
        let guide = common.guide(area);
        let (data, missing) = guide.data(common.layouts.workshop.shapes());
        Self {
            common,
            area,
            guide,
            data,
            missing,
        }
    }

    /// One edition: from before when it is still right, or else made now.
    fn made(&self, edition: GuideEdition, kept: Option<&Kept>) -> Result<Made, Vec<Problem>> {
        let data = self.data.to_string();
        let fingerprint = fingerprint(edition, self.common.layouts, data.as_bytes());
        drop(data);
        let found = kept.and_then(|kept| find(kept, &fingerprint, edition));
        let was_kept = found.is_some();
        let (file, to_fold) = match found {
            Some(files) => files,
            None => self.make(edition)?,
        };
        if let Some(kept) = kept.filter(|_| !was_kept) {
            kept.keep(&fingerprint, TO_READ, &file);
            if let Some(to_fold) = &to_fold {
                kept.keep(&fingerprint, TO_FOLD, to_fold);
            }
        }
        Ok(Made {
            area: self.area,
            edition,
            file,
            to_fold,
            kept: was_kept,
            fingerprint,
        })
    }

    fn make(&self, edition: GuideEdition) -> Result<Files, Vec<Problem>> {
        let area = self.area.name(self.common.from.directory);
        let name = format!("{} {area}", edition.name());
        let layout = format!("{}.typ", edition.name());
        let job = Job {
            name: &name,
            layout: &layout,
            content: &self.guide,
            workshop: &self.common.layouts.workshop,
            today: self.common.from.today,
        };
        let codes = self.common.codes(&self.guide);
        match edition {
            GuideEdition::Booklet => booklet(&job, &self.data, codes),
            GuideEdition::LargePrint => large_print(&job, &self.data, codes),
            GuideEdition::List => list(&job, &self.data, codes),
        }
    }
}

fn find(kept: &Kept, fingerprint: &str, edition: GuideEdition) -> Option<Files> {
    let file = kept.find(fingerprint, TO_READ)?;
    if edition != GuideEdition::Booklet {
        return Some((file, None));
    }
    let to_fold = kept.find(fingerprint, TO_FOLD)?;
    Some((file, Some(to_fold)))
}

fn findings(directory: &SocialMap, missing: &BTreeSet<&Missing>) -> Vec<Diagnostic> {
    let finding = |missing: &&Missing| {
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
        Diagnostic::warning(codes::GIDS_TEKEN, span, message).help(
            "Op papier staat daar …. Schrijf het met gewone letters, of zet een lettertype dat deze tekens heeft in gids/letters van het uiterlijk.",
        )
    };
    missing.iter().map(finding).collect()
}

//! Prints the guides of maps, in parallel.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::model::PublicMap;
use crate::outputs::guide::area::GuideArea;
use crate::outputs::guide::cache::{GuideCache, digest};
use crate::outputs::guide::contents::{Guide, PrintedEntries};
use crate::outputs::guide::edition::GuideEdition;
use crate::outputs::guide::layout::{
    GuideFiles, GuideJob, PdfFile, Unprintable, booklet, large_print, list,
};
use crate::outputs::guide::problem::GuideProblem;
use crate::outputs::guide::source::GuideSource;

/// An edition of a guide.
#[derive(Debug)]
pub(crate) struct PrintedGuide {
    /// For which area.
    pub(crate) area: GuideArea,
    /// Which edition.
    pub(crate) edition: GuideEdition,
    /// For reading, and for printing page by page.
    pub(crate) file: PdfFile,
    /// The same on sheets to be folded; of the booklet only.
    pub(crate) to_fold: Option<PdfFile>,
    /// Whether it was kept from before.
    pub(crate) kept: bool,
    digest: String,
}

impl PrintedGuide {
    /// Its files, with their names.
    pub(crate) fn files(&self, map: &PublicMap) -> impl Iterator<Item = (String, &PdfFile)> {
        let slug = self.area.slug(map);
        let own = (self.edition.file(slug), &self.file);
        let to_fold = self.to_fold.as_ref();
        let to_fold = to_fold.map(|file| (GuideEdition::file_to_fold(slug), file));
        std::iter::once(own).chain(to_fold)
    }
}

/// The guides of a map.
#[derive(Debug, Default)]
pub(crate) struct PrintedGuides {
    /// Guides, by area and edition.
    pub(crate) guides: Vec<PrintedGuide>,
    /// What editors should know: texts that could not be printed as they are, and as errors the guides
    /// that could not be made.
    pub(crate) findings: Vec<Diagnostic>,
}

/// Which guides of a map are asked for.
pub(crate) struct GuideOrder<'g> {
    /// What they are made from.
    pub(crate) source: &'g GuideSource<'g>,
    /// For which areas.
    pub(crate) areas: Vec<GuideArea>,
    /// Guides from before: those that are still right are not made again.
    pub(crate) cache: Option<GuideCache>,
    /// Whether these are all guides of the map, so that others that are kept are not needed any more.
    pub(crate) is_complete: bool,
}

impl<'g> GuideOrder<'g> {
    /// All guides of a map; those in the folder `cache` that are still right are not made again.
    pub(crate) fn all(source: &'g GuideSource<'g>, cache: Option<&Path>) -> Self {
        Self {
            is_complete: true,
            ..Self::some(source, GuideArea::all(source.map), cache)
        }
    }

    /// The guides of some of its areas.
    pub(crate) fn some(
        source: &'g GuideSource<'g>,
        areas: Vec<GuideArea>,
        cache: Option<&Path>,
    ) -> Self {
        Self {
            source,
            areas,
            cache: cache.map(|cache| GuideCache::new(cache, source.map.slug())),
            is_complete: false,
        }
    }
}

/// Prints guides of maps in these editions; as many results as there are orders.
#[must_use]
pub(crate) fn print_guides(
    orders: &[GuideOrder<'_>],
    editions: &[GuideEdition],
) -> Vec<PrintedGuides> {
    let entries = orders.par_iter();
    let entries: Vec<_> = entries
        .map(|order| PrintedEntries::new(order.source))
        .collect();
    let areas = orders.iter().enumerate();
    let areas: Vec<_> = areas
        .flat_map(|(at, order)| order.areas.iter().map(move |area| (at, *area)))
        .collect();
    let guides: Vec<_> = areas
        .into_par_iter()
        .map(|(at, area)| (at, Guide::new(&entries[at], area)))
        .collect();
    // By edition, so that what is made at the same time takes about as long.
    let jobs: Vec<_> = editions
        .iter()
        .flat_map(|edition| guides.iter().map(|(at, guide)| (*at, guide, *edition)))
        .collect();
    let results = on_all_cores(&jobs, |(at, guide, edition)| {
        let order = &orders[*at];
        print(guide, order.source, *edition, order.cache.as_ref())
    });
    let mut printed: Vec<_> = orders.iter().map(|_| PrintedGuides::default()).collect();
    for ((at, ..), result) in jobs.iter().zip(results) {
        printed[*at].add(result, orders[*at].source.map);
    }
    for (at, order) in orders.iter().enumerate() {
        let own = guides.iter().filter(|(of, _)| *of == at);
        let unprintable = own.flat_map(|(_, guide)| &guide.data.unprintable);
        printed[at].conclude(order, &unprintable.collect());
    }
    printed
}

impl PrintedGuides {
    fn add(&mut self, result: Result<PrintedGuide, Vec<GuideProblem>>, map: &PublicMap) {
        match result {
            Ok(guide) => self.guides.push(guide),
            Err(problems) => {
                let findings = problems.iter().map(|problem| problem.finding(map));
                self.findings.extend(findings);
            }
        }
    }

    /// Puts guides in order, and tells what could not be printed.
    fn conclude(&mut self, order: &GuideOrder<'_>, unprintable: &BTreeSet<&Unprintable>) {
        let place = |area| order.areas.iter().position(|other| *other == area);
        self.guides
            .sort_by_key(|guide| (place(guide.area), guide.edition));
        let is_all = order.is_complete && self.findings.is_empty();
        if let Some(cache) = order.cache.as_ref().filter(|_| is_all) {
            let guides = self.guides.iter();
            cache.keep_only(&guides.map(|guide| guide.digest.clone()).collect());
        }
        let map = order.source.map;
        let findings = unprintable.iter().map(|one| finding(one, map));
        self.findings.extend(findings);
    }
}

fn finding(unprintable: &Unprintable, map: &PublicMap) -> Diagnostic {
    let Unprintable { entry, characters } = unprintable;
    let place = entry.as_deref().and_then(|slug| map.place_of(slug));
    let span = place.unwrap_or(map.settings().span);
    let message = format!("In de gedrukte gids kunnen deze tekens niet: {characters}");
    Diagnostic::warning(codes::GIDS_TEKEN, span, message).help(
        "Op papier staat daar …. Schrijf het met gewone letters, of zet een lettertype dat deze tekens heeft in gids/letters van het uiterlijk.",
    )
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

/// Prints one edition of the guide of an area, as when it is asked for in the preview.
///
/// # Errors
/// What is wrong in the layout.
pub(crate) fn print_guide(
    source: &GuideSource<'_>,
    area: GuideArea,
    edition: GuideEdition,
) -> Result<PrintedGuide, Vec<GuideProblem>> {
    let entries = PrintedEntries::new(source);
    print(&Guide::new(&entries, area), source, edition, None)
}

/// One edition of a guide: from before when it is still right, or else made now.
fn print(
    guide: &Guide<'_>,
    source: &GuideSource<'_>,
    edition: GuideEdition,
    cache: Option<&GuideCache>,
) -> Result<PrintedGuide, Vec<GuideProblem>> {
    let digest = digest(edition, &source.layouts, &guide.data);
    let kept = cache.and_then(|cache| cache.find(&digest, edition));
    let was_kept = kept.is_some();
    let files = match kept {
        Some(files) => files,
        None => set(guide, source, edition)?,
    };
    if let Some(cache) = cache.filter(|_| !was_kept) {
        cache.keep(&digest, &files);
    }
    let (file, to_fold) = files;
    Ok(PrintedGuide {
        area: guide.area,
        edition,
        file,
        to_fold,
        kept: was_kept,
        digest,
    })
}

fn set(
    guide: &Guide<'_>,
    source: &GuideSource<'_>,
    edition: GuideEdition,
) -> Result<GuideFiles, Vec<GuideProblem>> {
    let job = GuideJob {
        name: &format!("{} {}", edition.name(), guide.area.name(source.map)),
        layout: &format!("{}.typ", edition.name()),
        data: &guide.data,
        assets: &source.layouts.assets,
        today: source.map.today(),
    };
    match edition {
        GuideEdition::Booklet => booklet(&job, guide.codes()),
        GuideEdition::LargePrint => large_print(&job, guide.codes()),
        GuideEdition::List => list(&job, guide.codes()),
    }
}

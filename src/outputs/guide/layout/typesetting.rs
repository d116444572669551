//! Sets the editions of a guide.

use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use crate::outputs::guide::layout::codes::Codes;
use crate::outputs::guide::layout::compile::{GuideJob, PdfFile};
use crate::outputs::guide::layout::data::SettingData;
use crate::outputs::guide::layout::marks::{Marks, marked};
use crate::outputs::guide::pdf::sheets;
use crate::outputs::guide::problem::GuideProblem;

/// What people read, and what a printer folds.
pub(crate) type GuideFiles = (PdfFile, Option<PdfFile>);

/// What typst remembers of a document is forgotten as soon as it is set: it takes more memory than the
/// document, and setting another with it takes as long as without.
fn forget() {
    typst::comemo::evict(0);
}

/// Nearly always twice is enough: the first time numbers of pages have the same width, so nothing moves.
/// What still moves then does so for ever.
const MOST_TIMES: usize = 5;

/// A document in which every reference is right.
fn settled(job: &GuideJob<'_>, mut codes: Codes) -> Result<PagedDocument, Vec<GuideProblem>> {
    let points = Bytes::new(std::mem::take(&mut codes.points));
    let mut document = job.document(&SettingData::first(&codes), &points)?;
    let mut marks = Marks::of(&document);
    for _ in 1..MOST_TIMES {
        drop(document);
        forget();
        document = job.document(&SettingData::knowing(&codes, &marks), &points)?;
        let found = Marks::of(&document);
        if marks.hold(&found) {
            break;
        }
        marks = found;
    }
    forget();
    Ok(document)
}

/// A booklet, and the same on sheets to fold.
pub(crate) fn booklet(job: &GuideJob<'_>, codes: Codes) -> Result<GuideFiles, Vec<GuideProblem>> {
    let document = settled(job, codes)?;
    let file = job.file(&document)?;
    let Some(sheets) = sheets(&document) else {
        return Ok((file, None));
    };
    drop(document);
    let to_fold = job.file_to_fold(&sheets)?;
    Ok((file, Some(to_fold)))
}

/// A guide in large print.
pub(crate) fn large_print(
    job: &GuideJob<'_>,
    codes: Codes,
) -> Result<GuideFiles, Vec<GuideProblem>> {
    let document = settled(job, codes)?;
    Ok((job.file(&document)?, None))
}

/// The list in the largest type in which it fits on two sides. When it does not fit in the smallest,
/// what is farthest is left out.
pub(crate) fn list(job: &GuideJob<'_>, mut codes: Codes) -> Result<GuideFiles, Vec<GuideProblem>> {
    let points = Bytes::new(std::mem::take(&mut codes.points));
    // Nothing in a list refers to a place.
    let marks = Marks::default();
    let set = |step: usize, entries: Option<usize>| {
        job.document(&SettingData::list(&codes, &marks, step, entries), &points)
    };
    let smallest = LIST_STEPS - 1;
    let mut document = set(smallest, None)?;
    if document.pages().len() > LIST_SIDES {
        // Room for the line that says that there is more.
        let mut entries = rows_on(&document, LIST_SIDES).saturating_sub(2);
        document = set(smallest, Some(entries))?;
        while document.pages().len() > LIST_SIDES && entries > 0 {
            entries = entries.saturating_sub(3);
            document = set(smallest, Some(entries))?;
        }
    } else {
        // Halving: `low` is not known to fit, `high` fits.
        let (mut low, mut high) = (0, smallest);
        while low < high {
            let middle = usize::midpoint(low, high);
            let larger = set(middle, None)?;
            if larger.pages().len() <= LIST_SIDES {
                (high, document) = (middle, larger);
            } else {
                low = middle + 1;
            }
        }
    }
    forget();
    Ok((job.file(&document)?, None))
}

/// How many entries of a list stand on its first sides: layouts mark each with `<plek>`.
fn rows_on(document: &PagedDocument, sides: usize) -> usize {
    let rows = marked(document, "plek").into_iter();
    rows.filter(|(_, at)| at.page.get() <= sides).count()
}

/// How many sizes of type a list may have.
const LIST_STEPS: usize = 6;

/// A list is printed on both sides of one sheet.
const LIST_SIDES: usize = 2;

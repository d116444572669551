//! A booklet as it goes through a printer: two A5 pages on each side of an A4 sheet.

use typst::foundations::Smart;
use typst::layout::{Abs, Frame, Point, Sides, Size};
use typst_layout::{Page, PagedDocument};

use crate::outputs::guide::pdf::imposition::sides;

/// The long side of a sheet, in millimetres: one more than two A5 pages.
const A4: f64 = 297.0;

/// Lays the pages of a document on sheets. All have the size of the first one.
pub(crate) fn sheets(document: &PagedDocument) -> Option<PagedDocument> {
    use typst::model::Document;
    let pages = document.pages();
    let first = pages.first()?;
    let (width, height) = (first.frame.width(), first.frame.height());
    let sheet = (width * 2.0).max(Abs::mm(A4));
    // Both pages touch the fold.
    let places = [sheet / 2.0 - width, sheet / 2.0];
    let sheets = (1..).zip(sides(pages.len())).map(|(number, side)| {
        let mut frame = Frame::hard(Size::new(sheet, height));
        for (page, left) in side.into_iter().zip(places) {
            if let Some(page) = page {
                frame.push_frame(Point::with_x(left), pages[page].frame.clone());
            }
        }
        Page {
            frame,
            bleed: Sides::splat(Abs::zero()),
            fill: Smart::Auto,
            numbering: None,
            supplement: first.supplement.clone(),
            number,
        }
    });
    Some(PagedDocument::new(
        sheets.collect(),
        document.info().clone(),
    ))
}

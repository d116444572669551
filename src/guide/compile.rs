//! From data to a document, and from a document to PDF.

use jiff::civil::Date;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::content::Guide;
use super::problem::Problem;
use super::world::{Desk, Workshop};

/// What is compiled.
pub struct Job<'j> {
    /// What messages call it.
    pub name: &'j str,
    /// The layout's file.
    pub layout: &'j str,
    /// What is in it, to find entries by their texts.
    pub content: &'j Guide,
    /// The same as layouts read it.
    pub data: Vec<u8>,
}

impl Job<'_> {
    /// Sets the type.
    ///
    /// # Errors
    /// What is wrong in the layout.
    pub fn document(&self, workshop: &Workshop) -> Result<PagedDocument, Vec<Problem>> {
        let desk = Desk::new(workshop, self.layout, self.data.clone());
        let desk = desk.ok_or_else(|| vec![Problem::no_layout(self.name, self.layout)])?;
        let compiled = typst::compile::<PagedDocument>(&desk).output;
        compiled.map_err(|found| Problem::all(self.name, &found, &desk, self.content))
    }

    /// The document as PDF: for reading and keeping, or with `print_only` for a printer, which needs
    /// no tags.
    ///
    /// # Errors
    /// What the standards do not allow.
    pub fn pdf(
        &self,
        document: &PagedDocument,
        workshop: &Workshop,
        today: Date,
        print_only: bool,
    ) -> Result<Vec<u8>, Vec<Problem>> {
        let standards: &[_] = match print_only {
            true => &[PdfStandard::V_1_7],
            false => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        };
        let options = PdfOptions {
            ident: Smart::Custom(self.name.to_owned()),
            creator: Smart::Custom(Some("sociale-kaart".to_owned())),
            timestamp: timestamp(today),
            page_ranges: None,
            // These two have a version of PDF in common.
            standards: PdfStandards::new(standards).unwrap_or_default(),
            tagged: !print_only,
            pretty: false,
        };
        typst_pdf::pdf(document, &options).map_err(|found| {
            // The layout is there: the document was made with it.
            match Desk::new(workshop, self.layout, Vec::new()) {
                Some(desk) => Problem::all(self.name, &found, &desk, self.content),
                None => Vec::new(),
            }
        })
    }
}

/// The start of the day, so that the same day gives the same bytes.
fn timestamp(today: Date) -> Option<Timestamp> {
    let part = |number: i8| u8::try_from(number).ok();
    let (month, day) = (part(today.month())?, part(today.day())?);
    let date = Datetime::from_ymd_hms(today.year().into(), month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(date))
}

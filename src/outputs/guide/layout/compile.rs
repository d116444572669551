//! From data to a document, and from a document to PDF.

use jiff::civil::Date;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::outputs::guide::layout::data::{GuideData, SettingData};
use crate::outputs::guide::layout::world::{GuideWorld, TypstAssets};
use crate::outputs::guide::pdf::{Use, packed};
use crate::outputs::guide::problem::GuideProblem;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PdfFile {
    /// The PDF.
    pub(crate) bytes: Vec<u8>,
    /// How many pages it has.
    pub(crate) pages: usize,
}

/// One edition of one guide.
pub(crate) struct GuideJob<'j> {
    /// What messages call it.
    pub(crate) name: &'j str,
    /// The layout's file.
    pub(crate) layout: &'j str,
    /// What is in it.
    pub(crate) data: &'j GuideData,
    /// Layouts and fonts.
    pub(crate) assets: &'j TypstAssets,
    /// The day of the edition.
    pub(crate) today: Date,
}

impl GuideJob<'_> {
    /// Sets the type, with the pictures of codes.
    ///
    /// # Errors
    /// What is wrong in the layout.
    pub(crate) fn document(
        &self,
        setting: &SettingData<'_>,
        codes: &Bytes,
    ) -> Result<PagedDocument, Vec<GuideProblem>> {
        let data = self.data.with(setting);
        let world = GuideWorld::new(self.assets, self.layout, data, codes.clone());
        let world = world.ok_or_else(|| vec![GuideProblem::no_layout(self.name, self.layout)])?;
        let compiled = typst::compile::<PagedDocument>(&world).output;
        compiled.map_err(|found| GuideProblem::all(self.name, &found, &world, self.data))
    }

    /// A document for reading aloud and for keeping.
    ///
    /// # Errors
    /// What the standards do not allow.
    pub(crate) fn file(&self, document: &PagedDocument) -> Result<PdfFile, Vec<GuideProblem>> {
        let standards = [PdfStandard::Ua_1, PdfStandard::A_2a];
        let pdf = self.pdf(document, &standards, true)?;
        Ok(PdfFile {
            bytes: packed(pdf, Use::Reading),
            pages: document.pages().len(),
        })
    }

    /// A document for a printer, which needs no tags.
    ///
    /// # Errors
    /// What cannot be exported.
    pub(crate) fn file_to_fold(
        &self,
        document: &PagedDocument,
    ) -> Result<PdfFile, Vec<GuideProblem>> {
        let pdf = self.pdf(document, &[PdfStandard::V_1_7], false)?;
        Ok(PdfFile {
            bytes: packed(pdf, Use::Folding),
            pages: document.pages().len(),
        })
    }

    fn pdf(
        &self,
        document: &PagedDocument,
        standards: &[PdfStandard],
        tagged: bool,
    ) -> Result<Vec<u8>, Vec<GuideProblem>> {
        let options = PdfOptions {
            ident: Smart::Custom(self.name.to_owned()),
            creator: Smart::Custom(Some("sociale-kaart".to_owned())),
            timestamp: timestamp(self.today),
            page_ranges: None,
            // These have a version of PDF in common.
            standards: PdfStandards::new(standards).unwrap_or_default(),
            tagged,
            pretty: false,
        };
        typst_pdf::pdf(document, &options).map_err(|found| {
            // The layout is there: the document was made with it.
            match GuideWorld::new(self.assets, self.layout, Vec::new(), Bytes::new([])) {
                Some(world) => GuideProblem::all(self.name, &found, &world, self.data),
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

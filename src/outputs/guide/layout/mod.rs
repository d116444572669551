//! From data to PDF: typst with the layouts of a theme.

pub(crate) mod codes;
pub(crate) mod compile;
pub(crate) mod data;
pub(crate) mod glyphs;
pub(crate) mod layouts;
pub(crate) mod marks;
pub(crate) mod typesetting;
pub(crate) mod world;

pub(crate) use codes::{Codes, code_picture};
pub(crate) use compile::{GuideJob, PdfFile};
pub(crate) use data::GuideData;
pub(crate) use glyphs::Unprintable;
pub(crate) use layouts::Layouts;
pub(crate) use typesetting::{GuideFiles, booklet, large_print, list};

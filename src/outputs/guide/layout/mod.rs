//! From data to PDF: typst with the layouts of a theme.

pub mod codes;
pub mod compile;
pub mod data;
pub mod glyphs;
pub mod layouts;
pub mod marks;
pub mod typesetting;
pub mod world;

pub use codes::{Codes, code_picture};
pub use compile::{GuideJob, PdfFile};
pub use data::GuideData;
pub use glyphs::Unprintable;
pub use layouts::Layouts;
pub use typesetting::{GuideFiles, booklet, large_print, list};

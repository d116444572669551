//! What is done to a PDF after typesetting: sheets to fold, smaller files.

pub mod booklet;
pub mod imposition;
pub mod pack;
pub mod parts;

pub use booklet::sheets;
pub use pack::{Use, packed};

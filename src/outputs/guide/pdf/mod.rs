//! What is done to a PDF after typesetting: sheets to fold, smaller files.

pub(crate) mod booklet;
pub(crate) mod imposition;
pub(crate) mod pack;
pub(crate) mod parts;

pub(crate) use booklet::sheets;
pub(crate) use pack::{Use, packed};

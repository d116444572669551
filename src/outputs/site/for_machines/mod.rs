//! What is not read by people: whole addresses, files for crawlers, linked data, images.

pub(crate) mod base;
pub(crate) mod crawlers;
pub(crate) mod images;
pub(crate) mod linked_data;
pub(crate) mod search_files;

//! What is not read by people: whole addresses, files for crawlers, linked data, images.

pub mod base;
pub mod crawlers;
pub mod images;
pub mod linked_data;
pub mod search_files;

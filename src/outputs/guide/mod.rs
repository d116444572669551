//! Printed neighbourhood guides: from a map and one of its areas to PDF files that volunteers print and
//! take along to people who are not online.
//!
//! What is in a guide is worked out in `contents`; what it looks like is up to layouts in the theme
//! (`gids/*.typ`), which get everything as one file of data. Typst sets the type. Every guide is tagged
//! for reading aloud (PDF/UA-1) and made to last (PDF/A-2a); only the booklet as it goes through a
//! printer, two pages on a sheet, is for paper alone.
//!
//! On a site the guides of all maps are printed at once, before the pages that offer them ([`for_maps`]);
//! the preview prints one when somebody asks for it ([`of_page`]). A program can be built without guides:
//! then the file `left_out.rs` stands here.

pub(crate) mod area;
pub(crate) mod cache;
pub(crate) mod contents;
pub(crate) mod edition;
pub(crate) mod layout;
pub(crate) mod on_site;
pub(crate) mod page_guide;
pub(crate) mod pdf;
pub(crate) mod print;
pub(crate) mod problem;
pub(crate) mod source;

pub(crate) use area::GuideArea;
pub(crate) use edition::GuideEdition;
pub(crate) use on_site::for_maps;
pub(crate) use page_guide::{editions, of_page};
pub(crate) use print::{GuideOrder, PrintedGuide, PrintedGuides, print_guides};
pub(crate) use source::GuideSource;

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

pub mod area;
pub mod cache;
pub mod contents;
pub mod edition;
pub mod layout;
pub mod on_site;
pub mod page_guide;
pub mod pdf;
pub mod print;
pub mod problem;
pub mod source;

pub use area::GuideArea;
pub use cache::GuideCache;
pub use edition::GuideEdition;
pub use on_site::for_maps;
pub use page_guide::{editions, of_page};
pub use print::{GuideOrder, PrintedGuide, PrintedGuides, print_guide, print_guides};
pub use source::GuideSource;

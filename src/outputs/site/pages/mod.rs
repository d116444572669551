//! One file for each kind of page: what it shows. What templates get has Dutch names, the words of
//! whoever makes a theme; only types that end in `View`, and what stands in them, have those.

pub mod card;
pub mod choices;
pub mod entry;
pub mod fixed;
pub mod free_page;
pub mod list;
pub mod region;

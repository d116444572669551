//! One file for each kind of page: what it shows. What templates get has Dutch names, the words of
//! whoever makes a theme; only types that end in `View`, and what stands in them, have those.

pub(crate) mod card;
pub(crate) mod choices;
pub(crate) mod entry;
pub(crate) mod fixed;
pub(crate) mod free_page;
pub(crate) mod list;
pub(crate) mod region;

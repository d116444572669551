//! What is in a guide: the entries that serve an area, in the order in which somebody who lives there
//! would look for them.

pub(crate) mod chapters;
pub(crate) mod entry;
pub(crate) mod guide;
pub(crate) mod index;
pub(crate) mod nearness;
pub(crate) mod printed;

pub(crate) use guide::Guide;
pub(crate) use printed::PrintedEntries;

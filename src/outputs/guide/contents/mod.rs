//! What is in a guide: the entries that serve an area, in the order in which somebody who lives there
//! would look for them.

pub mod chapters;
pub mod entry;
pub mod guide;
pub mod index;
pub mod nearness;
pub mod printed;

pub use guide::Guide;
pub use printed::PrintedEntries;

//! One file for each kind of page: what it shows.

pub mod a_to_z;
pub mod choices;
pub mod entry;
pub mod glossary;
pub mod guides;
pub mod list;
pub mod region;
pub mod search;
pub mod urgent;

pub use a_to_z::{Letter, letters};
pub use entry::{body_html, entry_view};
pub use glossary::glossary;
pub use guides::{MapGuides, guides};
pub use search::{SearchLinks, SearchParts, search_view, suggestions};
pub use urgent::urgent;

//! Opening hours in words: in full for a page, in few words for paper, in one line for a mail.

pub mod full;
pub mod parts;
pub mod plain;
pub mod short;

pub use full::{HoursView, hours_view};
pub use plain::hours_text;
pub use short::sentences;

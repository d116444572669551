//! Opening hours in words: in full for a page, in few words for paper, in one line for a mail.

pub(crate) mod full;
pub(crate) mod parts;
pub(crate) mod plain;
pub(crate) mod short;

pub(crate) use full::{HoursView, hours_view};
pub(crate) use plain::hours_text;
pub(crate) use short::sentences;

//! How things are said: Dutch, the other languages of the site, facts of an entry, hours, and the order of names.

pub(crate) mod dates;
pub(crate) mod dutch;
pub(crate) mod facts;
pub(crate) mod hours;
pub(crate) mod language;
pub(crate) mod order;

//! How things are said: Dutch, the other languages of the site, facts of an entry, hours, and the order of names.

pub mod dates;
pub mod dutch;
pub mod facts;
pub mod hours;
pub mod language;
pub mod order;

//! Single values that refuse nonsense: ways to reach somebody, dates, colours, parts of addresses, languages.

pub(crate) mod body;
pub(crate) mod colour;
pub(crate) mod contact;
pub(crate) mod coordinates;
pub(crate) mod date;
pub(crate) mod language;
pub(crate) mod slug;

pub(crate) use body::Body;
pub(crate) use colour::Colour;
pub(crate) use contact::{Address, Email, Phone, WebAddress};
pub(crate) use coordinates::Coordinates;
pub(crate) use date::MonthDay;
pub(crate) use language::Language;

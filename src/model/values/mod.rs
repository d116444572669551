//! Single values that refuse nonsense: ways to reach somebody, dates, colours, parts of addresses, languages.

pub mod colour;
pub mod contact;
pub mod date;
pub mod language;
pub mod slug;

pub use colour::Colour;
pub use contact::{Address, Email, Phone, WebAddress};
pub use date::MonthDay;
pub use language::Language;

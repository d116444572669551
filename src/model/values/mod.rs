//! Single values that refuse nonsense: ways to reach somebody, dates, colours, parts of addresses, languages.

pub mod body;
pub mod colour;
pub mod contact;
pub mod coordinates;
pub mod date;
pub mod language;
pub mod slug;

pub use body::Body;
pub use colour::Colour;
pub use contact::{Address, Email, Phone, WebAddress};
pub use coordinates::Coordinates;
pub use date::MonthDay;
pub use language::Language;

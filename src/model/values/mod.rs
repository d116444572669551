//! Single values that refuse nonsense: ways to reach somebody, dates, colours, parts of addresses, words to choose from.

pub mod colour;
pub mod contact;
pub mod date;
pub mod slug;
pub mod words;

pub use colour::Colour;
pub use contact::{Address, Email, Phone, WebAddress};
pub use date::MonthDay;
pub use words::ACCESSIBILITY_WORDS;

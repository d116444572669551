//! When something is open: rules, the coming days that follow from them, and public holidays.

pub mod coming_weeks;
pub mod holidays;
pub mod hours;
pub mod opening;

pub use hours::Hours;

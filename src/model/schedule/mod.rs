//! When something is open: rules, the coming days that follow from them, and public holidays.

pub(crate) mod coming_weeks;
pub(crate) mod holidays;
pub(crate) mod hours;
pub(crate) mod opening;

pub(crate) use hours::Hours;

//! The languages of the site: texts of the interface, their grammar, direction and completeness.

pub(crate) mod compare;
pub(crate) mod grammar;
pub(crate) mod right_to_left;
pub(crate) mod texts;

pub(crate) use compare::compare_texts;
pub(crate) use right_to_left::isolate_numbers;
pub(crate) use texts::{
    Texts, TextsError, breakable_filter, capital, capital_filter, fill_filter, lang_filter,
    marked_filter,
};

//! The languages of the site: texts of the interface, their grammar, direction and completeness.

pub mod compare;
pub mod grammar;
pub mod right_to_left;
pub mod texts;

pub use compare::compare_texts;
pub use right_to_left::isolate_numbers;
pub use texts::{
    Texts, TextsError, breakable_filter, capital, capital_filter, fill_filter, lang_filter,
    marked_filter,
};

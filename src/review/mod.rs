//! Checks content and reports findings to its editors. Loading a folder reads, decodes and checks it ([`load_and_check`]),
//! which every command begins with; plain language and links are checked when they are asked for.

pub mod cache;
pub mod check;
pub mod checked;
pub mod folders;
pub mod links;
pub mod load;
pub mod load_error;
pub mod plain;
pub mod plain_language;

pub use checked::{Checked, Request};
pub use load::{check_again, load_and_check, shared_names};
pub use load_error::LoadError;

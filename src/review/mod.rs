//! Checks content and reports findings to its editors. Loading a folder reads, decodes and checks it ([`load_and_check`]),
//! which every command begins with; plain language and links are checked when they are asked for.

pub(crate) mod cache;
pub(crate) mod check;
pub(crate) mod checked;
pub(crate) mod folders;
pub(crate) mod links;
pub(crate) mod load;
pub(crate) mod load_error;
pub(crate) mod plain;
pub(crate) mod plain_language;

pub(crate) use checked::{Checked, Request};
pub(crate) use load::{check_again, load_and_check, shared_names};
pub(crate) use load_error::LoadError;

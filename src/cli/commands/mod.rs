//! One file for each command.

mod build;
mod check;
#[cfg(feature = "gidsen")]
mod guide;
mod init;
mod links;
mod new;
mod rapport;
mod schema;
mod search;
mod serve;

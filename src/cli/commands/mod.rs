//! One file for each command.

pub mod build;
pub mod check;
#[cfg(feature = "gidsen")]
pub mod guide;
pub mod init;
pub mod links;
pub mod new;
pub mod rapport;
pub mod schema;
pub mod search;
pub mod serve;
pub mod uitleg;

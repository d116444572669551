//! One file for each command.

pub(super) mod build;
pub(super) mod check;
#[cfg(feature = "gidsen")]
pub(super) mod guide;
pub(super) mod init;
pub(super) mod links;
pub(super) mod new;
pub(super) mod rapport;
pub(super) mod schema;
pub(super) mod search;
pub(super) mod serve;
pub(super) mod uitleg;

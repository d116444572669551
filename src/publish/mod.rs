//! Publishing: a site is written whole into a staging folder beside the target, and takes the
//! target's place in one step. Whatever happens before that step, the old site stays as it was.
//!
//! A manifest in the site lists every file that was written. Only files from a manifest are ever
//! removed, and a target that holds anything else is refused.

pub(crate) mod compress;
pub(crate) mod error;
pub(crate) mod manifest;
pub(crate) mod place;
pub(crate) mod staging;
pub(crate) mod swap;
pub(crate) mod target;

pub(crate) use compress::Compression;
pub(crate) use error::PublishError;
pub(crate) use place::refuse_inside;
pub(crate) use staging::Staging;

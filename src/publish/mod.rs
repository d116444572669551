//! Publishing: a site is written whole into a staging folder beside the target, and takes the
//! target's place in one step. Whatever happens before that step, the old site stays as it was.
//!
//! A manifest in the site lists every file that was written. Only files from a manifest are ever
//! removed, and a target that holds anything else is refused.

pub mod compress;
pub mod error;
pub mod manifest;
pub mod place;
pub mod staging;
pub mod swap;
pub mod target;

pub use compress::Compression;
pub use error::PublishError;
pub use place::refuse_inside;
pub use staging::Staging;

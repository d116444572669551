//! What a map becomes: a site, printed guides, and the desk of its editors.
//!
//! All that is published is made by an [`Output`](output::Output): given what the public may see of a map, a set of
//! files. [`list`] has all of them. [`render`] puts them together as one site; the desk stays apart.

pub(crate) mod desk;
pub(crate) mod error;
#[cfg(feature = "gidsen")]
pub(crate) mod guide;
#[cfg(not(feature = "gidsen"))]
#[path = "guide/left_out.rs"]
pub(crate) mod guide;
pub(crate) mod input;
pub(crate) mod list;
pub(crate) mod output;
pub(crate) mod packed_files;
pub(crate) mod render;
pub(crate) mod site;
pub(crate) mod square_code;

pub(crate) use error::SiteError;
pub(crate) use input::SiteInput;

//! What a map becomes: a site, printed guides, and the desk of its editors.
//!
//! All that is published is made by an [`Output`]: given what the public may see of a map, a set of
//! files. [`list`] has all of them. [`render`] puts them together as one site; the desk stays apart.

pub mod desk;
pub mod error;
#[cfg(feature = "gidsen")]
pub mod guide;
#[cfg(not(feature = "gidsen"))]
#[path = "guide/left_out.rs"]
pub mod guide;
pub mod input;
pub mod list;
pub mod output;
pub mod packed_files;
pub mod render;
pub mod site;
pub mod square_code;

pub use error::SiteError;
pub use input::{MapInput, SiteInput};
pub use output::{Output, OutputFile, Write};
pub use packed_files::PackedFiles;

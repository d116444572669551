//! What a map becomes: a site, printed guides, and the desk of its editors.

pub mod desk;
#[cfg(feature = "gidsen")]
pub mod guide;
pub mod render;
pub mod site;
pub mod square_code;

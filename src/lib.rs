//! The pipeline of sociale-kaart on one page.
pub mod build;
pub mod check;
pub mod decode;
pub mod diagnostics;
pub mod format;
pub mod model;
pub mod pipeline;
pub mod publish;
pub mod read;
pub mod site;
pub mod source;
pub mod text;

//! From data to PDF: typst with the layouts of a theme.

pub mod codes;
pub mod compile;
pub mod coverage;
pub mod fingerprint;
pub mod kept;
pub mod layouts;
pub mod marks;
pub mod typesetting;
pub mod world;

pub use codes::{Codes, picture};
pub use compile::Job;
pub use coverage::{Missing, Shapes, make_printable};
pub use fingerprint::fingerprint;
pub use kept::{File, Kept};
pub use layouts::Layouts;
pub use typesetting::{Files, booklet, large_print, list};

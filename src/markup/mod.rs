//! Editors' texts: untrusted Markdown to safe HTML, links between things, and explained words.

pub mod escape;
pub mod escape_url;
pub mod explain;
pub mod links;
pub mod markdown;
pub mod outline;
pub mod policy;
pub mod script_data;

pub use escape::escape;
pub use escape_url::{percent_decode, percent_encode, percent_encode_path};
pub use explain::{Explainer, Explanations};
pub use links::{LinkIndex, LinkProblem};
pub use markdown::{Image, Rendered, Renderer, TextProblem, TextProblemKind};
pub use outline::{heading_ids, image_paths, parser, plain_text};
pub use policy::policy_hash;
pub use script_data::script_data;

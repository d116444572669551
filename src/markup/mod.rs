//! Editors' texts: untrusted Markdown to safe HTML, links between things, and explained words.

pub(crate) mod escape;
pub(crate) mod escape_url;
pub(crate) mod explain;
pub(crate) mod links;
pub(crate) mod markdown;
pub(crate) mod outline;
pub(crate) mod policy;
pub(crate) mod script_data;

pub(crate) use escape::escape;
pub(crate) use escape_url::{percent_decode, percent_encode, percent_encode_path};
pub(crate) use explain::{Explainer, Explanations};
pub(crate) use links::{LinkIndex, LinkProblem};
pub(crate) use markdown::{Image, Rendered, Renderer, TextProblem, TextProblemKind};
pub(crate) use outline::{heading_ids, image_paths, parser, plain_text};
pub(crate) use policy::policy_hash;
pub(crate) use script_data::script_data;

//! Editors' text: Markdown that is not trusted to safe HTML, links between things, explained
//! words, and the order of Dutch names.

mod collate;
mod escape;
mod explain;
mod links;
mod markdown;
mod outline;

pub use collate::order_of_names;
pub use escape::escape;
pub use explain::{Explainer, Explanations};
pub use links::{Link, LinkIndex, LinkProblem};
pub use markdown::{Image, Problem, ProblemKind, Rendered, Renderer};
pub use outline::{heading_ids, image_paths, parser, plain_text};

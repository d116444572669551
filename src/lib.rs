//! sociale-kaart turns a folder of YAML and Markdown files about freely accessible provisions,
//! clubs and help points into an accessible website, printed guides and a report for editors.
//!
//! # The rooms
//!
//! Each room knows only those above it in this list; a test holds it to that.
//!
//! * [`basis`]: texts of files and places in them, findings ([`basis::diagnostics`]), digests and memos,
//!   writing a file in one step
//! * [`model`]: what a social map is, and the public view of it ([`model::PublicMap`]): what is shown on a
//!   day, with the rules of the domain applied once. No input or output
//! * [`markup`]: Markdown that is not trusted to safe HTML, links, explained words
//! * [`content`]: from files to a map: every key once (`format`), YAML as trees with places (`read`), trees
//!   to values (`decode`), references looked up (`assemble`)
//! * [`words`]: how things are said: stems, compounds and sounds of Dutch, texts in the languages of the
//!   site, hours
//! * [`publish`]: a complete site takes the place of the old one, in one step
//! * [`search`]: the full-text index, the small files that browsers search in, everyday words
//! * [`theme`]: templates, styles, scripts and language files
//! * [`review`]: what editors are told: rules over a whole map, plain language, dead links
//! * [`outputs`]: what is made of a map. One socket ([`outputs::Output`]) for all that is published, and
//!   the list of what is in it: pages (`site`, `render`), search files, printed guides (`guide`, feature
//!   `gidsen`). Apart from it the editors' desk (`desk`)
//! * [`build`]: all outputs of all maps, published
//! * [`preview`]: the site as it would be built, in a browser, again after every change
//! * [`cli`]: what people type; only here is anything printed
//!
//! # From a file to a page
//!
//! ```text
//! files --content--> map --review--> findings
//!                     |
//!                public view
//!                     |
//!      +--------------+--------------+--------------+
//!      v              v              v              v
//! site: pages   search: files   guide: PDF    a new output
//!      |              |              |              |
//!      +--------------+--------------+--------------+
//!                     | Output: files with their paths
//!                     v
//!     publish: staged, then swapped, or preview: each file when a browser asks for it
//! ```
//!
//! What is wrong is data with a place in a file, gathered and never thrown: all problems of all files are
//! told at once. Nothing is global: a stage gets what it needs as arguments, today among them.

pub mod basis;
pub mod build;
pub mod cli;
pub mod content;
pub mod markup;
pub mod model;
pub mod outputs;
pub mod preview;
pub mod publish;
pub mod review;
pub mod search;
pub mod theme;
pub mod words;

//! sociale-kaart turns a folder of YAML and Markdown files about freely accessible provisions,
//! clubs and help points into an accessible website.
//!
//! The modules are the stages of one pipeline, and each knows only the ones before it:
//!
//! ```text
//! files --read--> documents --decode--> model --check--> diagnostics
//!                                         |
//!                                         v
//!              search: index; site: pages, lists; guide: PDF
//!                                         |
//!                                         v
//!                              publish: staged, then swapped
//! ```
//!
//! * [`read`]: which files there are, and the YAML in them as trees with positions
//! * [`format`]: every key of the content format, once
//! * [`decode`]: from trees to the [`model`]; references are looked up
//! * [`check`]: rules over a whole map
//! * [`plain`]: plain language: what in editors' words a resident may stumble over
//! * [`text`]: editors' Markdown to safe HTML, links, explained words
//! * [`dutch`]: stems, compounds and sounds of words
//! * [`search`]: the full-text index, and the small files browsers search in
//! * [`site`]: which pages there are, and their HTML
//! * [`desk`]: how a map stands, for its editors
//! * `guide`: printed neighbourhood guides as PDF (feature `gidsen`)
//! * [`publish`]: a complete site takes the place of the old one, in one step
//! * [`links`]: whether pages elsewhere are still there, when that is asked for
//! * [`preview`]: the site as it would be built, in a browser, again after every change
//!
//! [`pipeline`] joins the stages up to checking, [`render`] and [`build`] the rest, and [`cli`] is what people
//! type. Findings are data ([`diagnostics`]) with places in files ([`source`]); only `cli` prints.

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

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
//! * [`outputs`]: what is made of a map. One socket ([`outputs::output::Output`]) for all that is published, and
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

// What only printed guides use is compiled without them too: one line here instead of thirty conditions.
#![cfg_attr(not(feature = "gidsen"), allow(dead_code, unused_imports))]

mod basis;
mod build;
mod cli;
mod content;
mod markup;
mod model;
mod outputs;
mod preview;
mod publish;
mod review;
mod search;
mod theme;
mod words;

pub use cli::run;

/// What the tests and the benchmark look at from inside; no promise to anybody else.
#[doc(hidden)]
pub mod internals {
    pub use crate::basis::diagnostics::codes::{Code, GROUPS};
    pub use crate::basis::diagnostics::count;
    pub use crate::basis::diagnostics::explanation::{Example, Lines};
    pub use crate::basis::diagnostics::short::render as render_short;
    pub use crate::build::{BuildRequest, build};
    pub use crate::content::format::field::{Field, Kind};
    pub use crate::content::format::schema::FILE_KINDS;
    pub use crate::model::taxonomy::text_exception::LanguageRule;
    pub use crate::model::vocabulary::Word;
    pub use crate::outputs::input::SiteInput;
    pub use crate::outputs::output::OutputFile;
    pub use crate::outputs::render::Site;
    pub use crate::outputs::render::index::Indexes;
    pub use crate::outputs::site::memo::SiteMemo;
    pub use crate::preview::scan::{Snapshot, roots};
    pub use crate::preview::state::PreviewState;
    pub use crate::preview::{Preview, keep_building};
    pub use crate::publish::compress::Compression;
    pub use crate::review::cache::{Changes, ReviewCache};
    pub use crate::review::checked::{Checked, Request};
    pub use crate::review::load::{check_again, load_and_check};
    pub use crate::search::ask::rank::ask;
    pub use crate::search::ask::store::ShardStore;
    pub use crate::search::documents::collection::Collection;
    pub use crate::search::documents::filters::Filters;
    pub use crate::search::files::manifest::Manifest;
    pub use crate::search::search_index::SearchIndex;
    pub use crate::search::word_facts::WordFacts;
    pub use crate::words::dutch::fold::fold;
    pub use crate::words::dutch::sounds::{skeleton, sound};
    pub use crate::words::dutch::word_list::all_words;
}

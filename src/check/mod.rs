//! Rules over a whole map: what no single file can show. Every rule reads the model and returns
//! findings; none changes anything.

mod appearance;
mod dates;
mod duplicates;
mod signposts;
mod texts;

use jiff::civil::Date;

use crate::decode::MapFiles;
use crate::diagnostics::Diagnostic;
use crate::model::Directory;
use crate::source::Sources;

pub use appearance::MIN_CONTRAST;

/// What the rules need beside the map.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// Texts of all files.
    pub sources: &'c Sources,
    /// The map's files.
    pub files: &'c MapFiles,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// Checks one map.
#[must_use]
pub fn check(directory: &Directory, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = duplicates::check(directory);
    found.extend(dates::check(directory, context.today));
    found.extend(signposts::check(directory, context.drafts));
    found.extend(appearance::check(directory));
    found.extend(texts::check(directory, context));
    found
}

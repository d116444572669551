//! What is asked to be checked, and the result.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::basis::diagnostics::{Diagnostic, sort_and_deduplicate};
use crate::basis::source::Sources;
use crate::content::assemble::Assembled;
use crate::content::read::Layout;
use crate::model::{PublicMap, Region};
use crate::search::Document;

/// What to read, and for which day.
#[derive(Debug, Clone)]
pub struct Request {
    /// A map's folder, or a content folder with several.
    pub folder: PathBuf,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// Checked maps, with all findings.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Texts of all files.
    pub sources: Arc<Sources>,
    /// Which folders were read.
    pub(crate) layout: Layout,
    /// Maps whose settings could be read, by folder name.
    pub(crate) maps: Vec<Arc<Assembled>>,
    /// Each map as the world may see it.
    pub public: Vec<PublicMap>,
    /// The entries of each map as search knows them.
    pub documents: Vec<Vec<Arc<Document>>>,
    /// `regio.yaml`.
    pub(crate) region: Option<Region>,
    /// All findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// What was asked for.
    pub(crate) request: Request,
}

impl Checked {
    /// Adds findings in their places.
    pub(crate) fn add(&mut self, found: Vec<Diagnostic>) {
        self.diagnostics.extend(found);
        sort_and_deduplicate(&mut self.diagnostics, &self.sources);
    }
}

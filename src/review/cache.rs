//! What is kept between two checks of the same content, so that only what changed is read and checked
//! again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::basis::diagnostics::Diagnostic;
use crate::basis::memo::Digest;
use crate::basis::paths::{display_path, slashes};
use crate::basis::source::Sources;
use crate::content::assemble::{Assembled, Decoded, FolderMemory, MapMemory, assemble};
use crate::model::{PublicMap, Showing};
use crate::review::check;
use crate::review::checked::{Checked, Request};
use crate::search::{Document, DocumentMemory, documents};
use crate::theme::{Theme, ThemeError, theme_name};

/// What is kept of a folder that was read before.
#[derive(Debug, Default)]
pub struct ReviewCache {
    pub(crate) sources: Sources,
    pub(crate) folders: BTreeMap<PathBuf, FolderMemory>,
    pub(crate) maps: BTreeMap<String, MapCache>,
    themes: BTreeMap<ThemeKey, Arc<Theme>>,
}

/// The folder of a theme, and the languages that are needed of it.
type ThemeKey = (PathBuf, Vec<String>);

/// What is kept of one map.
#[derive(Debug, Default)]
pub(crate) struct MapCache {
    assembly: MapMemory,
    check: check::CheckCache,
    documents: DocumentMemory,
}

impl ReviewCache {
    /// Forgets files that changed, came or went.
    pub fn forget(&mut self, changes: &Changes) {
        for (root, folder) in &mut self.folders {
            // A file that is gone may exist again by the time it is read.
            let changed = changes.files.iter().chain(&changes.gone);
            let relative = changed.filter_map(|path| path.strip_prefix(root).ok());
            for path in relative {
                folder.forget(&slashes(path));
            }
            if changes.listing {
                folder.forget_listing();
            }
        }
        let touched = |folder: &Path| {
            let mut changed = changes.files.iter().chain(&changes.gone);
            changed.any(|path| path.starts_with(folder))
        };
        self.themes.retain(|(folder, _), _| !touched(folder));
        for gone in &changes.gone {
            self.sources.remove(&display_path(gone));
        }
    }

    /// The theme of every map. The first is also the theme of the region's own pages.
    ///
    /// # Errors
    /// When a theme does not exist, or a file of it is missing or broken.
    pub fn themes(&mut self, checked: &mut Checked) -> Result<Vec<Arc<Theme>>, ThemeError> {
        let mut themes = Vec::new();
        let mut used = BTreeMap::new();
        let mut is_new = false;
        for map in &checked.maps {
            let settings = &map.map.settings;
            let name = theme_name(settings);
            let folder = checked.layout.themes.join(name);
            let further = settings.further_languages.iter();
            let codes = further.map(|code| code.value.as_str());
            let codes: Vec<_> = std::iter::once(settings.language.as_str())
                .chain(codes)
                .collect();
            let key = (
                folder,
                codes.iter().map(|code| (*code).to_owned()).collect(),
            );
            let theme = match self.themes.get(&key) {
                Some(known) => Arc::clone(known),
                None => {
                    is_new = true;
                    Arc::new(Theme::load(name, &key.0, &codes, &mut self.sources)?)
                }
            };
            used.insert(key, Arc::clone(&theme));
            themes.push(theme);
        }
        self.themes = used;
        if is_new {
            checked.sources = Arc::new(self.sources.clone());
        }
        Ok(themes)
    }
}

/// What happened to files since they were read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Files with other content, and new files.
    pub(crate) files: Vec<PathBuf>,
    /// Files that no longer exist.
    pub(crate) gone: Vec<PathBuf>,
    /// Whether a file or folder was added, removed or renamed.
    pub(crate) listing: bool,
}

/// What the check of every map needs.
pub(crate) struct CheckInput<'w> {
    /// Folders that maps may include.
    pub(crate) shared: &'w BTreeMap<String, Decoded>,
    /// Texts of all files.
    pub(crate) sources: &'w Sources,
    /// What was asked for.
    pub(crate) request: &'w Request,
}

/// A map that was checked.
pub(crate) struct CheckedMap {
    pub(crate) assembled: Arc<Assembled>,
    /// As the world may see it.
    pub(crate) public: PublicMap,
    /// Its entries as search knows them.
    pub(crate) documents: Vec<Arc<Document>>,
}

impl MapCache {
    pub(crate) fn check(
        &mut self,
        slug: &str,
        map: Decoded,
        with: &CheckInput<'_>,
    ) -> (Option<CheckedMap>, Vec<Diagnostic>) {
        let CheckInput {
            shared,
            sources,
            request,
        } = *with;
        let mut found = Vec::new();
        let Some(map) = assemble(slug, map, shared, &mut self.assembly, &mut found) else {
            return (None, found);
        };
        let showing = Showing {
            today: request.today,
            drafts: request.drafts,
        };
        let own = Digest::of_texts([slug]);
        let digest = Digest::of_all([map.digest, own, showing.digest()]);
        let public = PublicMap::new(Arc::clone(&map.map), showing);
        let context = check::CheckContext {
            sources,
            files: &map.files,
            public: &public,
            today: request.today,
            drafts: request.drafts,
            digest,
        };
        found.extend(check::check(&map.map, &context, &mut self.check));
        let documents = documents(&public, sources, digest, &mut self.documents);
        let checked = CheckedMap {
            assembled: Arc::new(map),
            public,
            documents,
        };
        (Some(checked), found)
    }
}

//! Which outputs there are. A new one gets its line here, and is then built, previewed and published.
//!
//! What pages tell about is made before them: of the index which files it has, of printed guides how
//! many pages and how large they are. Both are handed in ready. All maps are indexed at once and all
//! guides printed at once, so that no core is idle while others work on the largest map. The preview
//! has no guides among its files: one takes longer than an editor likes to wait, so it is made by itself
//! when somebody asks for it ([`guide::of_page`](crate::outputs::guide::of_page)).

use std::sync::Arc;

use crate::content::read::ReadError;
use crate::outputs::input::SiteInput;
use crate::outputs::output::Output;
use crate::outputs::render::Indexes;
use crate::outputs::render::map::MapPages;
use crate::outputs::render::region::RegionPages;
use crate::outputs::site::SiteMemo;

/// Outputs that have a folder of the site together.
pub(crate) type Outputs = Vec<Arc<dyn Output>>;

/// The outputs of the map with this position. What `memo` knows of it from before is not made again.
///
/// # Errors
/// When an image that is there cannot be read.
pub(crate) fn of_map(
    input: &SiteInput,
    at: usize,
    indexes: &Indexes,
    memo: &SiteMemo,
) -> Result<Outputs, ReadError> {
    let index = &indexes.maps[at];
    let guides = input.guides_of(at);
    Ok(vec![
        Arc::clone(&index.files) as Arc<dyn Output>,
        Arc::clone(&guides.files) as Arc<dyn Output>,
        Arc::new(MapPages::new(input, at, Arc::clone(index), memo)?),
    ])
}

/// The outputs of all maps of a region together; none for a map by itself.
#[must_use]
pub(crate) fn of_region(input: &SiteInput, indexes: &Indexes) -> Outputs {
    let Some(index) = &indexes.region else {
        return Vec::new();
    };
    vec![
        Arc::clone(&index.files) as Arc<dyn Output>,
        Arc::new(RegionPages::new(input, Arc::clone(&index.facts))),
    ]
}

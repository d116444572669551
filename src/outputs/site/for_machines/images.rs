//! Images that texts use. Only those are published, under a name with a hash of their content.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::basis::memo::{Digest, MemoPerItem};
use crate::basis::source::Sources;
use crate::content::assemble::MapFiles;
use crate::content::read::ReadError;
use crate::markup::{Image, image_paths};
use crate::model::{Body, Entry, PublicMap};
use crate::outputs::site::memo::unlocked;
use crate::theme::{Asset, hashed_name};

/// Images by their path within the map.
#[derive(Debug, Default)]
pub(crate) struct Images(BTreeMap<String, (Asset, Option<(usize, usize)>)>);

impl Images {
    /// Reads the images that a map's texts use. Which those are is known of the texts in `memo`, in
    /// this context.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub(crate) fn load(
        map: &PublicMap,
        files: &MapFiles,
        sources: &Sources,
        context: Digest,
        memo: &Mutex<MemoPerItem<Entry, Arc<Vec<String>>>>,
    ) -> Result<Self, ReadError> {
        if files.images.is_empty() {
            return Ok(Self::default());
        }
        let mut images = BTreeMap::new();
        let mut used = unlocked(memo).clone();
        let of_entries = map.memoized(&mut used, context, |entry| {
            let paths = entry.body.map(|body| of_text(body, files, sources));
            Arc::new(paths.unwrap_or_default())
        });
        *unlocked(memo) = used;
        let pages = map.pages().iter();
        let of_pages = pages.flat_map(|page| of_text(&page.body, files, sources));
        let of_entries = of_entries.iter().flat_map(|paths| paths.iter().cloned());
        let all: BTreeSet<_> = of_entries.chain(of_pages).collect();
        for path in all {
            let Some(found) = files.images.get(&path) else {
                continue;
            };
            let bytes =
                std::fs::read(&found.path).map_err(|error| ReadError::new(&found.path, error))?;
            let size = imagesize::blob_size(&bytes)
                .ok()
                .map(|size| (size.width, size.height));
            let name = path.rsplit('/').next().unwrap_or(&path);
            let target = format!("afbeeldingen/{}", hashed_name(name, &bytes));
            images.insert(
                path,
                (
                    Asset {
                        path: target,
                        bytes,
                    },
                    size,
                ),
            );
        }
        Ok(Self(images))
    }

    /// The files to publish.
    pub(crate) fn assets(&self) -> impl Iterator<Item = &Asset> {
        // The same image may lie in two folders; it is published once.
        let unique: BTreeMap<_, _> = self
            .0
            .values()
            .map(|(asset, _)| (asset.path.as_str(), asset))
            .collect();
        unique.into_values()
    }
}

/// An image as seen from a page at `up` from the map's folder.
pub(crate) fn image(images: &Images, path: &str, up: &str) -> Option<Image> {
    let (asset, size) = images.0.get(path)?;
    Some(Image {
        href: format!("{up}{}", asset.path),
        size: *size,
    })
}

fn of_text(body: &Body, files: &MapFiles, sources: &Sources) -> Vec<String> {
    let from = files.path(body.span().source).unwrap_or_default();
    image_paths(body.markdown(sources), from)
}

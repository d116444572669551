//! Images that texts use. Only those are published, under a name with a hash of their content.

use std::collections::{BTreeMap, BTreeSet};

use super::assets::{Asset, hashed_name};
use crate::decode::MapFiles;
use crate::model::Directory;
use crate::read::ReadError;
use crate::source::Sources;
use crate::text::{Image, image_paths};

/// Images by their path within the map.
#[derive(Debug, Default)]
pub struct Images {
    images: BTreeMap<String, (Asset, Option<(usize, usize)>)>,
}

impl Images {
    /// Reads the images that a map's texts use.
    ///
    /// # Errors
    /// When an image that is there cannot be read.
    pub fn load(
        directory: &Directory,
        files: &MapFiles,
        sources: &Sources,
        drafts: bool,
    ) -> Result<Self, ReadError> {
        let mut images = BTreeMap::new();
        for path in used(directory, files, sources, drafts) {
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
        Ok(Self { images })
    }

    /// The files to publish.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        // The same image may lie in two folders; it is published once.
        let unique: BTreeMap<_, _> = self
            .images
            .values()
            .map(|(asset, _)| (asset.path.as_str(), asset))
            .collect();
        unique.into_values()
    }
}

/// An image as seen from a page at `up` from the map's folder.
pub fn image(images: &Images, path: &str, up: &str) -> Option<Image> {
    let (asset, size) = images.images.get(path)?;
    Some(Image {
        href: format!("{up}{}", asset.path),
        size: *size,
    })
}

fn used(
    directory: &Directory,
    files: &MapFiles,
    sources: &Sources,
    drafts: bool,
) -> BTreeSet<String> {
    if files.images.is_empty() {
        return BTreeSet::new();
    }
    let shown = directory
        .entries
        .iter()
        .filter(|entry| Directory::is_shown(entry, drafts));
    let bodies = shown.filter_map(|entry| entry.body.as_ref());
    bodies
        .chain(directory.pages.iter().map(|page| &page.body))
        .flat_map(|body| {
            let from = files.path(body.span().source).unwrap_or_default();
            image_paths(body.markdown(sources), from)
        })
        .collect()
}

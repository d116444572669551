//! Files that are ready: made before the pages, because those tell about them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::outputs::error::SiteError;
use crate::outputs::output::{Output, OutputFile, Write};

/// Files that are ready and compressed inside, by path: shards of an index, printed guides.
#[derive(Debug, Default)]
pub(crate) struct PackedFiles(BTreeMap<String, Arc<[u8]>>);

impl<B: Into<Arc<[u8]>>> FromIterator<(String, B)> for PackedFiles {
    fn from_iter<I: IntoIterator<Item = (String, B)>>(files: I) -> Self {
        let files = files.into_iter();
        Self(files.map(|(path, bytes)| (path, bytes.into())).collect())
    }
}

impl PackedFiles {
    /// The content of a file.
    #[must_use]
    pub(crate) fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Arc::as_ref)
    }
}

impl Output for PackedFiles {
    fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
        self.0.par_iter().try_for_each(|(path, bytes)| {
            write(OutputFile {
                path,
                bytes,
                is_packed: true,
            })
        })?;
        Ok(())
    }

    fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, SiteError> {
        Ok(self.get(path).map(Cow::Borrowed))
    }
}

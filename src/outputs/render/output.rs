//! What a site hands over.

use crate::publish::PublishError;
use crate::theme::Asset;

/// Where a file goes, and whether copies of it are compressed.
pub struct Output<'o> {
    /// Path in the site.
    pub path: &'o str,
    /// Content.
    pub bytes: &'o [u8],
    /// Whether it is compressed inside.
    pub is_packed: bool,
}

/// Takes files; from many threads at once.
pub type Write<'w> = dyn Fn(Output<'_>) -> Result<(), PublishError> + Sync + 'w;

impl Asset {
    pub(crate) fn output<'o>(&'o self, path: &'o str) -> Output<'o> {
        Output {
            path,
            bytes: &self.bytes,
            is_packed: false,
        }
    }
}

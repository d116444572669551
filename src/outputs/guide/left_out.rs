//! Printed guides in a program that was built without them (feature `gidsen`): there are none.

use std::path::Path;
use std::sync::Arc;

use crate::basis::diagnostics::Diagnostic;
use crate::outputs::input::SiteInput;
use crate::outputs::site::MapGuides;
use crate::review::Checked;
use crate::theme::{Theme, ThemeError};

/// No guides, and nothing to say about them.
///
/// # Errors
/// None.
pub(crate) fn for_maps(
    _: &Checked,
    _: &[Arc<Theme>],
    _: Option<&Path>,
) -> Result<(Vec<MapGuides>, Vec<Diagnostic>), ThemeError> {
    Ok(Default::default())
}

/// No editions.
#[must_use]
pub(crate) fn editions() -> Vec<&'static str> {
    Vec::new()
}

/// No guide belongs to a page.
#[must_use]
pub(crate) fn of_page(_: &SiteInput, _: &str, _: &str) -> Option<Result<Vec<u8>, String>> {
    None
}

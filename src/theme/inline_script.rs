//! The script that stands in a page itself.

use crate::markup::policy_hash;
use crate::theme::Theme;
use crate::theme::assets;

/// The script of the search page as it stands in it, and the hash by which the page's content
/// security policy allows it.
#[derive(Debug, Clone)]
pub(crate) struct InlineScript {
    /// The text.
    pub(crate) text: String,
    /// SHA-256, in base64.
    pub(crate) mark: String,
}

impl InlineScript {
    /// The theme's search script.
    pub(crate) fn of(theme: &Theme) -> Self {
        let bundle = assets::scripts(theme)
            .into_iter()
            .find(|script| script.name == "zoeken")
            .map(|script| script.text)
            .unwrap_or_default();
        // The element begins and ends with a line break.
        let text = format!("\n{bundle}");
        Self {
            mark: policy_hash(&text),
            text,
        }
    }
}

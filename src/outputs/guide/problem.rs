//! Why a guide could not be made, for an editor or for whoever writes layouts.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::model::PublicMap;
use crate::outputs::guide::layout::GuideData;

/// What typst says about one guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GuideProblem {
    /// The guide: edition and area.
    pub(crate) guide: String,
    /// Where in the layouts: file and line.
    pub(crate) place: Option<String>,
    /// In typst's own words.
    pub(crate) message: String,
    /// The slug of the entry whose text it is about, when that can be told.
    pub(crate) entry: Option<String>,
}

impl GuideProblem {
    /// Makes findings of typst's. Where the message quotes a text, the entry with that text is named.
    pub(crate) fn all(
        guide: &str,
        found: &[SourceDiagnostic],
        world: &dyn World,
        data: &GuideData,
    ) -> Vec<Self> {
        let problem = |found: &SourceDiagnostic| {
            let hints = found.hints.iter().map(|hint| hint.v.as_str());
            let message = std::iter::once(found.message.as_str())
                .chain(hints)
                .collect::<Vec<_>>()
                .join("; ");
            let entry = quoted(&message).find_map(|text| data.entry_with(text));
            Self {
                guide: guide.to_owned(),
                place: place(found, world),
                message,
                entry,
            }
        };
        found.iter().map(problem).collect()
    }

    /// A layout that is not there.
    pub(crate) fn no_layout(guide: &str, layout: &str) -> Self {
        Self {
            guide: guide.to_owned(),
            place: None,
            message: format!("het bestand gids/{layout} ontbreekt in het uiterlijk"),
            entry: None,
        }
    }
}

fn place(found: &SourceDiagnostic, world: &dyn World) -> Option<String> {
    let id = found.span.id()?;
    let path = id.vpath().get_without_slash();
    let range = world.range(found.span)?;
    let source = world.source(id).ok()?;
    let line = source.lines().byte_to_line(range.start)?;
    Some(format!("{path}:{}", line + 1))
}

/// The texts that a message puts between backticks.
fn quoted(message: &str) -> impl Iterator<Item = &str> {
    let parts = message.split('`').skip(1).step_by(2);
    parts.map(str::trim).filter(|text| !text.is_empty())
}

impl GuideProblem {
    /// The same for an editor, at the entry or else at the map's settings.
    pub(crate) fn finding(&self, map: &PublicMap) -> Diagnostic {
        let place = self.entry.as_deref().and_then(|slug| map.place_of(slug));
        let help = match place {
            Some(_) => {
                "Kijk bij deze vermelding, of bij het uiterlijk van de gids. Zonder gidsen bouwen kan met --zonder-gidsen."
            }
            None => {
                "Kijk bij het uiterlijk van de gids. Zonder gidsen bouwen kan met --zonder-gidsen."
            }
        };
        let span = place.unwrap_or(map.settings().span);
        Diagnostic::error(codes::GIDS, span, self.to_string()).help(help)
    }
}

impl fmt::Display for GuideProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "De gids \"{}\" kan niet worden gemaakt", self.guide)?;
        if let Some(place) = &self.place {
            write!(f, " (gids/{place} in het uiterlijk)")?;
        }
        write!(f, ": {}", self.message)?;
        f.write_str(".")
    }
}

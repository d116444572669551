//! Findings as data. Stages produce [`Diagnostic`]s and never print; the renderers beside this
//! file turn them into text for people, one-line text for editors' tools, or JSON.

pub(crate) mod codes;
pub(crate) mod explanation;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod short;

use crate::basis::source::{Sources, Span};

pub(crate) use crate::basis::diagnostics::codes::Code;
pub(crate) use crate::basis::diagnostics::explanation::Explanation;
pub(crate) use crate::basis::diagnostics::human::render as render_human;
pub(crate) use crate::basis::diagnostics::json::{JsonFinding, render as render_json};
pub(crate) use crate::basis::diagnostics::short::render as render_short;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Severity {
    /// Nothing is published until this is mended.
    Error,
    /// The site is published, but a resident may be misled.
    Warning,
    /// Could be better.
    Tip,
}

impl Severity {
    /// The Dutch word shown to editors.
    #[must_use]
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Error => "fout",
            Self::Warning => "waarschuwing",
            Self::Tip => "tip",
        }
    }
}

/// Where a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    /// A stretch of a file that was read.
    Span(Span),
    /// A file or folder as a whole, for instance one that could not be read.
    Path(String),
}

/// One finding, in plain Dutch, for an editor who is no programmer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How serious it is.
    pub(crate) severity: Severity,
    /// The kind of finding.
    pub(crate) code: Code,
    /// What is wrong.
    pub(crate) message: String,
    /// Where.
    pub(crate) place: Place,
    /// What to do about it.
    pub(crate) help: Option<String>,
}

impl Diagnostic {
    /// A finding that stops publication.
    pub(crate) fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, Place::Span(span), message)
    }

    /// A finding that does not stop publication.
    pub(crate) fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, Place::Span(span), message)
    }

    /// A suggestion.
    pub(crate) fn tip(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Tip, code, Place::Span(span), message)
    }

    /// A finding about a file or folder as a whole.
    pub(crate) fn about_path(
        severity: Severity,
        code: Code,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(severity, code, Place::Path(path.into()), message)
    }

    /// The path of the file it is about.
    #[must_use]
    pub(crate) fn path<'d>(&'d self, sources: &'d Sources) -> &'d str {
        match &self.place {
            Place::Path(path) => path,
            Place::Span(span) => &sources.get(span.source).path,
        }
    }

    fn new(severity: Severity, code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            severity,
            code,
            message: message.into(),
            place,
            help: None,
        }
    }

    /// Adds what to do.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SeverityCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub(crate) warnings: usize,
    /// Tips.
    pub(crate) tips: usize,
}

/// Counts findings by severity.
#[must_use]
pub fn count(diagnostics: &[Diagnostic]) -> SeverityCounts {
    let of = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    };
    SeverityCounts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        tips: of(Severity::Tip),
    }
}

/// Sorts findings by file and place, and drops those said twice (a shared folder is checked once
/// for every map that includes it).
pub(crate) fn sort_and_deduplicate(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    diagnostics.sort_by(|a, b| sort_key(a, sources).cmp(&sort_key(b, sources)));
    diagnostics.dedup();
}

/// More findings of one file than this are only counted: nobody mends a thousand at once, and
/// mending the first often mends the rest.
const SHOWN_PER_FILE: usize = 100;

/// Keeps the first findings of every file and counts the others. Findings must be sorted.
pub(crate) fn cap_per_file(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    let mut rest = diagnostics.drain(..).peekable();
    while let Some(first) = rest.next() {
        let path = first.path(sources).to_owned();
        let start = kept.len();
        kept.push(first);
        let (mut more, mut worst) = (0, Severity::Tip);
        while let Some(next) = rest.next_if(|next| next.path(sources) == path) {
            if kept.len() - start < SHOWN_PER_FILE {
                kept.push(next);
            } else {
                more += 1;
                worst = worst.min(next.severity);
            }
        }
        if more > 0 {
            let message = format!("En nog {more} meldingen in dit bestand.");
            kept.push(Diagnostic::about_path(
                worst,
                codes::NOG_MEER,
                path,
                message,
            ));
        }
    }
    drop(rest);
    *diagnostics = kept;
}

type SortKey<'a> = (&'a str, u32, u32, Severity, Code, &'a str);

fn sort_key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> SortKey<'a> {
    let (start, end) = match &diagnostic.place {
        Place::Path(_) => (0, 0),
        Place::Span(span) => (span.start, span.end),
    };
    (
        diagnostic.path(sources),
        start,
        end,
        diagnostic.severity,
        diagnostic.code,
        &diagnostic.message,
    )
}

/// The known word that is spelt most like `word`, when it is near enough for `word` to be a typing error.
#[must_use]
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    let lower = word.to_lowercase();
    known
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_known_word() {
        let known = ["telefoon", "toegang", "themas"];
        assert_eq!(nearest("telefon", known), Some("telefoon"));
        assert_eq!(nearest("Themas", known), Some("themas"));
        assert_eq!(nearest("zwembad", known), None);
    }
}

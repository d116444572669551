//! What is written down of a diagnostic code, for the editor who gets a finding. All of it is plain Dutch.

use crate::basis::diagnostics::Severity;

/// One code: what it says, why that matters, and what to do.
#[derive(Debug)]
pub struct Explanation {
    /// The stable name, for tools, tests and editors.
    pub(crate) name: &'static str,
    /// How serious its findings are.
    pub(crate) severities: &'static [Severity],
    /// What its findings say; `...` stands for what differs.
    pub says: &'static [&'static str],
    /// Why it matters.
    pub(crate) why: &'static str,
    /// What to do.
    pub advice: &'static str,
    /// It, wrong and mended.
    pub example: Example,
}

/// A file in which something is wrong, and the same file mended.
#[derive(Debug)]
pub enum Example {
    /// Lines laid over a file of a small map, in the form of the cases in `tests/suite`.
    Lines(Lines),
    /// Why no lines of a file can show it.
    None(&'static str),
}

/// The lines of an example.
#[derive(Debug)]
pub struct Lines {
    /// The file they are laid over.
    pub file: &'static str,
    /// What gives the finding.
    pub wrong: &'static [&'static str],
    /// What does not; nothing when the lines must go.
    pub mended: &'static [&'static str],
    /// What the case needs beside: settings and other files.
    pub given: &'static [&'static str],
}

/// An example in one file.
pub(super) const fn at(
    file: &'static str,
    wrong: &'static [&'static str],
    mended: &'static [&'static str],
) -> Example {
    Example::Lines(Lines {
        file,
        wrong,
        mended,
        given: &[],
    })
}

/// No example, and why.
pub(super) const fn none(why: &'static str) -> Example {
    Example::None(why)
}

impl Example {
    /// With something that must be there beside.
    pub(super) const fn given(self, given: &'static [&'static str]) -> Self {
        match self {
            Self::Lines(lines) => Self::Lines(Lines { given, ..lines }),
            Self::None(why) => Self::None(why),
        }
    }
}

impl Lines {
    /// The file, without how the lines are laid over it.
    #[must_use]
    pub(crate) fn path(&self) -> &'static str {
        self.file.split(" (").next().unwrap_or(self.file)
    }
}

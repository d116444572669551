//! Why the files of a site could not be made.

use std::fmt;

use crate::basis::diagnostics::Diagnostic;
use crate::content::read::ReadError;
use crate::publish::PublishError;
use crate::search::IndexError;
use crate::theme::RenderError;

/// Why a site could not be made.
#[derive(Debug)]
pub enum SiteError {
    /// Templates are wrong: each mistake once, with the first page that shows it.
    Templates(Vec<Diagnostic>),
    /// A file could not be read.
    Read(ReadError),
    /// The index could not be made.
    Index(IndexError),
    /// A file could not be written.
    Publish(PublishError),
}

impl SiteError {
    /// What went wrong with several pages, as one: a file that cannot be written is the machine's fault
    /// and says more than templates; a mistake in a template shows on many pages.
    #[must_use]
    pub(crate) fn of_pages(errors: Vec<Self>) -> Option<Self> {
        let mut found: Vec<Diagnostic> = Vec::new();
        for error in errors {
            let Self::Templates(of_page) = error else {
                return Some(error);
            };
            for one in of_page {
                if !found.iter().any(|known| known.place == one.place) {
                    found.push(one);
                }
            }
        }
        (!found.is_empty()).then_some(Self::Templates(found))
    }

    /// As what is wrong with one page. Only a template stops a single page; anything else is the
    /// machine's fault, and is reported as such.
    #[must_use]
    pub(crate) fn of_one_page(&self) -> RenderError {
        match self {
            Self::Templates(found) if !found.is_empty() => RenderError(Box::new(found[0].clone())),
            other => RenderError::of_machine(&other.to_string()),
        }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Templates(found) => {
                let messages = found.iter().map(|one| one.message.as_str());
                f.write_str(&messages.collect::<Vec<_>>().join(" "))
            }
            Self::Read(error) => error.fmt(f),
            Self::Index(IndexError(why)) => f.write_str(why),
            Self::Publish(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SiteError {}

impl From<RenderError> for SiteError {
    fn from(error: RenderError) -> Self {
        Self::Templates(vec![*error.0])
    }
}

impl From<ReadError> for SiteError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<IndexError> for SiteError {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

impl From<PublishError> for SiteError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

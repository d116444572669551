//! Texts that `new` puts in a draft to tell the editor what to write. They must not reach residents.

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::memo::MemoPerItem;
use crate::basis::source::{Sources, Span};
use crate::model::{Entry, SocialMap, Status};
use crate::review::check::CheckContext;

/// The summary of a new entry.
pub(crate) const SUMMARY: &str = "Vertel hier in één zin wat het is en voor wie.";
/// The text of a new entry.
pub(crate) const BODY: &str = "Vertel hier in korte zinnen wat mensen er vinden.";

/// Where placeholders were found in each entry.
pub(crate) type PlaceholderCache = MemoPerItem<Entry, Vec<Span>>;

/// Reports entries that were published before they were written.
pub(crate) fn check(
    map: &SocialMap,
    context: &CheckContext<'_>,
    cache: &mut PlaceholderCache,
) -> Vec<Diagnostic> {
    let places = cache.of(context.digest, &map.entries, |entry| {
        let places = [summary(entry), body(entry, context.sources)];
        let published = entry.status == Status::Published;
        places.into_iter().flatten().filter(|_| published).collect()
    });
    places.into_iter().flatten().map(unwritten).collect()
}

fn summary(entry: &Entry) -> Option<Span> {
    (entry.summary.value == SUMMARY).then_some(entry.summary.span)
}

fn body(entry: &Entry, sources: &Sources) -> Option<Span> {
    let body = entry.body.as_ref()?;
    let markdown = body.markdown(sources);
    let at = markdown.find(BODY)?;
    Some(body.span_of(at..at + BODY.len()))
}

fn unwritten(place: Span) -> Diagnostic {
    let message = "Hier staat nog wat u moet invullen, en de vermelding is al gepubliceerd.";
    Diagnostic::warning(codes::NOG_IN_TE_VULLEN, place, message)
        .help("Schrijf hier uw eigen tekst, of zet: status: concept.")
}

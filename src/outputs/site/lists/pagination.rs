//! Long lists are cut in pages.

use std::ops::Range;

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::frame::NamedLink;

/// How many entries stand on one page of a list.
pub(crate) const PER_PAGE: usize = 100;

/// A link to one page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct PageLink {
    nummer: usize,
    pad: String,
    /// Whether numbers are left out before this one.
    gat: bool,
}

/// How many pages a list of this many entries takes; an empty list has a page too.
pub(crate) fn page_count(entries: usize) -> usize {
    entries.div_ceil(PER_PAGE).max(1)
}

/// The places in a list of what stands on one of its pages.
pub(crate) fn window(page: usize) -> Range<usize> {
    (page - 1) * PER_PAGE..page * PER_PAGE
}

/// A link to a page by its number.
pub(crate) fn page_link(path: &str, number: usize) -> NamedLink {
    NamedLink::new(number.to_string(), address::numbered(path, number))
}

/// How many pages on either side of this one have a link.
const NEAR: usize = 2;

/// Links to the first page, the last, and those near this one.
pub(crate) fn page_links(path: &str, page: usize, pages: usize) -> Vec<PageLink> {
    let near = page.saturating_sub(NEAR).max(1)..=(page + NEAR).min(pages);
    let mut numbers: Vec<_> = std::iter::once(1).chain(near).chain([pages]).collect();
    numbers.dedup();
    let mut before = 0;
    numbers
        .into_iter()
        .map(|number| {
            let gap = number > before + 1;
            before = number;
            PageLink {
                nummer: number,
                pad: address::numbered(path, number),
                gat: gap,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(page: usize, pages: usize) -> Vec<usize> {
        page_links("a.html", page, pages)
            .iter()
            .map(|link| link.nummer)
            .collect()
    }

    #[test]
    fn only_near_pages_and_the_ends_have_a_link() {
        assert_eq!(numbers(1, 2), [1, 2]);
        assert_eq!(numbers(1, 9), [1, 2, 3, 9]);
        assert_eq!(numbers(5, 9), [1, 3, 4, 5, 6, 7, 9]);
        assert_eq!(numbers(9, 9), [1, 7, 8, 9]);
    }
}

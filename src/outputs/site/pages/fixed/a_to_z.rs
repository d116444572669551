//! A to Z: all names, or the letters when there are too many for one page.

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::content::{FixedPage, PageContent, Title};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::lists::letters::Letter;

/// The page with everything, or with what leads to the letters.
pub(crate) const PAGE: FixedPage = FixedPage {
    view: |site| tera::Value::from_serializable(&view(site, None)),
    ..FixedPage::new(address::A_TO_Z, "a-z.html", Title::Text("a_z.titel"))
};

#[derive(Serialize)]
struct AToZView<'a> {
    /// Letters that have a page of their own.
    letters: &'a [Letter],
    /// Letters on this page.
    groepen: &'a [Letter],
}

/// The page of one letter, by its position.
pub(crate) fn letter(site: &PageContext, at: usize) -> PageContent {
    let title = &site.letters.letters[at].letter;
    PageContent::new("a-z.html", title, None, &view(site, Some(at)))
}

fn view(site: &PageContext, only: Option<usize>) -> AToZView<'_> {
    let all = &site.letters.letters;
    let by_letter = site.letters.by_letter;
    AToZView {
        letters: if by_letter { all } else { &[] },
        groepen: match only {
            Some(at) => &all[at..=at],
            None if by_letter => &[],
            None => all,
        },
    }
}

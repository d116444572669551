//! Finds out what is at an address: asks for the head first, for the whole page where that is refused, and
//! follows redirects step by step, because some are permanent and some are not.

use ureq::http::Method;
use url::Url;

use crate::review::links::client::ResponseHead;
use crate::review::links::status::{LinkFailure, LinkStatus};

/// More steps than this lead nowhere.
const MOST_STEPS: usize = 10;

/// Asks for a page and follows where it leads; `ask` makes one request.
pub(crate) fn follow(
    first: &Url,
    mut ask: impl FnMut(Method, &Url) -> Result<ResponseHead, LinkFailure>,
) -> LinkStatus {
    let mut url = first.clone();
    url.set_fragment(None);
    let mut seen = vec![url.clone()];
    // Where the page is for good: the last step before the first temporary one.
    let (mut for_good, mut all_for_good) = (None, true);
    loop {
        let head = match head_or_page(&url, &mut ask) {
            Ok(head) => head,
            Err(failure) => return LinkStatus::None(failure),
        };
        if !matches!(head.status, 301 | 302 | 303 | 307 | 308) {
            return status(&head, for_good);
        }
        let location = head.location.unwrap_or_default();
        let Some(next) = next(&url, &location) else {
            return LinkStatus::LeadsAstray(location);
        };
        if seen.contains(&next) || seen.len() > MOST_STEPS {
            return LinkStatus::Circles;
        }
        all_for_good &= matches!(head.status, 301 | 308);
        if all_for_good {
            for_good = Some(next.clone());
        }
        seen.push(next.clone());
        url = next;
    }
}

/// Sites that do not know requests for the head alone refuse them in many ways, and some even say that the
/// page is not there; so no refusal is believed before the page itself was asked for.
fn head_or_page(
    url: &Url,
    ask: &mut impl FnMut(Method, &Url) -> Result<ResponseHead, LinkFailure>,
) -> Result<ResponseHead, LinkFailure> {
    let head = ask(Method::HEAD, url);
    let again = match &head {
        Ok(head) => matches!(head.status, 400 | 401 | 403..=406 | 500 | 501),
        Err(failure) => matches!(failure, LinkFailure::NoConnection | LinkFailure::NoWebsite),
    };
    if again { ask(Method::GET, url) } else { head }
}

fn status(head: &ResponseHead, for_good: Option<Url>) -> LinkStatus {
    match (head.status, for_good) {
        (200..=299, None) => LinkStatus::There,
        (200..=299, Some(url)) => LinkStatus::Moved(url.into()),
        (404 | 410, _) => LinkStatus::Gone(head.status),
        (429, _) => LinkStatus::Later(head.retry_after),
        (503, _) if head.retry_after.is_some() => LinkStatus::Later(head.retry_after),
        (status, _) => LinkStatus::Refused(status),
    }
}

/// The page that a redirect leads to, if it is one.
fn next(from: &Url, location: &str) -> Option<Url> {
    let mut next = from.join(location).ok().filter(|_| !location.is_empty())?;
    next.set_fragment(None);
    let is_page = matches!(next.scheme(), "http" | "https") && next.host_str().is_some();
    let is_plain = next.username().is_empty() && next.password().is_none();
    (is_page && is_plain).then_some(next)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn head(status: u16, location: &str) -> ResponseHead {
        ResponseHead {
            status,
            location: (!location.is_empty()).then(|| location.to_owned()),
            retry_after: None,
        }
    }

    /// Follows through a site whose paths each have a status and a place that they lead to.
    fn through(site: &[(&str, u16, &str)]) -> LinkStatus {
        let first = Url::parse("http://a.example/0#kop").unwrap();
        follow(&first, |_, url| {
            let known = site.iter().find(|(path, ..)| url.path() == *path);
            Ok(known.map_or(head(404, ""), |(_, status, to)| head(*status, to)))
        })
    }

    #[test]
    fn what_is_for_good_ends_where_it_is_for_now() {
        let moved = |path: &str| LinkStatus::Moved(format!("http://a.example{path}"));
        assert_eq!(
            through(&[("/0", 301, "/1"), ("/1", 308, "2"), ("/2", 200, "")]),
            moved("/2")
        );
        assert_eq!(
            through(&[("/0", 301, "/1"), ("/1", 302, "/2"), ("/2", 200, "")]),
            moved("/1")
        );
        assert_eq!(
            through(&[("/0", 302, "/1"), ("/1", 301, "/2"), ("/2", 200, "")]),
            LinkStatus::There
        );
        assert_eq!(through(&[("/0", 301, "/1")]), LinkStatus::Gone(404));
    }

    #[test]
    fn leading_nowhere_is_noticed() {
        assert_eq!(through(&[("/0", 301, "/0")]), LinkStatus::Circles);
        assert_eq!(
            through(&[("/0", 302, "/1"), ("/1", 302, "/0#x")]),
            LinkStatus::Circles
        );
        for astray in [
            "",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http://",
            "http://u:p@a.example/",
        ] {
            assert_eq!(
                through(&[("/0", 301, astray)]),
                LinkStatus::LeadsAstray(astray.to_owned())
            );
        }
    }

    proptest! {
        #[test]
        fn every_site_comes_to_an_end(steps in prop::collection::vec((any::<u16>(), ".{0,8}"), 1..30)) {
            let first = Url::parse("http://a.example/").unwrap();
            let mut asked = 0;
            let mut steps = steps.iter().cycle();
            let _ = follow(&first, |_, _| {
                asked += 1;
                let (status, location) = steps.next().unwrap();
                Ok(head(*status, location))
            });
            prop_assert!(asked <= 2 * (MOST_STEPS + 1));
        }
    }
}

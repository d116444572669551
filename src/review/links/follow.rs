//! From an address to what is known of it: the head first, all of the page where the head is refused,
//! and redirects step by step, because some are for good and some for now.

use ureq::http::Method;
use url::Url;

use crate::review::links::answer::{Answer, Trouble};
use crate::review::links::client::Head;

/// More steps than this lead nowhere.
const MOST_STEPS: usize = 10;

/// Asks for a page and follows where it leads; `ask` makes one request.
pub fn follow(first: &Url, mut ask: impl FnMut(Method, &Url) -> Result<Head, Trouble>) -> Answer {
    let mut url = first.clone();
    url.set_fragment(None);
    let mut seen = vec![url.clone()];
    // Where it is for good: the last step before the first one for now.
    let (mut for_good, mut all_for_good) = (None, true);
    loop {
        let head = match head_or_page(&url, &mut ask) {
            Ok(head) => head,
            Err(trouble) => return Answer::None(trouble),
        };
        if !matches!(head.status, 301 | 302 | 303 | 307 | 308) {
            return answer(&head, for_good);
        }
        let location = head.location.unwrap_or_default();
        let Some(next) = next(&url, &location) else {
            return Answer::LeadsAstray(location);
        };
        if seen.contains(&next) || seen.len() > MOST_STEPS {
            return Answer::Circles;
        }
        all_for_good &= matches!(head.status, 301 | 308);
        if all_for_good {
            for_good = Some(next.clone());
        }
        seen.push(next.clone());
        url = next;
    }
}

/// Sites that do not know the question for the head alone refuse it in many ways, and some even say
/// that the page is not there; so nobody is believed before the page itself was asked for.
fn head_or_page(
    url: &Url,
    ask: &mut impl FnMut(Method, &Url) -> Result<Head, Trouble>,
) -> Result<Head, Trouble> {
    let head = ask(Method::HEAD, url);
    let again = match &head {
        Ok(head) => matches!(head.status, 400 | 401 | 403..=406 | 500 | 501),
        Err(trouble) => matches!(trouble, Trouble::NoConnection | Trouble::NoWebsite),
    };
    if again { ask(Method::GET, url) } else { head }
}

fn answer(head: &Head, for_good: Option<Url>) -> Answer {
    match (head.status, for_good) {
        (200..=299, None) => Answer::There,
        (200..=299, Some(url)) => Answer::Moved(url.into()),
        (404 | 410, _) => Answer::Gone(head.status),
        (429, _) => Answer::Later(head.retry_after),
        (503, _) if head.retry_after.is_some() => Answer::Later(head.retry_after),
        (status, _) => Answer::Refused(status),
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

    fn head(status: u16, location: &str) -> Head {
        Head {
            status,
            location: (!location.is_empty()).then(|| location.to_owned()),
            retry_after: None,
        }
    }

    /// Follows through a site of which each path has a status and where it leads.
    fn through(site: &[(&str, u16, &str)]) -> Answer {
        let first = Url::parse("http://a.example/0#kop").unwrap();
        follow(&first, |_, url| {
            let known = site.iter().find(|(path, ..)| url.path() == *path);
            Ok(known.map_or(head(404, ""), |(_, status, to)| head(*status, to)))
        })
    }

    #[test]
    fn what_is_for_good_ends_where_it_is_for_now() {
        let moved = |path: &str| Answer::Moved(format!("http://a.example{path}"));
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
            Answer::There
        );
        assert_eq!(through(&[("/0", 301, "/1")]), Answer::Gone(404));
    }

    #[test]
    fn leading_nowhere_is_noticed() {
        assert_eq!(through(&[("/0", 301, "/0")]), Answer::Circles);
        assert_eq!(
            through(&[("/0", 302, "/1"), ("/1", 302, "/0#x")]),
            Answer::Circles
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
                Answer::LeadsAstray(astray.to_owned())
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

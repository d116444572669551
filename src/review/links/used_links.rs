//! Which addresses on the internet a map uses: websites of entries and organisations, and links in texts.

use std::collections::BTreeMap;

use url::Url;

use crate::basis::source::{Sources, Span};
use crate::content::assemble::Assembled;
use crate::markup::{LinkIndex, Renderer};
use crate::model::{Body, Link, PublicMap, SocialMap, Status, WebAddress};
use crate::review::checked::Checked;

/// An address, and where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UsedLink {
    /// The address without the part after #, which no site gets to see.
    pub(crate) url: Url,
    /// Every place.
    pub(crate) places: Vec<Span>,
}

/// Names that no site on the internet can have (RFC 2606 and 6761): they are for examples.
const EXAMPLES: [&str; 4] = ["example", "test", "invalid", "localhost"];

/// All addresses on the internet in these maps, each once, in order.
#[must_use]
pub(crate) fn used_links(checked: &Checked) -> Vec<UsedLink> {
    let sources = &checked.sources;
    let mut found: BTreeMap<Url, Vec<Span>> = BTreeMap::new();
    for (map, public) in checked.maps.iter().zip(&checked.public) {
        for (mut url, place) in websites(&map.map, sources)
            .into_iter()
            .chain(links(map, public, sources))
        {
            url.set_fragment(None);
            found.entry(url).or_default().push(place);
        }
    }
    let real = found.into_iter().filter(|(url, _)| !is_example(url));
    real.map(|(url, mut places)| {
        // Maps share what lies in a shared folder.
        places.sort_unstable();
        places.dedup();
        UsedLink { url, places }
    })
    .collect()
}

fn is_example(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    let last = host.rsplit('.').next().unwrap_or_default();
    let of_examples = ["example.com", "example.org", "example.net"];
    let mut examples = of_examples.iter();
    EXAMPLES.contains(&last)
        || examples.any(|name| {
            host.strip_suffix(name)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
}

fn websites(map: &SocialMap, sources: &Sources) -> Vec<(Url, Span)> {
    let entries = map
        .entries
        .iter()
        .filter(|entry| entry.status != Status::Stopped);
    let of_entries = entries.map(|entry| (entry.details.website.as_ref(), entry.span));
    let organizations = map.organizations.iter();
    let of_organizations = organizations.map(|one| (one.website.as_ref(), one.span));
    let settings = &map.settings;
    let statement = (settings.accessibility.statement.as_ref(), settings.span);
    let all = of_entries.chain(of_organizations).chain([statement]);
    all.filter_map(|(address, near)| {
        let address = address?;
        Some((address.0.clone(), place(address, near, sources)))
    })
    .collect()
}

/// Where an address stands after a place in its file. The model keeps the address, not the letters that were
/// typed; where it is not found (`HTTPS://A.nl`), the place itself is returned.
fn place(address: &WebAddress, near: Span, sources: &Sources) -> Span {
    let text = &sources.get(near.source).text;
    let start = near.start as usize;
    let written = address.0.as_str().trim_end_matches('/');
    let found = text.get(start..).and_then(|rest| rest.find(written));
    found.map_or(near, |at| {
        Span::new(near.source, start + at..start + at + written.len())
    })
}

fn links(assembled: &Assembled, public: &PublicMap, sources: &Sources) -> Vec<(Url, Span)> {
    let files = &assembled.files;
    let paths = files.paths.values().map(AsRef::as_ref);
    let index = LinkIndex::new(public, paths);
    let texts = texts(&assembled.map);
    let all = texts.into_iter().flat_map(|body| {
        let renderer = Renderer {
            links: &index,
            href: &|_| String::new(),
            image: &|_| None,
            from: files.path(body.span().source).unwrap_or_default(),
            heading_level: 2,
        };
        let rendered = renderer.render(body.markdown(sources), None);
        rendered.links.into_iter().filter_map(|(link, range)| {
            let Link::External(address) = link else {
                return None;
            };
            let address = WebAddress::parse(&address).ok()?;
            Some((address.0, body.span_of(range)))
        })
    });
    all.collect()
}

fn texts(map: &SocialMap) -> Vec<&Body> {
    let entries = map
        .entries
        .iter()
        .filter(|entry| entry.status != Status::Stopped);
    let translations = &map.translations;
    entries
        .filter_map(|entry| entry.body.as_ref())
        .chain(map.pages.iter().map(|page| &page.body))
        .chain(
            translations
                .entries
                .iter()
                .filter_map(|one| one.words.body.as_ref()),
        )
        .chain(translations.pages.iter().map(|one| &one.words.body))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_for_examples_are_no_sites() {
        let example = |text: &str| is_example(&Url::parse(text).unwrap());
        assert!(
            example("https://a.example/x")
                && example("https://www.example.com")
                && example("http://a.test.")
        );
        assert!(!example("https://myexample.com") && !example("https://example.nl"));
    }
}

//! Resolves the links that editors write.
//!
//! A link is a web address, `mailto:`, `tel:`, a file of the map as seen from the file it stands
//! in, a heading on the same page (`#kop`), or a thing by kind and id: `vermelding:voedselbank`,
//! `pagina:over`, `wijk:wielwijk`, `organisatie:surplus`, `begrip:mantelzorg`, or a facet's name as
//! in `thema:geld`.

use std::collections::{BTreeMap, BTreeSet};

use crate::basis::diagnostics::nearest;
use crate::model::{Email, Link, Phone, PublicMap, WebAddress, WebAddressError, address, slugify};

/// Why a link cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkProblem {
    /// A kind of address that is never allowed, such as `javascript:`.
    Scheme(String),
    /// A web address, e-mail address or phone number that is wrong, and what to write instead.
    Invalid(String),
    /// Leads outside the map's folder.
    Outside,
    /// Nothing there; perhaps this was meant.
    NotFound(Option<String>),
    /// The entry is a draft, which is not on the site.
    Draft,
}

/// Everything in a map that can be linked to. Made once per map.
#[derive(Debug)]
pub(crate) struct LinkIndex {
    by_kind: BTreeMap<String, BTreeMap<String, Link>>,
    paths: BTreeSet<String>,
    /// Slugs of drafts that are not on the site.
    drafts: BTreeSet<String>,
}

impl LinkIndex {
    /// Gathers what can be linked to. `paths` are the files of the map.
    #[must_use]
    pub(crate) fn new<'p>(map: &PublicMap, paths: impl Iterator<Item = &'p str>) -> Self {
        Self {
            by_kind: things_by_kind(map),
            paths: paths.map(str::to_owned).collect(),
            drafts: BTreeSet::new(),
        }
    }

    /// Knows these drafts too, so that a link to one is told from a link to nothing.
    #[must_use]
    pub(crate) fn with_drafts<'d>(mut self, slugs: impl Iterator<Item = &'d str>) -> Self {
        let entries = self.by_kind.entry("vermelding".to_owned()).or_default();
        for slug in slugs.filter(|slug| !entries.contains_key(*slug)) {
            self.drafts.insert(slug.to_owned());
        }
        let drafts = self.drafts.iter().cloned();
        entries.extend(drafts.map(|slug| (slug.clone(), Link::Entry(slug, None))));
        self
    }

    /// An index that knows only files, for tests of what does not need a map.
    #[cfg(test)]
    pub(crate) fn empty_with_paths(paths: &[&str]) -> Self {
        Self {
            by_kind: BTreeMap::new(),
            paths: paths.iter().map(|&path| path.to_owned()).collect(),
            drafts: BTreeSet::new(),
        }
    }

    /// What a link in the file at `from` (a path within the map) leads to.
    ///
    /// # Errors
    /// Why it cannot be followed.
    pub(crate) fn resolve(&self, destination: &str, from: &str) -> Result<Link, LinkProblem> {
        if let Some(anchor) = destination.strip_prefix('#') {
            return Ok(Link::SamePage(anchor.to_owned()));
        }
        let (target, anchor) = match destination.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor.to_owned())),
            None => (destination, None),
        };
        let link = match scheme(destination) {
            Some((scheme, rest)) => match scheme.as_str() {
                "http" | "https" => return external(destination),
                "mailto" => return mail(rest),
                "tel" => return phone(rest),
                kind => self.by_kind(kind, rest.split('#').next().unwrap_or(rest))?,
            },
            None => self.file(target, from)?,
        };
        let link = with_anchor(link, anchor);
        match &link {
            Link::Entry(slug, _) if self.drafts.contains(slug) => Err(LinkProblem::Draft),
            _ => Ok(link),
        }
    }

    fn by_kind(&self, kind: &str, id: &str) -> Result<Link, LinkProblem> {
        let things = self
            .by_kind
            .get(kind)
            .ok_or_else(|| LinkProblem::Scheme(kind.to_owned()))?;
        let slug = slugify(id);
        things.get(&slug).cloned().ok_or_else(|| {
            let near = nearest(&slug, things.keys().map(String::as_str));
            LinkProblem::NotFound(near.map(|near| format!("{kind}:{near}")))
        })
    }

    fn file(&self, target: &str, from: &str) -> Result<Link, LinkProblem> {
        if target.starts_with("www.") {
            return Err(LinkProblem::Invalid(format!("Schrijf: https://{target}")));
        }
        let path = join(from, target).ok_or(LinkProblem::Outside)?;
        if !self.paths.contains(&path) {
            let near = nearest(&path, self.paths.iter().map(String::as_str));
            return Err(LinkProblem::NotFound(near.map(str::to_owned)));
        }
        let (stem, _) = path.rsplit_once('.').unwrap_or((&path, ""));
        let name = stem.rsplit('/').next().unwrap_or(stem);
        match stem.split('/').next() {
            Some("vermeldingen") => self.by_kind("vermelding", name),
            Some("paginas") => self.by_kind("pagina", name),
            _ => Err(LinkProblem::NotFound(None)),
        }
    }
}

/// Every thing that can be linked to, by kind and id.
fn things_by_kind(map: &PublicMap) -> BTreeMap<String, BTreeMap<String, Link>> {
    let mut by_kind: BTreeMap<String, BTreeMap<String, Link>> = BTreeMap::new();
    for kind in ["vermelding", "pagina", "wijk", "organisatie", "begrip"] {
        by_kind.insert(kind.to_owned(), BTreeMap::new());
    }
    let mut add = |kind: &str, slug: &str, link: Link| {
        let of_kind = by_kind.entry(kind.to_owned()).or_default();
        of_kind.entry(slug.to_owned()).or_insert(link);
    };
    for slug in map.entry_slugs() {
        add("vermelding", slug, Link::Entry(slug.to_owned(), None));
    }
    for page in map.pages() {
        add("pagina", &page.slug, Link::Page(page.slug.clone(), None));
    }
    for area in map.areas() {
        add(
            "wijk",
            &area.slug,
            Link::Overview(address::area(&area.slug)),
        );
    }
    for organization in map.organizations() {
        let path = address::organization(&organization.slug);
        add("organisatie", &organization.slug, Link::Overview(path));
    }
    for item in map.glossary() {
        let path = format!("{}#{}", address::GLOSSARY, item.slug);
        add("begrip", &item.slug, Link::Overview(path));
    }
    for facet in map.facets() {
        for term in &facet.terms {
            let path = address::term(&facet.slug, &term.slug);
            add(&facet.slug, &term.slug, Link::Overview(path));
        }
    }
    by_kind
}

/// The part before the first colon, when that can be a scheme (RFC 3986), in lower case.
fn scheme(destination: &str) -> Option<(String, &str)> {
    let (scheme, rest) = destination.split_once(':')?;
    let starts_well = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let allowed = |c: char| c.is_ascii_alphanumeric() || "+.-".contains(c);
    (starts_well && scheme.chars().all(allowed)).then(|| (scheme.to_ascii_lowercase(), rest))
}

fn external(destination: &str) -> Result<Link, LinkProblem> {
    WebAddress::parse(destination)
        .map(|address| Link::External(address.0.into()))
        .map_err(|why| {
            LinkProblem::Invalid(match why {
                WebAddressError::NoScheme(whole) => format!("Schrijf: {whole}"),
                _ => "Schrijf het hele adres, zoals https://www.voorbeeld.nl.".to_owned(),
            })
        })
}

fn mail(address: &str) -> Result<Link, LinkProblem> {
    Email::parse(address)
        .map(|email| Link::External(format!("mailto:{}", email.0)))
        .ok_or_else(|| LinkProblem::Invalid("Schrijf: mailto:naam@voorbeeld.nl".to_owned()))
}

fn phone(number: &str) -> Result<Link, LinkProblem> {
    Phone::parse(number)
        .map(|phone| Link::External(format!("tel:{}", phone.dial)))
        .map_err(|_| {
            LinkProblem::Invalid("Schrijf een telefoonnummer, zoals tel:0800-1234.".to_owned())
        })
}

fn with_anchor(link: Link, anchor: Option<String>) -> Link {
    match link {
        Link::Entry(slug, _) => Link::Entry(slug, anchor),
        Link::Page(slug, _) => Link::Page(slug, anchor),
        link => link,
    }
}

/// A path as seen from a file, within the map; `None` when it leaves the map.
pub(crate) fn join(from: &str, target: &str) -> Option<String> {
    if target.starts_with(['/', '\\']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_within_the_map() {
        let from = "vermeldingen/geld/bank.md";
        assert_eq!(
            join(from, "../kook.md").as_deref(),
            Some("vermeldingen/kook.md")
        );
        assert_eq!(
            join(from, "../../paginas/over.md").as_deref(),
            Some("paginas/over.md")
        );
        assert_eq!(join(from, "../../../geheim.md"), None);
        assert_eq!(join(from, "/etc/passwd"), None);
    }

    #[test]
    fn schemes_are_seen_in_any_case() {
        assert_eq!(scheme("JavaScript:alert(1)").unwrap().0, "javascript");
        assert!(scheme("a b:c").is_none());
        assert!(scheme("over.md").is_none());
    }
}

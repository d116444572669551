//! Where every page is. Paths are relative to the map's own folder, and every page but a few lies
//! exactly one folder deep, so a link from one page to another is the same on all of them. Files
//! end in `.html`, so that the site also works from a folder on disk.

/// Names that the site uses itself; a facet cannot have one of these.
pub(crate) const RESERVED_FOLDERS: [&str; 11] = [
    "vermelding",
    "wijk",
    "organisatie",
    "info",
    "a-z",
    "zoeken",
    "onderdelen",
    "afbeeldingen",
    "gidsen",
    // Not folders, but the names by which editors link to these.
    "pagina",
    "begrip",
];

/// From a page one folder deep to the map's folder.
pub(crate) const UP: &str = "../";

/// What stands before and after an entry's slug in the address of its page.
pub(crate) const ENTRY: (&str, &str) = ("vermelding/", ".html");

/// The search page.
pub(crate) const SEARCH: &str = "zoeken/index.html";
/// Where the index is; the search page lies in it.
pub(crate) const SEARCH_FOLDER: &str = "zoeken/";

/// The start page.
pub(crate) const HOME: &str = "index.html";
/// All names in order.
pub(crate) const A_TO_Z: &str = "a-z.html";
/// Explained words.
pub(crate) const GLOSSARY: &str = "begrippen.html";
/// Emergency and help lines.
pub(crate) const URGENT: &str = "direct-hulp.html";
/// What somebody marked.
pub(crate) const SAVED: &str = "mijn-lijst.html";
/// Guides to print; the files lie beside it.
pub(crate) const GUIDES: &str = "gidsen/index.html";
/// Where guides to print are.
pub(crate) const GUIDES_FOLDER: &str = "gidsen/";
/// How accessible the site is.
pub(crate) const ACCESSIBILITY: &str = "toegankelijkheid.html";
/// The script that keeps pages for when there is no network; it must lie at the root of the site.
pub(crate) const OFFLINE: &str = "zonder-netwerk.js";
/// What a host shows for an address that is not there.
pub(crate) const NOT_FOUND: &str = "404.html";
/// All areas.
pub(crate) const AREAS: &str = "wijk/index.html";
/// What serves the whole municipality. Two hyphens: no area can have this slug.
pub(crate) const MUNICIPAL: &str = "wijk/hele--gemeente.html";
/// All organisations.
pub(crate) const ORGANIZATIONS: &str = "organisatie/index.html";

/// The page of the entry with this slug.
#[must_use]
pub(crate) fn entry(slug: &str) -> String {
    let (start, end) = ENTRY;
    format!("{start}{slug}{end}")
}

/// The slug of the entry whose page has this address.
#[must_use]
pub(crate) fn slug_of_address(address: &str) -> Option<&str> {
    let (start, end) = ENTRY;
    address.strip_prefix(start)?.strip_suffix(end)
}

/// The free page with this slug.
#[must_use]
pub(crate) fn page(slug: &str) -> String {
    format!("info/{slug}.html")
}

/// The page of the area with this slug.
#[must_use]
pub(crate) fn area(slug: &str) -> String {
    format!("wijk/{slug}.html")
}

/// The slug of the area whose page has this address.
#[must_use]
pub(crate) fn slug_of_area(address: &str) -> Option<&str> {
    address.strip_prefix("wijk/")?.strip_suffix(".html")
}

/// The page of the organisation with this slug.
#[must_use]
pub(crate) fn organization(slug: &str) -> String {
    format!("organisatie/{slug}.html")
}

/// All terms of the facet with this slug.
#[must_use]
pub(crate) fn facet(slug: &str) -> String {
    format!("{slug}/index.html")
}

/// The page of a term, by the slugs of its facet and its own.
#[must_use]
pub(crate) fn term(facet: &str, slug: &str) -> String {
    format!("{facet}/{slug}.html")
}

/// The names that begin with one letter, when there are too many for one page.
pub(crate) fn letter(letter: &str) -> String {
    format!("a-z/{letter}.html")
}

/// The nth page of a long list, counted from one. Slugs never hold two hyphens in a row, so this
/// is never another page.
pub(crate) fn numbered(first: &str, number: usize) -> String {
    match (number, first.strip_suffix(".html")) {
        (0 | 1, _) | (_, None) => first.to_owned(),
        (number, Some(stem)) => format!("{stem}--{number}.html"),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::address::numbered;

    #[test]
    fn only_later_pages_of_a_list_have_a_number() {
        assert_eq!(numbered("thema/geld.html", 1), "thema/geld.html");
        assert_eq!(numbered("thema/geld.html", 2), "thema/geld--2.html");
    }
}

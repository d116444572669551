//! The six example maps: they build without errors, and nothing on their pages leads nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use crate::harness::{Place, TODAY, copy, examples};

const MAPS: [&str; 6] = [
    "doesburg",
    "doetinchem",
    "dordrecht",
    "geertruidenberg",
    "lindedam",
    "oosterhout",
];

/// The site of all six maps, built once for the tests in this file.
static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let place = Place::empty();
    copy(&examples(), &place.path("content"));
    place.build().code(0);
    place
        .snapshot("public")
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
});

fn pages() -> impl Iterator<Item = (&'static String, &'static String)> {
    SITE.iter().filter(|(path, _)| path.ends_with(".html"))
}

/// The values of an attribute on a page.
fn attribute<'p>(page: &'p str, name: &'p str) -> impl Iterator<Item = String> + 'p {
    let start = format!(" {name}=\"");
    page.split(&start)
        .skip(1)
        .collect::<Vec<_>>()
        .into_iter()
        .map(|rest| {
            let value = rest.split('"').next().unwrap_or_default();
            value.replace("&amp;", "&")
        })
}

#[test]
fn all_six_maps_check_without_errors_or_warnings() {
    let place = Place::empty();
    copy(&examples(), &place.path("content"));
    let ran = place.check();
    ran.code(0);
    let serious: Vec<_> = ran
        .out
        .lines()
        .filter(|line| !line.contains(": tip: "))
        .collect();
    assert_eq!(serious, Vec::<&str>::new());
}

#[test]
fn every_map_has_its_start_page_and_together_well_over_250_entries() {
    assert!(SITE.contains_key("index.html"));
    let mut entries = 0;
    for map in MAPS {
        assert!(SITE.contains_key(&format!("{map}/index.html")), "{map}");
        let folder = format!("{map}/vermelding/");
        entries += SITE.keys().filter(|path| path.starts_with(&folder)).count();
    }
    assert!(entries > 500, "{entries}");
}

#[test]
fn every_internal_link_and_anchor_leads_somewhere() {
    let ids: BTreeMap<_, BTreeSet<_>> = pages()
        .map(|(path, page)| (path.as_str(), attribute(page, "id").collect()))
        .collect();
    let mut problems = Vec::new();
    for (path, page) in pages() {
        // A host shows this page at any address, so its links are not as seen from its own place.
        let not_found = path.ends_with("404.html");
        for link in attribute(page, "href")
            .chain(attribute(page, "src"))
            .chain(attribute(page, "action"))
        {
            let is_external = ["https:", "http:", "mailto:", "tel:"]
                .iter()
                .any(|scheme| link.starts_with(scheme));
            if is_external || (not_found && link.starts_with('/')) {
                continue;
            }
            let (target, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if target.is_empty() {
                path.clone()
            } else {
                join(path, target)
            };
            let known = SITE.contains_key(&target) || target.ends_with(".png");
            let anchored = anchor.is_empty()
                || ids
                    .get(target.as_str())
                    .is_some_and(|ids| ids.contains(anchor));
            if !known || !anchored {
                problems.push(format!("{path}: {link}"));
            }
        }
    }
    assert_eq!(problems, Vec::<String>::new());
}

fn join(from: &str, target: &str) -> String {
    let mut parts: Vec<_> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop().expect("a link that leaves the site")),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn ids_are_unique_on_every_page() {
    for (path, page) in pages() {
        let ids: Vec<_> = attribute(page, "id").collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
    }
}

#[test]
fn no_page_asks_another_host_for_anything() {
    for (path, page) in pages() {
        let requested = ["src", "action", "srcset", "poster", "data", "formaction"];
        for value in requested.iter().flat_map(|name| attribute(page, name)) {
            assert!(!value.contains("//"), "{path}: {value}");
        }
        for tag in page.split("<link ").skip(1) {
            let tag = tag.split('>').next().unwrap();
            assert!(
                tag.contains("rel=\"canonical\"")
                    || tag.contains("rel=\"alternate\"")
                    || !tag.contains("//"),
                "{path}: {tag}"
            );
        }
    }
    for (path, style) in SITE.iter().filter(|(path, _)| path.ends_with(".css")) {
        assert!(
            !style.contains("url(") && !style.contains("@import"),
            "{path}"
        );
    }
    for (path, script) in SITE.iter().filter(|(path, _)| path.ends_with(".js")) {
        assert!(
            !script.contains("http:") && !script.contains("https:"),
            "{path}"
        );
    }
}

#[test]
fn every_page_of_an_example_says_that_it_is_one() {
    for (path, page) in pages() {
        assert!(page.contains("class=\"voorbeeld\""), "{path}");
    }
}

#[test]
fn imaginary_numbers_cannot_be_dialled_and_real_ones_are_the_national_help_lines() {
    let national = [
        "112",
        "113",
        "08000113",
        "09008844",
        "08002000",
        "08000432",
        "+31880767000",
        "09000101",
        "08000188",
        "08008020",
        "08008115",
        "08005088",
        "09001450",
        "+31307606055",
    ];
    for (path, page) in pages() {
        for number in
            attribute(page, "href").filter_map(|link| link.strip_prefix("tel:").map(str::to_owned))
        {
            let imaginary = path.starts_with("lindedam/") && number.starts_with("+31100000");
            assert!(
                imaginary || national.contains(&number.as_str()),
                "{path}: {number}"
            );
        }
    }
}

#[test]
fn only_the_two_web_addresses_of_the_sources_are_linked_beside_imaginary_ones() {
    let known = [
        "https://www.westbrabantwerktdoor.nl/",
        "https://www.schapenkopjes.nl/",
    ];
    // Where who leaves quickly goes; and a route planner, for addresses.
    let helpful = "https://www.knmi.nl/nederland-nu/weer/verwachtingen";
    let route = "https://www.openstreetmap.org/search?query=";
    for (path, page) in pages() {
        let links = attribute(page, "href").filter(|link| link.starts_with("http"));
        for link in links.filter(|link| *link != helpful && !link.starts_with(route)) {
            let host = link.split('/').nth(2).unwrap_or_default();
            assert!(
                host.ends_with(".example") || known.contains(&link.as_str()),
                "{path}: {link}"
            );
        }
    }
}

/// Sentences in summaries and first steps are at most fifteen words, as the content's rule says.
#[test]
fn summaries_and_first_steps_are_short() {
    let mut long = Vec::new();
    for map in MAPS.iter().chain(&["landelijk"]) {
        for entry in walkdir::WalkDir::new(examples().join(map).join("vermeldingen")) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                long.extend(long_sentences(entry.path()));
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

fn long_sentences(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    // A translation explains a Dutch word in brackets here and there.
    let name = path.file_stem().unwrap().to_string_lossy();
    let most = if name.contains('.') { 20 } else { 15 };
    let fields = text.lines().filter_map(|line| {
        line.strip_prefix("samenvatting:")
            .or_else(|| line.strip_prefix("zo_begint_u:"))
    });
    fields
        .flat_map(|field| field.split_inclusive(['.', '?', '!']))
        .filter(|sentence| sentence.split_whitespace().count() > most)
        .map(|sentence| format!("{}: {sentence}", path.display()))
        .collect()
}

#[test]
fn the_examples_are_built_for_the_day_that_is_asked() {
    let place = Place::with_examples(&["lindedam"]);
    place
        .run(&[
            "build",
            "content/lindedam",
            "--zonder-compressie",
            "--zonder-gidsen",
            "--vandaag",
            TODAY,
        ])
        .code(0);
    let now = place.snapshot("public");
    place
        .run(&[
            "build",
            "content/lindedam",
            "--zonder-compressie",
            "--zonder-gidsen",
            "--vandaag",
            "2028-01-01",
        ])
        .code(0);
    assert_ne!(
        place.snapshot("public"),
        now,
        "two years on, entries are overdue"
    );
}

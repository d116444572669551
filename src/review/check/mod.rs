//! Rules over a whole map: what no single file can show. Every rule reads the model and returns
//! findings; none changes anything.

pub(crate) mod appearance;
pub(crate) mod dates;
pub(crate) mod duplicates;
pub(crate) mod likely_duplicates;
pub(crate) mod placeholders;
pub(crate) mod signposts;
pub(crate) mod texts;
pub(crate) mod translations;

pub(crate) use likely_duplicates::signs::look_alikes;
pub(crate) use placeholders::{BODY, SUMMARY};

use jiff::civil::Date;

use crate::basis::diagnostics::{Diagnostic, codes, nearest};
use crate::basis::memo::Digest;
use crate::basis::source::Sources;
use crate::content::assemble::MapFiles;
use crate::model::{PublicMap, Region, SocialMap};

/// What the rules need besides the map.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CheckContext<'c> {
    /// Texts of all files.
    pub(crate) sources: &'c Sources,
    /// The map's files.
    pub(crate) files: &'c MapFiles,
    /// The map as the site shows it.
    pub(crate) public: &'c PublicMap,
    /// The day for which the site is built.
    pub(crate) today: Date,
    /// Whether drafts are shown.
    pub(crate) drafts: bool,
    /// The digest of all of the above and of the map, except the texts of its entries.
    pub(crate) digest: Digest,
}

/// What earlier checks of a map found.
#[derive(Debug, Default)]
pub(crate) struct CheckCache {
    texts: texts::TextsCache,
    placeholders: placeholders::PlaceholderCache,
    /// Duplicates, and the digest of what they were found in.
    doubles: (Digest, Vec<Diagnostic>),
}

impl CheckCache {
    /// Duplicates. They do not depend on the texts of entries.
    fn doubles(&mut self, map: &SocialMap, context: &CheckContext<'_>) -> Vec<Diagnostic> {
        let digest = Digest::of_all([context.digest, map.heads()]);
        if digest != self.doubles.0 {
            let mut found = duplicates::check(map, context.sources);
            found.extend(likely_duplicates::check(map, context.sources));
            self.doubles = (digest, found);
        }
        self.doubles.1.clone()
    }
}

/// Checks the settings of several maps together.
#[must_use]
pub(crate) fn check_region(region: &Region, maps: &[&str]) -> Vec<Diagnostic> {
    let colours = [&region.colour, &region.accent].into_iter().flatten();
    let unknown = region
        .order
        .iter()
        .filter(|name| !maps.contains(&name.value.as_str()));
    let unknown = unknown.map(|name| {
        let message = format!("De kaart \"{}\" is er niet.", name.value);
        let near = nearest(&name.value, maps.iter().copied());
        Diagnostic::error(codes::ONBEKENDE_KAART, name.span, message).help(match near {
            Some(near) => format!("Bedoelt u \"{near}\"?"),
            None => "Schrijf de naam van de map waar kaart.yaml in staat.".to_owned(),
        })
    });
    colours
        .filter_map(appearance::contrast)
        .chain(unknown)
        .collect()
}

/// Checks one map.
#[must_use]
pub(crate) fn check(
    map: &SocialMap,
    context: &CheckContext<'_>,
    cache: &mut CheckCache,
) -> Vec<Diagnostic> {
    let mut found = cache.doubles(map, context);
    let placeholders = &mut cache.placeholders;
    found.extend(placeholders::check(map, context, placeholders));
    found.extend(dates::check(map, context.today));
    found.extend(signposts::check(map, context.drafts));
    found.extend(appearance::check(map));
    found.extend(translations::check(map, context.today));
    found.extend(texts::check(map, context, &mut cache.texts));
    found
}

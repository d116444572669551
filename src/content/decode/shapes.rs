//! `wijken.geojson`: shapes of areas (RFC 7946), such as those that Statistics Netherlands
//! publishes.

use std::collections::BTreeMap;

use geojson::{Feature, GeoJson, GeometryValue, PolygonType};

use crate::basis::diagnostics::{Diagnostic, Severity, codes};
use crate::basis::memo::Digest;
use crate::content::read::{FileEntry, ReadError};
use crate::model::{Area, AreaId, AreaShape, Coordinates, slugify};

/// The file in a map's folder.
pub(crate) const SHAPES_FILE: &str = "wijken.geojson";

/// A larger file holds more points than a map of a municipality can show.
const MAX_BYTES: u64 = 8 << 20;

/// More names are not listed in one finding.
const LISTED: usize = 8;

/// Shapes before it is known of which area each is.
#[derive(Debug, Default, Clone)]
pub(crate) struct Shapes {
    /// How messages call the file.
    shown: String,
    features: Vec<NamedShape>,
    /// Stands for the file that they are from.
    pub(crate) digest: Digest,
}

#[derive(Debug, Clone)]
struct NamedShape {
    /// Ids, codes and names, the most certain first, all lower case with hyphens.
    keys: Vec<String>,
    /// What a message calls it.
    name: String,
    rings: Vec<Vec<Coordinates>>,
}

/// Reads the shapes of a folder. What is wrong with them is told, and they are left out.
///
/// # Errors
/// When the file is there but cannot be read.
pub(crate) fn read_shapes(
    file: &FileEntry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Shapes, ReadError> {
    let mut tell = |message: &str, help: &str| {
        let finding = Diagnostic::about_path(
            Severity::Error,
            codes::WIJKVORMEN,
            &file.shown,
            message.to_owned(),
        );
        diagnostics.push(finding.help(help));
        Ok(Shapes::default())
    };
    if file.size > MAX_BYTES {
        let help = "Maak de vormen eenvoudiger, bijvoorbeeld met mapshaper.";
        return tell("Dit bestand is groter dan 8 MB.", help);
    }
    let bytes = std::fs::read(&file.path).map_err(|error| ReadError::new(&file.path, error))?;
    let text = String::from_utf8_lossy(&bytes);
    let Ok(GeoJson::FeatureCollection(collection)) = text.parse::<GeoJson>() else {
        let help = "Het moet GeoJSON zijn: een FeatureCollection met de vormen van wijken.";
        return tell("Dit bestand is niet te lezen.", help);
    };
    let mut features = Vec::new();
    for feature in collection.features {
        match named_shape(&feature) {
            Ok(shape) => features.extend(shape),
            Err(OutsideNetherlands) => {
                let help = "Sla het bestand op met lengte en breedte in graden (WGS84, EPSG:4326).";
                return tell("De punten liggen niet in Nederland.", help);
            }
        }
    }
    Ok(Shapes {
        shown: file.shown.clone(),
        features,
        digest: Digest::of(&bytes),
    })
}

struct OutsideNetherlands;

/// What is no surface has no shape to draw.
fn named_shape(feature: &Feature) -> Result<Option<NamedShape>, OutsideNetherlands> {
    let parts: Vec<&PolygonType> = match feature.geometry.as_ref().map(|found| &found.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.iter().collect(),
        _ => return Ok(None),
    };
    let mut rings = Vec::new();
    for ring in parts.into_iter().flatten() {
        let points = ring.iter().map(|point| match point.as_slice() {
            [longitude, latitude, ..] => Coordinates::new(*latitude, *longitude),
            _ => None,
        });
        rings.push(
            points
                .collect::<Option<Vec<_>>>()
                .ok_or(OutsideNetherlands)?,
        );
    }
    let text = |key: &&str| {
        let value = feature.properties.as_ref()?.get(*key)?.as_str()?;
        (!value.is_empty()).then(|| value.to_owned())
    };
    let names: Vec<_> = NAMES.iter().filter_map(text).collect();
    Ok(Some(NamedShape {
        keys: names.iter().map(|name| slugify(name)).collect(),
        name: names.last().cloned().unwrap_or_else(|| "?".to_owned()),
        rings,
    }))
}

/// The properties that say which area a shape is of, the most certain first. The names of what lies
/// around it, such as its municipality, say nothing.
const NAMES: [&str; 8] = [
    "id",
    "statcode",
    "buurtcode",
    "wijkcode",
    "naam",
    "statnaam",
    "buurtnaam",
    "wijknaam",
];

impl Shapes {
    /// The shapes of the areas there are: by id, by their code of Statistics Netherlands, or by
    /// name. What fits no area is told.
    pub(crate) fn of_areas(
        &self,
        areas: &[Area],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<AreaShape> {
        let mut by_key: BTreeMap<String, AreaId> = BTreeMap::new();
        for (at, area) in areas.iter().enumerate().rev() {
            let keys = [Some(area.slug.clone()), area.cbs.as_deref().map(slugify)];
            let keys = keys.into_iter().flatten().chain([slugify(&area.name)]);
            by_key.extend(keys.map(|key| (key, AreaId::at(at))));
        }
        let mut found: BTreeMap<AreaId, AreaShape> = BTreeMap::new();
        let mut unknown = Vec::new();
        for shape in &self.features {
            match shape.keys.iter().find_map(|key| by_key.get(key)) {
                Some(area) => {
                    let empty = AreaShape {
                        area: *area,
                        rings: Vec::new(),
                    };
                    let known = found.entry(*area).or_insert(empty);
                    known.rings.extend(shape.rings.iter().cloned());
                }
                None => unknown.push(shape.name.as_str()),
            }
        }
        diagnostics.extend(self.unknown(unknown));
        found.into_values().collect()
    }

    fn unknown(&self, mut names: Vec<&str>) -> Option<Diagnostic> {
        if names.is_empty() {
            return None;
        }
        let more = if names.len() > LISTED { " en meer" } else { "" };
        names.truncate(LISTED);
        let names = names.join(", ");
        let message = format!("Deze vormen horen bij geen wijk: {names}{more}.");
        let code = codes::WIJKVORM_ONBEKEND;
        let found = Diagnostic::about_path(Severity::Warning, code, &self.shown, message);
        Some(found.help("Geef ze de id of de naam die in wijken.yaml staat, of haal ze weg."))
    }
}

//! A map drawn at build time: shapes of areas, and a numbered dot for every place where something
//! is. Nothing is asked of others, and the list beside it says the same in words.

use std::fmt::Write as _;

use serde::Serialize;

use super::address;
use super::frame::NamedLink;
use super::map_site::MapSite;
use crate::model::{Access, AreaId, AreaShape, Coordinates, Directory, Entry, EntryId};

/// Width of a drawing in its own units; whole numbers of these keep paths short.
const WIDTH: f64 = 1000.0;
/// Radius of a dot. On a narrow phone this is still 24 pixels across.
const DOT: f64 = 38.0;
/// Points of a shape that lie nearer to the line between their neighbours are left out.
const FINENESS: f64 = 1.5;
/// A dot with more entries than this names only the first; the list has them all.
const NAMED: usize = 4;
/// The width of a letter of a name, on the wide side.
const LETTER: f64 = 18.0;
/// A drawing shows at least so much, in degrees of latitude: about 600 metres.
const LEAST: f64 = 0.0055;

/// A drawn map.
#[derive(Debug, Serialize)]
pub struct Drawing {
    breed: i64,
    hoog: i64,
    straal: i64,
    vlakken: Vec<ShapeView>,
    plekken: Vec<SpotView>,
    /// What it is a map of.
    gebied: String,
}

/// The shape of an area.
#[derive(Debug, Serialize)]
struct ShapeView {
    naam: String,
    /// Whether there is room for the name.
    past: bool,
    pad: String,
    d: String,
    /// Whether this is the area that the page is about.
    hier: bool,
    /// Where its name stands.
    x: i64,
    y: i64,
}

/// A dot and what is there.
#[derive(Debug, Serialize)]
struct SpotView {
    nummer: usize,
    x: i64,
    y: i64,
    /// Where the dot leads: to the entry, or to the line of the list when there are several.
    naar: String,
    naam: String,
    vermeldingen: Vec<NamedLink>,
    /// Attributes for its name, when nothing there is translated.
    merk: &'static str,
}

/// From degrees to the drawing's units. At this scale the earth is flat, and a degree of longitude
/// is shorter than one of latitude by the cosine of the latitude.
struct Projection {
    west: f64,
    north: f64,
    scale: f64,
    shrink: f64,
}

impl Projection {
    /// Everything that is to be seen, with some room around it; `None` when that is nothing.
    fn of(points: impl Iterator<Item = Coordinates>) -> Option<(Self, f64)> {
        let mut bounds: Option<[f64; 4]> = None;
        for Coordinates {
            latitude: y,
            longitude: x,
        } in points
        {
            let [west, south, east, north] = bounds.unwrap_or([x, y, x, y]);
            bounds = Some([west.min(x), south.min(y), east.max(x), north.max(y)]);
        }
        let [west, south, east, north] = bounds?;
        let middle = f64::midpoint(south, north);
        let shrink = middle.to_radians().cos();
        let height = (north - south).max(LEAST * 0.6);
        // Neither a strip nor a tower, on which dots would be too small.
        let width = ((east - west) * shrink).max(LEAST).max(height * 0.8);
        let height = height.max(width * 0.4);
        let (wide, high) = (width * 1.16, height * 1.16 + width * 0.08);
        let scale = WIDTH / wide;
        let projection = Self {
            west: f64::midpoint(west, east) - wide / shrink / 2.0,
            north: middle + high / 2.0,
            scale,
            shrink,
        };
        Some((projection, high * scale))
    }

    fn point(&self, at: Coordinates) -> (f64, f64) {
        let x = (at.longitude - self.west) * self.shrink * self.scale;
        let y = (self.north - at.latitude) * self.scale;
        (x, y)
    }
}

/// The map of a list: its entries, on the shapes around them. `of` is the area that the list is
/// about. `None` when fewer than two entries have a place, because then there is nothing to compare.
pub fn of_list(
    site: &MapSite<'_>,
    entries: &[EntryId],
    of: Option<AreaId>,
    title: &str,
) -> Option<Drawing> {
    let directory = site.directory;
    let placed: Vec<_> = entries
        .iter()
        .filter_map(|id| Some((*id, place(directory.entry(*id))?)))
        .collect();
    if placed.len() < 2 {
        return None;
    }
    let own = directory
        .shapes
        .iter()
        .filter(|shape| Some(shape.area) == of);
    let of_shapes = own.flat_map(|shape| shape.rings.iter().flatten().copied());
    let (projection, height) = Projection::of(placed.iter().map(|(_, at)| *at).chain(of_shapes))?;
    let spots = spots(&placed, &projection);
    Some(Drawing {
        breed: whole(WIDTH),
        hoog: whole(height),
        straal: whole(DOT),
        vlakken: shapes(site, &projection, of, height, &spots),
        plekken: (1..)
            .zip(spots)
            .map(|(number, spot)| spot_view(site, number, spot))
            .collect(),
        gebied: title.to_owned(),
    })
}

/// Where an entry is; a signpost only says where to ask, and what serves the whole country is not
/// in the municipality.
fn place(entry: &Entry) -> Option<Coordinates> {
    let is_here = entry.access == Access::Free && !entry.shared;
    entry.details.coordinates.filter(|_| is_here)
}

/// The map of all areas, each of which is a link; `None` without shapes.
pub fn of_areas(site: &MapSite<'_>) -> Option<Drawing> {
    let directory = site.directory;
    let points = directory.shapes.iter().flat_map(|shape| &shape.rings);
    let (projection, height) = Projection::of(points.flatten().copied())?;
    Some(Drawing {
        breed: whole(WIDTH),
        hoog: whole(height),
        straal: whole(DOT),
        vlakken: shapes(site, &projection, None, height, &[]),
        plekken: Vec::new(),
        gebied: directory.settings.municipality.clone(),
    })
}

/// The nearest whole number of units; a drawing is far smaller than the largest.
#[allow(clippy::cast_possible_truncation)]
fn whole(units: f64) -> i64 {
    units.round() as i64
}

/// A dot before it is drawn.
struct Spot {
    x: f64,
    y: f64,
    entries: Vec<EntryId>,
}

/// One dot for places that would lie on each other, so that every dot can be touched.
fn spots(placed: &[(EntryId, Coordinates)], projection: &Projection) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for (id, at) in placed {
        let (x, y) = projection.point(*at);
        let near = |spot: &&mut Spot| (spot.x - x).hypot(spot.y - y) < DOT * 2.0;
        match spots.iter_mut().find(near) {
            Some(spot) => spot.entries.push(*id),
            None => spots.push(Spot {
                x,
                y,
                entries: vec![*id],
            }),
        }
    }
    spots
}

fn spot_view(site: &MapSite<'_>, number: usize, spot: Spot) -> SpotView {
    let links: Vec<_> = spot
        .entries
        .iter()
        .map(|id| site.directory.entry(*id))
        .map(|entry| {
            let link = NamedLink::new(&entry.name.value, address::entry(entry));
            link.marked(site.mark(entry.translated.is_some()))
        })
        .collect();
    let is_dutch = links.iter().all(|link| !link.merk.is_empty());
    let names = links.iter().map(|link| link.naam.as_str());
    let mut named: Vec<_> = names.take(NAMED).collect();
    if links.len() > NAMED {
        named.push("…");
    }
    SpotView {
        nummer: number,
        x: whole(spot.x),
        y: whole(spot.y),
        naar: match links.as_slice() {
            [one] => format!("{}{}", address::UP, one.pad),
            _ => format!("#plek-{number}"),
        },
        naam: named.join(", "),
        merk: site.mark(!is_dutch),
        vermeldingen: links,
    }
}

/// The shape of an area with fewer points, made once for all drawings of a map.
#[derive(Debug)]
pub struct Outline {
    area: AreaId,
    rings: Vec<Vec<Coordinates>>,
    north_west: Coordinates,
    south_east: Coordinates,
}

/// The shapes of a map as drawings need them.
pub fn outlines(directory: &Directory) -> Vec<Outline> {
    let points = directory.shapes.iter().flat_map(|shape| &shape.rings);
    let Some((projection, _)) = Projection::of(points.flatten().copied()) else {
        return Vec::new();
    };
    directory
        .shapes
        .iter()
        .filter_map(|shape| Outline::of(shape, &projection))
        .collect()
}

impl Outline {
    /// A drawing of a part of the map shows it larger, so more points are kept than one of the whole
    /// needs. `None` when nothing is left.
    fn of(shape: &AreaShape, projection: &Projection) -> Option<Self> {
        let rings = shape.rings.iter().map(|ring| {
            let points: Vec<_> = ring.iter().map(|at| projection.point(*at)).collect();
            let kept = needed(&points, FINENESS / CLOSER);
            let kept = ring.iter().zip(kept).filter(|(_, keep)| *keep);
            kept.map(|(at, _)| *at).collect::<Vec<_>>()
        });
        let rings: Vec<_> = rings.filter(|ring| ring.len() > 2).collect();
        let all = || rings.iter().flatten();
        let first = *all().next()?;
        let mut outline = Self {
            area: shape.area,
            north_west: first,
            south_east: first,
            rings: Vec::new(),
        };
        for at in all() {
            outline.north_west.latitude = outline.north_west.latitude.max(at.latitude);
            outline.north_west.longitude = outline.north_west.longitude.min(at.longitude);
            outline.south_east.latitude = outline.south_east.latitude.min(at.latitude);
            outline.south_east.longitude = outline.south_east.longitude.max(at.longitude);
        }
        outline.rings = rings;
        Some(outline)
    }
}

/// How much closer a drawing of a part may come than one of the whole map, before corners show.
const CLOSER: f64 = 4.0;

fn shapes(
    site: &MapSite<'_>,
    projection: &Projection,
    of: Option<AreaId>,
    height: f64,
    spots: &[Spot],
) -> Vec<ShapeView> {
    let is_seen = |outline: &&Outline| {
        let (left, top) = projection.point(outline.north_west);
        let (right, bottom) = projection.point(outline.south_east);
        right >= 0.0 && left <= WIDTH && bottom >= 0.0 && top <= height
    };
    let outlines = site.outlines.iter().filter(is_seen);
    outlines
        .filter_map(|outline| {
            let area = site.directory.area(outline.area);
            let rings = outline.rings.iter().map(|ring| {
                let points: Vec<_> = ring.iter().map(|at| projection.point(*at)).collect();
                simplified(&points)
            });
            let rings: Vec<_> = rings.filter(|ring| ring.len() > 2).collect();
            let (x, y) = free_place(middle(rings.first()?), spots);
            Some(ShapeView {
                past: fits(&area.name, (x, y), height),
                naam: area.name.clone(),
                pad: address::area(&area.slug),
                d: path(&rings),
                hier: Some(outline.area) == of,
                x: whole(x),
                y: whole(y),
            })
        })
        .collect()
}

/// Where a name can stand without a dot on it: in the middle, or a little above or below.
fn free_place((x, y): (f64, f64), spots: &[Spot]) -> (f64, f64) {
    let is_free = |y: &f64| {
        let lies_on =
            |spot: &Spot| (spot.x - x).abs() < DOT * 3.0 && (spot.y - y).abs() < DOT * 1.5;
        !spots.iter().any(lies_on)
    };
    let steps = [0.0, -1.6, 1.6, -2.6, 2.6].map(|step| y + step * DOT);
    (x, steps.into_iter().find(is_free).unwrap_or(y))
}

/// Whether a name that is centred here stays within the drawing.
fn fits(name: &str, (x, y): (f64, f64), height: f64) -> bool {
    let letters = u32::try_from(name.chars().count()).unwrap_or(u32::MAX);
    let half = f64::from(letters) * LETTER / 2.0;
    (half..=WIDTH - half).contains(&x) && (LETTER..=height - LETTER).contains(&y)
}

/// The centre of gravity of a ring.
fn middle(ring: &[(f64, f64)]) -> (f64, f64) {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for (one, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let cross = one.0 * next.1 - next.0 * one.1;
        area += cross;
        x += (one.0 + next.0) * cross;
        y += (one.1 + next.1) * cross;
    }
    if area.abs() < 1.0 {
        return ring.first().copied().unwrap_or_default();
    }
    (x / (3.0 * area), y / (3.0 * area))
}

/// A path of whole units, each point relative to the one before.
fn path(rings: &[Vec<(f64, f64)>]) -> String {
    let mut d = String::new();
    for ring in rings {
        let (mut x, mut y) = (0, 0);
        for (at, point) in ring.iter().enumerate() {
            let next = (whole(point.0), whole(point.1));
            // Writing to a string cannot fail.
            let _ = match at {
                0 => write!(d, "M{} {}", next.0, next.1),
                _ if next == (x, y) => Ok(()),
                _ => write!(d, "l{} {}", next.0 - x, next.1 - y),
            };
            (x, y) = next;
        }
        d.push('z');
    }
    d
}

/// A line with fewer points.
fn simplified(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let kept = points.iter().zip(needed(points, FINENESS));
    kept.filter(|(_, keep)| *keep)
        .map(|(point, _)| *point)
        .collect()
}

/// Which points a line needs (Ramer, Douglas and Peucker): those that change its shape by less than
/// `fineness` are left out. Of a ring, which begins where it ends, the point farthest from there is
/// kept first.
fn needed(points: &[(f64, f64)], fineness: f64) -> Vec<bool> {
    let mut keep = vec![false; points.len()];
    let Some(last) = points.len().checked_sub(1) else {
        return keep;
    };
    keep[0] = true;
    keep[last] = true;
    let mut stretches = vec![(0, last)];
    while let Some((start, end)) = stretches.pop() {
        let distance = |at: usize| distance(points[at], points[start], points[end]);
        let farthest = (start + 1..end).max_by(|a, b| distance(*a).total_cmp(&distance(*b)));
        if let Some(at) = farthest.filter(|at| distance(*at) > fineness) {
            keep[at] = true;
            stretches.extend([(start, at), (at, end)]);
        }
    }
    keep
}

/// How far a point lies from the line through two others, or from them when they are one.
fn distance(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length < f64::EPSILON {
        return (point.0 - from.0).hypot(point.1 - from.1);
    }
    ((point.0 - from.0) * dy - (point.1 - from.1) * dx).abs() / length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_corners_and_loses_the_points_between() {
        let points: Vec<_> = (0..=10).map(|x| (f64::from(x) * 10.0, 0.4)).collect();
        assert_eq!(simplified(&points).len(), 2);
        let corner = [
            (0.0, 0.0),
            (50.0, 0.5),
            (100.0, 0.0),
            (100.0, 100.0),
            (0.0, 0.0),
        ];
        assert_eq!(simplified(&corner).len(), 4);
        assert!(simplified(&[]).is_empty());
    }

    #[test]
    fn north_is_above_and_everything_is_within() {
        let at = |latitude, longitude| Coordinates {
            latitude,
            longitude,
        };
        let points = [at(52.30, 5.00), at(52.36, 5.08), at(52.33, 5.04)];
        let (projection, height) = Projection::of(points.into_iter()).unwrap();
        for point in points {
            let (x, y) = projection.point(point);
            assert!((0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y));
        }
        let (north, south) = (projection.point(points[1]), projection.point(points[0]));
        assert!(north.1 < south.1 && north.0 > south.0);
        assert!(Projection::of(std::iter::empty()).is_none());
    }

    #[test]
    fn one_point_alone_has_room_around_it() {
        let point = Coordinates {
            latitude: 52.35,
            longitude: 5.05,
        };
        let (projection, height) = Projection::of(std::iter::once(point)).unwrap();
        let (x, y) = projection.point(point);
        assert!((x - WIDTH / 2.0).abs() < 1.0 && (y - height / 2.0).abs() < 1.0);
    }

    #[test]
    fn a_path_is_relative_and_has_no_points_twice() {
        let ring = vec![(10.2, 10.0), (20.0, 10.0), (20.1, 10.2), (20.0, 30.0)];
        assert_eq!(path(&[ring]), "M10 10l10 0l0 20z");
    }
}

//! The shapes of areas as lines that can be drawn: projected on a plane, with no more points than can
//! be seen.

use std::fmt::Write as _;

use crate::model::{AreaId, AreaShape, Coordinates};

/// Width of a drawing in its own units; whole numbers of these keep paths short.
pub(crate) const WIDTH: f64 = 1000.0;
/// Points of a shape that lie nearer to the line between their neighbours are left out.
const FINENESS: f64 = 1.5;
/// A drawing shows at least so much, in degrees of latitude: about 600 metres.
const LEAST: f64 = 0.0055;

/// From degrees to the drawing's units. At this scale the earth is flat, and a degree of longitude
/// is shorter than one of latitude by the cosine of the latitude.
pub(crate) struct Projection {
    west: f64,
    north: f64,
    scale: f64,
    shrink: f64,
}

impl Projection {
    /// Everything that is to be seen, with some room around it; `None` when that is nothing.
    pub(crate) fn of(points: impl Iterator<Item = Coordinates>) -> Option<(Self, f64)> {
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

    /// Where a point lies in the drawing.
    pub(crate) fn point(&self, at: Coordinates) -> (f64, f64) {
        let x = (at.longitude - self.west) * self.shrink * self.scale;
        let y = (self.north - at.latitude) * self.scale;
        (x, y)
    }
}

/// The shape of an area with fewer points, made once for all drawings of a map.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The area.
    pub(crate) area: AreaId,
    /// Its rings.
    pub(crate) rings: Vec<Vec<Coordinates>>,
    north_west: Coordinates,
    south_east: Coordinates,
}

/// The shapes of a map as drawings need them.
pub(crate) fn outlines(shapes: &[AreaShape]) -> Vec<Outline> {
    let points = shapes.iter().flat_map(|shape| &shape.rings);
    let Some((projection, _)) = Projection::of(points.flatten().copied()) else {
        return Vec::new();
    };
    shapes
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

    /// Whether any of it may lie in a drawing of this height.
    pub(crate) fn is_seen(&self, projection: &Projection, height: f64) -> bool {
        let (left, top) = projection.point(self.north_west);
        let (right, bottom) = projection.point(self.south_east);
        right >= 0.0 && left <= WIDTH && bottom >= 0.0 && top <= height
    }
}

/// How much closer a drawing of a part may come than one of the whole map, before corners show.
const CLOSER: f64 = 4.0;

/// The centre of gravity of a ring.
pub(crate) fn middle(ring: &[(f64, f64)]) -> (f64, f64) {
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

/// The nearest whole number of units; a drawing is far smaller than the largest.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn whole(units: f64) -> i64 {
    units.round() as i64
}

/// A path of whole units, each point relative to the one before.
pub(crate) fn path(rings: &[Vec<(f64, f64)>]) -> String {
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
pub(crate) fn simplified(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
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

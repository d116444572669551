//! A map drawn at build time: shapes of areas, and a numbered dot for every place where something
//! is. Nothing is asked of others, and the list beside it says the same in words.

pub(crate) mod outline;

use serde::Serialize;

use crate::model::address;
use crate::model::{AreaId, Coordinates, PublicEntry, ShownId};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::drawing::outline::{Projection, WIDTH, middle, path, simplified, whole};
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::language::Lang;

/// Radius of a dot. On a narrow phone this is still 24 pixels across.
const DOT: f64 = 38.0;
/// A dot with more entries than this names only the first; the list has them all.
const NAMED: usize = 4;
/// The width of a letter of a name, on the wide side.
const LETTER: f64 = 18.0;

/// A drawn map.
#[derive(Debug, Serialize)]
pub(crate) struct Drawing {
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
    /// The language of its name, when nothing there is translated.
    taal: Lang,
}

/// The map of a list: its entries, on the shapes around them. `of` is the area that the list is
/// about. `None` when fewer than two entries have a place, because then there is nothing to compare.
pub(crate) fn of_list(
    site: &PageContext,
    entries: &[ShownId],
    of: Option<AreaId>,
    title: &str,
) -> Option<Drawing> {
    let map = &site.map;
    let placed: Vec<_> = entries
        .iter()
        .filter_map(|id| Some((*id, place(&map.entry(*id))?)))
        .collect();
    if placed.len() < 2 {
        return None;
    }
    let own = map.shapes().iter().filter(|shape| Some(shape.area) == of);
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
            .map(|(number, spot)| spot_view(site, number, &spot))
            .collect(),
        gebied: title.to_owned(),
    })
}

/// Where an entry is; what serves the whole country is not in the municipality.
fn place(entry: &PublicEntry<'_>) -> Option<Coordinates> {
    entry.contact.coordinates.filter(|_| !entry.national)
}

/// The map of all areas, each of which is a link; `None` without shapes.
pub(crate) fn of_areas(site: &PageContext) -> Option<Drawing> {
    let map = &site.map;
    let points = map.shapes().iter().flat_map(|shape| &shape.rings);
    let (projection, height) = Projection::of(points.flatten().copied())?;
    Some(Drawing {
        breed: whole(WIDTH),
        hoog: whole(height),
        straal: whole(DOT),
        vlakken: shapes(site, &projection, None, height, &[]),
        plekken: Vec::new(),
        gebied: map.settings().municipality.clone(),
    })
}

/// A dot before it is drawn.
struct Spot {
    x: f64,
    y: f64,
    entries: Vec<ShownId>,
}

/// One dot for places that would lie on each other, so that every dot can be touched.
fn spots(placed: &[(ShownId, Coordinates)], projection: &Projection) -> Vec<Spot> {
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

fn spot_view(site: &PageContext, number: usize, spot: &Spot) -> SpotView {
    let links: Vec<_> = spot
        .entries
        .iter()
        .map(|id| site.map.entry(*id))
        .map(|entry| {
            let link = NamedLink::new(entry.name, address::entry(entry.slug));
            link.in_lang(site.lang(entry.translated.is_some()))
        })
        .collect();
    let is_dutch = links.iter().all(|link| link.taal.is_some());
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
        taal: site.lang(!is_dutch),
        vermeldingen: links,
    }
}

fn shapes(
    site: &PageContext,
    projection: &Projection,
    of: Option<AreaId>,
    height: f64,
    spots: &[Spot],
) -> Vec<ShapeView> {
    let outlines = site.outlines.iter();
    let outlines = outlines.filter(|outline| outline.is_seen(projection, height));
    outlines
        .filter_map(|outline| {
            let area = site.map.area(outline.area);
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

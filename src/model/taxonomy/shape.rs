//! Shapes of areas, for maps that are drawn at build time.

use crate::model::ids::AreaId;
use crate::model::values::Coordinates;

/// The outline of an area: closed rings of points, each the outer edge of a part or a hole in one.
#[derive(Debug, Clone)]
pub(crate) struct AreaShape {
    /// The area.
    pub(crate) area: AreaId,
    /// Rings; the last point is joined to the first.
    pub(crate) rings: Vec<Vec<Coordinates>>,
}

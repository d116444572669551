//! Points on the map.

/// A point on the map (WGS 84, degrees).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Coordinates {
    /// Latitude.
    pub(crate) latitude: f64,
    /// Longitude.
    pub(crate) longitude: f64,
}

impl Coordinates {
    /// Reads `51.8133, 4.6901`; only points in or near the European Netherlands are taken, so that
    /// swapped numbers are noticed.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Self::new(
            latitude.trim().parse().ok()?,
            longitude.trim().parse().ok()?,
        )
    }

    /// A point in or near the European Netherlands.
    #[must_use]
    pub(crate) fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let inside = (50.7..=53.7).contains(&latitude) && (3.2..=7.3).contains(&longitude);
        inside.then_some(Self {
            latitude,
            longitude,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swapped_coordinates_are_noticed() {
        assert!(Coordinates::parse("51.8133, 4.6901").is_some());
        assert!(Coordinates::parse("4.6901, 51.8133").is_none());
        assert!(Coordinates::parse("51.8").is_none());
    }
}

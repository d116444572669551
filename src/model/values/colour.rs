//! Colours and their contrast, by WCAG 2.2 (relative luminance and contrast ratio).

use std::fmt;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// The text is not a colour of the form `#1a2b3c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ParseColourError;

impl Colour {
    /// White.
    pub(crate) const WHITE: Self = Self::new(255, 255, 255);

    /// A colour from its parts.
    #[must_use]
    pub(crate) const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#1a2b3c`.
    ///
    /// # Errors
    /// When the text has another form.
    pub(crate) fn parse(text: &str) -> Result<Self, ParseColourError> {
        let digits = text.strip_prefix('#').ok_or(ParseColourError)?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ParseColourError);
        }
        let part =
            |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| ParseColourError);
        Ok(Self::new(part(0)?, part(2)?, part(4)?))
    }

    /// Relative luminance, 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio with another colour, 1 to 21.
    #[must_use]
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The same hue nearer to white (`share` 1 is white) or, with a negative share, to black.
    #[must_use]
    pub(crate) fn towards_white(self, share: f64) -> Self {
        let target = if share < 0.0 { 0.0 } else { 255.0 };
        // The result lies between two values of 0 to 255, so it fits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let mix = |part: u8| {
            let part = f64::from(part);
            (part + (target - part) * share.abs()).round() as u8
        };
        Self::new(mix(self.red), mix(self.green), mix(self.blue))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_follows_the_standard() {
        let black = Colour::new(0, 0, 0);
        assert!((black.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn only_six_digits_are_taken() {
        for wrong in ["0b5a7a", "#fff", "#12345g", "#1234567", "#+12345"] {
            assert_eq!(Colour::parse(wrong), Err(ParseColourError), "{wrong}");
        }
        assert_eq!(Colour::parse("#0B5a7a").unwrap().to_string(), "#0b5a7a");
    }
}

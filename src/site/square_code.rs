//! The address of a page as a square code (QR), for who reads it on paper.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// A code as the path of a vector image.
#[derive(Debug, Serialize)]
pub struct SquareCode {
    /// Width and height in modules, with the white edge that readers need.
    pub maat: i32,
    /// The dark modules, one stretch of a row after the other.
    pub pad: String,
}

/// Modules of white around a code (ISO/IEC 18004).
const EDGE: i32 = 4;

/// The code of an address; `None` when it is too long for one.
pub fn square_code(address: &str) -> Option<SquareCode> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            // At most the width of a code.
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + EDGE, y + EDGE);
            }
            x += length.max(1);
        }
    }
    Some(SquareCode {
        maat: code.size() + 2 * EDGE,
        pad: path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_white_edge() {
        let code = square_code("https://kaart.lindedam.example/vermelding/a.html").unwrap();
        let corner = |x: i32, y: i32| format!("M{x} {y}h7v1h-7z");
        let far = code.maat - EDGE - 7;
        assert!(code.pad.starts_with(&corner(EDGE, EDGE)));
        assert!(code.pad.contains(&corner(far, EDGE)));
        assert!(code.pad.contains(&corner(EDGE, far)));
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(square_code(&"x".repeat(5000)).is_none());
    }
}

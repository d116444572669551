//! The address of a page as a square code (QR), for whoever reads it on paper.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// A code as the path of a vector image.
#[derive(Debug, Serialize)]
pub(crate) struct SquareCode {
    /// Width and height in modules, with the white edge that readers need.
    pub(crate) maat: i32,
    /// The dark modules: a rectangle for each stretch of a row, as high as it is the same.
    pub(crate) pad: String,
}

/// Modules of white around a code (ISO/IEC 18004).
const EDGE: i32 = 4;

/// A code as a picture.
#[derive(Debug)]
pub(crate) struct SquarePicture {
    /// Width and height in points, with the white edge that readers need.
    pub(crate) width: usize,
    /// Shades of grey, row after row: black is 0.
    pub(crate) points: Vec<u8>,
}

/// The code of an address; `None` when it is too long for one.
pub(crate) fn square_code(address: &str) -> Option<SquareCode> {
    let code = encoded(address)?;
    let rows: Vec<Vec<_>> = (0..code.size())
        .map(|y| stretches(&code, y).collect())
        .collect();
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for stretch in row {
            // Drawn from the first row that has it.
            if y > 0 && rows[y - 1].contains(stretch) {
                continue;
            }
            let below = rows[y..].iter();
            let height = below.take_while(|row| row.contains(stretch)).count();
            let (x, width) = stretch;
            // Writing to a string cannot fail.
            let _ = write!(
                path,
                "M{} {}h{width}v{height}h-{width}z",
                x + EDGE,
                y + EDGE as usize
            );
        }
    }
    Some(SquareCode {
        maat: code.size() + 2 * EDGE,
        pad: path,
    })
}

/// The code of an address as a picture in which a module is so many points wide; `None` when the address
/// is too long for one.
pub(crate) fn square_picture(address: &str, points: usize) -> Option<SquarePicture> {
    let code = encoded(address)?;
    let modules = -EDGE..code.size() + EDGE;
    let width = modules.len() * points;
    let mut picture = Vec::with_capacity(width * width);
    for y in modules.clone() {
        // Outside the code there are no dark modules.
        let shade = |x| if code.get_module(x, y) { 0 } else { u8::MAX };
        let row = modules
            .clone()
            .flat_map(|x| std::iter::repeat_n(shade(x), points));
        let row: Vec<u8> = row.collect();
        (0..points).for_each(|_| picture.extend_from_slice(&row));
    }
    Some(SquarePicture {
        width,
        points: picture,
    })
}

fn encoded(address: &str) -> Option<QrCode> {
    QrCode::encode_text(address, QrCodeEcc::Medium).ok()
}

/// The stretches of dark modules in a row: where each begins, and how long it is.
fn stretches(code: &QrCode, y: i32) -> impl Iterator<Item = (i32, i32)> + '_ {
    let mut x = 0;
    std::iter::from_fn(move || {
        x += (x..code.size()).find(|x| code.get_module(*x, y))? - x;
        let start = x;
        while code.get_module(x, y) {
            x += 1;
        }
        Some((start, x - start))
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
    fn the_rectangles_are_the_dark_modules() {
        let address = "https://kaart.lindedam.example/vermelding/a.html";
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).unwrap();
        let path = square_code(address).unwrap().pad;
        let mut drawn = std::collections::BTreeSet::new();
        for rectangle in path.split('M').skip(1) {
            let numbers = rectangle.split(|c: char| !c.is_ascii_digit());
            let numbers: Vec<i32> = numbers.filter_map(|text| text.parse().ok()).collect();
            let [x, y, width, height, ..] = numbers[..] else {
                panic!("{rectangle}")
            };
            for at in (0..width).flat_map(|dx| (0..height).map(move |dy| (x + dx, y + dy))) {
                assert!(drawn.insert(at), "{at:?} is drawn twice");
            }
        }
        for at in (0..code.size()).flat_map(|x| (0..code.size()).map(move |y| (x, y))) {
            let is_drawn = drawn.contains(&(at.0 + EDGE, at.1 + EDGE));
            assert_eq!(is_drawn, code.get_module(at.0, at.1), "{at:?}");
        }
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(square_code(&"x".repeat(5000)).is_none());
    }
}

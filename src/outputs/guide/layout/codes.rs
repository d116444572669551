//! The square codes of a guide, as pictures in one file beside its data.
//!
//! As pictures, because drawn codes were more than a third of a guide: a rectangle takes forty bytes, a
//! point of a picture one or two bits.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::outputs::square_code::{SquarePicture, square_picture};

/// Points for the width of a module. A viewer that smooths pictures then blurs only the edge of a module.
const POINTS: usize = 3;

/// Codes, by where they are in `points`.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Codes {
    /// The code of the site.
    code: Option<CodePicture>,
    /// Codes of entries, by slug.
    codes: BTreeMap<String, CodePicture>,
    /// All pictures, one after another.
    #[serde(skip)]
    pub(crate) points: Vec<u8>,
}

/// Where a picture is.
#[derive(Debug, Serialize)]
struct CodePicture {
    /// Its first point.
    van: usize,
    /// Points in a row, and rows.
    maat: usize,
}

impl Codes {
    /// The code of the site, and those of entries by slug.
    pub(crate) fn new(site: Option<&SquarePicture>, entries: Vec<(&str, &SquarePicture)>) -> Self {
        let mut codes = Self::default();
        codes.code = site.map(|picture| codes.place(picture));
        for (slug, picture) in entries {
            let code = codes.place(picture);
            codes.codes.insert(slug.to_owned(), code);
        }
        codes
    }

    fn place(&mut self, picture: &SquarePicture) -> CodePicture {
        let van = self.points.len();
        self.points.extend_from_slice(&picture.points);
        CodePicture {
            van,
            maat: picture.width,
        }
    }
}

/// The code of an address.
pub(crate) fn code_picture(address: &str) -> Option<SquarePicture> {
    square_picture(address, POINTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_where_it_is_said_to_be() {
        let (one, other) = (
            code_picture("https://a.example/").unwrap(),
            code_picture("b").unwrap(),
        );
        let codes = Codes::new(Some(&one), vec![("b", &other)]);
        let points = |code: &CodePicture| &codes.points[code.van..code.van + code.maat * code.maat];
        assert_eq!(points(codes.code.as_ref().unwrap()), one.points);
        assert_eq!(points(&codes.codes["b"]), other.points);
    }
}

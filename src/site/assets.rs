//! Styles and scripts. Their names carry a hash of their content, so that a browser may keep them
//! for ever and never shows a page with an old style.

use super::theme::Theme;
use crate::model::Colour;

/// A file that pages refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path relative to the site's folder.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Colours of a map that sets none: dark teal and warm ochre, both well over 4.5:1 on white.
const MAIN: Colour = Colour::new(0x0b, 0x50, 0x63);
const ACCENT: Colour = Colour::new(0x8a, 0x4b, 0x08);

/// The stylesheet with a map's colours.
pub fn style(theme: &Theme, main: Option<Colour>, accent: Option<Colour>) -> Asset {
    let (main, accent) = (main.unwrap_or(MAIN), accent.unwrap_or(ACCENT));
    let colours = format!(
        ":root{{--hoofd:{main};--hoofd-donker:{};--hoofd-licht:{};--accent:{accent};--accent-licht:{};\
         --hoofd-nacht:{};--accent-nacht:{}}}\n",
        main.towards_white(-0.3),
        main.towards_white(0.92),
        accent.towards_white(0.92),
        light_enough(main),
        light_enough(accent),
    );
    hashed("stijl.css", (colours + &theme.style).into_bytes())
}

/// The icon in a map's main colour.
pub fn icon(theme: &Theme, main: Option<Colour>) -> Option<Asset> {
    let svg = theme.icon.as_ref()?;
    let svg = svg.replace("var(--hoofd)", &main.unwrap_or(MAIN).to_string());
    Some(hashed("icoon.svg", svg.into_bytes()))
}

/// The same hue, light enough to be read on the dark background of the night colours.
fn light_enough(colour: Colour) -> Colour {
    let night = Colour::new(0x12, 0x17, 0x1b);
    (0..=20)
        .map(|step| colour.towards_white(f64::from(step) / 20.0))
        .find(|lighter| lighter.contrast(night) >= 7.0)
        .unwrap_or(Colour::WHITE)
}

/// The theme's scripts.
pub fn scripts(theme: &Theme) -> Vec<Asset> {
    theme
        .scripts
        .iter()
        .map(|(name, text)| hashed(name, text.clone().into_bytes()))
        .collect()
}

/// An asset whose name carries a hash of its bytes: `onderdelen/stijl.1a2b3c4d5e.css`.
pub fn hashed(name: &str, bytes: Vec<u8>) -> Asset {
    Asset {
        path: format!("onderdelen/{}", hashed_name(name, &bytes)),
        bytes,
    }
}

/// A file name with a hash of the content before its ending.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{}.{}.{ending}", crate::model::slugify(stem), &hash[..10])
}

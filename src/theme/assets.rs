//! Styles and scripts. Their names contain a hash of their content, so that a browser may cache them for
//! ever and never shows a page with an old style.

use crate::model::Colour;
use crate::model::address;
use crate::theme::Theme;

/// A file that pages refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path relative to the site's folder.
    pub(crate) path: String,
    /// Content.
    pub(crate) bytes: Vec<u8>,
}

/// Colours of a map that sets none: dark teal and warm ochre, both well over 4.5:1 on white.
const MAIN: Colour = Colour::new(0x0b, 0x50, 0x63);
const ACCENT: Colour = Colour::new(0x8a, 0x4b, 0x08);

/// The stylesheet with a map's colours.
pub(crate) fn style(theme: &Theme, main: Option<Colour>, accent: Option<Colour>) -> Asset {
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
pub(crate) fn icon(theme: &Theme, main: Option<Colour>) -> Option<Asset> {
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

/// A script of the theme as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    /// Its name, without folder and ending.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
}

impl Script {
    /// The script as a file.
    pub(crate) fn asset(&self) -> Asset {
        hashed(&format!("{}.js", self.name), self.text.clone().into_bytes())
    }
}

/// The theme's scripts. The files of a folder are one script, in the order of their names, so that
/// a long script can be written as files with one idea each.
pub(crate) fn scripts(theme: &Theme) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::new();
    let in_pages = theme.scripts.iter();
    for (path, text) in in_pages.filter(|(path, _)| *path != address::OFFLINE) {
        let text = bare(text);
        match path.split_once('/') {
            None => scripts.push(Script {
                name: path.trim_end_matches(".js").to_owned(),
                text,
            }),
            Some((folder, _)) => match scripts.iter_mut().find(|script| script.name == folder) {
                Some(script) => script.text.push_str(&text),
                None => scripts.push(Script {
                    name: folder.to_owned(),
                    text: format!("(function () {{\n\"use strict\";\n{text}"),
                }),
            },
        }
    }
    for script in &mut scripts {
        let folder = format!("{}/", script.name);
        if theme
            .scripts
            .iter()
            .any(|(path, _)| path.starts_with(&folder))
        {
            script.text.push_str("})();\n");
        }
    }
    scripts
}

/// The script that keeps pages for when there is no network. A browser lets it serve the folder it is in,
/// so it is at the root of the site, under its own name.
pub(crate) fn offline(theme: &Theme) -> Option<Asset> {
    let mut scripts = theme.scripts.iter();
    let (_, text) = scripts.find(|(path, _)| path == address::OFFLINE)?;
    Some(Asset {
        path: address::OFFLINE.to_owned(),
        bytes: bare(text).into_bytes(),
    })
}

/// A script without indentation and without comments on lines of their own. Scripts have no strings of
/// several lines, so every other line is code.
fn bare(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if in_comment || begins {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

/// An asset whose name contains a hash of its bytes: `onderdelen/stijl.1a2b3c4d5e.css`.
pub(crate) fn hashed(name: &str, bytes: Vec<u8>) -> Asset {
    Asset {
        path: format!("onderdelen/{}", hashed_name(name, &bytes)),
        bytes,
    }
}

/// A file name with a hash of the content before its ending.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{}.{}.{ending}", crate::model::slugify(stem), &hash[..10])
}

//! Words that editors choose from: accessibility and languages.

/// Words for physical accessibility that editors can choose from.
pub const ACCESSIBILITY_WORDS: &[&str] = &[
    "rolstoel",
    "niet voor rolstoel",
    "begane grond",
    "lift",
    "aangepast toilet",
    "parkeerplaats voor gehandicapten",
    "ringleiding",
    "gebarentaal",
    "hulphond welkom",
    "rustige ruimte",
];

/// The language that editors write in first (BCP 47).
pub const SOURCE_LANGUAGE: &str = "nl";

/// Languages that editors can choose from, with their codes (BCP 47).
const LANGUAGES: &[(&str, &str)] = &[
    ("Nederlands", "nl"),
    ("Engels", "en"),
    ("Duits", "de"),
    ("Frans", "fr"),
    ("Spaans", "es"),
    ("Portugees", "pt"),
    ("Pools", "pl"),
    ("Bulgaars", "bg"),
    ("Roemeens", "ro"),
    ("Oekraïens", "uk"),
    ("Russisch", "ru"),
    ("Turks", "tr"),
    ("Arabisch", "ar"),
    ("Tamazight", "zgh"),
    ("Tigrinya", "ti"),
    ("Amhaars", "am"),
    ("Somalisch", "so"),
    ("Koerdisch", "ku"),
    ("Farsi", "fa"),
    ("Dari", "prs"),
    ("Pasjtoe", "ps"),
    ("Papiaments", "pap"),
    ("Chinees", "zh"),
    ("Nederlandse Gebarentaal", "dse"),
];

/// The names in [`LANGUAGES`], for the content format.
pub const LANGUAGE_NAMES: &[&str] = &language_names();

const fn language_names() -> [&'static str; LANGUAGES.len()] {
    let mut names = [""; LANGUAGES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = LANGUAGES[at].0;
        at += 1;
    }
    names
}

/// The code of a language that editors can choose.
#[must_use]
pub fn language_code(name: &str) -> Option<&'static str> {
    LANGUAGES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, code)| *code)
}

/// Whether this is the code of a language that editors can choose.
#[must_use]
pub fn is_language_code(code: &str) -> bool {
    LANGUAGES.iter().any(|(_, known)| *known == code)
}

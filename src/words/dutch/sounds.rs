//! What a word sounds like, for people who spell by ear.
//!
//! The tables are published with the index and the browser runs them too, so there is one truth.

/// Replacements in order, each everywhere in the word. Capitals stand for sounds that take two
/// letters: `Y` for ei and ij, `W` for au and ou, `U` for oe.
pub(crate) const SOUNDS: [(&str, &str); 46] = [
    ("eaux", "o"),
    ("eau", "o"),
    ("tion", "sion"),
    ("tie", "sie"),
    ("tia", "sia"),
    ("isch", "is"),
    ("ies", "is"),
    ("sch", "s"),
    ("sg", "s"),
    ("sj", "s"),
    ("sh", "s"),
    ("ch", "g"),
    ("gh", "g"),
    ("ck", "k"),
    ("cce", "kse"),
    ("cci", "ksi"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("qu", "kw"),
    ("q", "k"),
    ("x", "ks"),
    ("ph", "f"),
    ("th", "t"),
    ("rh", "r"),
    ("dt", "t"),
    ("v", "f"),
    ("z", "s"),
    ("ngk", "nk"),
    ("ds", "ts"),
    ("bs", "ps"),
    ("eij", "Y"),
    ("ij", "Y"),
    ("ei", "Y"),
    ("ey", "Y"),
    ("auw", "W"),
    ("ouw", "W"),
    ("au", "W"),
    ("ou", "W"),
    ("oe", "U"),
    ("ieu", "iu"),
    ("ie", "i"),
    ("y", "i"),
    ("ea", "e"),
    ("ae", "a"),
];

/// Replacements at the end of a word: the first that fits.
pub(crate) const AT_END: [(&str, &str); 4] = [("en", "e"), ("d", "t"), ("b", "p"), ("v", "f")];

/// What a folded word sounds like. Two words that sound alike have the same.
#[must_use]
pub fn sound(word: &str) -> String {
    let mut text = word.to_owned();
    let mut present = letters(word);
    for (from, to) in SOUNDS {
        // Most words have few of the letters, and looking at those is far quicker than searching.
        if letters(from) & !present == 0 && text.contains(from) {
            text = text.replace(from, to);
            present |= letters(to);
        }
    }
    let ending = AT_END.iter().find_map(|(from, to)| {
        let start = text.strip_suffix(from)?;
        (!start.is_empty()).then(|| format!("{start}{to}"))
    });
    single_letters(&ending.unwrap_or(text))
}

/// The letters of a text, a bit for each; other characters are left out.
#[must_use]
pub(crate) fn letters(text: &str) -> u32 {
    let letters = text.bytes().filter(u8::is_ascii_lowercase);
    letters.fold(0, |present, letter| present | 1 << (letter - b'a'))
}

/// Double letters sound like one; digits are left alone.
fn single_letters(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        if !(c.is_ascii_alphabetic() && single.ends_with(c)) {
            single.push(c);
        }
    }
    single
}

/// The consonants of a sound, those that are often confused taken together, and an `a` for a vowel
/// at the start. Most misspellings of a word have the same; the index is ordered by it.
#[must_use]
pub fn skeleton(sound: &str) -> String {
    let mut bones = String::with_capacity(sound.len());
    for (at, c) in sound.chars().enumerate() {
        match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'Y' | 'W' | 'U' if at == 0 => bones.push('a'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'Y' | 'W' | 'U' | 'h' => {}
            'd' => bones.push('t'),
            'b' => bones.push('p'),
            c => bones.push(c),
        }
    }
    bones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_have_the_same_sound() {
        for (one, other) in [
            ("schulden", "sgulden"),
            ("bureau", "buro"),
            ("fysiotherapie", "fisioterapie"),
            ("vrijwilliger", "freiwilliger"),
            ("politie", "polisie"),
            ("cursus", "kursus"),
            ("hond", "hont"),
            ("medisch", "medies"),
            ("lopen", "lope"),
            ("kauwen", "kouwen"),
            ("thuis", "tuis"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        assert_ne!(sound("1100"), sound("100"));
    }

    #[test]
    fn slips_in_vowels_leave_the_skeleton_alone() {
        let of = |word: &str| skeleton(&sound(word));
        assert_eq!(of("schulden"), of("schuld"));
        assert_eq!(of("gledzorgen"), of("geldzorgen"));
        assert_eq!(of("eenzaam"), of("aenzam"));
    }
}

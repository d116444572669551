//! Every text against the fonts, before typst sees it: in a PDF that is made to last, a character
//! without a glyph is an error. What can be said with other characters is; of the rest an editor hears
//! in which entry it stands.

use serde_json::Value;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;

/// What stands where characters had to be left out.
const GAP: char = '…';
/// A word longer than this may be cut, so that it stays within its column.
const LONGEST_WORD: usize = 24;
/// An entry's texts are longer than this only by mistake; a guide is no place for them.
const LONGEST_TEXT: usize = 4_000;
/// Space without width: a line may end there.
const MAY_BREAK: char = '\u{200b}';

/// Characters that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unprintable {
    /// The slug of the entry they stand in; `None` when it is no entry's text.
    pub(crate) entry: Option<String>,
    /// The characters.
    pub(crate) characters: String,
}

/// Makes all texts of a guide's data printable, and tells what could not be. Keys that are not read
/// by people (links, codes, slugs) are left as they are.
pub(crate) fn make_printable(data: &mut Value, glyphs: &Glyphs) -> Vec<Unprintable> {
    let mut pass = Pass {
        has: |c| glyphs.has(c),
        unprintable: Vec::new(),
    };
    pass.value(data, None);
    let mut unprintable = pass.unprintable;
    unprintable.sort();
    unprintable.dedup();
    unprintable
}

/// The characters that some fonts have a glyph for, together: one bit each.
pub(crate) struct Glyphs(Vec<u64>);

impl Glyphs {
    /// Gathers the characters of fonts.
    pub(crate) fn of(fonts: &[Font]) -> Self {
        let mut bits = vec![0; char::MAX as usize / 64 + 1];
        for c in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            if let Some(word) = bits.get_mut(c as usize / 64) {
                *word |= 1 << (c % 64);
            }
        }
        Self(bits)
    }

    fn has(&self, c: char) -> bool {
        let c = u32::from(c);
        self.0[c as usize / 64] >> (c % 64) & 1 == 1
    }
}

const NOT_READ: [&str; 6] = ["id", "link", "svg", "bel", "waar", "t"];

struct Pass<F> {
    has: F,
    unprintable: Vec<Unprintable>,
}

impl<F: Fn(char) -> bool> Pass<F> {
    fn value(&mut self, value: &mut Value, entry: Option<&str>) {
        match value {
            Value::String(text) => {
                let (printable, lost) = printable(text, &self.has);
                *text = printable;
                if !lost.is_empty() {
                    self.unprintable.push(Unprintable {
                        entry: entry.map(str::to_owned),
                        characters: lost,
                    });
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.value(value, entry);
                }
            }
            Value::Object(values) => {
                // Only entries have both.
                let own = values.get("samenvatting").and(values.get("id"));
                let own = own.and_then(Value::as_str).map(str::to_owned);
                let entry = own.as_deref().or(entry);
                for (key, value) in values {
                    if !NOT_READ.contains(&key.as_str()) {
                        self.value(value, entry);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A text with glyphs for all its characters, and the characters that were left out.
fn printable(text: &str, has: &impl Fn(char) -> bool) -> (String, String) {
    let mut out = String::with_capacity(text.len());
    let mut lost = String::new();
    for c in text.nfc().take(LONGEST_TEXT) {
        if has(c) && !is_invisible(c) {
            out.push(c);
        } else if let Some(other) = instead(c, has) {
            out.push_str(&other);
        } else {
            if !lost.contains(c) {
                lost.push(c);
            }
            if !out.ends_with(GAP) {
                out.push(GAP);
            }
        }
    }
    if text.chars().nth(LONGEST_TEXT).is_some() {
        out.push(GAP);
    }
    (breakable(out.trim()), lost)
}

/// What says the same in characters that have a glyph; nothing when the character is a decoration.
fn instead(c: char, has: &impl Fn(char) -> bool) -> Option<String> {
    if is_invisible(c) || is_pictogram(c) {
        return Some(String::new());
    }
    if c.is_whitespace() {
        return Some(" ".to_owned());
    }
    let known = match c {
        '‐' | '‑' | '‒' | '―' | '−' => "-",
        '′' | '‛' | 'ʼ' | 'ʻ' => "’",
        '″' | '‟' => "”",
        '→' | '➔' | '➜' => ">",
        '←' => "<",
        '✓' | '✔' | '☑' | '·' | '‣' | '●' | '▪' | '■' => "•",
        '☎' | '✆' => "",
        '⁄' => "/",
        _ => "",
    };
    if !known.is_empty() {
        return known.chars().all(has).then(|| known.to_owned());
    }
    // A ligature, a full-width or a superscript letter as plain ones; a letter without its marks.
    let plain: String = std::iter::once(c).nfkd().collect();
    let bare: String = plain.chars().filter(|c| has(*c)).collect();
    let is_other = !plain.starts_with(c);
    let has_base = plain.chars().next().is_some_and(has);
    (is_other && has_base).then_some(bare)
}

/// Marks that steer the direction of text, join characters or are nothing at all. Text gets its
/// direction from its letters.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
        | 0xfe00..=0xfe0f | 0xfeff | 0xfff9..=0xfffb | 0xe0000..=0xe0fff)
        || (c.is_control() && !c.is_whitespace())
}

/// Emoji and the like: nice on a screen, and never what a sentence is about.
fn is_pictogram(c: char) -> bool {
    matches!(u32::from(c),
        0x1f000..=0x1faff | 0x2600..=0x26ff | 0x2700..=0x27bf | 0x2b00..=0x2bff | 0x20d0..=0x20ff
        | 0x2300..=0x23ff)
        && !matches!(c, '✓' | '✔' | '☑' | '➔' | '➜')
}

/// A text in which long words may end a line.
fn breakable(text: &str) -> String {
    if text
        .split_whitespace()
        .all(|word| word.len() <= LONGEST_WORD)
    {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let words = text.split_whitespace().map(|word| {
        if word.chars().count() > LONGEST_WORD {
            broken(word)
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Addresses end a line after their parts; other words where they must.
fn broken(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 8);
    let mut run = 0;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        run += 1;
        let at_part = matches!(c, '@' | '/' | '_') || (c == '.' && run > 8);
        if chars.peek().is_some() && (at_part || run >= LONGEST_WORD) {
            out.push(MAY_BREAK);
            run = 0;
        }
        if c == '-' {
            // A line may end there anyway.
            run = 0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A font with what Dutch needs, and no more.
    fn has(c: char) -> bool {
        c.is_ascii_graphic() || "éëïüç’”…•€ \u{200b}".contains(c)
    }

    fn shown(text: &str) -> String {
        let (text, lost) = printable(text, &has);
        assert_eq!(lost, "", "{text}");
        text
    }

    #[test]
    fn what_can_be_said_otherwise_is() {
        assert_eq!(shown("Café 🎉 Zon\u{fe0f}"), "Café Zon");
        assert_eq!(
            shown("non‑breaking\u{a0}space → hier"),
            "non-breaking space > hier"
        );
        assert_eq!(shown("ﬁets, Ｗｉｊｋ, ń"), "fiets, Wijk, n");
        assert_eq!(shown("a\u{202e}b\u{200f}c\u{7}d"), "abcd");
    }

    #[test]
    fn what_cannot_is_told_and_leaves_one_gap() {
        let (text, lost) = printable("Школа Ш (school)", &has);
        assert_eq!(text, "… … (school)");
        assert_eq!(lost, "Школа");
    }

    #[test]
    fn the_entry_is_named() {
        let mut data = serde_json::json!({
            "t": {"kop": "Ж"},
            "hoofdstukken": [{"id": "geld", "vermeldingen": [
                {"id": "bank", "naam": "Ж", "samenvatting": "a", "telefoons": [{"uitleg": "Ж", "bel": "Ж"}]},
            ]}],
        });
        let mut pass = Pass {
            has,
            unprintable: Vec::new(),
        };
        pass.value(&mut data, None);
        let of = |unprintable: &Unprintable| unprintable.entry.clone();
        assert_eq!(
            pass.unprintable.iter().map(of).collect::<Vec<_>>(),
            [Some("bank".into()), Some("bank".into())]
        );
        assert!(make_printable(&mut serde_json::json!({"id": "x"}), &Glyphs::of(&[])).is_empty());
    }

    #[test]
    fn long_words_may_end_a_line_and_addresses_do_so_between_their_parts() {
        assert_eq!(shown("kort woord"), "kort woord");
        assert_eq!(
            shown("wijkcentrum@welzijnlindedam.example"),
            "wijkcentrum@\u{200b}welzijnlindedam.\u{200b}example"
        );
        let long = shown(&"a".repeat(100));
        assert_eq!(long.matches(MAY_BREAK).count(), 4);
        assert_eq!(
            shown(&long),
            long,
            "made printable twice, a text stays the same"
        );
        assert!(shown(&"a ".repeat(9_000)).ends_with(GAP));
    }
}

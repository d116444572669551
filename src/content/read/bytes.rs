//! From bytes to text. Editors' files come from many programs: a byte-order mark and Windows line endings
//! are accepted; another encoding than UTF-8 is explained, not guessed.

use crate::basis::diagnostics::{Code, Diagnostic, codes};
use crate::content::read::error::file_error;

/// Larger text files are refused; a generous entry is a hundredth of this.
pub(crate) const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// Why bytes are refused as text: what is wrong, where, and the text as far as it can be shown.
#[derive(Debug)]
pub(crate) struct BadText {
    /// The text, with what cannot be read replaced.
    pub(crate) text: String,
    /// The first bad place in that text.
    pub(crate) at: usize,
    /// The kind of finding.
    pub(crate) code: Code,
    /// What is wrong.
    pub(crate) message: &'static str,
    /// What to do.
    pub(crate) help: &'static str,
}

/// The text of a file, without byte-order mark.
///
/// # Errors
/// When it is not UTF-8, or holds control characters.
pub(crate) fn text_from_bytes(bytes: Vec<u8>) -> Result<String, Box<BadText>> {
    let text = String::from_utf8(bytes).map_err(|error| Box::new(not_utf8(error.as_bytes())))?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    match text.find(is_forbidden) {
        Some(at) => Err(Box::new(control_character(&text, at))),
        None => Ok(text),
    }
}

/// Control characters cannot stand in HTML, and a text editor does not show them.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

pub(crate) fn too_large(shown: &str) -> Diagnostic {
    file_error(
        codes::TE_GROOT,
        shown,
        format!(
            "Dit bestand is te groot: er mag hoogstens {} KB tekst in staan.",
            MAX_FILE_BYTES / 1024
        ),
    )
    .help("Verdeel de tekst over meer bestanden.")
}

/// A text without the characters that must not be sent to a terminal.
fn showable(text: &str) -> String {
    text.replace(is_forbidden, "\u{fffd}")
}

fn control_character(text: &str, at: usize) -> BadText {
    BadText {
        text: showable(text),
        at: showable(&text[..at]).len(),
        code: codes::STUURTEKEN,
        message: "Hier staat een onzichtbaar teken dat niet in een tekst hoort.",
        help: "Typ deze regel opnieuw.",
    }
}

fn not_utf8(bytes: &[u8]) -> BadText {
    let valid = bytes
        .utf8_chunks()
        .next()
        .map_or(0, |chunk| chunk.valid().len());
    BadText {
        text: showable(&String::from_utf8_lossy(bytes)),
        at: showable(&String::from_utf8_lossy(&bytes[..valid])).len(),
        code: codes::NIET_UTF_8,
        message: "Dit bestand is niet opgeslagen als UTF-8. Hier staat het eerste teken dat niet te lezen is.",
        help: if looks_like_windows_1252(bytes) {
            "Het lijkt op Windows-1252 (ANSI). Sla het opnieuw op en kies bij codering: UTF-8."
        } else {
            "Sla het opnieuw op en kies bij codering: UTF-8."
        },
    }
}

/// Dutch text in Windows-1252 has single high bytes for accented letters, curly quotes, dashes and
/// the euro sign, each beside plain letters, spaces or digits.
fn looks_like_windows_1252(bytes: &[u8]) -> bool {
    let expected = |byte: u8| matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0xa0 | 0xab | 0xb0 | 0xb4 | 0xb7 | 0xbb..=0xbd | 0xc0..=0xff);
    let high = bytes.iter().filter(|&&byte| byte >= 0x80);
    let (known, all) = high.fold((0usize, 0usize), |(known, all), &byte| {
        (known + usize::from(expected(byte)), all + 1)
    });
    !bytes.contains(&0) && known * 10 >= all * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_dropped() {
        let text = text_from_bytes("\u{feff}naam: x\r\n".into()).unwrap();
        assert_eq!(text, "naam: x\r\n");
    }

    #[test]
    fn windows_1252_is_recognised_with_its_place() {
        let found = text_from_bytes(b"naam: Caf\xe9\n".to_vec()).unwrap_err();
        assert_eq!((found.code, found.at), (codes::NIET_UTF_8, 9));
        assert!(found.help.contains("Windows-1252"));
    }

    #[test]
    fn utf_16_is_not_taken_for_windows_1252() {
        let found = text_from_bytes(b"\xff\xfen\0a\0".to_vec()).unwrap_err();
        assert!(!found.help.contains("Windows-1252"));
        assert!(!found.text.contains('\0'));
    }

    #[test]
    fn control_characters_are_refused_and_not_repeated() {
        let found = text_from_bytes(b"a\nb\x07".to_vec()).unwrap_err();
        assert_eq!((found.code, found.at), (codes::STUURTEKEN, 3));
        assert!(!found.text.contains('\u{7}'));
    }
}

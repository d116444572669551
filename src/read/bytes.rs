//! From bytes to text. Editors' files come from many programs: a byte-order mark and Windows line
//! endings are fine; another encoding than UTF-8 is explained, not guessed.

use super::file_error;
use crate::diagnostics::Diagnostic;

/// Larger text files are refused; a generous entry is a hundredth of this.
pub const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// The text of a file, without byte-order mark.
///
/// # Errors
/// A diagnostic when it is too large, is not UTF-8, or holds control characters.
pub fn text_from_bytes(shown: &str, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(too_large(shown));
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(shown, error.as_bytes()))?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    match text.find(is_forbidden) {
        Some(at) => Err(control_character(shown, &text, at)),
        None => Ok(text),
    }
}

/// Control characters cannot stand in HTML, and a text editor does not show them.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

pub(super) fn too_large(shown: &str) -> Diagnostic {
    file_error(
        "te-groot",
        shown,
        format!(
            "Dit bestand is te groot: er mag hoogstens {} KB tekst in staan.",
            MAX_FILE_BYTES / 1024
        ),
    )
    .help("Verdeel de tekst over meer bestanden.")
}

fn control_character(shown: &str, text: &str, at: usize) -> Diagnostic {
    let line = text[..at].matches('\n').count() + 1;
    file_error(
        "stuurteken",
        shown,
        format!("Op regel {line} staat een onzichtbaar teken dat niet in een tekst hoort."),
    )
    .help("Typ die regel opnieuw.")
}

fn not_utf8(shown: &str, bytes: &[u8]) -> Diagnostic {
    let bad = bytes
        .utf8_chunks()
        .next()
        .map_or(0, |chunk| chunk.valid().len());
    let line = bytes[..bad].iter().filter(|&&byte| byte == b'\n').count() + 1;
    let message =
        format!("Dit bestand is niet opgeslagen als UTF-8 (eerste fout op regel {line}).");
    let help = if looks_like_windows_1252(bytes) {
        "Het lijkt op Windows-1252 (ANSI). Sla het opnieuw op en kies bij codering: UTF-8."
    } else {
        "Sla het opnieuw op en kies bij codering: UTF-8."
    };
    file_error("niet-utf-8", shown, message).help(help)
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
        let text = text_from_bytes("a.md", "\u{feff}naam: x\r\n".into()).unwrap();
        assert_eq!(text, "naam: x\r\n");
    }

    #[test]
    fn windows_1252_is_recognised() {
        let found = text_from_bytes("a.md", b"naam: Caf\xe9\n".to_vec()).unwrap_err();
        assert_eq!(found.code, "niet-utf-8");
        assert!(found.help.unwrap().contains("Windows-1252"));
    }

    #[test]
    fn utf_16_is_not_taken_for_windows_1252() {
        let found = text_from_bytes("a.md", b"\xff\xfen\0a\0".to_vec()).unwrap_err();
        assert!(!found.help.unwrap().contains("Windows-1252"));
    }

    #[test]
    fn control_characters_are_refused() {
        let found = text_from_bytes("a.md", b"a\nb\x07".to_vec()).unwrap_err();
        assert_eq!(found.code, "stuurteken");
        assert!(found.message.contains("regel 2"));
    }
}

//! Text as a part of an address (RFC 3986), and back.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but letters, digits and what never means anything in an address.
const TEXT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// In a path, slashes and the colon of a drive stay as well.
const PATH: &AsciiSet = &TEXT.remove(b'/').remove(b':');

/// Percent-encodes everything but letters, digits and `-._~`.
pub(crate) fn percent_encode(text: &str) -> String {
    utf8_percent_encode(text, TEXT).to_string()
}

/// A path as part of an address.
pub(crate) fn percent_encode_path(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// Text with its percent codes read; `None` when that gives no text.
pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_means_something_in_an_address() {
        assert_eq!(percent_encode("a&b=c?#/é\n"), "a%26b%3Dc%3F%23%2F%C3%A9%0A");
        assert_eq!(percent_encode_path("C:/a b/é.md"), "C:/a%20b/%C3%A9.md");
    }

    #[test]
    fn codes_are_read_when_they_are_text() {
        assert_eq!(percent_decode("%C3%A9n%20a").as_deref(), Some("én a"));
        assert_eq!(percent_decode("%FF"), None);
    }
}

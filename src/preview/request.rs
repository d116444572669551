//! Which requests are answered. A preview shows drafts and files of this machine, so it answers only
//! browsers on this machine that ask for it by its own name: otherwise any website could have its own
//! name point to this machine and read along (DNS rebinding).

use std::path::{Component, Path, PathBuf};

/// Whether a Host header names this machine.
#[must_use]
pub fn is_local(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(name, "localhost" | "127.0.0.1" | "::1")
}

/// The path of a request within the site, without its question; `None` for what leads elsewhere.
#[must_use]
pub fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let decoded = decode(path.strip_prefix('/')?)?;
    let ends_in_folder = decoded.is_empty() || decoded.ends_with('/');
    let path = Path::new(&decoded);
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if decoded.contains(['\\', '\0', ':']) || !path.components().all(is_plain) {
        return None;
    }
    let hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    if path.components().any(hidden) {
        return None;
    }
    Some(if ends_in_folder {
        path.join("index.html")
    } else {
        path.to_owned()
    })
}

/// The value of a question's parameter.
#[must_use]
pub fn parameter(url: &str, name: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(key, _)| *key == name);
    named.next().and_then(|(_, value)| decode(value))
}

/// Text with its percent codes read; `None` when that gives no text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let code = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(code).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::paths::slashes;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for host in [
            "localhost",
            "localhost:4000",
            "127.0.0.1:4000",
            "[::1]:4000",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "kwaad.example",
            "127.0.0.1.kwaad.example",
            "localhost.kwaad:80",
            "[::2]",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn paths_stay_within_the_site() {
        let path = |url| path_of(url).map(|path| slashes(&path));
        assert_eq!(path("/").as_deref(), Some("index.html"));
        assert_eq!(path("/a/b%20c.html?q=1").as_deref(), Some("a/b c.html"));
        assert_eq!(path("/a/").as_deref(), Some("a/index.html"));
        for url in [
            "x",
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/a%5cb",
            "/%00",
            "//etc/passwd",
            "/.git/x",
            "/%ff",
            "/%2",
        ] {
            assert_eq!(path(url), None, "{url}");
        }
    }

    #[test]
    fn parameters_are_read() {
        assert_eq!(parameter("/x?a=1&pad=b%2Fc", "pad").as_deref(), Some("b/c"));
        assert_eq!(parameter("/x", "pad"), None);
    }
}

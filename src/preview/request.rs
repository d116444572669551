//! Which requests are answered. A preview shows drafts and files of this machine, so it answers only
//! browsers on this machine that ask for it by its own name: otherwise any website could have its own
//! name point to this machine and read along (DNS rebinding).

use std::path::{Component, Path};

use crate::markup::percent_decode;

/// What a browser asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct BrowserRequest {
    /// Whether it only reads (GET or HEAD).
    pub(crate) reads: bool,
    /// The path, with percent codes.
    pub(crate) path: String,
    /// What follows the question mark.
    pub(crate) query: String,
    /// The name by which the browser knows this machine.
    pub(crate) host: String,
    /// Whether a page of another site makes the browser ask.
    pub(crate) from_other_site: bool,
}

impl BrowserRequest {
    /// Whether it names this machine by its own name.
    #[must_use]
    pub(crate) fn is_local(&self) -> bool {
        let name = match self.host.strip_prefix('[') {
            Some(rest) => rest.split(']').next().unwrap_or_default(),
            None => self.host.split(':').next().unwrap_or_default(),
        };
        matches!(name, "localhost" | "127.0.0.1" | "::1")
    }

    /// The file of the site that it asks for, with forward slashes; `None` for a path that leads elsewhere.
    #[must_use]
    pub(crate) fn file(&self) -> Option<String> {
        let path = self.path.split('#').next().unwrap_or_default();
        let decoded = percent_decode(path.strip_prefix('/')?)?;
        let is_visible = |part: Component<'_>| {
            let name = part.as_os_str().to_string_lossy();
            matches!(part, Component::Normal(_)) && !name.starts_with('.')
        };
        let is_strange = decoded.contains(['\\', '\0', ':']);
        if is_strange || !Path::new(&decoded).components().all(is_visible) {
            return None;
        }
        Some(if decoded.is_empty() || decoded.ends_with('/') {
            decoded + "index.html"
        } else {
            decoded
        })
    }

    /// The value of a parameter in the query.
    #[must_use]
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        let mut pairs = self
            .query
            .split('&')
            .filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(key, _)| *key == name)?;
        percent_decode(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        let is_local = |host: &str| {
            let host = host.to_owned();
            BrowserRequest {
                host,
                ..BrowserRequest::default()
            }
            .is_local()
        };
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
        let file = |path: &str| {
            let path = path.to_owned();
            BrowserRequest {
                path,
                ..BrowserRequest::default()
            }
            .file()
        };
        assert_eq!(file("/").as_deref(), Some("index.html"));
        assert_eq!(file("/a/b%20c.html").as_deref(), Some("a/b c.html"));
        assert_eq!(file("/a/").as_deref(), Some("a/index.html"));
        for path in [
            "x",
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/a%5cb",
            "/%00",
            "//etc/passwd",
            "/.git/x",
            "/%ff",
        ] {
            assert_eq!(file(path), None, "{path}");
        }
    }

    #[test]
    fn parameters_are_read() {
        let request = BrowserRequest {
            query: "a=1&pad=b%2Fc".to_owned(),
            ..BrowserRequest::default()
        };
        assert_eq!(request.parameter("pad").as_deref(), Some("b/c"));
        assert_eq!(request.parameter("uitgave"), None);
    }
}

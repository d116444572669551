//! Which answer a request gets: the pages of the preview, and how things stand. Nothing can be written.

use std::time::Duration;

use crate::preview::request::BrowserRequest;
use crate::preview::state::PreviewState;

/// How long a browser waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// What is sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    /// The status code of HTTP.
    pub(crate) status: u16,
    /// The media type.
    pub(crate) kind: &'static str,
    /// The content.
    pub(crate) body: Vec<u8>,
}

impl Response {
    fn new(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        Self { status, kind, body }
    }

    fn text(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    fn json(value: &serde_json::Value) -> Self {
        Self::new(200, "application/json", value.to_string())
    }

    /// A page with the editors' bar in it.
    fn page(status: u16, version: u64, page: &str) -> Self {
        let bar = bar(version);
        let with_bar = match page.rsplit_once("</body>") {
            Some((before, after)) => format!("{before}{bar}</body>{after}"),
            None => format!("{page}{bar}"),
        };
        Self::new(status, HTML, with_bar)
    }
}

/// What stands in every page of the preview, and in none that is published. It carries the version of all that
/// there is to see, so that a browser knows what it shows.
fn bar(version: u64) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/_redactie/voorbeeld.css\">\
         <script src=\"/_redactie/voorbeeld.js\" defer data-versie=\"{version}\"></script>"
    )
}

/// Answers a request, when it may be answered.
pub(crate) fn respond(request: &BrowserRequest, state: &PreviewState) -> Response {
    if !request.is_local() {
        return Response::text(403, "Dit voorbeeld is alleen te zien op deze computer.");
    }
    if request.from_other_site {
        return Response::text(403, "Dit voorbeeld is niet te gebruiken door andere sites.");
    }
    if !request.reads {
        return Response::text(405, "Hier is alleen iets te lezen.");
    }
    match request.path.as_str() {
        "/_redactie" | "/_redactie/" => desk(state),
        "/_redactie/gids" => guide(request, state),
        "/_redactie/voorbeeld.js" => Response::new(200, SCRIPT, include_str!("voorbeeld.js")),
        "/_redactie/voorbeeld.css" => Response::new(200, CSS, include_str!("voorbeeld.css")),
        "/_redactie/stand" => {
            let than = request
                .parameter("na")
                .and_then(|version| version.parse().ok());
            Response::json(&state.wait(than.unwrap_or(0), PATIENCE))
        }
        "/_redactie/pagina" => {
            let path = request.parameter("pad").unwrap_or_default();
            Response::json(&state.page(&path))
        }
        _ => page(request, state),
    }
}

fn guide(request: &BrowserRequest, state: &PreviewState) -> Response {
    let asked = |name| request.parameter(name).unwrap_or_default();
    match state.guide(&asked("pad"), &asked("uitgave")) {
        Some(Ok(bytes)) => Response::new(200, "application/pdf", bytes),
        Some(Err(why)) => Response::text(500, &why),
        None => Response::text(404, "Deze gids is er niet."),
    }
}

fn desk(state: &PreviewState) -> Response {
    let version = state.version();
    match state.desk() {
        Some(Ok(page)) => Response::page(200, version, &page),
        Some(Err(why)) => Response::text(500, &why),
        None => Response::page(503, version, EMPTY),
    }
}

fn page(request: &BrowserRequest, state: &PreviewState) -> Response {
    let Some(path) = request.file() else {
        return Response::text(404, "Deze pagina is er niet.");
    };
    // Before the page is made: what changes meanwhile is news.
    let version = state.version();
    if state.site().is_none() {
        return Response::page(503, version, EMPTY);
    }
    // An entry that has just been broken for the first time, or a page that is no more.
    let Some(bytes) = state.file(&path) else {
        return Response::page(404, version, EMPTY);
    };
    match kind(&path) {
        HTML => Response::page(200, version, &String::from_utf8_lossy(&bytes)),
        kind => Response::new(200, kind, bytes),
    }
}

/// A page without content of its own: the bar says what is wrong.
const EMPTY: &str = "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\">\
                     <title>Voorbeeld</title></head><body><main><h1>Deze pagina is er nog niet</h1>\
                     </main></body></html>";

/// The media type of a file.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => HTML,
        Some("css") => CSS,
        Some("js") => SCRIPT,
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("gif") => "image/gif",
        Some("avif") => "image/avif",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(path: &str) -> BrowserRequest {
        BrowserRequest {
            reads: true,
            path: path.to_owned(),
            query: String::new(),
            host: "localhost:4000".to_owned(),
            from_other_site: false,
        }
    }

    #[test]
    fn only_readers_on_this_machine_get_an_answer() {
        let state = PreviewState::default();
        let status = |request: &BrowserRequest| respond(request, &state).status;
        let style = request("/_redactie/voorbeeld.css");
        assert_eq!(status(&style), 200);
        let elsewhere = "kwaad.example:4000".to_owned();
        assert_eq!(
            status(&BrowserRequest {
                host: elsewhere,
                ..style.clone()
            }),
            403
        );
        assert_eq!(
            status(&BrowserRequest {
                from_other_site: true,
                ..style.clone()
            }),
            403
        );
        assert_eq!(
            status(&BrowserRequest {
                reads: false,
                ..style
            }),
            405
        );
    }

    #[test]
    fn before_the_first_site_every_page_says_so_and_has_the_bar() {
        let response = respond(&request("/"), &PreviewState::default());
        let text = String::from_utf8(response.body).unwrap();
        assert_eq!(response.status, 503);
        assert!(text.contains("data-versie=\"0\""), "{text}");
    }
}

//! Answers to browsers: the pages of the preview, and how things stand. Nothing can be written.

use std::io::{Cursor, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::basis::paths::slashes;
use crate::preview::request::{is_local, parameter, path_of};
use crate::preview::state::PreviewState;

/// How long a browser waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many ports after the wanted one are tried.
const PORTS: u16 = 20;

const SCRIPT: &str = include_str!("voorbeeld.js");
const STYLE: &str = include_str!("voorbeeld.css");
/// What stands in every page of the preview, and in none that is published; with the version of all
/// that there is to see, so that a browser knows what it has.
fn bar(version: u64) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/_redactie/voorbeeld.css\">\
         <script src=\"/_redactie/voorbeeld.js\" defer data-versie=\"{version}\"></script>"
    )
}

/// A server that has a port.
pub struct Listening {
    server: Server,
    /// The port.
    pub port: u16,
}

/// Takes a port on the loopback address: this one, or the next that is free.
///
/// # Errors
/// When none of them is free.
pub fn listen(port: u16) -> Result<Listening, String> {
    let mut why = String::new();
    for port in port..=port.saturating_add(PORTS) {
        match Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(server) => {
                let port = server
                    .server_addr()
                    .to_ip()
                    .map_or(port, |address| address.port());
                return Ok(Listening { server, port });
            }
            Err(error) => why = error.to_string(),
        }
    }
    Err(why)
}

impl Listening {
    /// Answers requests, each in a thread of its own, because browsers wait for news.
    pub fn answer(self, state: &Arc<PreviewState>) {
        for request in self.server.incoming_requests() {
            let state = Arc::clone(state);
            std::thread::spawn(move || {
                let answer = respond(&request, &state);
                // A browser that went away needs no answer.
                let _ = send(request, answer);
            });
        }
    }
}

type Answer = Response<Cursor<Vec<u8>>>;

/// Sends an answer in one piece: a head and a body that are sent apart cost a browser the forty
/// milliseconds for which it waits before it says that it has the first (RFC 1122, 4.2.3.2 and RFC 896).
fn send(request: Request, answer: Answer) -> std::io::Result<()> {
    let is_head = *request.method() == Method::Head;
    let mut bytes = Vec::new();
    let version = request.http_version().clone();
    answer.raw_print(&mut bytes, version, request.headers(), is_head, None)?;
    let mut writer = request.into_writer();
    writer.write_all(&bytes)?;
    writer.flush()
}

fn respond(request: &Request, state: &PreviewState) -> Answer {
    let host = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Host"));
    if !host.is_some_and(|header| is_local(header.value.as_str())) {
        return plain(403, "Dit voorbeeld is alleen te zien op deze computer.");
    }
    let is_from_elsewhere = |header: &Header| {
        header.field.equiv("Sec-Fetch-Site") && header.value.as_str() == "cross-site"
    };
    if request.headers().iter().any(is_from_elsewhere) {
        return plain(403, "Dit voorbeeld is niet te gebruiken door andere sites.");
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return plain(405, "Hier is alleen iets te lezen.");
    }
    let url = request.url();
    let path = url.split('?').next().unwrap_or_default();
    match path {
        "/_redactie" | "/_redactie/" => desk(state),
        "/_redactie/gids" => guide(url, state),
        "/_redactie/voorbeeld.js" => typed(200, "text/javascript; charset=utf-8", SCRIPT),
        "/_redactie/voorbeeld.css" => typed(200, "text/css; charset=utf-8", STYLE),
        "/_redactie/stand" => {
            let than = parameter(url, "na").and_then(|version| version.parse().ok());
            json(&state.wait(than.unwrap_or(0), PATIENCE))
        }
        "/_redactie/pagina" => json(&state.page(&parameter(url, "pad").unwrap_or_default())),
        _ => page(url, state),
    }
}

fn guide(url: &str, state: &PreviewState) -> Answer {
    let asked = |name| parameter(url, name).unwrap_or_default();
    match state.guide(&asked("pad"), &asked("uitgave")) {
        Some(Ok(bytes)) => typed(200, "application/pdf", bytes),
        Some(Err(why)) => plain(500, &why),
        None => plain(404, "Deze gids is er niet."),
    }
}

fn desk(state: &PreviewState) -> Answer {
    let version = state.version();
    match state.desk() {
        Some(Ok(page)) => html(200, version, &page),
        Some(Err(why)) => plain(500, &why),
        None => html(503, version, EMPTY),
    }
}

fn page(url: &str, state: &PreviewState) -> Answer {
    let Some(path) = path_of(url) else {
        return plain(404, "Deze pagina is er niet.");
    };
    // Before the page is made: what changes meanwhile is news.
    let version = state.version();
    if state.site().is_none() {
        return html(503, version, EMPTY);
    }
    // An entry that has just been broken for the first time, or a page that is no more.
    let Some(bytes) = state.file(&slashes(&path)) else {
        return html(404, version, EMPTY);
    };
    match kind(&path) {
        "text/html; charset=utf-8" => html(200, version, &String::from_utf8_lossy(&bytes)),
        kind => typed(200, kind, bytes),
    }
}

/// A page without content of its own: the bar tells what is wrong.
const EMPTY: &str = "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\">\
                     <title>Voorbeeld</title></head><body><main><h1>Deze pagina is er nog niet</h1>\
                     </main></body></html>";

fn kind(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    match ending.as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
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

/// A page with the bar in it.
fn html(status: u16, version: u64, page: &str) -> Answer {
    let with_bar = match page.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{}</body>{after}", bar(version)),
        None => format!("{page}{}", bar(version)),
    };
    typed(status, "text/html; charset=utf-8", with_bar)
}

fn plain(status: u16, text: &str) -> Answer {
    typed(status, "text/plain; charset=utf-8", text)
}

fn json(value: &serde_json::Value) -> Answer {
    typed(200, "application/json", value.to_string())
}

fn typed(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Answer {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    let headers = [
        header("Content-Type", kind),
        // The next moment it may be another.
        header("Cache-Control", "no-store"),
        header("X-Content-Type-Options", "nosniff"),
    ];
    let body = body.into();
    let length = Some(body.len());
    let headers = headers.into_iter().flatten().collect();
    Response::new(StatusCode(status), headers, Cursor::new(body), length, None)
}

//! The preview over HTTP, on the loopback address. All that the program knows of HTTP is here; which answer a
//! request gets is decided in [`respond`].

use std::io::{self, Cursor, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use tiny_http::{Header, Method, Server, StatusCode};

use crate::preview::request::BrowserRequest;
use crate::preview::respond::{Response, respond};
use crate::preview::state::PreviewState;

/// How many ports after the wanted one are tried.
const PORTS: u16 = 20;

/// A server that has a port.
pub(crate) struct Listening {
    server: Server,
    /// The port.
    pub(crate) port: u16,
}

/// Takes a port on the loopback address: this one, or the next that is free.
///
/// # Errors
/// When none of them is free.
pub(crate) fn listen(port: u16) -> io::Result<Listening> {
    let ports = port..=port.saturating_add(PORTS);
    let addresses: Vec<_> = ports
        .map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .collect();
    let listener = TcpListener::bind(addresses.as_slice())?;
    let port = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None).map_err(io::Error::other)?;
    Ok(Listening { server, port })
}

impl Listening {
    /// Answers requests, each in a thread of its own, because browsers wait for news.
    pub(crate) fn answer(self, state: &Arc<PreviewState>) {
        for request in self.server.incoming_requests() {
            let state = Arc::clone(state);
            std::thread::spawn(move || {
                let response = respond(&read(&request), &state);
                // A browser that went away needs no answer.
                let _ = send(request, response);
            });
        }
    }
}

fn read(request: &tiny_http::Request) -> BrowserRequest {
    let header = |name: &'static str| {
        let mut headers = request.headers().iter();
        let header = headers.find(|header| header.field.equiv(name))?;
        Some(header.value.as_str())
    };
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    BrowserRequest {
        reads: matches!(request.method(), Method::Get | Method::Head),
        path: path.to_owned(),
        query: query.to_owned(),
        host: header("Host").unwrap_or_default().to_owned(),
        from_other_site: header("Sec-Fetch-Site") == Some("cross-site"),
    }
}

/// Sends a response in one piece: a head and a body that are sent apart cost a browser the forty
/// milliseconds for which it waits before it says that it has the first (RFC 1122, 4.2.3.2 and RFC 896).
fn send(request: tiny_http::Request, response: Response) -> io::Result<()> {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    let headers = [
        header("Content-Type", response.kind),
        // A moment later it may be another.
        header("Cache-Control", "no-store"),
        header("X-Content-Type-Options", "nosniff"),
    ];
    let length = response.body.len();
    let response = tiny_http::Response::new(
        StatusCode(response.status),
        headers.into_iter().flatten().collect(),
        Cursor::new(response.body),
        Some(length),
        None,
    );
    let is_head = *request.method() == Method::Head;
    let version = request.http_version().clone();
    let mut bytes = Vec::new();
    response.raw_print(&mut bytes, version, request.headers(), is_head, None)?;
    let mut writer = request.into_writer();
    writer.write_all(&bytes)?;
    writer.flush()
}

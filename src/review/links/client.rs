//! One request to one site: the head of an answer, or why there is none.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use ureq::Agent;
use ureq::config::Config;
use ureq::http::{Method, Request, Uri, header};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::Url;

use crate::review::links::answer::Trouble;
use crate::review::links::network::is_public;

/// How long and where may be asked.
#[derive(Debug, Clone)]
pub struct Limits {
    /// For one request, from the look-up of the name to the head of the answer.
    pub time: Duration,
    /// Between two requests to one site.
    pub pause: Duration,
    /// Addresses of the machine's own network that may be asked all the same.
    pub own_network: Vec<IpAddr>,
}

/// Says who asks and why, so that whoever keeps the site can tell.
const USER_AGENT: &str = concat!(
    "sociale-kaart/",
    env!("CARGO_PKG_VERSION"),
    " (kijkt of links nog werken)"
);

/// Asks for pages.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    /// Between two requests to one site.
    pub pause: Duration,
}

/// The head of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Status.
    pub status: u16,
    /// Where it sends on to, as it stands.
    pub location: Option<String>,
    /// After how many seconds to come back.
    pub retry_after: Option<u64>,
}

impl Client {
    /// A client within these limits. It asks sites itself: a proxy would look names up where we cannot
    /// see whether they are of its own network.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(limits.time))
            .max_redirects(0)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .proxy(None)
            .user_agent(USER_AGENT)
            .accept("text/html,*/*;q=0.8")
            .build();
        let names = Names {
            inner: DefaultResolver::default(),
            own_network: limits.own_network,
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), names),
            pause: limits.pause,
        }
    }

    /// Asks once. What follows the head of the answer is never read.
    pub(crate) fn ask(&self, method: Method, url: &Url) -> Result<Head, Trouble> {
        let request = Request::builder()
            .method(method)
            .uri(url.as_str())
            .header(header::ACCEPT_LANGUAGE, "nl")
            .body(());
        // An address that this client cannot write down.
        let request = request.map_err(|_| Trouble::NoWebsite)?;
        let answer = self.agent.run(request);
        let answer = answer.map_err(|error| trouble(&error, url))?;
        let value = |name| answer.headers().get(name)?.to_str().ok();
        Ok(Head {
            status: answer.status().as_u16(),
            location: value(header::LOCATION).map(str::to_owned),
            retry_after: value(header::RETRY_AFTER).and_then(|text| text.trim().parse().ok()),
        })
    }
}

/// Looks up names, and leaves out what is not on the internet: what a name means is only known here,
/// and the connection is made with what comes out of this.
#[derive(Debug)]
struct Names {
    inner: DefaultResolver,
    own_network: Vec<IpAddr>,
}

impl Resolver for Names {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let all = self.inner.resolve(uri, config, timeout);
        let all = all.map_err(|error| match error {
            ureq::Error::Io(_) => ureq::Error::HostNotFound,
            other => other,
        })?;
        let mut kept = self.empty();
        for address in &all {
            if is_public(address.ip()) || self.own_network.contains(&address.ip()) {
                kept.push(*address);
            }
        }
        if kept.is_empty() {
            return Err(ureq::Error::Io(io::Error::other(OwnNetwork)));
        }
        Ok(kept)
    }
}

/// Marks that a name means nothing but addresses of the own network.
#[derive(Debug)]
struct OwnNetwork;

impl std::fmt::Display for OwnNetwork {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an address of the own network")
    }
}

impl std::error::Error for OwnNetwork {}

fn trouble(error: &ureq::Error, url: &Url) -> Trouble {
    match error {
        ureq::Error::Timeout(_) => Trouble::TooSlow,
        ureq::Error::HostNotFound => Trouble::NoSuchSite,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Trouble::NotSafe,
        ureq::Error::Io(error) => trouble_of_connection(error, url),
        ureq::Error::ConnectionFailed => Trouble::NoConnection,
        _ => Trouble::NoWebsite,
    }
}

fn trouble_of_connection(error: &io::Error, url: &Url) -> Trouble {
    if error
        .get_ref()
        .is_some_and(|inner| inner.is::<OwnNetwork>())
    {
        return Trouble::OwnNetwork;
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::TooSlow,
        // What TLS says of bytes that are none of its own.
        io::ErrorKind::InvalidData if url.scheme() == "https" => Trouble::NotSafe,
        io::ErrorKind::InvalidData => Trouble::NoWebsite,
        _ => Trouble::NoConnection,
    }
}

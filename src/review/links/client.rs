//! One request to one site: the head of the response, or why there is none.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use ureq::Agent;
use ureq::config::Config;
use ureq::http::{Method, Request, Uri, header};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::Url;

use crate::review::links::network::is_public;
use crate::review::links::status::LinkFailure;

/// How long the client waits, and whom it may ask.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    /// For one request, from the look-up of the name to the head of the response.
    pub(crate) time: Duration,
    /// Between two requests to one site.
    pub(crate) pause: Duration,
    /// Addresses of the machine's own network that may be asked all the same.
    pub(crate) own_network: Vec<IpAddr>,
}

/// Says who asks and why, so that whoever maintains the site can see it.
const USER_AGENT: &str = concat!(
    "sociale-kaart/",
    env!("CARGO_PKG_VERSION"),
    " (kijkt of links nog werken)"
);

/// Asks sites for pages.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    agent: Agent,
    /// Between two requests to one site.
    pub(crate) pause: Duration,
}

/// The head of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ResponseHead {
    /// Status.
    pub(crate) status: u16,
    /// Where it sends on to, as it stands.
    pub(crate) location: Option<String>,
    /// After how many seconds to come back.
    pub(crate) retry_after: Option<u64>,
}

impl Client {
    /// A client within these limits. It asks sites itself: a proxy would look names up where we cannot
    /// see whether they are of its own network.
    #[must_use]
    pub(crate) fn new(limits: Limits) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(limits.time))
            .max_redirects(0)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .proxy(None)
            .user_agent(USER_AGENT)
            .accept("text/html,*/*;q=0.8")
            .build();
        let names = PublicResolver {
            inner: DefaultResolver::default(),
            own_network: limits.own_network,
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), names),
            pause: limits.pause,
        }
    }

    /// Sends one request. What follows the head of the response is never read.
    pub(crate) fn ask(&self, method: Method, url: &Url) -> Result<ResponseHead, LinkFailure> {
        let request = Request::builder()
            .method(method)
            .uri(url.as_str())
            .header(header::ACCEPT_LANGUAGE, "nl")
            .body(());
        // An address that this client cannot write down.
        let request = request.map_err(|_| LinkFailure::NoWebsite)?;
        let response = self.agent.run(request);
        let response = response.map_err(|error| failure(&error, url))?;
        let value = |name| response.headers().get(name)?.to_str().ok();
        Ok(ResponseHead {
            status: response.status().as_u16(),
            location: value(header::LOCATION).map(str::to_owned),
            retry_after: value(header::RETRY_AFTER).and_then(|text| text.trim().parse().ok()),
        })
    }
}

/// Looks up names and leaves out addresses that are not on the internet. Only here is it known what a name
/// stands for, and the connection is made to what this returns.
#[derive(Debug)]
struct PublicResolver {
    inner: DefaultResolver,
    own_network: Vec<IpAddr>,
}

impl Resolver for PublicResolver {
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

/// The error for a name that stands for addresses of the own network only.
#[derive(Debug)]
struct OwnNetwork;

impl std::fmt::Display for OwnNetwork {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an address of the own network")
    }
}

impl std::error::Error for OwnNetwork {}

fn failure(error: &ureq::Error, url: &Url) -> LinkFailure {
    match error {
        ureq::Error::Timeout(_) => LinkFailure::TooSlow,
        ureq::Error::HostNotFound => LinkFailure::NoSuchSite,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => LinkFailure::NotSafe,
        ureq::Error::Io(error) => connection_failure(error, url),
        ureq::Error::ConnectionFailed => LinkFailure::NoConnection,
        _ => LinkFailure::NoWebsite,
    }
}

fn connection_failure(error: &io::Error, url: &Url) -> LinkFailure {
    if error.get_ref().is_some_and(
        <dyn std::error::Error + std::marker::Send + std::marker::Sync + 'static>::is::<OwnNetwork>,
    ) {
        return LinkFailure::OwnNetwork;
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => LinkFailure::TooSlow,
        // What TLS says of bytes that are none of its own.
        io::ErrorKind::InvalidData if url.scheme() == "https" => LinkFailure::NotSafe,
        io::ErrorKind::InvalidData => LinkFailure::NoWebsite,
        _ => LinkFailure::NoConnection,
    }
}

//! Asks for all pages: several sites at once, the pages of one site one after another.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use url::Url;

use crate::review::links::client::{Client, ResponseHead};
use crate::review::links::follow::follow;
use crate::review::links::status::{LinkFailure, LinkStatus};

/// How many sites are asked at once.
const SITES_AT_ONCE: usize = 8;

/// What is known, by address.
pub(crate) type LinkStatuses = BTreeMap<String, LinkStatus>;

/// When each site was asked last; whoever holds the lock of a site is the only one to ask it.
#[derive(Default)]
struct Turns(Mutex<BTreeMap<String, std::sync::Arc<Mutex<Option<Instant>>>>>);

/// Asks for every address once.
#[must_use]
pub(crate) fn ask_all(client: &Client, addresses: &[Url]) -> LinkStatuses {
    let mut sites: BTreeMap<&str, Vec<&Url>> = BTreeMap::new();
    for url in addresses {
        sites
            .entry(url.host_str().unwrap_or_default())
            .or_default()
            .push(url);
    }
    let sites: Vec<_> = sites.into_values().collect();
    let (next, turns, statuses) = (
        AtomicUsize::new(0),
        Turns::default(),
        Mutex::new(LinkStatuses::new()),
    );
    std::thread::scope(|scope| {
        for _ in 0..SITES_AT_ONCE.min(sites.len()) {
            scope.spawn(|| {
                while let Some(site) = sites.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for url in site {
                        let status = follow(url, |method, url| turns.ask(client, method, url));
                        lock(&statuses).insert(url.to_string(), status);
                    }
                }
            });
        }
    });
    statuses
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Turns {
    /// Waits until the site is free and has had its pause; a redirect may lead to a site that is being
    /// asked by another thread.
    fn ask(
        &self,
        client: &Client,
        method: ureq::http::Method,
        url: &Url,
    ) -> Result<ResponseHead, LinkFailure> {
        let site = url.host_str().unwrap_or_default().to_owned();
        let turn = std::sync::Arc::clone(lock(&self.0).entry(site).or_default());
        let mut last = lock(&turn);
        if let Some(ready) = last.and_then(|last| last.checked_add(client.pause)) {
            std::thread::sleep(ready.saturating_duration_since(Instant::now()));
        }
        let head = client.ask(method, url);
        *last = Some(Instant::now());
        head
    }
}

/// What a thread that panicked leaves behind is whole: every change is one step.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

//! Asking for all pages: sites beside each other, the pages of one site one after another.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use url::Url;

use crate::review::links::answer::{Answer, Trouble};
use crate::review::links::client::{Client, Head};
use crate::review::links::follow::follow;

/// How many sites are asked at once.
const SITES_AT_ONCE: usize = 8;

/// Answers by address.
pub type Asked = BTreeMap<String, Answer>;

/// When each site was asked last; whoever holds the lock of a site is the only one to ask it.
#[derive(Default)]
struct Turns(Mutex<BTreeMap<String, std::sync::Arc<Mutex<Option<Instant>>>>>);

/// Asks for every address once.
#[must_use]
pub fn ask_all(client: &Client, addresses: &[Url]) -> Asked {
    let mut sites: BTreeMap<&str, Vec<&Url>> = BTreeMap::new();
    for url in addresses {
        sites
            .entry(url.host_str().unwrap_or_default())
            .or_default()
            .push(url);
    }
    let sites: Vec<_> = sites.into_values().collect();
    let (next, turns, answers) = (
        AtomicUsize::new(0),
        Turns::default(),
        Mutex::new(Asked::new()),
    );
    std::thread::scope(|scope| {
        for _ in 0..SITES_AT_ONCE.min(sites.len()) {
            scope.spawn(|| {
                while let Some(site) = sites.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for url in site {
                        let answer = follow(url, |method, url| turns.ask(client, method, url));
                        lock(&answers).insert(url.to_string(), answer);
                    }
                }
            });
        }
    });
    answers
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Turns {
    /// Waits until the site is free and has had its pause; a redirect may lead to a site that is being
    /// asked by another thread.
    fn ask(&self, client: &Client, method: ureq::http::Method, url: &Url) -> Result<Head, Trouble> {
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

/// A thread that panicked leaves behind what it had found, which is whole.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

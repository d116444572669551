//! Whether pages elsewhere are still there (`check --links`).
//!
//! Every address is asked once, however often it is used: politely (one request at a time for each
//! site, with a pause), with a time limit, never more of a response than its head, and never on the
//! machine's own network, whatever an address or a redirect says. What was found out is kept for a
//! while ([`LinkCache`]). A build never does this: a site elsewhere that is down is no reason not to publish.

pub(crate) mod advice;
pub(crate) mod cache;
pub(crate) mod client;
pub(crate) mod follow;
pub(crate) mod network;
pub(crate) mod rounds;
pub(crate) mod status;
pub(crate) mod used_links;

pub(crate) use advice::findings;
pub(crate) use cache::LinkCache;
pub(crate) use client::{Client, Limits};
pub(crate) use rounds::{LinkStatuses, ask_all};
pub(crate) use status::{LinkFailure, LinkStatus};
pub(crate) use used_links::{UsedLink, used_links};

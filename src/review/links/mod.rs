//! Whether pages elsewhere are still there (`check --links`).
//!
//! Every address is asked once, however often it is used: politely (one request at a time for each
//! site, with a pause), with a time limit, never more of a response than its head, and never on the
//! machine's own network, whatever an address or a redirect says. What was found out is kept for a
//! while ([`LinkCache`]). A build never does this: a site elsewhere that is down is no reason not to publish.

pub mod advice;
pub mod cache;
pub mod client;
pub mod follow;
pub mod network;
pub mod rounds;
pub mod status;
pub mod used_links;

pub use advice::findings;
pub use cache::LinkCache;
pub use client::{Client, Limits};
pub use rounds::{LinkStatuses, ask_all};
pub use status::{LinkFailure, LinkStatus};
pub use used_links::{UsedLink, used_links};

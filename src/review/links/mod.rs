//! Whether pages elsewhere are still there (`check --links`).
//!
//! Every address is asked once, however often it is used: politely (one request at a time for each
//! site, with a pause), with a time limit, never more of an answer than its head, and never on the
//! machine's own network, whatever an address or a redirect says. What was answered is kept for a
//! while ([`Kept`]). A build never does this: a site elsewhere that is down is no reason not to publish.

pub mod advice;
pub mod answer;
pub mod client;
pub mod follow;
pub mod kept;
pub mod network;
pub mod rounds;
pub mod uses;

pub use advice::findings;
pub use answer::{Answer, Trouble};
pub use client::{Client, Limits};
pub use kept::Kept;
pub use rounds::{Asked, ask_all};
pub use uses::{Use, uses};

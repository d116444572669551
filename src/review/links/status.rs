//! What is known of the page at an address.

use serde::{Deserialize, Serialize};

/// What is known of the page at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LinkStatus {
    /// It is there.
    There,
    /// It is there, under another address for good.
    Moved(String),
    /// The site says that there is no such page (404 or 410).
    Gone(u16),
    /// Nothing can be said: the site refuses the program, or has an error of its own.
    Refused(u16),
    /// The site asks to come back later, perhaps after so many seconds.
    Later(Option<u64>),
    /// It leads to an address that no page can have.
    LeadsAstray(String),
    /// It leads on and on.
    Circles,
    /// There was no answer.
    None(LinkFailure),
}

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LinkFailure {
    /// No site has this name.
    NoSuchSite,
    /// The address is one of the machine's own network.
    OwnNetwork,
    /// The connection was refused or broken.
    NoConnection,
    /// It took too long.
    TooSlow,
    /// The connection is not safe: a wrong or old certificate.
    NotSafe,
    /// Whatever answered is no website.
    NoWebsite,
}

impl LinkStatus {
    /// For how many days there is no need to ask again: what is certain stays so for a while.
    #[must_use]
    pub(crate) fn keeps(&self) -> i64 {
        match self {
            Self::There | Self::Moved(_) | Self::Gone(_) => 7,
            _ => 1,
        }
    }
}

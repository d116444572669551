//! Scripts and styles that stand in a page itself, for the page's security policy.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// The SHA-256 in base64 by which a policy allows the text of an element (Content Security Policy 3).
pub(crate) fn policy_hash(text: &str) -> String {
    BASE64.encode(Sha256::digest(text.as_bytes()))
}

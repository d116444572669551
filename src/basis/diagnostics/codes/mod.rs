//! Every diagnostic code, once. A [`Code`] can only be made in this room, so a finding of a kind that
//! is not written down here does not compile. A constant has the name that editors see, in capitals:
//! `codes::ONGELDIG_ID` is `ongeldig-id`.

mod appearance;
mod doubles;
mod files;
mod keys;
mod plain_language;
mod references;
mod texts;
mod translations;
mod values;

use std::fmt;

use serde::{Serialize, Serializer};

use crate::basis::diagnostics::Severity;

pub use appearance::*;
pub use doubles::*;
pub use files::*;
pub use keys::*;
pub use plain_language::*;
pub use references::*;
pub use texts::*;
pub use translations::*;
pub use values::*;

/// The kind of a finding.
#[derive(Clone, Copy)]
pub struct Code(&'static Explanation);

/// What is written down of a code.
struct Explanation {
    name: &'static str,
    severities: &'static [Severity],
}

/// Codes about one subject, in the order in which a handbook tells them.
pub struct Group {
    /// What stands above them.
    pub title: &'static str,
    /// The codes.
    pub codes: &'static [Code],
}

/// All codes.
pub const GROUPS: [Group; 9] = [
    FILES,
    KEYS,
    VALUES,
    REFERENCES,
    DOUBLES,
    TEXTS,
    TRANSLATIONS,
    PLAIN_LANGUAGE,
    APPEARANCE,
];

impl Group {
    /// Whether a code is one of them.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.codes.contains(&code)
    }
}

impl Code {
    /// The stable name, for tools, tests and editors.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// How serious its findings are.
    #[must_use]
    pub fn severities(self) -> &'static [Severity] {
        self.0.severities
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Declares the codes of a group; none can be left out of it.
macro_rules! codes {
    ($group:ident: $title:literal; $($constant:ident: $name:literal, $severities:expr;)+) => {
        #[doc = $title]
        pub const $group: super::Group = super::Group {
            title: $title,
            codes: &[$($constant),+],
        };

        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: super::Code =
                super::Code(&super::Explanation { name: $name, severities: &$severities });
        )+
    };
}

use codes;

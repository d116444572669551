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

use crate::basis::diagnostics::{Explanation, Severity};

pub(crate) use appearance::*;
pub(crate) use doubles::*;
pub(crate) use files::*;
pub(crate) use keys::*;
pub(crate) use plain_language::*;
pub(crate) use references::*;
pub(crate) use texts::*;
pub(crate) use translations::*;
pub(crate) use values::*;

/// The kind of a finding.
#[derive(Clone, Copy)]
pub struct Code(&'static Explanation);

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
    pub(crate) fn has(&self, code: Code) -> bool {
        self.codes.contains(&code)
    }
}

impl Code {
    /// The code with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|code| code.name() == name)
    }

    /// All codes, in the order of their groups.
    pub fn all() -> impl Iterator<Item = Self> {
        GROUPS.iter().flat_map(|group| group.codes).copied()
    }

    /// The stable name, for tools, tests and editors.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// What is written down of it.
    #[must_use]
    pub fn explanation(self) -> &'static Explanation {
        self.0
    }

    /// How serious its findings are: "fout", or "waarschuwing of tip".
    #[must_use]
    pub fn severities(self) -> String {
        let labels = self.0.severities.iter().map(|one| Severity::label(*one));
        labels.collect::<Vec<_>>().join(" of ")
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

/// Declares the codes of a group. A code that is not written down whole does not compile, and none can
/// be left out of its group.
macro_rules! codes {
    ($group:ident: $title:literal; $(
        $constant:ident: $name:literal, $severities:tt {
            says: $says:tt,
            why: $why:literal,
            advice: $advice:literal,
            example: $example:expr,
        }
    )+) => {
        #[doc = $title]
        pub(crate) const $group: super::Group = super::Group {
            title: $title,
            codes: &[$($constant),+],
        };

        $(
            #[doc = concat!("`", $name, "`. ", $why)]
            pub(crate) const $constant: super::Code = super::Code(&super::Explanation {
                name: $name,
                severities: &$severities,
                says: &$says,
                why: $why,
                advice: $advice,
                example: $example,
            });
        )+
    };
}

use codes;

//! The rules by name, and which of them are on.

pub mod abbreviations;
pub mod density;
pub mod hard_words;
pub mod length;
pub mod long_words;
pub mod missing;
pub mod u_and_je;

use crate::basis::diagnostics::{Code, codes};
use crate::model::LANGUAGE_RULES;

/// One rule, in the order of [`LANGUAGE_RULES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A sentence of many words.
    LongSentence,
    /// A paragraph of many lines.
    LongParagraph,
    /// A word for which there is an everyday one.
    HardWord,
    /// An abbreviation that nobody explains.
    Abbreviation,
    /// A very long compound.
    LongWord,
    /// "U" and "je" in one text.
    UAndJe,
    /// Much passive voice in a text.
    Passive,
    /// Many nouns made of verbs in a text.
    Nouns,
    /// An entry that does not say what it is.
    What,
    /// An entry that does not say for whom it is.
    Who,
    /// An entry that does not say how to begin.
    How,
    /// An entry that does not say what it costs.
    Cost,
}

use Rule::{
    Abbreviation, Cost, HardWord, How, LongParagraph, LongSentence, LongWord, Nouns, Passive,
    UAndJe, What, Who,
};

impl Rule {
    /// All rules, in the order of [`LANGUAGE_RULES`].
    pub const ALL: [Self; 12] = [
        LongSentence,
        LongParagraph,
        HardWord,
        Abbreviation,
        LongWord,
        UAndJe,
        Passive,
        Nouns,
        What,
        Who,
        How,
        Cost,
    ];

    /// The name editors use.
    #[must_use]
    pub fn name(self) -> &'static str {
        LANGUAGE_RULES[self as usize]
    }

    /// The rule with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }

    /// The code of its findings.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            LongSentence => codes::TAAL_LANGE_ZIN,
            LongParagraph => codes::TAAL_LANGE_ALINEA,
            HardWord => codes::TAAL_MOEILIJK_WOORD,
            Abbreviation => codes::TAAL_AFKORTING,
            LongWord => codes::TAAL_LANG_WOORD,
            UAndJe => codes::TAAL_U_EN_JE,
            Passive => codes::TAAL_LIJDENDE_VORM,
            Nouns => codes::TAAL_NAAMWOORDEN,
            What => codes::TAAL_WAT_ONTBREEKT,
            Who => codes::TAAL_VOOR_WIE_ONTBREEKT,
            How => codes::TAAL_HOE_ONTBREEKT,
            Cost => codes::TAAL_KOSTEN_ONTBREKEN,
        }
    }

    /// Whether it is on unless asked for. A rule is off when editors would act on fewer than four in
    /// five of its findings, or when so few were found that nobody can say (`tests/plain`).
    #[must_use]
    pub fn is_on(self) -> bool {
        !matches!(self, Passive | Nouns | What | Who | How | Cost)
    }
}

/// Which rules are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules([bool; Rule::ALL.len()]);

impl Default for Rules {
    fn default() -> Self {
        Self(Rule::ALL.map(Rule::is_on))
    }
}

impl Rules {
    /// The same with one rule more.
    #[must_use]
    pub fn with(mut self, rule: Rule) -> Self {
        self.0[rule as usize] = true;
        self
    }

    /// Whether a rule is on.
    #[must_use]
    pub fn has(&self, rule: Rule) -> bool {
        self.0[rule as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_own_name() {
        assert_eq!(Rule::ALL.len(), LANGUAGE_RULES.len());
        for rule in Rule::ALL {
            assert_eq!(Rule::named(rule.name()), Some(rule));
            assert_eq!(rule.code().name(), format!("taal-{}", rule.name()));
        }
    }
}

//! The rules by name, and which of them are on.

pub mod abbreviations;
pub mod density;
pub mod hard_words;
pub mod length;
pub mod long_words;
pub mod missing;
pub mod u_and_je;

use crate::basis::diagnostics::{Code, codes};
pub use crate::model::LanguageRule as Rule;

use Rule::{
    Abbreviation, Cost, HardWord, How, LongParagraph, LongSentence, LongWord, Nouns, Passive,
    UAndJe, What, Who,
};

impl Rule {
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
        Self(std::array::from_fn(|at| Rule::ALL[at].is_on()))
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
    fn the_code_of_a_rule_holds_its_name() {
        for rule in Rule::ALL {
            assert_eq!(rule.code().name(), format!("taal-{}", rule.word()));
        }
    }
}

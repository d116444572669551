//! The rules of plain language: the code of their findings, and which of them are on.

use crate::basis::diagnostics::{Code, codes};
use crate::model::LanguageRule;

impl LanguageRule {
    /// The code of its findings.
    #[must_use]
    pub(crate) fn code(self) -> Code {
        self.declared().0
    }

    /// Whether it is on unless asked for.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.declared().1
    }

    /// Its code, and whether it is on. A rule is off when editors would act on fewer than four in five of
    /// its findings, or when so few were found that nobody can say (`tests/plain`).
    fn declared(self) -> (Code, bool) {
        match self {
            Self::LongSentence => (codes::TAAL_LANGE_ZIN, true),
            Self::LongParagraph => (codes::TAAL_LANGE_ALINEA, true),
            Self::HardWord => (codes::TAAL_MOEILIJK_WOORD, true),
            Self::Abbreviation => (codes::TAAL_AFKORTING, true),
            Self::LongWord => (codes::TAAL_LANG_WOORD, true),
            Self::UAndJe => (codes::TAAL_U_EN_JE, true),
            Self::Passive => (codes::TAAL_LIJDENDE_VORM, false),
            Self::Nouns => (codes::TAAL_NAAMWOORDEN, false),
            Self::What => (codes::TAAL_WAT_ONTBREEKT, false),
            Self::Who => (codes::TAAL_VOOR_WIE_ONTBREEKT, false),
            Self::How => (codes::TAAL_HOE_ONTBREEKT, false),
            Self::Cost => (codes::TAAL_KOSTEN_ONTBREKEN, false),
        }
    }
}

/// Which rules are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RuleSet([bool; LanguageRule::ALL.len()]);

impl Default for RuleSet {
    fn default() -> Self {
        Self(std::array::from_fn(|at| LanguageRule::ALL[at].is_on()))
    }
}

impl RuleSet {
    /// The same with one rule more.
    #[must_use]
    pub(crate) fn with(mut self, rule: LanguageRule) -> Self {
        self.0[rule as usize] = true;
        self
    }

    /// Whether a rule is on.
    #[must_use]
    pub(crate) fn has(&self, rule: LanguageRule) -> bool {
        self.0[rule as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_rule_holds_its_name() {
        for rule in LanguageRule::ALL {
            assert_eq!(rule.code().name(), format!("taal-{}", rule.word()));
        }
    }

    #[test]
    fn the_handbook_explains_every_rule_and_says_which_are_off() {
        let handbook = include_str!("../../../content/LEESMIJ.md");
        for rule in LanguageRule::ALL {
            let start = format!("| `{}` |", rule.word());
            let row = handbook.lines().find(|line| line.starts_with(&start));
            let row = row.unwrap_or_else(|| panic!("{start}"));
            assert_eq!(
                rule.is_on(),
                !row.contains("Deze regel staat uit."),
                "{row}"
            );
        }
    }
}

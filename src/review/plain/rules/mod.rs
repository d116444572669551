//! What the rules look for. Each file looks at texts that are read in one go and adds what it finds; which
//! rules are on is decided afterwards.

pub(crate) mod abbreviations;
pub(crate) mod density;
pub(crate) mod hard_words;
pub(crate) mod length;
pub(crate) mod long_words;
pub(crate) mod missing;
pub(crate) mod u_and_je;

use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::LanguageFinding;
use crate::review::plain::reading::Reading;

/// Looks at texts by one rule, or by some that look at the same.
type Check = fn(&Reading<'_>, &LanguageContext<'_>, &mut Vec<LanguageFinding>);

const CHECKS: [Check; 7] = [
    length::check,
    long_words::check,
    hard_words::check,
    abbreviations::check,
    u_and_je::check,
    density::check,
    missing::check,
];

/// What all rules that are on find in texts.
pub(crate) fn check_all(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
) -> Vec<LanguageFinding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        check(reading, context, &mut findings);
    }
    findings.retain(|finding| context.rules.has(finding.rule));
    findings
}

//! What an entry must tell a resident beyond what the format obliges: what it is, for whom, how to
//! begin and what it costs.

use crate::basis::diagnostics::Severity;
use crate::model::{Access, EntryKind, LanguageRule, Status, TermId};
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::LanguageFinding;
use crate::review::plain::reading::{Passage, Reading};

/// Fewer words do not say what something is.
const LEAST_WORDS: usize = 6;

/// Words that say something of the cost.
const COST_WORDS: [&str; 17] = [
    "gratis",
    "kost",
    "kosten",
    "kostenloos",
    "euro",
    "euro's",
    "betaal",
    "betaalt",
    "betalen",
    "bijdrage",
    "eigen bijdrage",
    "prijs",
    "vergoed",
    "vergoedt",
    "vergoeding",
    "contributie",
    "abonnement",
];

/// Words that say for whom something is.
const WHO_WORDS: [&str; 31] = [
    "bewoner",
    "bewoners",
    "bezoekers",
    "dames",
    "gezin",
    "gezinnen",
    "heren",
    "iedereen",
    "iemand",
    "inwoner",
    "inwoners",
    "je",
    "jij",
    "jong",
    "jongeren",
    "kind",
    "kinderen",
    "leden",
    "mannen",
    "mantelzorgers",
    "mensen",
    "ouderen",
    "ouders",
    "senioren",
    "u",
    "uw",
    "volwassenen",
    "voor",
    "vrijwilligers",
    "vrouwen",
    "wie",
];

/// Looks at what an entry leaves out. An entry of which only the name is known says so already.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let Some(entry) = reading.entry else { return };
    let (details, passages) = (&entry.details, &reading.passages);
    if details.name_only || entry.status == Status::Stopped {
        return;
    }
    let words: usize = passages
        .iter()
        .map(|passage| passage.segments.words.len())
        .sum();
    let says = |list: &[&str]| passages.iter().any(|passage| says(passage, list));
    let can_be_reached = details.first_step.is_some()
        || !details.phones.is_empty()
        || details.email.is_some()
        || details.website.is_some()
        || details.address.is_some();
    let may_cost = entry.access == Access::Free
        && matches!(entry.kind, EntryKind::Provision | EntryKind::Club);
    let mut tell = |rule, message: &str, help: &str| {
        let span = entry.name.span;
        findings.push(LanguageFinding::new(
            rule,
            Severity::Tip,
            "",
            span,
            message,
            help,
        ));
    };
    if words < LEAST_WORDS {
        let help =
            "Zeg bij samenvatting, of in de tekst eronder, wat iemand er kan doen of krijgen.";
        tell(LanguageRule::What, "Er staat bijna niet wat dit is.", help);
    }
    if !has_audience(&entry.terms, context) && details.ages.is_none() && !says(&WHO_WORDS) {
        let help = "Zeg het bij samenvatting, of kies bij doelgroepen voor wie het vooral is.";
        tell(LanguageRule::Who, "Er staat niet voor wie dit is.", help);
    }
    if !can_be_reached {
        let help = "Schrijf bij zo_begint_u de eerste stap, of vul een telefoonnummer of adres in.";
        tell(LanguageRule::How, "Er staat niet hoe iemand begint.", help);
    }
    if may_cost && details.cost.is_none() && !says(&COST_WORDS) && !passages.iter().any(has_price) {
        let help = "Vul kosten in: gratis, een bedrag, of onbekend.";
        tell(LanguageRule::Cost, "Er staat niet wat dit kost.", help);
    }
}

fn says(passage: &Passage<'_>, list: &[&str]) -> bool {
    let text = &passage.block.text;
    let words = passage
        .segments
        .words
        .iter()
        .map(|word| &text[word.clone()]);
    words
        .into_iter()
        .any(|word| list.iter().any(|one| one.eq_ignore_ascii_case(word)))
}

fn has_price(passage: &Passage<'_>) -> bool {
    passage.block.text.contains('€')
}

/// Whether an entry belongs to a term of a facet that says for whom things are.
fn has_audience(terms: &[TermId], context: &LanguageContext<'_>) -> bool {
    terms
        .iter()
        .any(|term| context.is_audience.get(term.facet as usize) == Some(&true))
}

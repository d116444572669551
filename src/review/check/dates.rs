//! Dates against today: the future, overdue checks, and notices that have run out.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::model::{Entry, Hours, SocialMap, Status};

/// Reports dates that cannot be right or need attention.
pub(crate) fn check(map: &SocialMap, today: Date) -> Vec<Diagnostic> {
    let months = map.settings.freshness_months;
    let live = map
        .entries
        .iter()
        .filter(|entry| entry.status != Status::Stopped);
    live.flat_map(|entry| {
        [
            future(entry, today),
            overdue(entry, today, months),
            notice(entry, today),
            exceptions(entry, today),
        ]
    })
    .flatten()
    .collect()
}

fn future(entry: &Entry, today: Date) -> Option<Diagnostic> {
    (entry.checked.value > today).then(|| {
        let message = format!("De datum {} ligt in de toekomst.", entry.checked.value);
        Diagnostic::error(codes::DATUM_IN_DE_TOEKOMST, entry.checked.span, message).help(format!(
            "Vul de dag in waarop het is nagekeken, uiterlijk vandaag: {today}."
        ))
    })
}

fn overdue(entry: &Entry, today: Date, months: u32) -> Option<Diagnostic> {
    let due = entry
        .checked
        .value
        .saturating_add(i64::from(months).months());
    (due < today).then(|| {
        let message = format!(
            "Dit is voor het laatst nagekeken op {}.",
            entry.checked.value
        );
        Diagnostic::tip(codes::VERLOPEN, entry.checked.span, message)
            .help("Kijk na of alles nog klopt en vul de datum van vandaag in.")
    })
}

fn notice(entry: &Entry, today: Date) -> Option<Diagnostic> {
    let until = entry.details.notice.as_ref()?.until?;
    (until < today).then(|| {
        let message = format!("Het bericht is sinds {until} niet meer te zien.");
        Diagnostic::tip(codes::BERICHT_VOORBIJ, entry.span, message).help("Haal het bericht weg.")
    })
}

fn exceptions(entry: &Entry, today: Date) -> Option<Diagnostic> {
    let Some(Hours::Scheduled(schedule)) = &entry.details.hours else {
        return None;
    };
    let past = schedule
        .exceptions
        .iter()
        .filter(|exception| exception.to < today)
        .count();
    (past > 0).then(|| {
        let message = match past {
            1 => "Eén van de uitzonderingen bij de openingstijden is voorbij.".to_owned(),
            past => format!("{past} van de uitzonderingen bij de openingstijden zijn voorbij."),
        };
        Diagnostic::tip(codes::UITZONDERING_VOORBIJ, entry.span, message)
            .help("Haal de dagen weg die voorbij zijn.")
    })
}

//! Parts of opening hours in the words of a language: what page and paper say alike.

use crate::model::{
    Exception, HolidayPolicy, MonthDay, Nth, Recurrence, RecurringTimes, Schedule, Season,
    TimeBlock, WeekParity,
};
use crate::words::language::Texts;

/// What holds on all days that it is open.
pub(crate) fn fixed_sentences(schedule: &Schedule, texts: &Texts) -> impl Iterator<Item = String> {
    let holidays = schedule.holidays;
    let all = [
        (schedule.walk_in, "tijden.inloop"),
        (schedule.by_appointment, "tijden.op_afspraak"),
        (
            holidays == Some(HolidayPolicy::Open),
            "tijden.feestdagen_open",
        ),
        (
            holidays == Some(HolidayPolicy::Closed),
            "tijden.feestdagen_gesloten",
        ),
    ];
    let held = all.into_iter().filter(|(holds, _)| *holds);
    held.map(|(_, path)| texts.get(path).to_owned())
}

/// "09.00 tot 12.00 en 13.00 tot 17.00 uur", or "gesloten".
pub(crate) fn times(blocks: &[TimeBlock], texts: &Texts) -> String {
    if blocks.is_empty() {
        return texts.get("tijden.gesloten").to_owned();
    }
    texts.fill("tijden.uur", &[("tijd", &joined(blocks, texts))])
}

fn joined(blocks: &[TimeBlock], texts: &Texts) -> String {
    let blocks: Vec<_> = blocks.iter().map(|block| texts.stretch(*block)).collect();
    blocks.join(texts.get("tijden.en"))
}

/// "Elke 2e dinsdag van de maand, van 10.00 tot 12.00 uur."
pub(crate) fn rule_sentence(rule: &RecurringTimes, texts: &Texts) -> String {
    let day = texts.grammar().weekday(rule.day);
    let time = joined(&rule.blocks, texts);
    let values = |which| [("dag", day), ("tijd", time.as_str()), ("welke", which)];
    match rule.recurrence {
        Recurrence::OfMonth(which) => texts.fill("tijden.elke_nde", &values(&nth(which, texts))),
        Recurrence::InWeeks(WeekParity::Even) => texts.fill("tijden.even_weken", &values("")),
        Recurrence::InWeeks(WeekParity::Odd) => texts.fill("tijden.oneven_weken", &values("")),
    }
}

/// "2e" or "laatste".
fn nth(which: Nth, texts: &Texts) -> String {
    match which.place() {
        Some(place) => texts.ordinal(place),
        None => texts.get("tijden.laatste").to_owned(),
    }
}

/// The first and the last day of a season.
pub(crate) fn season_days(season: &Season, texts: &Texts) -> (String, String) {
    let day = |day: MonthDay| texts.grammar().day_of_year(day.month, day.day);
    (day(season.from), day(season.to))
}

/// The day of an exception, or its first and last day.
pub(crate) fn exception_days(exception: &Exception, texts: &Texts) -> String {
    let from = texts.date(exception.from);
    if exception.from == exception.to {
        return from;
    }
    let to = texts.date(exception.to);
    texts.fill("tijden.periode", &[("van", &from), ("tot", &to)])
}

//! Opening hours in as few words as paper has room for: days with the same hours together, closed days
//! left out.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{DayOfWeek, Exception, Hours, Schedule, Season, Week};
use crate::words::hours::parts::{
    exception_days, fixed_sentences, rule_sentence, season_days, times,
};
use crate::words::language::{Texts, capital};

/// Days with other hours are told when they come within this many days: who uses the guide later than
/// that calls first.
const SOON: i64 = 60;
/// More of those would drown the usual hours.
const MOST_EXCEPTIONS: usize = 3;

/// Sentences about when something is open.
pub(crate) fn sentences(hours: &Hours, texts: &Texts, today: Date) -> Vec<String> {
    let only = |path: &str| vec![texts.get(path).to_owned()];
    match hours {
        Hours::Unknown => only("tijden.onbekend"),
        Hours::ByAppointment => only("tijden.afspraak"),
        Hours::Always => only("tijden.altijd"),
        Hours::Scheduled(schedule) => scheduled(schedule, texts, today),
    }
}

fn scheduled(schedule: &Schedule, texts: &Texts, today: Date) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(week(&schedule.week, texts));
    sentences.extend(schedule.rules.iter().map(|rule| rule_sentence(rule, texts)));
    let seasons = schedule.seasons.iter();
    sentences.extend(seasons.map(|season| season_sentence(season, texts)));
    let soon = today.saturating_add(SOON.days());
    let coming = schedule
        .coming_exceptions(today)
        .filter(|exception| exception.from <= soon)
        .take(MOST_EXCEPTIONS);
    sentences.extend(coming.map(|exception| exception_sentence(exception, texts)));
    sentences.extend(fixed_sentences(schedule, texts));
    sentences.extend(schedule.note.as_ref().map(|note| note.value.clone()));
    sentences
}

/// "Maandag tot en met donderdag 09.00 tot 17.00 uur, vrijdag 09.00 tot 12.00 uur."
fn week(week: &Week, texts: &Texts) -> Option<String> {
    let stretches = week.stretches().into_iter();
    let parts: Vec<_> = stretches
        .map(|(first, last, blocks)| {
            format!("{} {}", days(first, last, texts), times(blocks, texts))
        })
        .collect();
    let sentence = parts.join(texts.get("taal.opsomming"));
    (!sentence.is_empty()).then(|| format!("{}.", capital(&sentence)))
}

fn days(first: DayOfWeek, last: DayOfWeek, texts: &Texts) -> String {
    let name = |day| texts.grammar().weekday(day);
    match last as usize - first as usize {
        0 => name(first).to_owned(),
        1 => [name(first), name(last)].join(texts.get("tijden.en")),
        _ => texts.fill(
            "tijden.periode",
            &[("van", name(first)), ("tot", name(last))],
        ),
    }
}

fn season_sentence(season: &Season, texts: &Texts) -> String {
    let (from, to) = season_days(season, texts);
    let when = texts.fill("tijden.seizoen", &[("van", &from), ("tot", &to)]);
    let hours = week(&season.week, texts);
    let hours = hours.unwrap_or_else(|| format!("{}.", capital(texts.get("tijden.gesloten"))));
    format!("{when}: {}", lower(&hours))
}

fn exception_sentence(exception: &Exception, texts: &Texts) -> String {
    let days = exception_days(exception, texts);
    format!("{}: {}.", capital(&days), times(&exception.blocks, texts))
}

/// A text with a small first letter.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    first + chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parse_times;

    fn shown(schedule: Schedule) -> Vec<String> {
        let texts = Texts::parse(include_str!("../../../themes/standaard/talen/nl.yaml")).unwrap();
        let hours = Hours::Scheduled(Box::new(schedule));
        sentences(&hours, &texts, jiff::civil::date(2026, 11, 21))
    }

    #[test]
    fn days_with_the_same_hours_stand_together_and_closed_days_are_left_out() {
        let mut week = Week::default();
        for day in [0, 1, 2, 4] {
            week.0[day] = parse_times("9:00-12:00, 13:00-17:00").unwrap();
        }
        week.0[5] = parse_times("10:00-12:00").unwrap();
        let schedule = Schedule {
            week,
            walk_in: true,
            ..Schedule::default()
        };
        assert_eq!(
            shown(schedule),
            [
                "Maandag tot en met woensdag 09.00 tot 12.00 en 13.00 tot 17.00 uur, \
                 vrijdag 09.00 tot 12.00 en 13.00 tot 17.00 uur, zaterdag 10.00 tot 12.00 uur.",
                "U kunt zo binnenlopen.",
            ]
        );
    }

    #[test]
    fn only_the_first_days_with_other_hours_that_are_still_to_come_are_told() {
        let on = |month, day| Exception {
            from: jiff::civil::date(2026, month, day),
            to: jiff::civil::date(2026, month, day),
            blocks: Vec::new(),
            note: Some("Feest.".to_owned()),
        };
        let schedule = Schedule {
            exceptions: vec![on(1, 1), on(12, 5), on(12, 25), on(12, 26), on(12, 31)],
            ..Schedule::default()
        };
        let shown = shown(schedule);
        assert_eq!(shown.len(), MOST_EXCEPTIONS);
        assert_eq!(shown[0], "5 december 2026: gesloten.");
    }
}

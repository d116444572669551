//! Opening hours in words and as a table.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{
    Exception, HolidayPolicy, Hours, MonthDay, Nth, Recurrence, Rule, SOURCE_LANGUAGE, Schedule,
    Season, TimeBlock, Week, WeekParity,
};
use crate::words::language::Texts;

/// Opening hours, ready to be shown.
#[derive(Debug, Default, Serialize)]
pub struct HoursView {
    /// Sentences that hold always.
    pub zinnen: Vec<String>,
    /// Every day of the week, when there are weekly hours.
    pub week: Vec<Row>,
    /// Other weeks in a part of the year.
    pub seizoenen: Vec<SeasonView>,
    /// Days with other hours that are still to come.
    pub uitzonderingen: Vec<Row>,
    /// A remark.
    pub uitleg: Option<String>,
}

/// A day or period with its hours.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Which day or period.
    pub dag: String,
    /// When it is open.
    pub tijd: String,
    /// Why it is different.
    pub uitleg: Option<String>,
}

/// A part of the year.
#[derive(Debug, Serialize)]
pub struct SeasonView {
    /// When.
    pub kop: String,
    /// Its week.
    pub week: Vec<Row>,
}

/// Puts opening hours in words.
pub fn hours_view(hours: &Hours, texts: &Texts, today: Date) -> HoursView {
    let only = |path: &str| HoursView {
        zinnen: vec![texts.get(path).to_owned()],
        ..HoursView::default()
    };
    match hours {
        Hours::Unknown => only("tijden.onbekend"),
        Hours::ByAppointment => only("tijden.afspraak"),
        Hours::Always => only("tijden.altijd"),
        Hours::Scheduled(schedule) => schedule_view(schedule, texts, today),
    }
}

fn schedule_view(schedule: &Schedule, texts: &Texts, today: Date) -> HoursView {
    let rules = schedule.rules.iter();
    let rules = rules.map(|rule| rule_sentence(rule, texts));
    HoursView {
        zinnen: rules.chain(fixed_sentences(schedule, texts)).collect(),
        week: if schedule.week.is_empty() {
            Vec::new()
        } else {
            rows(&schedule.week, texts)
        },
        seizoenen: schedule
            .seasons
            .iter()
            .map(|season| season_view(season, texts))
            .collect(),
        uitzonderingen: schedule
            .coming_exceptions(today)
            .map(|exception| exception_row(exception, texts))
            .collect(),
        uitleg: schedule.note.clone(),
    }
}

/// What holds on all days that it is open.
pub fn fixed_sentences(schedule: &Schedule, texts: &Texts) -> impl Iterator<Item = String> {
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

fn rows(week: &Week, texts: &Texts) -> Vec<Row> {
    let row = |(day, blocks)| Row {
        dag: texts.grammar().weekday(day).to_owned(),
        tijd: times(blocks, texts),
        uitleg: None,
    };
    week.days().map(row).collect()
}

/// "09.00 tot 12.00 en 13.00 tot 17.00 uur", or "gesloten".
pub fn times(blocks: &[TimeBlock], texts: &Texts) -> String {
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
pub fn rule_sentence(rule: &Rule, texts: &Texts) -> String {
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

fn season_view(season: &Season, texts: &Texts) -> SeasonView {
    let (from, to) = season_days(season, texts);
    // A name of the editor's own is in the language that editors write in.
    let name = season.name.as_ref();
    let heading = match name.filter(|_| texts.code() == SOURCE_LANGUAGE) {
        Some(name) => texts.fill(
            "tijden.seizoen_naam",
            &[("van", &from), ("tot", &to), ("naam", name)],
        ),
        None => texts.fill("tijden.seizoen", &[("van", &from), ("tot", &to)]),
    };
    SeasonView {
        kop: heading,
        week: rows(&season.week, texts),
    }
}

/// The first and the last day of a season.
pub fn season_days(season: &Season, texts: &Texts) -> (String, String) {
    let day = |day: MonthDay| texts.grammar().day_of_year(day.month, day.day);
    (day(season.from), day(season.to))
}

fn exception_row(exception: &Exception, texts: &Texts) -> Row {
    Row {
        dag: exception_days(exception, texts),
        tijd: times(&exception.blocks, texts),
        uitleg: exception.note.clone(),
    }
}

/// The day of an exception, or its first and last day.
pub fn exception_days(exception: &Exception, texts: &Texts) -> String {
    let from = texts.date(exception.from);
    if exception.from == exception.to {
        return from;
    }
    let to = texts.date(exception.to);
    texts.fill("tijden.periode", &[("van", &from), ("tot", &to)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DayOfWeek, parse_times};

    fn texts() -> Texts {
        Texts::parse(include_str!("../../../themes/standaard/talen/nl.yaml")).unwrap()
    }

    fn view(schedule: Schedule) -> HoursView {
        hours_view(
            &Hours::Scheduled(Box::new(schedule)),
            &texts(),
            jiff::civil::date(2026, 11, 21),
        )
    }

    #[test]
    fn rules_read_as_sentences() {
        let blocks = parse_times("10:00-12:00").unwrap();
        let rule = |recurrence| Rule {
            day: DayOfWeek::Tuesday,
            recurrence,
            blocks: blocks.clone(),
        };
        let shown = view(Schedule {
            rules: vec![
                rule(Recurrence::OfMonth(Nth::Second)),
                rule(Recurrence::OfMonth(Nth::Last)),
                rule(Recurrence::InWeeks(WeekParity::Even)),
            ],
            walk_in: true,
            ..Schedule::default()
        });
        assert_eq!(
            shown.zinnen,
            [
                "Elke 2e dinsdag van de maand, van 10.00 tot 12.00 uur.",
                "Elke laatste dinsdag van de maand, van 10.00 tot 12.00 uur.",
                "Elke dinsdag in de even weken, van 10.00 tot 12.00 uur.",
                "U kunt zo binnenlopen.",
            ]
        );
        assert!(shown.week.is_empty());
    }

    #[test]
    fn a_week_shows_all_days_and_only_coming_exceptions() {
        let mut week = Week::default();
        week.0[0] = parse_times("9:00-12:00, 13:00-17:00").unwrap();
        let on = |day| Exception {
            from: jiff::civil::date(2026, 12, day),
            to: jiff::civil::date(2026, 12, day),
            blocks: vec![],
            note: None,
        };
        let past = Exception {
            to: jiff::civil::date(2026, 1, 1),
            ..on(1)
        };
        let shown = view(Schedule {
            week,
            exceptions: vec![past, on(25)],
            ..Schedule::default()
        });
        assert_eq!(shown.week.len(), 7);
        assert_eq!(shown.week[0].tijd, "09.00 tot 12.00 en 13.00 tot 17.00 uur");
        assert_eq!(shown.week[6].tijd, "gesloten");
        assert_eq!(shown.uitzonderingen.len(), 1);
        assert_eq!(shown.uitzonderingen[0].dag, "25 december 2026");
    }
}

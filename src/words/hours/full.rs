//! Opening hours in words and as a table.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Exception, Hours, SOURCE_LANGUAGE, Schedule, Season, Week};
use crate::words::hours::parts::{
    exception_days, fixed_sentences, rule_sentence, season_days, times,
};
use crate::words::language::Texts;

/// Opening hours, ready to be shown.
#[derive(Debug, Default, Serialize)]
pub(crate) struct HoursView {
    /// Sentences that hold always.
    pub(crate) zinnen: Vec<String>,
    /// Every day of the week, when there are weekly hours.
    pub(crate) week: Vec<HoursRow>,
    /// Other weeks in a part of the year.
    pub(crate) seizoenen: Vec<SeasonView>,
    /// Days with other hours that are still to come.
    pub(crate) uitzonderingen: Vec<HoursRow>,
    /// A remark.
    pub(crate) uitleg: Option<String>,
}

/// A day or period with its hours.
#[derive(Debug, Serialize)]
pub(crate) struct HoursRow {
    /// Which day or period.
    pub(crate) dag: String,
    /// When it is open.
    pub(crate) tijd: String,
    /// Why it is different.
    pub(crate) uitleg: Option<String>,
}

/// A part of the year.
#[derive(Debug, Serialize)]
pub(crate) struct SeasonView {
    /// When.
    pub(crate) kop: String,
    /// Its week.
    pub(crate) week: Vec<HoursRow>,
}

/// Puts opening hours in words.
pub(crate) fn hours_view(hours: &Hours, texts: &Texts, today: Date) -> HoursView {
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
        uitleg: schedule.note.as_ref().map(|note| note.value.clone()),
    }
}

fn rows(week: &Week, texts: &Texts) -> Vec<HoursRow> {
    let row = |(day, blocks)| HoursRow {
        dag: texts.grammar().weekday(day).to_owned(),
        tijd: times(blocks, texts),
        uitleg: None,
    };
    week.days().map(row).collect()
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

fn exception_row(exception: &Exception, texts: &Texts) -> HoursRow {
    HoursRow {
        dag: exception_days(exception, texts),
        tijd: times(&exception.blocks, texts),
        uitleg: exception.note.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DayOfWeek, Nth, Recurrence, RecurringTimes, WeekParity, parse_times};

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
        let rule = |recurrence| RecurringTimes {
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

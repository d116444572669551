//! On which of the coming days something is open, and when.
//!
//! The same rules that people read as sentences, worked out day by day: exceptions come before
//! everything, then holidays, then the season or the week with the rules for some weeks.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::schedule::holidays::is_holiday;
use crate::model::schedule::hours::{
    DayOfWeek, HolidayPolicy, Hours, Recurrence, RecurringTimes, Schedule, Season, TimeBlock,
    WeekParity,
};
use crate::model::values::MonthDay;

/// What is known of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Day {
    /// Open at these times, in order; none means closed.
    Open(Vec<TimeBlock>),
    /// Nothing is said of it: a public holiday, or a day outside all seasons.
    Unsure,
}

/// The coming days, from the first on; `None` when there are no set times, or when somebody must
/// make an appointment first.
#[must_use]
pub(crate) fn coming_days(hours: &Hours, first: Date, days: usize) -> Option<Vec<Day>> {
    let dates = || first.series(1.day()).take(days);
    match hours {
        Hours::Unknown | Hours::ByAppointment => None,
        Hours::Always => Some(dates().map(|_| Day::Open(vec![WHOLE_DAY])).collect()),
        Hours::Scheduled(schedule) if schedule.by_appointment => None,
        Hours::Scheduled(schedule) => Some(dates().map(|date| schedule.day(date)).collect()),
    }
}

const WHOLE_DAY: TimeBlock = TimeBlock {
    from: 0,
    to: 24 * 60,
};

impl Schedule {
    /// What is known of a day.
    #[must_use]
    pub(crate) fn day(&self, date: Date) -> Day {
        let holds =
            |one: &&crate::model::schedule::hours::Exception| one.from <= date && date <= one.to;
        // Of two that hold, the shorter is the more precise one.
        let exceptions = self.exceptions.iter().filter(holds);
        if let Some(exception) =
            exceptions.min_by_key(|one| one.from.until(one.to).map_or(0, |span| span.get_days()))
        {
            return Day::Open(joined(exception.blocks.clone()));
        }
        let usual = self.usual(date);
        let season = self.seasons.iter().any(|season| season.holds_on(date));
        if self.week.is_empty() && self.rules.is_empty() && !season {
            return Day::Unsure;
        }
        match self.holidays {
            Some(HolidayPolicy::Closed) if is_holiday(date) => Day::Open(Vec::new()),
            None if is_holiday(date) && !usual.is_empty() => Day::Unsure,
            _ => Day::Open(usual),
        }
    }

    fn usual(&self, date: Date) -> Vec<TimeBlock> {
        let season = self.seasons.iter().find(|season| season.holds_on(date));
        let week = season.map_or(&self.week, |season| &season.week);
        let rules = self.rules.iter().filter(|rule| rule.holds_on(date));
        let mut blocks = week.times(DayOfWeek::of(date)).to_vec();
        blocks.extend(rules.flat_map(|rule| rule.blocks.iter().copied()));
        joined(blocks)
    }
}

/// Blocks in order; those that touch or overlap are one.
fn joined(mut blocks: Vec<TimeBlock>) -> Vec<TimeBlock> {
    blocks.sort();
    let mut found: Vec<TimeBlock> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match found.last_mut() {
            Some(last) if block.from <= last.to => last.to = last.to.max(block.to),
            _ => found.push(block),
        }
    }
    found
}

impl Season {
    fn holds_on(&self, date: Date) -> bool {
        let order = |day: MonthDay| (day.month, day.day);
        let (from, to) = (order(self.from), order(self.to));
        let day = (date.month(), date.day());
        if from <= to {
            from <= day && day <= to
        } else {
            day >= from || day <= to
        }
    }
}

impl RecurringTimes {
    fn holds_on(&self, date: Date) -> bool {
        let nth = (date.day() - 1) / 7 + 1;
        let is_even = date.iso_week_date().week() % 2 == 0;
        DayOfWeek::of(date) == self.day
            && match self.recurrence {
                Recurrence::OfMonth(which) => match which.place() {
                    Some(place) => i8::try_from(place) == Ok(nth),
                    None => date.day() + 7 > date.days_in_month(),
                },
                Recurrence::InWeeks(WeekParity::Even) => is_even,
                Recurrence::InWeeks(WeekParity::Odd) => !is_even,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schedule::hours::{Exception, Nth, Week, parse_times};
    use jiff::civil::date;

    fn blocks(text: &str) -> Vec<TimeBlock> {
        parse_times(text).unwrap()
    }

    fn tuesdays() -> Schedule {
        let mut week = Week::default();
        week.0[1] = blocks("10:00-12:00");
        Schedule {
            week,
            ..Schedule::default()
        }
    }

    fn open(schedule: &Schedule, year: i16, month: i8, day: i8) -> Day {
        schedule.day(date(year, month, day))
    }

    #[test]
    fn a_week_repeats_and_rules_add_to_it() {
        let mut schedule = tuesdays();
        schedule.rules.push(RecurringTimes {
            day: DayOfWeek::Tuesday,
            recurrence: Recurrence::OfMonth(Nth::Fourth),
            blocks: blocks("11:30-14:00"),
        });
        assert_eq!(
            open(&schedule, 2026, 11, 17),
            Day::Open(blocks("10:00-12:00"))
        );
        assert_eq!(
            open(&schedule, 2026, 11, 24),
            Day::Open(blocks("10:00-14:00"))
        );
        assert_eq!(open(&schedule, 2026, 11, 25), Day::Open(vec![]));
    }

    #[test]
    fn last_and_even_weeks_follow_the_calendar() {
        let on = |recurrence| Schedule {
            rules: vec![RecurringTimes {
                day: DayOfWeek::Monday,
                recurrence,
                blocks: blocks("9:00-10:00"),
            }],
            ..Schedule::default()
        };
        let is_open = |schedule: &Schedule, month, day| {
            open(schedule, 2026, month, day) == Day::Open(blocks("9:00-10:00"))
        };
        assert!(is_open(&on(Recurrence::OfMonth(Nth::Last)), 11, 30));
        assert!(!is_open(&on(Recurrence::OfMonth(Nth::Last)), 11, 23));
        // ISO week 48 of 2026 begins on 23 November.
        assert!(is_open(&on(Recurrence::InWeeks(WeekParity::Even)), 11, 23));
        assert!(is_open(&on(Recurrence::InWeeks(WeekParity::Odd)), 11, 30));
    }

    #[test]
    fn holidays_are_closed_open_or_not_known() {
        let mut schedule = tuesdays();
        // 5 May 2026 is a Tuesday.
        assert_eq!(open(&schedule, 2026, 5, 5), Day::Unsure);
        assert_eq!(open(&schedule, 2026, 5, 14), Day::Open(vec![]));
        schedule.holidays = Some(HolidayPolicy::Closed);
        assert_eq!(open(&schedule, 2026, 5, 5), Day::Open(vec![]));
        schedule.holidays = Some(HolidayPolicy::Open);
        assert_eq!(
            open(&schedule, 2026, 5, 5),
            Day::Open(blocks("10:00-12:00"))
        );
    }

    #[test]
    fn exceptions_come_before_holidays_and_the_shortest_counts() {
        let exception = |from: (i8, i8), to: (i8, i8), times: &str| Exception {
            from: date(2026, from.0, from.1),
            to: date(2026, to.0, to.1),
            blocks: blocks(times),
            note: None,
        };
        let mut schedule = tuesdays();
        schedule.exceptions = vec![
            exception((12, 20), (12, 31), "gesloten"),
            exception((12, 25), (12, 25), "11:00-15:00"),
        ];
        assert_eq!(open(&schedule, 2026, 12, 22), Day::Open(vec![]));
        assert_eq!(
            open(&schedule, 2026, 12, 25),
            Day::Open(blocks("11:00-15:00"))
        );
    }

    #[test]
    fn a_season_may_run_over_new_year() {
        let mut schedule = tuesdays();
        schedule.seasons.push(Season {
            name: None,
            from: MonthDay { month: 12, day: 1 },
            to: MonthDay { month: 2, day: 1 },
            week: Week::default(),
        });
        assert_eq!(open(&schedule, 2026, 12, 8), Day::Open(vec![]));
        assert_eq!(open(&schedule, 2027, 1, 12), Day::Open(vec![]));
        assert_eq!(
            open(&schedule, 2027, 2, 9),
            Day::Open(blocks("10:00-12:00"))
        );
    }

    #[test]
    fn days_of_which_nothing_is_said_are_not_closed() {
        let mut schedule = Schedule::default();
        schedule.exceptions.push(Exception {
            from: date(2026, 12, 1),
            to: date(2026, 12, 1),
            blocks: blocks("9:00-10:00"),
            note: None,
        });
        assert_eq!(open(&schedule, 2026, 12, 2), Day::Unsure);
        assert_eq!(
            open(&schedule, 2026, 12, 1),
            Day::Open(blocks("9:00-10:00"))
        );
    }

    #[test]
    fn who_needs_an_appointment_is_told_nothing() {
        let schedule = Schedule {
            by_appointment: true,
            ..tuesdays()
        };
        let hours = Hours::Scheduled(Box::new(schedule));
        assert_eq!(coming_days(&hours, date(2026, 11, 22), 7), None);
        assert_eq!(coming_days(&Hours::Unknown, date(2026, 11, 22), 7), None);
        let always = coming_days(&Hours::Always, date(2026, 11, 22), 2);
        assert_eq!(always.map(|days| days.len()), Some(2));
    }
}

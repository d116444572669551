//! When something is open in the coming weeks, short enough to stand at every entry of a list.
//!
//! `20261122+42 1000-1200:29gn 1330-1700:4b ?:x`: the first day and how many days are known; then
//! for each stretch of time the days it holds, one character per day counted from the first (0-9,
//! a-z, A-Z); `?` has the days of which nothing is known. The browser's side is `2-open.js`: it
//! only compares, so that all calendars are here.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;

use crate::model::schedule::hours::{Hours, TimeBlock};
use crate::model::schedule::opening::{Day, coming_days};

/// How many days are worked out. A site that was not built again for longer says nothing.
const DAYS: usize = 42;

/// One character per day.
const MARKS: &[u8; 62] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The coming weeks of these hours; `None` when nothing sure can be said.
#[must_use]
pub(crate) fn coming_weeks(hours: &Hours, today: Date) -> Option<String> {
    let days = coming_days(hours, today, DAYS)?;
    let mut stretches: BTreeMap<TimeBlock, String> = BTreeMap::new();
    let mut unsure = String::new();
    for (day, mark) in days.iter().zip(MARKS) {
        let mark = char::from(*mark);
        match day {
            Day::Unsure => unsure.push(mark),
            Day::Open(blocks) => {
                for block in blocks {
                    stretches.entry(*block).or_default().push(mark);
                }
            }
        }
    }
    let mut text = format!("{}+{DAYS}", today.strftime("%Y%m%d"));
    for (block, days) in &stretches {
        let clock = |minutes: u16| minutes / 60 * 100 + minutes % 60;
        let (from, to) = (clock(block.from), clock(block.to));
        // Writing to a string cannot fail.
        let _ = write!(text, " {from:04}-{to:04}:{days}");
    }
    if !unsure.is_empty() {
        let _ = write!(text, " ?:{unsure}");
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schedule::hours::{Schedule, Week, parse_times};
    use jiff::civil::date;

    #[test]
    fn weeks_are_written_as_stretches_with_their_days() {
        let mut week = Week::default();
        week.0[1] = parse_times("10:00-12:00").unwrap();
        week.0[4] = parse_times("10:00-12:00, 13:30-24:00").unwrap();
        let hours = Hours::Scheduled(Box::new(Schedule {
            week,
            ..Schedule::default()
        }));
        // 22 November 2026 is a Sunday; 25 December and 1 January are
        // Fridays of which nothing is said.
        assert_eq!(
            coming_weeks(&hours, date(2026, 11, 22)).as_deref(),
            Some("20261122+42 1000-1200:259cgjnquB 1330-2400:5cjq ?:xE")
        );
    }

    #[test]
    fn unknown_hours_say_nothing() {
        assert_eq!(coming_weeks(&Hours::Unknown, date(2026, 11, 22)), None);
    }
}

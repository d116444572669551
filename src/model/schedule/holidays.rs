//! Public holidays in the Netherlands.
//!
//! The days of the Algemene termijnenwet, article 3, without Good Friday, on which most places are
//! open; with Easter and Whit Sunday. Liberation Day is a day off once in five years only, but
//! article 3 counts it every year.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether a day is a public holiday.
#[must_use]
pub(crate) fn is_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)];
    let monthday = (day.month(), day.day());
    fixed.contains(&monthday) || day == kings_day(day.year()) || is_after_easter(day)
}

/// 27 April; the day before when that is a Sunday.
fn kings_day(year: i16) -> Date {
    let birthday = date(year, 4, 27);
    if birthday.weekday() == Weekday::Sunday {
        date(year, 4, 26)
    } else {
        birthday
    }
}

/// Easter, Ascension Day and Whitsun, with the Mondays after.
fn is_after_easter(day: Date) -> bool {
    let Some(easter) = easter(day.year()) else {
        return false;
    };
    [0, 1, 39, 49, 50]
        .iter()
        .any(|days| easter.saturating_add(days.days()) == day)
}

fn easter(year: i16) -> Option<Date> {
    let found = computus::gregorian(i32::from(year)).ok()?;
    let (month, day) = (
        i8::try_from(found.month).ok()?,
        i8::try_from(found.day).ok()?,
    );
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_2026_and_2027_are_known() {
        for (year, month, day) in [
            (2026, 1, 1),
            (2026, 4, 5),
            (2026, 4, 6),
            (2026, 4, 27),
            (2026, 5, 5),
            (2026, 5, 14),
            (2026, 5, 24),
            (2026, 5, 25),
            (2026, 12, 25),
            (2026, 12, 26),
            (2027, 3, 29),
            (2027, 5, 6),
        ] {
            assert!(is_holiday(date(year, month, day)), "{year}-{month}-{day}");
        }
        let found = date(2026, 1, 1)
            .series(1.day())
            .take(365)
            .filter(|day| is_holiday(*day));
        assert_eq!(found.count(), 10);
    }

    #[test]
    fn kings_day_is_never_on_a_sunday() {
        assert!(is_holiday(date(2031, 4, 26)));
        assert!(!is_holiday(date(2031, 4, 27)));
    }
}

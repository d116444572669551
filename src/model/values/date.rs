//! Dates as editors write them.

use jiff::civil::Date;

/// Dutch month names, January first.
pub(crate) const MONTH_NAMES: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a date written as `2026-01-31`; nothing else is taken, so that day and month cannot be
/// mixed up.
///
/// # Errors
/// A hint: the same date in the right form, when the text looks like a Dutch date.
pub(crate) fn parse_date(text: &str) -> Result<Date, Option<String>> {
    if is_iso_shape(text) {
        return text.parse().map_err(|_| None);
    }
    Err(from_dutch(text).map(|date| date.to_string()))
}

fn is_iso_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Reads `31-1-2026`, `31/01/2026` and `31 januari 2026`, only to be able to say what was meant.
fn from_dutch(text: &str) -> Option<Date> {
    let parts: Vec<_> = text.split(['-', '/', '.', ' ']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let month = month.parse().ok().or_else(|| month_number(month))?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

fn month_number(name: &str) -> Option<i8> {
    let at = MONTH_NAMES
        .iter()
        .position(|month| month.eq_ignore_ascii_case(name))?;
    i8::try_from(at + 1).ok()
}

/// A day that comes back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MonthDay {
    /// Month, 1 to 12.
    pub(crate) month: i8,
    /// Day of the month, from 1.
    pub(crate) day: i8,
}

/// Reads `1 april`. 29 February is taken.
#[must_use]
pub(crate) fn parse_month_day(text: &str) -> Option<MonthDay> {
    let (day, month) = text.trim().split_once(' ')?;
    let month = month_number(month.trim())?;
    let day = day.parse().ok()?;
    // 2024 is a leap year, so every day that ever exists is valid in it.
    Date::new(2024, month, day).ok()?;
    Some(MonthDay { month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_iso_dates_are_taken() {
        assert_eq!(parse_date("2026-01-31"), Ok(jiff::civil::date(2026, 1, 31)));
        assert_eq!(parse_date("2026-02-30"), Err(None));
        assert_eq!(parse_date("-26-01-31"), Err(None));
    }

    #[test]
    fn a_dutch_date_is_understood_well_enough_to_help() {
        let hint = Err(Some("2026-01-31".to_owned()));
        assert_eq!(parse_date("31-01-2026"), hint);
        assert_eq!(parse_date("31 januari 2026"), hint);
        assert_eq!(parse_date("gisteren"), Err(None));
    }

    #[test]
    fn month_days_exist() {
        assert_eq!(
            parse_month_day("29 februari"),
            Some(MonthDay { month: 2, day: 29 })
        );
        assert_eq!(parse_month_day("31 april"), None);
    }
}

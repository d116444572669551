//! Dates in Dutch, where no language file is at hand.

use jiff::civil::Date;

use crate::model::MONTH_NAMES;

/// "21 november 2026".
pub(crate) fn day(date: Date) -> String {
    // Months run from 1 to 12.
    let month = usize::try_from(date.month()).map_or("", |month| MONTH_NAMES[month - 1]);
    format!("{} {month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use crate::words::dates::day;

    #[test]
    fn a_day_is_written_out() {
        assert_eq!(day(jiff::civil::date(2026, 11, 3)), "3 november 2026");
    }
}

//! Numbers and dates in a language, from the Unicode CLDR: which plural form goes with a number, and how a
//! day is written. Dates are in the Gregorian calendar with Western digits, so that a date on a page looks
//! like the one in a letter.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, MD, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use jiff::civil::Date;

use crate::model::DayOfWeek;

/// Numbers and dates in one language.
#[derive(Debug)]
pub(crate) struct Grammar {
    counting: PluralRules,
    ordinals: PluralRules,
    date: Formatter<Gregorian, YMD>,
    day_of_year: Formatter<Gregorian, MD>,
    days: [String; 7],
}

/// The names of the forms in language files, and CLDR's.
const FORMS: [(&str, PluralCategory); 6] = [
    ("nul", PluralCategory::Zero),
    ("een", PluralCategory::One),
    ("twee", PluralCategory::Two),
    ("enkele", PluralCategory::Few),
    ("veel", PluralCategory::Many),
    (OTHER, PluralCategory::Other),
];

/// The form that every text with forms has.
pub(crate) const OTHER: &str = "meer";

impl Grammar {
    /// The grammar of a language by its code; `None` when the CLDR does not know it.
    #[must_use]
    pub(crate) fn of(code: &str) -> Option<Self> {
        let locale: Locale = format!("{code}-u-ca-gregory-nu-latn").parse().ok()?;
        let rules = |kind| {
            let options = PluralRuleType::into(kind);
            PluralRules::try_new((&locale).into(), options).ok()
        };
        let weekday = Formatter::<Gregorian, E>::try_new((&locale).into(), E::long()).ok()?;
        // 4 January 2027 is a Monday.
        let day = |at: u8| Some(weekday.format(&gregorian(2027, 1, 4 + at)?).to_string());
        let mut days: [String; 7] = Default::default();
        for (at, name) in (0..).zip(&mut days) {
            *name = day(at)?;
        }
        Some(Self {
            counting: rules(PluralRuleType::Cardinal)?,
            ordinals: rules(PluralRuleType::Ordinal)?,
            date: Formatter::try_new((&locale).into(), YMD::long()).ok()?,
            day_of_year: Formatter::try_new((&locale).into(), MD::long()).ok()?,
            days,
        })
    }

    /// The name of the form for a number of things.
    #[must_use]
    pub(crate) fn form(&self, count: u64) -> &'static str {
        name_of(self.counting.category_for(count))
    }

    /// The name of the form for an ordinal.
    #[must_use]
    pub(crate) fn ordinal_form(&self, place: u64) -> &'static str {
        name_of(self.ordinals.category_for(place))
    }

    /// The names of the forms that numbers of things need.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.counting.categories().map(name_of)
    }

    /// A day of the week.
    #[must_use]
    pub(crate) fn weekday(&self, day: DayOfWeek) -> &str {
        &self.days[day as usize]
    }

    /// A date in words: "21 november 2026".
    #[must_use]
    pub(crate) fn date(&self, date: Date) -> String {
        let year = i32::from(date.year());
        let month = u8::try_from(date.month()).unwrap_or_default();
        let day = u8::try_from(date.day()).unwrap_or_default();
        match gregorian(year, month, day) {
            Some(date) => self.date.format(&date).to_string(),
            None => date.to_string(),
        }
    }

    /// A day of any year in words: "21 november".
    #[must_use]
    pub(crate) fn day_of_year(&self, month: i8, day: i8) -> String {
        let number = |part: i8| u8::try_from(part).unwrap_or_default();
        // A leap year, which has all days.
        match gregorian(2028, number(month), number(day)) {
            Some(date) => self.day_of_year.format(&date).to_string(),
            None => format!("{day}-{month}"),
        }
    }
}

fn gregorian(year: i32, month: u8, day: u8) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(year, month, day).ok()
}

fn name_of(category: PluralCategory) -> &'static str {
    FORMS
        .iter()
        .find(|(_, known)| *known == category)
        .map_or(OTHER, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(code: &str) -> String {
        Grammar::of(code)
            .unwrap()
            .date(jiff::civil::date(2026, 11, 21))
    }

    #[test]
    fn dates_are_written_as_in_each_language() {
        assert_eq!(day("nl"), "21 november 2026");
        assert_eq!(day("en-GB"), "21 November 2026");
        assert_eq!(day("uk"), "21 листопада 2026\u{202f}р.");
        assert_eq!(day("pl"), "21 listopada 2026");
        assert_eq!(day("tr"), "21 Kasım 2026");
        assert_eq!(day("ar"), "21 نوفمبر 2026");
        assert!(day("ti").contains("2026") && !day("ti").contains("M11"));
        assert_eq!(Grammar::of("nl").unwrap().day_of_year(2, 29), "29 februari");
    }

    #[test]
    fn numbers_choose_their_form() {
        let form = |code: &str, count| Grammar::of(code).unwrap().form(count);
        assert_eq!((form("nl", 1), form("nl", 0)), ("een", "meer"));
        assert_eq!(
            (form("pl", 2), form("pl", 5), form("pl", 22)),
            ("enkele", "veel", "enkele")
        );
        assert_eq!(
            (form("ar", 0), form("ar", 2), form("ar", 11)),
            ("nul", "twee", "veel")
        );
        let place = |place| Grammar::of("en").unwrap().ordinal_form(place);
        assert_eq!(
            [place(1), place(2), place(3), place(4)],
            ["een", "twee", "enkele", "meer"]
        );
    }

    #[test]
    fn days_begin_on_monday() {
        assert_eq!(
            Grammar::of("nl").unwrap().weekday(DayOfWeek::Monday),
            "maandag"
        );
        assert_eq!(
            Grammar::of("en").unwrap().weekday(DayOfWeek::Sunday),
            "Sunday"
        );
        assert!(Grammar::of("n!").is_none());
    }
}

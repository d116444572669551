//! Opening hours: weekly, on the nth weekday of the month, in even or odd weeks, by season, with
//! exceptions, by appointment, as a walk-in, or unknown.

use jiff::civil::{Date, Weekday};

use crate::basis::source::Spanned;
use crate::model::values::MonthDay;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// A day of the week.
    pub(crate) enum DayOfWeek {
        /// Monday.
        Monday = "maandag",
        /// Tuesday.
        Tuesday = "dinsdag",
        /// Wednesday.
        Wednesday = "woensdag",
        /// Thursday.
        Thursday = "donderdag",
        /// Friday.
        Friday = "vrijdag",
        /// Saturday.
        Saturday = "zaterdag",
        /// Sunday.
        Sunday = "zondag",
    }
}

impl DayOfWeek {
    /// The day on which a date falls.
    #[must_use]
    pub(crate) fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => Self::Monday,
            Weekday::Tuesday => Self::Tuesday,
            Weekday::Wednesday => Self::Wednesday,
            Weekday::Thursday => Self::Thursday,
            Weekday::Friday => Self::Friday,
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
        }
    }
}

vocabulary! {
    /// Which of the days with one name in a month: the second Tuesday, the last Friday.
    pub(crate) enum Nth {
        /// The first.
        First = "1e",
        /// The second.
        Second = "2e",
        /// The third.
        Third = "3e",
        /// The fourth.
        Fourth = "4e",
        /// The fifth, which many months lack.
        Fifth = "5e",
        /// The fourth or the fifth, whichever ends the month.
        Last = "laatste",
    }
}

impl Nth {
    /// Its place in the month, from 1; that of the last is not always the same.
    #[must_use]
    pub(crate) const fn place(self) -> Option<u8> {
        match self {
            Self::First => Some(1),
            Self::Second => Some(2),
            Self::Third => Some(3),
            Self::Fourth => Some(4),
            Self::Fifth => Some(5),
            Self::Last => None,
        }
    }
}

vocabulary! {
    /// Every other week, by the number of the ISO week.
    pub(crate) enum WeekParity {
        /// Weeks 2, 4, 6 ...
        Even = "even",
        /// Weeks 1, 3, 5 ...
        Odd = "oneven",
    }
}

vocabulary! {
    /// Hours that one word says.
    pub(crate) enum HoursWord {
        /// Not known: call first.
        Unknown = "onbekend",
        /// Only by appointment.
        ByAppointment = "op afspraak",
        /// Day and night.
        Always = "altijd",
    }
}

/// When something is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hours {
    /// Not known: call first.
    Unknown,
    /// Only by appointment.
    ByAppointment,
    /// Day and night.
    Always,
    /// At set times.
    Scheduled(Box<Schedule>),
}

impl From<HoursWord> for Hours {
    fn from(word: HoursWord) -> Self {
        match word {
            HoursWord::Unknown => Self::Unknown,
            HoursWord::ByAppointment => Self::ByAppointment,
            HoursWord::Always => Self::Always,
        }
    }
}

/// Set times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Schedule {
    /// Every week.
    pub(crate) week: Week,
    /// Times that do not hold every week.
    pub(crate) rules: Vec<RecurringTimes>,
    /// Parts of the year with a week of their own.
    pub(crate) seasons: Vec<Season>,
    /// Days and periods with other times.
    pub(crate) exceptions: Vec<Exception>,
    /// On public holidays.
    pub(crate) holidays: Option<HolidayPolicy>,
    /// Walking in without an appointment is possible.
    pub(crate) walk_in: bool,
    /// An appointment is needed.
    pub(crate) by_appointment: bool,
    /// A sentence for people.
    pub(crate) note: Option<Spanned<String>>,
}

impl Schedule {
    /// Days with other times that are not over yet.
    pub(crate) fn coming_exceptions(&self, today: Date) -> impl Iterator<Item = &Exception> {
        let exceptions = self.exceptions.iter();
        exceptions.filter(move |exception| exception.to >= today)
    }
}

/// Times per day, Monday first; no blocks means closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Week(pub [Vec<TimeBlock>; 7]);

impl Week {
    /// The times of a day.
    #[must_use]
    pub(crate) fn times(&self, day: DayOfWeek) -> &[TimeBlock] {
        &self.0[day as usize]
    }

    /// The days in order, each with its times.
    pub(crate) fn days(&self) -> impl Iterator<Item = (DayOfWeek, &[TimeBlock])> {
        let days = DayOfWeek::ALL.iter().copied();
        days.map(|day| (day, self.times(day)))
    }

    /// Whether no day has any hours.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// Days in a row with the same times: the first, the last and the times. Closed days are left out.
    #[must_use]
    pub(crate) fn stretches(&self) -> Vec<(DayOfWeek, DayOfWeek, &[TimeBlock])> {
        let mut stretches: Vec<(DayOfWeek, DayOfWeek, &[TimeBlock])> = Vec::new();
        for (day, blocks) in self.days() {
            match stretches.last_mut() {
                Some((_, last, same)) if *same == blocks => *last = day,
                _ => stretches.push((day, day, blocks)),
            }
        }
        stretches.retain(|(.., blocks)| !blocks.is_empty());
        stretches
    }
}

/// An open stretch on one day, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TimeBlock {
    /// Opens.
    pub(crate) from: u16,
    /// Closes; later than `from`, at most 24:00.
    pub(crate) to: u16,
}

/// Which of the days with one name count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recurrence {
    /// One of the month.
    OfMonth(Nth),
    /// That of every other week.
    InWeeks(WeekParity),
}

/// Times that do not hold every week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecurringTimes {
    /// Day of the week.
    pub(crate) day: DayOfWeek,
    /// Which of those days.
    pub(crate) recurrence: Recurrence,
    /// Times.
    pub(crate) blocks: Vec<TimeBlock>,
}

/// A part of the year with other times; it may run over New Year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Season {
    /// Name, such as "zomer".
    pub(crate) name: Option<String>,
    /// First day.
    pub(crate) from: MonthDay,
    /// Last day.
    pub(crate) to: MonthDay,
    /// Times.
    pub(crate) week: Week,
}

/// A day or period with other times; no blocks means closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exception {
    /// First day.
    pub(crate) from: Date,
    /// Last day.
    pub(crate) to: Date,
    /// Times.
    pub(crate) blocks: Vec<TimeBlock>,
    /// Why.
    pub(crate) note: Option<String>,
}

vocabulary! {
    /// Open or closed on public holidays.
    pub(crate) enum HolidayPolicy {
        /// The usual times.
        Open = "open",
        /// Closed.
        Closed = "gesloten",
    }
}

/// Why times were refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TimeError {
    /// Not of the form `9:00-12:00`.
    Form(String),
    /// Not a time of the day.
    NoSuchTime(String),
    /// Ends before it begins.
    EndsBeforeStart(String),
    /// Two blocks overlap or stand in the wrong order.
    Overlap,
}

/// Reads `9:00-12:00, 13:00-17:00`, or `gesloten` for no hours at all. Hours and minutes may be
/// parted by a colon or a full stop.
///
/// # Errors
/// What is wrong, with the part that it is about.
pub(crate) fn parse_times(text: &str) -> Result<Vec<TimeBlock>, TimeError> {
    if text.trim() == "gesloten" {
        return Ok(Vec::new());
    }
    let blocks = text
        .split(',')
        .map(|part| parse_block(part.trim()))
        .collect::<Result<Vec<_>, _>>()?;
    if blocks.windows(2).any(|pair| pair[0].to > pair[1].from) {
        return Err(TimeError::Overlap);
    }
    Ok(blocks)
}

fn parse_block(text: &str) -> Result<TimeBlock, TimeError> {
    let (from, to) = text
        .split_once(['-', '–'])
        .or_else(|| text.split_once(" tot "))
        .ok_or_else(|| TimeError::Form(text.to_owned()))?;
    let block = TimeBlock {
        from: parse_clock(from.trim())?,
        to: parse_clock(to.trim())?,
    };
    if block.from >= block.to {
        return Err(TimeError::EndsBeforeStart(text.to_owned()));
    }
    Ok(block)
}

fn parse_clock(text: &str) -> Result<u16, TimeError> {
    let form = || TimeError::Form(text.to_owned());
    let (hours, minutes) = text.split_once([':', '.']).ok_or_else(form)?;
    let digits = |part: &str, lengths: &[usize]| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(hours, &[1, 2]) || !digits(minutes, &[2]) {
        return Err(form());
    }
    let hours: u16 = hours.parse().map_err(|_| form())?;
    let minutes: u16 = minutes.parse().map_err(|_| form())?;
    let total = hours * 60 + minutes;
    if minutes > 59 || total > 24 * 60 {
        return Err(TimeError::NoSuchTime(text.to_owned()));
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_blocks_a_day_are_read() {
        let blocks = parse_times("9:00-12.30, 13:00 - 17:00").unwrap();
        assert_eq!(
            blocks,
            [
                TimeBlock { from: 540, to: 750 },
                TimeBlock {
                    from: 780,
                    to: 1020
                }
            ]
        );
        assert_eq!(
            blocks[0],
            TimeBlock {
                from: 9 * 60,
                to: 12 * 60 + 30,
            }
        );
        assert_eq!(parse_times("gesloten"), Ok(vec![]));
        assert!(parse_times("0:00-24:00").is_ok());
        assert!(parse_times("10:00 tot 12:00").is_ok());
    }

    #[test]
    fn days_in_a_row_with_the_same_times_stand_together_and_a_closed_day_parts_them() {
        let mut week = Week::default();
        for day in [0, 1, 3, 4] {
            week.0[day] = parse_times("9:00-12:00").unwrap();
        }
        week.0[5] = parse_times("10:00-12:00").unwrap();
        let days = week.stretches().into_iter();
        let days: Vec<_> = days
            .map(|(first, last, _)| (first.word(), last.word()))
            .collect();
        assert_eq!(
            days,
            [
                ("maandag", "dinsdag"),
                ("donderdag", "vrijdag"),
                ("zaterdag", "zaterdag")
            ]
        );
        assert!(Week::default().stretches().is_empty());
    }

    #[test]
    fn impossible_hours_are_refused() {
        assert_eq!(parse_times("9-12"), Err(TimeError::Form("9".into())));
        assert_eq!(
            parse_times("25:00-26:00"),
            Err(TimeError::NoSuchTime("25:00".into()))
        );
        assert_eq!(
            parse_times("9:75-10:00"),
            Err(TimeError::NoSuchTime("9:75".into()))
        );
        assert_eq!(
            parse_times("17:00-9:00"),
            Err(TimeError::EndsBeforeStart("17:00-9:00".into()))
        );
        assert_eq!(
            parse_times("9:00-12:00, 11:00-13:00"),
            Err(TimeError::Overlap)
        );
        assert_eq!(
            parse_times("ochtend"),
            Err(TimeError::Form("ochtend".into()))
        );
    }
}

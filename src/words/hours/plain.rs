//! Opening hours in one line of plain text, for a mail: always in Dutch and without the texts of a theme,
//! which the editors' desk does not need.

use jiff::civil::Date;

use crate::model::{
    Exception, Hours, MONTH_NAMES, MonthDay, Recurrence, RecurringTimes, Schedule, Season,
    TimeBlock, Week,
};
use crate::words::dates::day;

/// Hours as a sentence or more, without what is over.
pub(crate) fn hours_text(hours: Option<&Hours>, today: Date) -> String {
    match hours {
        None | Some(Hours::Unknown) => "de tijden staan er nog niet bij.".to_owned(),
        Some(Hours::ByAppointment) => "alleen op afspraak.".to_owned(),
        Some(Hours::Always) => "dag en nacht.".to_owned(),
        Some(Hours::Scheduled(schedule)) => scheduled(schedule, today),
    }
}

fn scheduled(schedule: &Schedule, today: Date) -> String {
    let mut parts = week(&schedule.week);
    parts.extend(schedule.rules.iter().map(rule));
    parts.extend(schedule.seasons.iter().map(season));
    parts.extend(schedule.coming_exceptions(today).map(exception));
    parts.extend(schedule.walk_in.then(|| "binnenlopen kan".to_owned()));
    let appointment = schedule.by_appointment;
    parts.extend(appointment.then(|| "maak eerst een afspraak".to_owned()));
    parts.extend(schedule.note.as_ref().map(|note| note.value.clone()));
    let text = parts.join("; ");
    if text.ends_with('.') {
        text
    } else {
        format!("{text}.")
    }
}

/// Days that follow each other with the same times are told together.
fn week(week: &Week) -> Vec<String> {
    week.stretches()
        .into_iter()
        .map(|(first, last, blocks)| {
            let days = match last as usize - first as usize {
                0 => first.word().to_owned(),
                1 => format!("{} en {}", first.word(), last.word()),
                _ => format!("{} tot en met {}", first.word(), last.word()),
            };
            format!("{days} {}", times(blocks))
        })
        .collect()
}

fn times(blocks: &[TimeBlock]) -> String {
    if blocks.is_empty() {
        return "gesloten".to_owned();
    }
    let blocks = blocks
        .iter()
        .map(|block| format!("{} tot {}", clock(block.from), clock(block.to)));
    format!("{} uur", blocks.collect::<Vec<_>>().join(" en "))
}

/// "9.00"
fn clock(minutes: u16) -> String {
    format!("{}.{:02}", minutes / 60, minutes % 60)
}

fn rule(rule: &RecurringTimes) -> String {
    let (name, times) = (rule.day.word(), times(&rule.blocks));
    match rule.recurrence {
        Recurrence::OfMonth(nth) => {
            format!("elke {} {name} van de maand {times}", nth.word())
        }
        Recurrence::InWeeks(weeks) => format!("{name} in de {} weken {times}", weeks.word()),
    }
}

fn season(season: &Season) -> String {
    let days = week(&season.week);
    let days = if days.is_empty() {
        "gesloten".to_owned()
    } else {
        days.join(", ")
    };
    let (from, to) = (day_of_year(season.from), day_of_year(season.to));
    format!("van {from} tot en met {to}: {days}")
}

fn day_of_year(at: MonthDay) -> String {
    let month = usize::try_from(at.month - 1).unwrap_or_default();
    let name = MONTH_NAMES.get(month).copied().unwrap_or_default();
    format!("{} {name}", at.day)
}

fn exception(exception: &Exception) -> String {
    let (from, to) = (day(exception.from), day(exception.to));
    let days = if from == to {
        from
    } else {
        format!("{from} tot en met {to}")
    };
    format!("{days} {}", times(&exception.blocks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DayOfWeek, Nth, parse_times};

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

    #[test]
    fn days_with_the_same_times_are_told_together() {
        let mut week = Week::default();
        for day in [0, 1, 2, 4] {
            week.0[day] = parse_times("9:00-12:00, 13:00-17:00").unwrap();
        }
        let schedule = Schedule {
            week,
            rules: vec![RecurringTimes {
                day: DayOfWeek::Tuesday,
                recurrence: Recurrence::OfMonth(Nth::Second),
                blocks: parse_times("19:30-21:00").unwrap(),
            }],
            walk_in: true,
            ..Schedule::default()
        };
        assert_eq!(
            hours_text(Some(&Hours::Scheduled(Box::new(schedule))), TODAY),
            "maandag tot en met woensdag 9.00 tot 12.00 en 13.00 tot 17.00 uur; \
             vrijdag 9.00 tot 12.00 en 13.00 tot 17.00 uur; \
             elke 2e dinsdag van de maand 19.30 tot 21.00 uur; binnenlopen kan."
        );
        assert_eq!(hours_text(None, TODAY), "de tijden staan er nog niet bij.");
    }
}

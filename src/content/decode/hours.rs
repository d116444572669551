//! Opening hours.

use crate::basis::diagnostics::codes;
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::format::{EXCEPTION, HOURS, RULE, SEASON, WEEK};
use crate::content::read::{Node, Value};
use crate::model::{
    DayOfWeek, Exception, Hours, HoursWord, MonthDay, Recurrence, RecurringTimes, Schedule, Season,
    TimeBlock, TimeError, Week, parse_month_day, parse_times,
};

impl Decoder {
    /// Opening hours: one word, or a mapping.
    pub(crate) fn hours(&mut self, node: &Node) -> Option<Hours> {
        if let Value::Scalar(_) = node.value {
            let times =
                " Vaste tijden? Schrijf: openingstijden: { week: { dinsdag: 10:00-12:00 } }";
            let word: Option<HoursWord> = self.choice_or(node, HoursWord::WORDS, times);
            return word.map(Hours::from);
        }
        let fields = self.fields(node, &HOURS)?;
        let problems = self.diagnostics.len();
        let schedule = self.schedule(&fields);
        let all_read = self.diagnostics.len() == problems;
        if schedule == Schedule::default() && all_read {
            let help = "Vul tijden in, of schrijf: openingstijden: onbekend.";
            self.error(
                codes::GEEN_TIJDEN,
                fields.span,
                "Hier staan geen openingstijden.",
                help,
            );
            return None;
        }
        Some(Hours::Scheduled(Box::new(schedule)))
    }

    fn schedule(&mut self, fields: &Fields<'_>) -> Schedule {
        let week = fields.get("week").map(|node| self.week(node));
        let rules = fields.list("herhaling");
        let seasons = fields.list("seizoenen");
        let exceptions = fields.list("uitzonderingen");
        let holidays = self.choice_of(fields, "feestdagen");
        Schedule {
            week: week.unwrap_or_default(),
            rules: rules.iter().filter_map(|node| self.rule(node)).collect(),
            seasons: seasons
                .iter()
                .filter_map(|node| self.season(node))
                .collect(),
            exceptions: exceptions
                .iter()
                .filter_map(|node| self.exception(node))
                .collect(),
            holidays,
            walk_in: self.bool_of(fields, "inloop"),
            by_appointment: self.bool_of(fields, "op_afspraak"),
            note: self.text_of(fields, "uitleg"),
        }
    }

    fn week(&mut self, node: &Node) -> Week {
        let mut week = Week::default();
        if let Some(fields) = self.fields(node, &WEEK) {
            for (blocks, day) in week.0.iter_mut().zip(DayOfWeek::WORDS) {
                *blocks = self.times(&fields, day);
            }
        }
        week
    }

    fn rule(&mut self, node: &Node) -> Option<RecurringTimes> {
        let fields = self.fields(node, &RULE)?;
        let day = self.choice_of(&fields, "dag");
        let nth = self.choice_of(&fields, "welke");
        let weeks = self.choice_of(&fields, "weken");
        let blocks = self.times(&fields, "tijd");
        let recurrence = match (nth, weeks) {
            (Some(nth), None) => Recurrence::OfMonth(nth),
            (None, Some(weeks)) => Recurrence::InWeeks(weeks),
            _ => {
                let written = ["welke", "weken"]
                    .iter()
                    .filter(|key| fields.get(key).is_some());
                if written.count() != 1 {
                    let message = "Deze herhaling zegt niet welke dagen het zijn.";
                    let help = "Schrijf één van de twee: welke: 2e, of weken: even.";
                    self.error(codes::ONDUIDELIJKE_HERHALING, fields.span, message, help);
                }
                return None;
            }
        };
        Some(RecurringTimes {
            day: day?,
            recurrence,
            blocks,
        })
    }

    fn season(&mut self, node: &Node) -> Option<Season> {
        let fields = self.fields(node, &SEASON)?;
        let name = self.plain(&fields, "naam");
        let from = self.month_day(&fields, "van");
        let to = self.month_day(&fields, "tot");
        let week = fields.get("week").map(|node| self.week(node));
        Some(Season {
            name,
            from: from?,
            to: to?,
            week: week?,
        })
    }

    fn month_day(&mut self, fields: &Fields<'_>, key: &str) -> Option<MonthDay> {
        let text = self.text_of(fields, key)?;
        let found = parse_month_day(&text.value);
        if found.is_none() {
            let message = format!("\"{}\" is geen dag van het jaar.", text.value);
            self.error(
                codes::ONGELDIGE_DAG,
                text.span,
                message,
                "Schrijf dag en maand, zoals 1 april.",
            );
        }
        found
    }

    fn exception(&mut self, node: &Node) -> Option<Exception> {
        let fields = self.fields(node, &EXCEPTION)?;
        let day = self.date_of(&fields, "datum").map(|date| date.value);
        let from = self.date_of(&fields, "van").map(|date| date.value);
        let to = self.date_of(&fields, "tot").map(|date| date.value);
        let blocks = self.times(&fields, "tijd");
        let note = self.plain(&fields, "uitleg");
        let written = ["datum", "van", "tot"].map(|key| fields.get(key).is_some());
        if !matches!(written, [true, false, false] | [false, true, true]) {
            let message = "Deze uitzondering zegt niet wanneer.";
            self.error(
                codes::UITZONDERING_ZONDER_DAG,
                fields.span,
                message,
                "Schrijf een datum, of een van en een tot.",
            );
            return None;
        }
        let (from, to) = (day.or(from)?, day.or(to)?);
        if from > to {
            let message = "Deze periode eindigt voordat ze begint.";
            self.error(
                codes::OMGEKEERDE_PERIODE,
                fields.span,
                message,
                "Draai van en tot om.",
            );
            return None;
        }
        Some(Exception {
            from,
            to,
            blocks,
            note,
        })
    }

    fn times(&mut self, fields: &Fields<'_>, key: &str) -> Vec<TimeBlock> {
        let texts = self.texts(fields, key);
        let Some(span) = texts.first().map(|text| text.span) else {
            return Vec::new();
        };
        let joined: Vec<_> = texts.into_iter().map(|text| text.value).collect();
        parse_times(&joined.join(", ")).unwrap_or_else(|why| {
            let (message, help) = explain(&why);
            self.error(codes::ONMOGELIJKE_TIJDEN, span, message, help);
            Vec::new()
        })
    }
}

fn explain(why: &TimeError) -> (String, &'static str) {
    match why {
        TimeError::Form(text) => (
            format!("\"{text}\" is geen tijd."),
            "Schrijf tijden als 9:00-12:00, 13:00-17:00, of schrijf: gesloten.",
        ),
        TimeError::NoSuchTime(text) => (
            format!("De tijd \"{text}\" bestaat niet."),
            "Een dag loopt van 0:00 tot 24:00.",
        ),
        TimeError::EndsBeforeStart(text) => (
            format!("\"{text}\" eindigt voordat het begint."),
            "Draai de tijden om. Gaat het over middernacht heen? Schrijf dan 20:00-24:00 en op de \
             volgende dag 0:00-2:00.",
        ),
        TimeError::Overlap => (
            "Deze tijden lopen door elkaar heen.".to_owned(),
            "Schrijf de tijden op volgorde, zonder overlap.",
        ),
    }
}

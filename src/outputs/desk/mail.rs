//! A mail to an organisation that asks whether its entries still hold. Who reads it can answer with
//! one word: what residents read now stands in the mail, or is one tap away.

use jiff::civil::Date;
use serde::Serialize;

use crate::markup::percent_encode;
use crate::model::{Email, Visit};
use crate::outputs::desk::subjects::Subject;
use crate::words::dates::day;
use crate::words::facts::facts;
use crate::words::hours::hours_text;
use crate::words::language::Texts;

/// Some mail programs cut longer links.
const LONGEST_LINK: usize = 1_900;

/// A mail, ready to be sent.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Mail {
    /// Subject.
    pub(crate) onderwerp: String,
    /// Text.
    pub(crate) tekst: String,
    /// A link that opens a mail program.
    pub(crate) mailto: String,
    /// Whether the text is in the link; a long text must be copied.
    pub(crate) tekst_in_link: bool,
}

/// Asks an organisation about these entries, of which there is at least one.
pub(crate) fn mail(
    to: &str,
    address: Option<&str>,
    entries: &[&Subject<'_>],
    texts: &Texts,
    today: Date,
) -> Mail {
    let settings = &entries[0].map.settings;
    let subject = match entries.len() {
        1 => format!("Klopt dit nog op {}?", settings.name),
        count => format!(
            "Kloppen deze {count} vermeldingen op {} nog?",
            settings.name
        ),
    };
    let text = text(to, entries, texts, today);
    let link = |body: &str| {
        let to = address
            .map(percent_encode)
            .unwrap_or_default()
            .replace("%40", "@");
        format!("mailto:{to}?subject={}{body}", percent_encode(&subject))
    };
    // RFC 6068: lines in a link end in CR LF.
    let whole = link(&format!(
        "&body={}",
        percent_encode(&text.replace('\n', "\r\n"))
    ));
    let fits = whole.len() <= LONGEST_LINK;
    Mail {
        mailto: if fits { whole } else { link("") },
        tekst_in_link: fits,
        onderwerp: subject,
        tekst: text,
    }
}

fn text(to: &str, entries: &[&Subject<'_>], texts: &Texts, today: Date) -> String {
    let settings = &entries[0].map.settings;
    let question = match entries.len() {
        1 => "Wilt u nakijken of dit nog klopt?",
        _ => "Wilt u nakijken of dit nog klopt? Het gaat om:",
    };
    let listed: Vec<_> = (1..)
        .zip(entries)
        .map(|(number, subject)| listed(number, subject, texts, today))
        .collect();
    let Email(reply) = match &settings.error_report.email {
        Some(email) => email.clone(),
        None => Email(String::new()),
    };
    format!(
        "Beste mensen van {to},\n\n\
         U staat op {name}. Daar zoeken inwoners van {municipality} hulp, een club of een plek om elkaar \
         te ontmoeten. Fijn dat u meedoet!\n\n\
         Niemand staat graag voor een dichte deur. {question}\n\n\
         {listed}\n\n\
         Klopt alles? Antwoord dan met één woord: klopt.\n\
         Is er iets anders? Schrijf dan kort wat er anders is. Wij passen het aan.\n\n\
         Hartelijk dank,\n\
         de redactie van {name}{reply}\n",
        name = settings.name,
        municipality = settings.municipality,
        listed = listed.join("\n\n"),
        reply = if reply.is_empty() {
            reply
        } else {
            format!("\n{reply}")
        },
    )
}

/// One entry: its page when that has an address, else what residents read there.
fn listed(number: usize, subject: &Subject<'_>, texts: &Texts, today: Date) -> String {
    let entry = subject.entry;
    let mut lines = vec![format!("{number}. {}", entry.name.value)];
    if let Some(address) = &subject.reference.adres {
        lines.push(address.clone());
    } else {
        lines.push(entry.summary.value.clone());
        let phones = entry.details.phones.iter();
        let phones: Vec<_> = phones.map(|phone| phone.shown.as_str()).collect();
        lines.push(match phones.as_slice() {
            [] => "Telefoon: staat er nog niet bij.".to_owned(),
            phones => format!("Telefoon: {}", phones.join(" of ")),
        });
        let hours = hours_text(entry.details.hours.as_ref(), today);
        lines.push(format!("Open: {hours}"));
        let facts = facts(Visit::of(&entry.details), texts).into_iter();
        lines.extend(facts.map(|fact| format!("{}: {}", fact.label, fact.text)));
    }
    lines.push(format!("Nagekeken op {}.", day(entry.checked.value)));
    lines.join("\n   ")
}

//! When entries were verified, by who offers them, with a mail that asks whether they still hold.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Email, Organization};
use crate::outputs::desk::mail::{Mail, mail};
use crate::outputs::desk::subjects::{EntryRef, Subject, Subjects};
use crate::words::language::Texts;

/// How many days of every month that a check is valid count as "soon" …
const SOON_PER_MONTH: i64 = 5;
/// … but never more than these.
const SOON_AT_MOST: i64 = 60;

/// Whether an entry must be verified again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Not yet.
    Fresh,
    /// Soon.
    Soon,
    /// It should have been.
    Overdue,
}

/// An entry that must be verified.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Due {
    /// The entry.
    pub(crate) vermelding: EntryRef,
    /// `verlopen` or `binnenkort`.
    pub(crate) stand: &'static str,
    /// When it was verified last.
    pub(crate) gecontroleerd: String,
    /// The last day on which that is valid.
    pub(crate) geldig_tot: String,
}

/// The entries of an organisation; or of nobody in particular.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OfOrganization {
    /// The folder it belongs to.
    pub(crate) kaart: String,
    /// Its name; none for entries that name no organisation and have no e-mail address.
    pub(crate) organisatie: Option<String>,
    /// Where to write to.
    pub(crate) email: Option<String>,
    /// Verified recently.
    pub(crate) bij_de_tijd: usize,
    /// To be verified soon.
    pub(crate) binnenkort: usize,
    /// Not verified in time.
    pub(crate) verlopen: usize,
    /// Entries that must be verified, the longest overdue first.
    pub(crate) vermeldingen: Vec<Due>,
    /// A mail that asks whether those still hold; none when there is nobody to write to, or nothing
    /// to ask.
    pub(crate) mail: Option<Mail>,
}

/// The last day on which the last check is valid.
pub(crate) fn valid_until(subject: &Subject<'_>) -> Date {
    let checked = subject.entry.checked.value;
    checked.saturating_add(i64::from(subject.months).months())
}

/// Whether an entry must be verified again.
pub(crate) fn state(subject: &Subject<'_>, today: Date) -> State {
    let until = valid_until(subject);
    let days = (i64::from(subject.months) * SOON_PER_MONTH).min(SOON_AT_MOST);
    if until < today {
        State::Overdue
    } else if until <= today.saturating_add(days.days()) {
        State::Soon
    } else {
        State::Fresh
    }
}

/// Who is asked about an entry.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Keeper<'c> {
    /// An organisation.
    Organization(&'c str),
    /// The entry itself, which has an address of its own.
    Itself(&'c str),
    /// Nobody that is known.
    Nobody,
}

/// Groups entries on the site by who offers them; who has most that is overdue first.
pub(crate) fn freshness(
    subjects: &Subjects<'_>,
    texts: &Texts,
    today: Date,
) -> Vec<OfOrganization> {
    let mut groups: BTreeMap<(&str, Keeper<'_>), Vec<&Subject<'_>>> = BTreeMap::new();
    for subject in subjects.shown() {
        let key = (subject.reference.kaart.as_str(), keeper(subject));
        groups.entry(key).or_default().push(subject);
    }
    let mut found: Vec<_> = groups
        .into_iter()
        .map(|((map, keeper), of_group)| group(map, &keeper, of_group, texts, today))
        .collect();
    found.sort_by_key(|one| Reverse((one.verlopen, one.binnenkort)));
    found
}

fn organization<'c>(subject: &Subject<'c>) -> Option<&'c Organization> {
    let id = subject.entry.organization?;
    Some(subject.map.organization(id))
}

fn keeper<'c>(subject: &Subject<'c>) -> Keeper<'c> {
    match organization(subject) {
        Some(organization) => Keeper::Organization(&organization.slug),
        None if subject.entry.details.email.is_some() => Keeper::Itself(&subject.entry.slug),
        None => Keeper::Nobody,
    }
}

fn group(
    map: &str,
    keeper: &Keeper<'_>,
    mut all: Vec<&Subject<'_>>,
    texts: &Texts,
    today: Date,
) -> OfOrganization {
    all.sort_by_key(|subject| (valid_until(subject), &subject.reference.naam));
    let first = all[0];
    let count = |wanted| {
        let of_state = all.iter().filter(|subject| state(subject, today) == wanted);
        of_state.count()
    };
    let due = |subject: &&&Subject<'_>| state(subject, today) != State::Fresh;
    let due: Vec<_> = all.iter().filter(due).copied().collect();
    let name = match keeper {
        Keeper::Organization(_) => organization(first).map(|one| one.name.clone()),
        Keeper::Itself(_) => Some(first.reference.naam.clone()),
        Keeper::Nobody => None,
    };
    let of_entries = || all.iter().find_map(|one| one.entry.details.email.as_ref());
    let email = match keeper {
        Keeper::Nobody => None,
        _ => organization(first)
            .and_then(|one| one.email.as_ref())
            .or_else(of_entries),
    };
    let email = email.map(|Email(address)| address.clone());
    let asked = name.as_ref().filter(|_| !due.is_empty());
    OfOrganization {
        kaart: map.to_owned(),
        bij_de_tijd: count(State::Fresh),
        binnenkort: count(State::Soon),
        verlopen: count(State::Overdue),
        mail: asked.map(|name| mail(name, email.as_deref(), &due, texts, today)),
        vermeldingen: due
            .iter()
            .map(|subject| due_entry(subject, today))
            .collect(),
        organisatie: name,
        email,
    }
}

fn due_entry(subject: &Subject<'_>, today: Date) -> Due {
    Due {
        vermelding: subject.reference.clone(),
        stand: match state(subject, today) {
            State::Overdue => "verlopen",
            _ => "binnenkort",
        },
        gecontroleerd: subject.entry.checked.value.to_string(),
        geldig_tot: valid_until(subject).to_string(),
    }
}

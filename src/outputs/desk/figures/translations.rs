//! How far a map is translated.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::SocialMap;
use crate::outputs::desk::subjects::{EntryRef, Subjects};
use crate::outputs::desk::wording::percent;
use crate::review::Checked;

/// A language of a map.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OfLanguage {
    /// The map's folder.
    pub(crate) kaart: String,
    /// The language (BCP 47).
    pub(crate) taal: String,
    /// Entries with a translation.
    pub(crate) vertaald: usize,
    /// Of those, compared with the Dutch text before that was verified last.
    pub(crate) ouder: usize,
    /// The share of entries with a translation, in whole percents.
    pub(crate) procent: Option<usize>,
    /// Entries without one.
    pub(crate) zonder: Vec<Untranslated>,
}

/// An entry without a translation.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Untranslated {
    /// Its name.
    pub(crate) naam: String,
    /// Its file.
    pub(crate) bestand: String,
}

/// All further languages of all maps.
pub(crate) fn translations(checked: &Checked, subjects: &Subjects<'_>) -> Vec<OfLanguage> {
    let maps = checked.maps.iter().enumerate();
    maps.flat_map(|(at, map)| {
        let languages = map.map.settings.further_languages.iter();
        languages.map(move |code| of_language(&map.map, subjects, at, &code.value))
    })
    .collect()
}

fn of_language(
    social_map: &SocialMap,
    subjects: &Subjects<'_>,
    map: usize,
    language: &str,
) -> OfLanguage {
    let all = social_map.translations.entries.iter();
    let of_language = all.filter(|one| one.language == language);
    let checked: BTreeMap<_, _> = of_language
        .map(|one| (one.of.as_str(), one.words.checked.value))
        .collect();
    let (mut done, mut older, mut without) = (0, 0, Vec::new());
    for subject in subjects.shown_in(map) {
        match checked.get(subject.entry.slug.as_str()) {
            Some(date) => {
                done += 1;
                older += usize::from(*date < subject.entry.checked.value);
            }
            None => without.push(Untranslated::of(&subject.reference)),
        }
    }
    OfLanguage {
        kaart: social_map.slug.clone(),
        taal: language.to_owned(),
        vertaald: done,
        ouder: older,
        procent: percent(done, done + without.len()),
        zonder: without,
    }
}

impl Untranslated {
    fn of(entry: &EntryRef) -> Self {
        Self {
            naam: entry.naam.clone(),
            bestand: entry.bestand.clone(),
        }
    }
}

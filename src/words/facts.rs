//! Facts of an entry in words: ages, costs, languages, addresses.

use serde::Serialize;

use crate::markup::Explainer;
use crate::model::{
    Accessibility, Address, AgeRange, Cost, CostKind, Coverage, Culture, EntryKind, EntryText,
    Language, Phone, PublicEntry, PublicMap, Setting, Visit, slugify,
};
use crate::words::language::{Texts, capital};

/// A phone number to show and to dial.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// As people read it.
    pub(crate) toon: String,
    /// For a `tel:` link.
    pub(crate) bel: String,
    /// A remark.
    pub(crate) uitleg: Option<String>,
}

impl From<&Phone> for PhoneView {
    fn from(phone: &Phone) -> Self {
        Self {
            toon: phone.shown.clone(),
            bel: phone.dial.clone(),
            uitleg: phone.note.as_ref().map(|note| note.value.clone()),
        }
    }
}

/// Costs.
#[derive(Debug, Serialize)]
pub(crate) struct CostView {
    tekst: String,
    uitleg: Option<String>,
}

/// A particular of an entry in a few words, told in the same way wherever it is told.
#[derive(Debug)]
pub(crate) struct Fact {
    /// Its key.
    pub(crate) key: &'static str,
    /// What it is called.
    pub(crate) label: String,
    /// What it is.
    pub(crate) text: String,
    /// Which of the entry's own texts this is; `None` when the words are those of the site.
    pub(crate) own: Option<EntryText>,
}

/// What a visitor meets there, in the order of the handbook. How accessible a place is, is a list of its own:
/// see [`accessibility_text`].
#[must_use]
pub(crate) fn facts(visit: Visit<'_>, texts: &Texts) -> Vec<Fact> {
    let Visit {
        waiting_time,
        ages,
        setting,
        languages,
        culture,
        accessibility: _,
    } = visit;
    let setting = setting_text(setting).map(|path| texts.get(path).to_owned());
    let spoken = languages.iter().map(|one| language_text(*one, texts));
    let spoken = spoken.collect::<Vec<_>>().join(texts.get("taal.opsomming"));
    let facts = [
        (
            "wachttijd",
            waiting_time.map(str::to_owned),
            Some(EntryText::WaitingTime),
        ),
        ("leeftijd", ages.map(|ages| ages_text(ages, texts)), None),
        ("vorm", setting, None),
        ("talen", Some(spoken), None),
        culture_fact(culture, texts),
    ];
    let facts = facts.into_iter().filter_map(|(key, text, own)| {
        Some(Fact {
            key,
            label: texts.get(&format!("vermelding.{key}")).to_owned(),
            text: text.filter(|text| !text.is_empty())?,
            own,
        })
    });
    facts.collect()
}

/// The key of a particular, what it is, and which of the entry's own texts that is.
type KeyedText = (&'static str, Option<String>, Option<EntryText>);

fn culture_fact(culture: Option<&Culture>, texts: &Texts) -> KeyedText {
    let own = EntryText::Culture;
    let of_site = |path: &str| (own.word(), Some(texts.get(path).to_owned()), None);
    match culture {
        Some(Culture::Yes) => of_site("vermelding.cultuur_ja"),
        Some(Culture::No) => of_site("vermelding.cultuur_nee"),
        Some(Culture::Described(text)) => (own.word(), Some(text.value.clone()), Some(own)),
        None => (own.word(), None, None),
    }
}

/// What an entry is, in words.
pub(crate) fn kind_text(kind: EntryKind, texts: &Texts) -> String {
    let path = format!("vermelding.soort.{}", kind.word());
    texts.get(&path).to_owned()
}

/// How accessible a place is, in words.
pub(crate) fn accessibility_text(word: Accessibility, texts: &Texts) -> String {
    let path = format!("woorden.toegankelijk.{}", slugify(word.word()));
    texts.get(&path).to_owned()
}

/// Ages in words.
pub(crate) fn ages_text(ages: AgeRange, texts: &Texts) -> String {
    let text = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
    let (from, to) = (text(ages.from), text(ages.to));
    let path = match (ages.from, ages.to) {
        (Some(_), Some(_)) => "vermelding.leeftijd_van_tot",
        (Some(_), None) => "vermelding.leeftijd_van",
        _ => "vermelding.leeftijd_tot",
    };
    texts.fill(path, &[("van", &from), ("tot", &to)])
}

/// The text for group or individual; `None` when neither is known.
fn setting_text(setting: Setting) -> Option<&'static str> {
    match (setting.group, setting.individual) {
        (true, true) => Some("vermelding.vorm_beide"),
        (true, false) => Some("vermelding.vorm_groep"),
        (false, true) => Some("vermelding.vorm_individueel"),
        (false, false) => None,
    }
}

/// Costs in words.
pub(crate) fn cost_view(cost: &Cost, texts: &Texts, explain: &mut Explainer<'_>) -> CostView {
    let tekst = cost_kind_text(cost.kind, texts);
    CostView {
        tekst,
        uitleg: cost
            .note
            .as_ref()
            .map(|note| explain.html(&capital(&note.value))),
    }
}

/// The kind of cost in words.
pub(crate) fn cost_kind_text(kind: CostKind, texts: &Texts) -> String {
    match kind {
        CostKind::Free => texts.get("vermelding.kosten_gratis").to_owned(),
        CostKind::Amount(cents) => texts.fill(
            "vermelding.kosten_bedrag",
            &[("bedrag", &euros(cents, texts))],
        ),
        CostKind::CoPayment => texts.get("vermelding.kosten_eigen").to_owned(),
        CostKind::Unknown => texts.get("vermelding.kosten_onbekend").to_owned(),
    }
}

/// "€ 2,50", with a space that does not break.
fn euros(cents: u32, texts: &Texts) -> String {
    let comma = texts.get("taal.komma");
    format!("€\u{a0}{}{comma}{:02}", cents / 100, cents % 100)
}

/// Whom an entry serves, in a few words.
pub(crate) fn coverage_text(map: &PublicMap, entry: &PublicEntry<'_>, texts: &Texts) -> String {
    match entry.coverage {
        _ if entry.national => texts.get("algemeen.landelijk").to_owned(),
        Coverage::Municipality => texts.get("algemeen.hele_gemeente").to_owned(),
        Coverage::Areas(areas) => map.named_areas(areas),
    }
}

/// An address as lines of an envelope.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let postcode = address.postcode.as_ref().map(ToString::to_string);
    let town: Vec<_> = [postcode, address.town.clone()]
        .into_iter()
        .flatten()
        .collect();
    let town = (!town.is_empty()).then(|| town.join("  "));
    [address.building.clone(), address.street.clone(), town]
        .into_iter()
        .flatten()
        .collect()
}

/// A language in words.
pub(crate) fn language_text(language: Language, texts: &Texts) -> String {
    let path = format!("woorden.talen.{}", language.code());
    texts.get(&path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dutch() -> Texts {
        let nl = include_str!("../../themes/standaard/talen/nl.yaml");
        Texts::parse(nl).unwrap()
    }

    /// A text that is missing is shown as its path.
    #[test]
    fn there_are_texts_for_all_words() {
        let texts = dutch();
        let kinds = EntryKind::ALL.iter().map(|kind| kind_text(*kind, &texts));
        let places = Accessibility::ALL
            .iter()
            .map(|word| accessibility_text(*word, &texts));
        let languages = Language::ALL.iter().map(|one| language_text(*one, &texts));
        for text in kinds.chain(places).chain(languages) {
            assert!(!text.contains('.'), "{text}");
        }
    }

    #[test]
    fn amounts_are_dutch() {
        let texts = dutch();
        assert_eq!(euros(250, &texts), "€\u{a0}2,50");
        assert_eq!(euros(5, &texts), "€\u{a0}0,05");
    }
}

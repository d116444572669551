//! Facts of an entry in words: ages, costs, languages, addresses.

use serde::Serialize;

use crate::markup::Explainer;
use crate::model::{
    Accessibility, Address, AgeRange, Cost, CostKind, Coverage, Culture, EntryKind, Language,
    Phone, PublicEntry, PublicMap, Setting, slugify,
};
use crate::words::language::{Texts, capital};

/// A phone number to show and to dial.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    /// As people read it.
    pub toon: String,
    /// For a `tel:` link.
    pub bel: String,
    /// A remark.
    pub uitleg: Option<String>,
}

impl From<&Phone> for PhoneView {
    fn from(phone: &Phone) -> Self {
        Self {
            toon: phone.shown.clone(),
            bel: phone.dial.clone(),
            uitleg: phone.note.clone(),
        }
    }
}

/// Costs.
#[derive(Debug, Serialize)]
pub struct CostView {
    tekst: String,
    uitleg: Option<String>,
}

/// A language.
#[derive(Debug, Serialize)]
pub struct LanguageView {
    /// Name.
    pub naam: String,
    code: &'static str,
}

/// What an entry is, in words.
pub fn kind_text(kind: EntryKind, texts: &Texts) -> String {
    let path = format!("vermelding.soort.{}", kind.word());
    texts.get(&path).to_owned()
}

/// How accessible a place is, in words.
pub fn accessibility_text(word: Accessibility, texts: &Texts) -> String {
    let path = format!("woorden.toegankelijk.{}", slugify(word.word()));
    texts.get(&path).to_owned()
}

/// Ages in words.
pub fn ages_text(ages: AgeRange, texts: &Texts) -> String {
    let text = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
    let (from, to) = (text(ages.from), text(ages.to));
    let path = match (ages.from, ages.to) {
        (Some(_), Some(_)) => "vermelding.leeftijd_van_tot",
        (Some(_), None) => "vermelding.leeftijd_van",
        _ => "vermelding.leeftijd_tot",
    };
    texts.fill(path, &[("van", &from), ("tot", &to)])
}

/// Culture in words, and whether those are the editor's own.
pub fn culture_text(culture: &Culture, texts: &Texts) -> (String, bool) {
    match culture {
        Culture::Yes => (texts.get("vermelding.cultuur_ja").to_owned(), false),
        Culture::No => (texts.get("vermelding.cultuur_nee").to_owned(), false),
        Culture::Described(text) => (text.clone(), true),
    }
}

/// The text for group or individual; `None` when neither is known.
pub fn setting_text(setting: Setting) -> Option<&'static str> {
    match (setting.group, setting.individual) {
        (true, true) => Some("vermelding.vorm_beide"),
        (true, false) => Some("vermelding.vorm_groep"),
        (false, true) => Some("vermelding.vorm_individueel"),
        (false, false) => None,
    }
}

/// Costs in words.
pub fn cost_view(cost: &Cost, texts: &Texts, explain: &mut Explainer<'_>) -> CostView {
    let tekst = cost_kind_text(cost.kind, texts);
    CostView {
        tekst,
        uitleg: cost.note.as_ref().map(|note| explain.html(&capital(note))),
    }
}

/// The kind of cost in words.
pub fn cost_kind_text(kind: CostKind, texts: &Texts) -> String {
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
pub fn coverage_text(map: &PublicMap, entry: &PublicEntry<'_>, texts: &Texts) -> String {
    match entry.coverage {
        _ if entry.national => texts.get("algemeen.landelijk").to_owned(),
        Coverage::Municipality => texts.get("algemeen.hele_gemeente").to_owned(),
        Coverage::Areas(areas) => map.named_areas(areas),
    }
}

/// An address as lines of an envelope.
pub fn address_lines(address: &Address) -> Vec<String> {
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

/// A language with its code.
pub fn language(language: Language, texts: &Texts) -> LanguageView {
    let code = language.code();
    LanguageView {
        naam: texts.get(&format!("woorden.talen.{code}")).to_owned(),
        code,
    }
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
        let languages = Language::ALL.iter().map(|one| language(*one, &texts).naam);
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

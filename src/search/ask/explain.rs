//! Why an entry was found, in Dutch, from the full-text index.

use crate::search::ask::understand::UnderstoodWord;
use crate::search::documents::fields::SearchField;
use crate::search::documents::lexicon::Lexicon;
use crate::search::index::analysis::PART;
use crate::search::index::full_text::{FullTextIndex, IndexError};
use crate::search::word_facts::WordFacts;

/// For every word of a question, where the entry has it.
///
/// # Errors
/// When the index cannot be read.
pub(crate) fn explain(
    index: &FullTextIndex,
    lexicon: &Lexicon,
    asked: &[UnderstoodWord],
    entry: u32,
    words: &WordFacts,
) -> Result<Vec<String>, IndexError> {
    let mut reasons = Vec::new();
    for word in asked.iter().flat_map(UnderstoodWord::looked_up) {
        let place = match place(index, words.of(word).stem(), entry)? {
            Some(place) => Some(place),
            None => indirect(index, lexicon, word, entry, words)?,
        };
        reasons.extend(place.map(|place| format!("{word}: {place}")));
    }
    Ok(reasons)
}

/// The most telling field in which an entry has a stem, as a whole word or as a part of one.
fn place(index: &FullTextIndex, stem: &str, entry: u32) -> Result<Option<String>, IndexError> {
    let part = format!("{PART}{stem}");
    for field in SearchField::ALL {
        if has(index, field, stem, entry)? {
            return Ok(Some(field.name().to_owned()));
        }
        if has(index, field, &part, entry)? {
            return Ok(Some(format!("{}, als deel van een woord", field.name())));
        }
    }
    Ok(None)
}

fn has(
    index: &FullTextIndex,
    field: SearchField,
    term: &str,
    entry: u32,
) -> Result<bool, IndexError> {
    let mut found = false;
    index.occurrences(field, term, |occurrence| {
        found |= occurrence.document == entry;
    })?;
    Ok(found)
}

/// Through the lexicon, or through the parts of a compound.
fn indirect(
    index: &FullTextIndex,
    lexicon: &Lexicon,
    word: &str,
    entry: u32,
    words: &WordFacts,
) -> Result<Option<String>, IndexError> {
    let asked = words.of(word);
    let is_asked = |other: &str| words.of(other).stem() == asked.stem();
    let lines = lexicon.expressions.iter().filter(|(expression, _)| {
        is_asked(&expression.concat()) || expression.iter().any(|other| is_asked(other))
    });
    for target in lines.flat_map(|(_, targets)| targets) {
        let places = target
            .iter()
            .map(|word| place(index, words.of(word).stem(), entry));
        let places: Vec<_> = places.collect::<Result<_, _>>()?;
        if let [Some(place), ..] = places.as_slice()
            && places.iter().all(Option::is_some)
        {
            return Ok(Some(format!("betekent ook {}: {place}", target.join(" "))));
        }
    }
    for part in words.part_stems(word).iter() {
        if let Some(place) = place(index, part, entry)? {
            return Ok(Some(format!("het deel {part}: {place}")));
        }
    }
    Ok(None)
}

//! Words and filters as files.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::export::division::{Draft, Expressions, Group, Known, Leads, divide};
use crate::search::export::encode::encode;
use crate::search::export::packing::Content;
use crate::search::vocabulary::{List, Vocabulary};
use crate::search::words::{Facts, WordFacts};

/// Words by skeleton: what sounds alike stands together.
pub fn words(vocabulary: &Vocabulary, words: &WordFacts) -> Vec<Content> {
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        let anchored = expressions.entry(&expression.anchor).or_default();
        anchored.push(expression);
    }
    let lists = numbered(vocabulary, &expressions);
    let forms = vocabulary.forms.iter();
    let forms = forms.filter_map(|(form, stem)| {
        let known = lists.get(stem.as_ref())?;
        Some((form.as_ref(), Leads::To(*known)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (wrong.as_ref(), Leads::MeantIs(meant)));
    let plain = vocabulary.plain.iter();
    let plain = plain.map(|word| (word.as_ref(), Leads::Nowhere));
    let all: Vec<_> = forms.chain(wrong).chain(plain).collect();
    let mut all: Vec<(Arc<Facts>, usize, (&str, Leads<'_>))> = all
        .into_par_iter()
        .enumerate()
        .map(|(at, (word, leads))| (words.of(word), at, (word, leads)))
        .collect();
    all.par_sort_unstable_by(|(one, at, _), (other, other_at, _)| {
        (one.skeleton(), at).cmp(&(other.skeleton(), other_at))
    });
    let groups = all.chunk_by(|(one, ..), (other, ..)| one.skeleton() == other.skeleton());
    let groups = groups.map(|group| Group {
        key: group[0].0.skeleton(),
        words: group.iter().map(|(_, _, word)| *word).collect(),
    });
    pack(&groups.collect::<Vec<_>>(), &expressions)
}

/// The list of every stem.
fn numbered<'v>(
    vocabulary: &'v Vocabulary,
    expressions: &Expressions<'_>,
) -> HashMap<&'v str, Known<'v>> {
    let mut numbers: HashMap<(&List, Option<&str>), usize> = HashMap::new();
    let mut found = HashMap::with_capacity(vocabulary.lists.len());
    for stem in vocabulary.forms.values() {
        let Some(list) = vocabulary.lists.get(stem) else {
            continue;
        };
        found.entry(stem.as_ref()).or_insert_with(|| {
            let anchor = expressions.contains_key(stem.as_ref());
            let anchor = anchor.then_some(stem.as_ref());
            let next = numbers.len();
            let number = *numbers.entry((list, anchor)).or_insert(next);
            Known {
                number,
                list,
                anchor,
            }
        });
    }
    found
}

/// Filters by key.
pub fn filters(lists: &BTreeMap<&str, List>) -> Vec<Content> {
    let groups = (0..).zip(lists).map(|(number, (key, list))| {
        let known = Known {
            number,
            list,
            anchor: None,
        };
        let words = vec![(*key, Leads::To(known))];
        Group { key, words }
    });
    pack(&groups.collect::<Vec<_>>(), &HashMap::new())
}

fn pack(groups: &[Group<'_>], expressions: &Expressions<'_>) -> Vec<Content> {
    let division = divide(groups);
    let contents = division.files.par_iter().map(|draft: &Draft<'_>| Content {
        first: draft.first().to_owned(),
        last: draft.last().to_owned(),
        bytes: encode(&draft.parts(expressions, &division.places)),
    });
    contents.collect()
}

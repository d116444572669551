//! Shards of words and of filters.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::document::Document;
use crate::search::files::division::{Expressions, NumberedList, WordGroup, divide};
use crate::search::files::packing::ShardContent;
use crate::search::files::shard::{WordTarget, encode};
use crate::search::index::weighted::PostingList;
use crate::search::vocabulary::Vocabulary;
use crate::search::word_facts::WordFacts;

/// Words by [skeleton](crate::words::dutch::skeleton): what sounds alike stands together.
pub(crate) fn words(vocabulary: &Vocabulary, facts: &WordFacts) -> Vec<ShardContent> {
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        let anchored = expressions.entry(&expression.anchor).or_default();
        anchored.push(expression);
    }
    let words = targets(vocabulary, &numbered(vocabulary, &expressions));
    let words = words.into_par_iter().enumerate();
    let mut words: Vec<_> = words
        .map(|(at, (word, target))| (facts.of(word), at, (word, target)))
        .collect();
    words.par_sort_unstable_by(|(one, at, _), (other, other_at, _)| {
        (one.skeleton(), at).cmp(&(other.skeleton(), other_at))
    });
    let groups = words.chunk_by(|(one, ..), (other, ..)| one.skeleton() == other.skeleton());
    let groups = groups.map(|group| WordGroup {
        key: group[0].0.skeleton(),
        words: group.iter().map(|(_, _, word)| *word).collect(),
    });
    shards(&groups.collect::<Vec<_>>(), &expressions)
}

/// Every word that can be typed, and where it leads.
fn targets<'v>(
    vocabulary: &'v Vocabulary,
    lists: &HashMap<&str, NumberedList<'v>>,
) -> Vec<(&'v str, WordTarget<NumberedList<'v>, &'v str>)> {
    let forms = vocabulary.forms.iter();
    let forms = forms.filter_map(|(form, stem)| {
        let list = lists.get(&**stem)?;
        Some((&**form, WordTarget::List(*list)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (&**wrong, WordTarget::MeantIs(&**meant)));
    let plain = vocabulary.plain.iter();
    let plain = plain.map(|word| (&**word, WordTarget::Nowhere));
    forms.chain(wrong).chain(plain).collect()
}

/// The list of every stem; lists that are the same have the same number.
fn numbered<'v>(
    vocabulary: &'v Vocabulary,
    expressions: &Expressions<'_>,
) -> HashMap<&'v str, NumberedList<'v>> {
    let mut numbers: HashMap<(&PostingList, Option<&str>), usize> = HashMap::new();
    let mut found = HashMap::with_capacity(vocabulary.lists.len());
    for stem in vocabulary.forms.values() {
        let Some(list) = vocabulary.lists.get(stem) else {
            continue;
        };
        found.entry(&**stem).or_insert_with(|| {
            let anchor = expressions.contains_key(&**stem).then_some(&**stem);
            let next = numbers.len();
            let number = *numbers.entry((list, anchor)).or_insert(next);
            NumberedList {
                number,
                list,
                anchor,
            }
        });
    }
    found
}

/// Filters by key, each with the entries that it lets through.
pub(crate) fn filters(documents: &[Arc<Document>]) -> Vec<ShardContent> {
    let mut lists: BTreeMap<&str, PostingList> = BTreeMap::new();
    for (number, document) in (0..).zip(documents) {
        for key in &document.filters {
            lists.entry(key).or_default().push((number, 1));
        }
    }
    let groups = (0..).zip(&lists).map(|(number, (key, list))| {
        let list = NumberedList {
            number,
            list,
            anchor: None,
        };
        let words = vec![(*key, WordTarget::List(list))];
        WordGroup { key, words }
    });
    shards(&groups.collect::<Vec<_>>(), &HashMap::new())
}

fn shards(groups: &[WordGroup<'_>], expressions: &Expressions<'_>) -> Vec<ShardContent> {
    let division = divide(groups);
    let contents = division.shards.par_iter().map(|draft| ShardContent {
        first: draft.first().to_owned(),
        last: draft.last().to_owned(),
        bytes: encode(&draft.parts(expressions, &division.addresses)),
    });
    contents.collect()
}

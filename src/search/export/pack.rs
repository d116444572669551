//! Which words go into which file.

use std::collections::{BTreeMap, HashMap, HashSet};

use rayon::prelude::*;

use super::super::vocabulary::{Expression, List, Vocabulary};
use super::super::words::WordFacts;
use super::encode::{Shard, StoredExpression, Target, encode};
use super::manifest::Shelf;
use super::wrap::wrap;
use super::{File, Packed};

/// Words that must stand in one file.
#[derive(Debug, Default)]
struct Group<'v> {
    words: Vec<(&'v str, Leads<'v>)>,
}

#[derive(Debug, Clone, Copy)]
enum Leads<'v> {
    /// To a list.
    To(Known<'v>),
    /// It is a misspelling of another word.
    MeantIs(&'v str),
    /// Nowhere, and it is spelt right.
    Nowhere,
    /// To the list of another word, which stands in another file.
    SameAs(&'v str),
}

/// A list with its number. Words with the same list have the same number: the words of one line of
/// the lexicon often do.
#[derive(Debug, Clone, Copy)]
struct Known<'v> {
    number: usize,
    list: &'v List,
    /// The stem, when expressions are stored with it: then the list is that of one stem only.
    anchor: Option<&'v str>,
}

/// A longer list stands in one file only, and its words in other files refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 14;

/// About how many bytes a file has before compression; it has a little more than half of that after.
const BYTES: usize = 6_000;

/// By the stem they are stored with.
type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Words by skeleton: what sounds alike stands together.
pub fn words(vocabulary: &Vocabulary, words: &WordFacts) -> Packed {
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        let anchored = expressions.entry(&expression.anchor).or_default();
        anchored.push(expression);
    }
    let lists = numbered(vocabulary, &expressions);
    let forms = vocabulary.forms.iter();
    let forms = forms.filter_map(|(form, stem)| {
        let known = lists.get(stem.as_str())?;
        Some((form.as_str(), Leads::To(*known)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (wrong.as_str(), Leads::MeantIs(meant)));
    let plain = vocabulary.plain.keys();
    let plain = plain.map(|word| (word.as_str(), Leads::Nowhere));
    let mut groups: BTreeMap<String, Group<'_>> = BTreeMap::new();
    for (word, leads) in forms.chain(wrong).chain(plain) {
        let skeleton = words.of(word).skeleton().to_owned();
        groups
            .entry(skeleton)
            .or_default()
            .words
            .push((word, leads));
    }
    pack('w', groups, &expressions)
}

/// The list of every stem.
fn numbered<'v>(
    vocabulary: &'v Vocabulary,
    expressions: &Expressions<'_>,
) -> HashMap<&'v str, Known<'v>> {
    let mut numbers: HashMap<(&List, Option<&str>), usize> = HashMap::new();
    let mut found = HashMap::new();
    for (stem, list) in &vocabulary.lists {
        let anchor = expressions.contains_key(stem.as_str());
        let anchor = anchor.then_some(stem.as_str());
        let next = numbers.len();
        let number = *numbers.entry((list, anchor)).or_insert(next);
        let known = Known {
            number,
            list,
            anchor,
        };
        found.insert(stem.as_str(), known);
    }
    found
}

/// Filters by key.
pub fn filters(lists: &BTreeMap<&str, List>) -> Packed {
    let groups = (0..).zip(lists).map(|(number, (key, list))| {
        let known = Known {
            number,
            list,
            anchor: None,
        };
        let words = vec![(*key, Leads::To(known))];
        ((*key).to_owned(), Group { words })
    });
    pack('f', groups.collect(), &HashMap::new())
}

fn pack(kind: char, groups: BTreeMap<String, Group<'_>>, expressions: &Expressions<'_>) -> Packed {
    let mut shards: Vec<(String, String, Vec<Group<'_>>)> = Vec::new();
    let mut size = usize::MAX;
    let homes = homes(&groups);
    let mut stored = Stored {
        homes: &homes,
        here: HashSet::new(),
    };
    for (key, mut group) in groups {
        let mut more = group.size(&key, &stored);
        if size.saturating_add(more) > BYTES {
            stored.here.clear();
            shards.push((key.clone(), String::new(), Vec::new()));
            size = 0;
            more = group.size(&key, &stored);
        }
        size += more;
        group.refer_to(&key, &mut stored);
        if let Some((_, last, shard)) = shards.last_mut() {
            shard.push(group);
            *last = key;
        }
    }
    let contents: Vec<_> = shards
        .into_par_iter()
        .map(|(first, last, groups)| Content {
            first,
            last,
            bytes: encode(&shard(&groups, expressions)),
        })
        .collect();
    finish(kind, contents)
}

/// Where a list has most of its words: the key of the group, and one of those words.
type Home<'v> = (String, &'v str);

/// The homes of all long lists, by number. Such a list is stored at home, where most people will
/// look.
fn homes<'v>(groups: &BTreeMap<String, Group<'v>>) -> HashMap<usize, Home<'v>> {
    let mut best: HashMap<usize, (usize, Home<'v>)> = HashMap::new();
    for (key, group) in groups {
        let mut counts: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
        for (word, leads) in &group.words {
            if let Leads::To(Known { number, list, .. }) = leads
                && list.len() > SHORT
            {
                counts.entry(*number).or_insert((0, word)).0 += 1;
            }
        }
        for (number, (count, word)) in counts {
            match best.get(&number) {
                Some((most, _)) if *most >= count => {}
                _ => drop(best.insert(number, (count, (key.clone(), word)))),
            }
        }
    }
    let best = best.into_iter();
    best.map(|(number, (_, home))| (number, home)).collect()
}

/// Which lists are where.
struct Stored<'s, 'v> {
    homes: &'s HashMap<usize, Home<'v>>,
    /// Numbers of the lists that are in the file that is being filled.
    here: HashSet<usize>,
}

impl<'v> Stored<'_, 'v> {
    /// The word at home to refer to, when a list is stored there and not here.
    fn elsewhere(&self, number: usize, key: &str) -> Option<&'v str> {
        let (home, word) = self.homes.get(&number)?;
        (home != key && !self.here.contains(&number)).then_some(*word)
    }
}

impl<'v> Group<'v> {
    /// About how many bytes it takes beside lists that are there already.
    fn size(&self, key: &str, stored: &Stored<'_, 'v>) -> usize {
        let mut new = HashSet::new();
        let mut size_of_list =
            |Known { number, list, .. }: &Known<'v>| match stored.elsewhere(*number, key) {
                Some(other) => other.len(),
                None if stored.here.contains(number) || !new.insert(*number) => 1,
                None => list.len() * 2,
            };
        let size = |(word, leads): &(&'v str, Leads<'v>)| {
            let target = match leads {
                Leads::MeantIs(other) | Leads::SameAs(other) => other.len(),
                Leads::Nowhere => 1,
                Leads::To(known) => size_of_list(known),
            };
            word.len() + target
        };
        self.words.iter().map(size).sum()
    }

    /// Notes which lists are here now, and refers to those at home elsewhere.
    fn refer_to(&mut self, key: &str, stored: &mut Stored<'_, 'v>) {
        for (_, leads) in &mut self.words {
            let Leads::To(Known { number, .. }) = *leads else {
                continue;
            };
            match stored.elsewhere(number, key) {
                Some(other) => *leads = Leads::SameAs(other),
                None => drop(stored.here.insert(number)),
            }
        }
    }
}

fn shard(groups: &[Group<'_>], expressions: &Expressions<'_>) -> Shard {
    let mut shard = Shard::default();
    let mut positions: HashMap<usize, usize> = HashMap::new();
    let mut anchors: Vec<(usize, &Expression)> = Vec::new();
    for (word, leads) in groups.iter().flat_map(|group| &group.words) {
        let target = match leads {
            Leads::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
            Leads::Nowhere => Target::Nowhere,
            Leads::SameAs(other) => Target::SameAs((*other).to_owned()),
            Leads::To(known) => {
                let at = *positions.entry(known.number).or_insert_with(|| {
                    shard.lists.push(known.list.clone());
                    shard.lists.len() - 1
                });
                let stored = known.anchor.and_then(|stem| expressions.get(stem));
                anchors.extend(stored.into_iter().flatten().map(|stored| (at, *stored)));
                Target::List(at)
            }
        };
        shard.words.insert((*word).to_owned(), target);
    }
    anchors.sort_unstable();
    anchors.dedup();
    let mut positions: HashMap<&List, usize> = HashMap::new();
    for (anchor, expression) in anchors {
        let list = *positions.entry(&expression.list).or_insert_with(|| {
            shard.lists.push(expression.list.clone());
            shard.lists.len() - 1
        });
        shard.expressions.push(StoredExpression {
            anchor,
            list,
            companions: expression.companions.clone(),
        });
    }
    shard
}

/// What a file will hold.
pub struct Content {
    /// Its first key.
    pub first: String,
    /// Its last key.
    pub last: String,
    /// Its bytes before compression.
    pub bytes: Vec<u8>,
}

/// Wraps contents and names the files.
pub fn finish(kind: char, contents: Vec<Content>) -> Packed {
    let wrapped: Vec<Content> = contents
        .into_par_iter()
        .map(|content| Content {
            bytes: wrap(&content.bytes),
            ..content
        })
        .collect();
    let mut shelf = Shelf::new(kind);
    let mut files = Vec::with_capacity(wrapped.len());
    let mut last = String::new();
    for content in wrapped {
        let path = shelf.add(&content.first, &last, &content.bytes);
        last = content.last;
        files.push(File {
            path,
            bytes: content.bytes,
        });
    }
    Packed { shelf, files }
}

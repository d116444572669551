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
    /// The stem and its list.
    To(&'v str, &'v List),
    /// It is a misspelling of another word.
    MeantIs(&'v str),
    /// Nowhere, and it is spelt right.
    Nowhere,
    /// To the list of another word, which stands in another file.
    SameAs(&'v str),
}

/// A longer list stands in one file only, and its words in other files refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 24;

/// About how many bytes a file has before compression; it has a little more than half of that after.
const BYTES: usize = 6_000;

/// By the stem they are stored with.
type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Words by skeleton: what sounds alike stands together.
pub fn words(vocabulary: &Vocabulary, words: &WordFacts) -> Packed {
    let mut groups: BTreeMap<String, Group<'_>> = BTreeMap::new();
    let forms = vocabulary.forms.iter().filter_map(|(form, stem)| {
        let list = vocabulary.lists.get(stem)?;
        Some((form.as_str(), Leads::To(stem, list)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (wrong.as_str(), Leads::MeantIs(meant)));
    let plain = vocabulary.plain.keys();
    let plain = plain.map(|word| (word.as_str(), Leads::Nowhere));
    for (word, leads) in forms.chain(wrong).chain(plain) {
        let group = groups
            .entry(words.of(word).skeleton().to_owned())
            .or_default();
        group.words.push((word, leads));
    }
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        expressions
            .entry(&expression.anchor)
            .or_default()
            .push(expression);
    }
    pack('w', groups, &expressions)
}

/// Filters by key.
pub fn filters(lists: &BTreeMap<&str, List>) -> Packed {
    let groups = lists.iter().map(|(key, list)| {
        let words = vec![(*key, Leads::To(key, list))];
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

/// Where a stem has most of its words: the key of the group, and one of those words.
type Home<'v> = (String, &'v str);

/// The homes of all stems. A long list is stored at home, where most people will look.
fn homes<'v>(groups: &BTreeMap<String, Group<'v>>) -> HashMap<&'v str, Home<'v>> {
    let mut best: HashMap<&str, (usize, Home<'v>)> = HashMap::new();
    for (key, group) in groups {
        let mut counts: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        for (word, leads) in &group.words {
            if let Leads::To(stem, list) = leads
                && list.len() > SHORT
            {
                counts.entry(stem).or_insert((0, word)).0 += 1;
            }
        }
        for (stem, (count, word)) in counts {
            let home = (count, (key.clone(), word));
            match best.get(stem) {
                Some((most, _)) if *most >= count => {}
                _ => drop(best.insert(stem, home)),
            }
        }
    }
    best.into_iter()
        .map(|(stem, (_, home))| (stem, home))
        .collect()
}

/// Which lists are where.
struct Stored<'s, 'v> {
    homes: &'s HashMap<&'v str, Home<'v>>,
    /// Stems whose lists are in the file that is being filled.
    here: HashSet<&'v str>,
}

impl<'v> Stored<'_, 'v> {
    /// The word at home to refer to, when a list is stored there and not here.
    fn elsewhere(&self, stem: &str, key: &str) -> Option<&'v str> {
        let (home, word) = self.homes.get(stem)?;
        (home != key && !self.here.contains(stem)).then_some(*word)
    }
}

impl<'v> Group<'v> {
    /// About how many bytes it takes beside lists that are there already.
    fn size(&self, key: &str, stored: &Stored<'_, 'v>) -> usize {
        let mut new = HashSet::new();
        let size = |(word, leads): &(&'v str, Leads<'v>)| {
            word.len()
                + match leads {
                    Leads::MeantIs(other) | Leads::SameAs(other) => other.len(),
                    Leads::Nowhere => 1,
                    Leads::To(stem, list) => match stored.elsewhere(stem, key) {
                        Some(other) => other.len(),
                        None if stored.here.contains(stem) || !new.insert(*stem) => 1,
                        None => list.len() * 2,
                    },
                }
        };
        self.words.iter().map(size).sum()
    }

    /// Notes which lists are here now, and refers to those at home elsewhere.
    fn refer_to(&mut self, key: &str, stored: &mut Stored<'_, 'v>) {
        for (_, leads) in &mut self.words {
            let Leads::To(stem, _) = *leads else {
                continue;
            };
            match stored.elsewhere(stem, key) {
                Some(other) => *leads = Leads::SameAs(other),
                None => drop(stored.here.insert(stem)),
            }
        }
    }
}

fn shard(groups: &[Group<'_>], expressions: &Expressions<'_>) -> Shard {
    let mut shard = Shard::default();
    let mut positions = Positions::new();
    let mut anchors: Vec<(usize, &Expression)> = Vec::new();
    for (word, leads) in groups.iter().flat_map(|group| &group.words) {
        let target = match leads {
            Leads::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
            Leads::Nowhere => Target::Nowhere,
            Leads::SameAs(other) => Target::SameAs((*other).to_owned()),
            Leads::To(stem, list) => {
                // A list that expressions hang on is that of one stem only.
                let anchor = expressions.contains_key(stem).then_some(*stem);
                let at = position(&mut shard.lists, &mut positions, (list, anchor));
                let stored = expressions.get(stem).into_iter().flatten();
                anchors.extend(stored.map(|expression| (at, *expression)));
                Target::List(at)
            }
        };
        shard.words.insert((*word).to_owned(), target);
    }
    anchors.sort_unstable();
    anchors.dedup();
    for (anchor, expression) in anchors {
        let list = position(&mut shard.lists, &mut positions, (&expression.list, None));
        shard.expressions.push(StoredExpression {
            anchor,
            list,
            companions: expression.companions.clone(),
        });
    }
    shard
}

/// Positions of lists in a file, by the list and the stem that expressions are stored with.
type Positions<'v> = HashMap<(&'v List, Option<&'v str>), usize>;

/// The same list is stored once per file.
fn position<'v>(
    lists: &mut Vec<List>,
    positions: &mut Positions<'v>,
    key: (&'v List, Option<&'v str>),
) -> usize {
    *positions.entry(key).or_insert_with(|| {
        lists.push(key.0.clone());
        lists.len() - 1
    })
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

//! Which words go into which file.

use std::collections::{BTreeMap, HashMap, HashSet};

use rayon::prelude::*;

use super::super::vocabulary::{Expression, List, Vocabulary};
use super::encode::{Shard, StoredExpression, Target, encode};
use super::manifest::Shelf;
use super::wrap::wrap;
use super::{File, Packed};
use crate::dutch::{skeleton, sound};

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
    /// To the list of another word, which stands in an earlier file.
    SameAs(&'v str),
}

/// A longer list stands in one file only, and its words in other files refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 24;

/// About how many bytes a file has before compression; it has a little more than half of that after.
const BYTES: usize = 5_500;

/// By the stem they are stored with.
type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Words by skeleton: what sounds alike stands together.
pub fn words(vocabulary: &Vocabulary) -> Packed {
    let mut groups: BTreeMap<String, Group<'_>> = BTreeMap::new();
    let forms = vocabulary.forms.iter().filter_map(|(form, stem)| {
        let list = vocabulary.lists.get(stem)?;
        Some((form.as_str(), Leads::To(stem, list)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (wrong.as_str(), Leads::MeantIs(meant)));
    for (word, leads) in forms.chain(wrong) {
        let group = groups.entry(skeleton(&sound(word))).or_default();
        group.words.push((word, leads));
    }
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        expressions.entry(&expression.anchor).or_default().push(expression);
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
    let mut stored = Stored::default();
    for (key, mut group) in groups {
        let mut more = group.size(&stored);
        if size.saturating_add(more) > BYTES {
            stored.next_file();
            shards.push((key.clone(), String::new(), Vec::new()));
            size = 0;
            more = group.size(&stored);
        }
        size += more;
        group.refer_to(&mut stored);
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

/// The lists that files have, by stem.
#[derive(Debug, Default)]
struct Stored<'v> {
    /// In the file that is being filled.
    here: HashSet<&'v str>,
    /// In earlier files, with a word that leads to it.
    earlier: HashMap<&'v str, &'v str>,
    /// In the file that is being filled, with a word that leads to it.
    long_here: HashMap<&'v str, &'v str>,
}

impl Stored<'_> {
    fn next_file(&mut self) {
        self.here.clear();
        self.earlier.extend(self.long_here.drain());
    }
}

impl<'v> Group<'v> {
    /// About how many bytes it takes beside lists that are there already.
    fn size(&self, stored: &Stored<'v>) -> usize {
        let mut new = HashSet::new();
        let size = |(word, leads): &(&'v str, Leads<'v>)| {
            word.len()
                + match leads {
                    Leads::MeantIs(other) | Leads::SameAs(other) => other.len(),
                    Leads::To(stem, list) => {
                        let known = stored.here.contains(stem) || !new.insert(*stem);
                        let elsewhere = list.len() > SHORT && stored.earlier.contains_key(stem);
                        if known || elsewhere { 1 } else { list.len() * 2 }
                    }
                }
        };
        self.words.iter().map(size).sum()
    }

    /// Notes which lists are here now, and refers to those in earlier files.
    fn refer_to(&mut self, stored: &mut Stored<'v>) {
        for (word, leads) in &mut self.words {
            let Leads::To(stem, list) = *leads else {
                continue;
            };
            match stored.earlier.get(stem) {
                Some(other) if list.len() > SHORT => *leads = Leads::SameAs(other),
                _ => {
                    stored.here.insert(stem);
                    stored.long_here.entry(stem).or_insert(word);
                }
            }
        }
    }
}

fn shard(groups: &[Group<'_>], expressions: &Expressions<'_>) -> Shard {
    let mut shard = Shard::default();
    let mut positions: HashMap<&List, usize> = HashMap::new();
    let mut anchors: Vec<(usize, &Expression)> = Vec::new();
    for (word, leads) in groups.iter().flat_map(|group| &group.words) {
        let target = match leads {
            Leads::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
            Leads::SameAs(other) => Target::SameAs((*other).to_owned()),
            Leads::To(stem, list) => {
                let at = position(&mut shard.lists, &mut positions, list);
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
        let list = position(&mut shard.lists, &mut positions, &expression.list);
        shard.expressions.push(StoredExpression {
            anchor,
            list,
            companions: expression.companions.clone(),
        });
    }
    shard
}

/// The same list is stored once per file.
fn position<'v>(
    lists: &mut Vec<List>,
    positions: &mut HashMap<&'v List, usize>,
    list: &'v List,
) -> usize {
    *positions.entry(list).or_insert_with(|| {
        lists.push(list.clone());
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

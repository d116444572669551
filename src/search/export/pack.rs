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
    /// To a list, by its number, in another file.
    Elsewhere(usize),
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
const SHORT: usize = 12;

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
    let plain = vocabulary.plain.iter();
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
    let mut drafts: Vec<Draft<'_>> = Vec::new();
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
            drafts.push(Draft::default());
            size = 0;
            more = group.size(&key, &stored);
        }
        size += more;
        group.refer_to(&key, &mut stored);
        if let Some(draft) = drafts.last_mut() {
            draft.add(key, group);
        }
    }
    let places = places(&drafts, &homes);
    let contents: Vec<_> = drafts
        .par_iter()
        .map(|draft| Content {
            first: draft.keys.first().cloned().unwrap_or_default(),
            last: draft.keys.last().cloned().unwrap_or_default(),
            bytes: encode(&draft.shard(expressions, &places)),
        })
        .collect();
    finish(kind, contents)
}

/// Where a list has most of its words: the key of their group.
type Homes = HashMap<usize, String>;

/// The homes of all long lists, by number. Such a list is stored at home, where most people will
/// look.
fn homes(groups: &BTreeMap<String, Group<'_>>) -> Homes {
    let mut best: HashMap<usize, (usize, &String)> = HashMap::new();
    for (key, group) in groups {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, leads) in &group.words {
            if let Leads::To(Known { number, list, .. }) = leads
                && list.len() > SHORT
            {
                *counts.entry(*number).or_default() += 1;
            }
        }
        for (number, count) in counts {
            match best.get(&number) {
                Some((most, _)) if *most >= count => {}
                _ => drop(best.insert(number, (count, key))),
            }
        }
    }
    let best = best.into_iter();
    best.map(|(number, (_, home))| (number, home.clone()))
        .collect()
}

/// Which lists are where.
struct Stored<'s> {
    homes: &'s Homes,
    /// Numbers of the lists that are in the file that is being filled.
    here: HashSet<usize>,
}

impl Stored<'_> {
    /// Whether a list is stored at home and not here.
    fn is_elsewhere(&self, number: usize, key: &str) -> bool {
        let home = self.homes.get(&number);
        home.is_some_and(|home| home != key) && !self.here.contains(&number)
    }
}

/// About how many bytes it takes to refer to another file.
const REFERENCE: usize = 4;

impl Group<'_> {
    /// About how many bytes it takes beside lists that are there already.
    fn size(&self, key: &str, stored: &Stored<'_>) -> usize {
        let mut new = HashSet::new();
        let mut size_of = |leads: &Leads<'_>| match leads {
            Leads::MeantIs(other) => other.len(),
            Leads::Nowhere => 1,
            Leads::Elsewhere(_) => REFERENCE,
            Leads::To(Known { number, .. }) if stored.is_elsewhere(*number, key) => REFERENCE,
            Leads::To(Known { number, list, .. }) => {
                let is_there = stored.here.contains(number) || !new.insert(*number);
                if is_there { 1 } else { list.len() * 2 }
            }
        };
        let words = self.words.iter();
        words.map(|(word, leads)| word.len() + size_of(leads)).sum()
    }

    /// Notes which lists are here now, and refers to those at home elsewhere.
    fn refer_to(&mut self, key: &str, stored: &mut Stored<'_>) {
        for (_, leads) in &mut self.words {
            let Leads::To(Known { number, .. }) = *leads else {
                continue;
            };
            if stored.is_elsewhere(number, key) {
                *leads = Leads::Elsewhere(number);
            } else {
                stored.here.insert(number);
            }
        }
    }
}

/// A file of which is known what it will hold.
#[derive(Default)]
struct Draft<'v> {
    keys: Vec<String>,
    groups: Vec<Group<'v>>,
    /// The lists, in the order in which they will stand.
    lists: Vec<Known<'v>>,
    /// Positions of lists, by number.
    positions: HashMap<usize, usize>,
}

/// The file of a list and its position there, by its number.
type Places = HashMap<usize, (usize, usize)>;

/// The places of all lists that other files refer to.
fn places(drafts: &[Draft<'_>], homes: &Homes) -> Places {
    let files: HashMap<&str, usize> = drafts
        .iter()
        .enumerate()
        .flat_map(|(file, draft)| draft.keys.iter().map(move |key| (key.as_str(), file)))
        .collect();
    let place = |(number, home): (&usize, &String)| {
        let file = *files.get(home.as_str())?;
        Some((*number, (file, *drafts[file].positions.get(number)?)))
    };
    homes.iter().filter_map(place).collect()
}

impl<'v> Draft<'v> {
    fn add(&mut self, key: String, group: Group<'v>) {
        for (_, leads) in &group.words {
            if let Leads::To(known) = leads {
                self.positions.entry(known.number).or_insert_with(|| {
                    self.lists.push(*known);
                    self.lists.len() - 1
                });
            }
        }
        self.groups.push(group);
        self.keys.push(key);
    }

    fn shard(&self, expressions: &Expressions<'_>, places: &Places) -> Shard {
        let mut shard = Shard {
            lists: self.lists.iter().map(|known| known.list.clone()).collect(),
            ..Shard::default()
        };
        for (word, leads) in self.groups.iter().flat_map(|group| &group.words) {
            let target = match leads {
                Leads::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
                Leads::Nowhere => Target::Nowhere,
                // Both were noted when the list was placed.
                Leads::Elsewhere(number) => {
                    let (file, list) = places[number];
                    Target::Elsewhere { file, list }
                }
                Leads::To(known) => Target::List(self.positions[&known.number]),
            };
            shard.words.insert((*word).to_owned(), target);
        }
        self.add_expressions(&mut shard, expressions);
        shard
    }

    fn add_expressions(&self, shard: &mut Shard, expressions: &Expressions<'_>) {
        let mut anchored: Vec<(usize, &Expression)> = Vec::new();
        for (at, known) in self.lists.iter().enumerate() {
            let stored = known.anchor.and_then(|stem| expressions.get(stem));
            anchored.extend(stored.into_iter().flatten().map(|stored| (at, *stored)));
        }
        anchored.sort_unstable();
        let mut positions: HashMap<&List, usize> = HashMap::new();
        for (anchor, expression) in anchored {
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
    }
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
